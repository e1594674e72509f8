// What is void stays and is named, until somebody settles it; what is redacted stays away.
#include <catch2/catch.hpp>

#include "core/replay.hpp"
#include "support/sample_history.hpp"

using namespace reqs;
using test::at;
using test::event_at;
using test::History;

namespace {

/// Closed by one clone while the other handed it to bob: the assignment, 3m9x.000003, is void.
History handed_over_too_late() {
  auto history = History::filed();
  history.then("li", Act::close).then("ann", Act::assign, {{"to", "bob"}, {"team", "parts"}});
  return history;
}

History& settle(History& history, const char* verdict, const char* event = "3m9x.000003") {
  return history.then("zhou", Act::settle, {{"event", event}, {"verdict", verdict}});
}

std::string text_of(const Request& request, std::size_t event, std::string_view key) {
  const auto* text = request.events.at(event).text(key);
  return text ? *text : "none";
}

}  // namespace

TEST_CASE("a void event is kept, named, and has no effect", "[replay]") {
  const auto request = handed_over_too_late().request();
  CHECK(request.events.size() == 3);
  CHECK(request.header.state == State::closed);
  CHECK(request.header.owner == Owner{"desk", ""});
  REQUIRE(request.header.contested.size() == 1);
  CHECK(request.header.contested[0] == Contested{"3m9x.000003", "assign", "it is closed"});
}

TEST_CASE("dropping leaves it void and settles the matter", "[replay]") {
  auto history = handed_over_too_late();
  settle(history, "drop");
  CHECK(history.header().contested.empty());
  CHECK(history.header().owner.person.empty());
}

TEST_CASE("keeping applies it at the settlement's place", "[replay]") {
  auto history = handed_over_too_late();
  history.then("li", Act::reopen, {{"reason", "x"}});
  settle(history, "keep");
  CHECK(history.header().contested.empty());
  CHECK(history.header().owner == Owner{"parts", "bob"});
  CHECK(history.header().state == State::doing);
}

TEST_CASE("what cannot be kept there either stays contested", "[replay]") {
  auto history = handed_over_too_late();
  settle(history, "keep");
  REQUIRE(history.header().contested.size() == 1);
  CHECK(history.header().contested[0].why == "it is closed");
}

TEST_CASE("of several settlements the last wins", "[replay]") {
  auto history = handed_over_too_late();
  history.then("li", Act::reopen, {{"reason", "x"}});
  settle(history, "keep");
  settle(history, "drop");
  CHECK(history.header().owner.person.empty());
  CHECK(history.header().contested.empty());
  settle(history, "keep");
  CHECK(history.header().owner.person == "bob");
}

TEST_CASE("settling what is not contested, or not there, changes nothing", "[replay]") {
  auto history = handed_over_too_late();
  const auto before = history.header();
  settle(history, "keep", "3m9x.000002");
  settle(history, "drop", "3m9x.000001");
  settle(history, "keep", "3m9x.nobody");
  CHECK(history.header() == before);
}

TEST_CASE("an event id stands for one event: the smaller body counts, the other is kept", "[replay]") {
  auto events = History::filed().events();
  const auto when = at("2026-11-22T08:00:00Z");
  const auto honest = event_at(when, "3m9x.tamper", "li", Act::note, {{"text", "a"}});
  auto other = honest;
  for (const Value& value : {Value("b"), Value(""), Value(Value::List{}), Value(Value::Map{})}) {
    other.fields[0].value = value;
    auto one = events, two = events;
    one.push_back(honest), one.push_back(other);
    two.push_back(other), two.push_back(honest);
    CHECK(canonical_events(one).size() == 3);
    CHECK(canonical_events(one) == canonical_events(two));
  }
  auto empty_text = honest, empty_list = honest;
  empty_text.fields[0].value = Value("");
  empty_list.fields[0].value = Value(Value::List{});
  CHECK(canonical_events({empty_text, empty_list}) == canonical_events({empty_list, empty_text}));
}

TEST_CASE("a redacted customer is nobody any more, but of the same kind", "[replay]") {
  History history;
  history
      .then("xiao.z", Act::file,
            {{"title", "x"}, {"customer", Value::Map{{"name", "张先生"}, {"kind", "external"}, {"contact", "138"}}}})
      .then("li", Act::redact, {{"event", "3m9x.000001"}, {"field", "customer"}});
  const auto customer = history.request().header.customer;
  CHECK(customer.name == redacted_mark);
  CHECK(customer.contact == redacted_mark);
  CHECK(customer.kind == "external");
}

TEST_CASE("a redacted text is gone wherever the event comes from", "[replay]") {
  History history;
  history.then("xiao.z", Act::file,
               {{"title", "t"},
                {"voice", "我的电话是 13800138000"},
                {"customer", Value::Map{{"name", "张先生"}, {"contact", "13800138000"}}}});
  const auto before = history.events();
  history.then("li", Act::redact, {{"event", "3m9x.000001"}, {"field", "voice"}, {"reason", "隐私"}})
      .then("li", Act::redact, {{"event", "3m9x.000001"}, {"field", "customer.contact"}});
  auto redacted = history.request();
  CHECK(text_of(redacted, 0, "voice") == redacted_mark);
  CHECK(redacted.header.customer.contact == redacted_mark);
  CHECK(redacted.header.customer.name == "张先生");

  // A clone that never saw the redaction brings the text back.
  for (const bool first : {true, false}) {
    auto events = first ? before : redacted.events;
    const auto& more = first ? redacted.events : before;
    events.insert(events.end(), more.begin(), more.end());
    CHECK(make_request(test::sample_id(), events) == redacted);
  }
}

TEST_CASE("of a redaction the reason can be redacted, and nothing else", "[replay]") {
  auto history = History::filed();
  history.then("xiao.z", Act::note, {{"text", "张三的电话"}})
      .then("li", Act::redact, {{"event", "3m9x.000002"}, {"field", "text"}, {"reason", "names 张三"}});
  const auto before = history.events();
  for (const auto* field : {"reason", "event", "field", "digest"})
    history.then("li", Act::redact, {{"event", "3m9x.000003"}, {"field", field}});
  const auto request = history.request();
  CHECK(text_of(request, 1, "text") == redacted_mark);
  CHECK(text_of(request, 2, "reason") == redacted_mark);
  CHECK(text_of(request, 2, "event") == "3m9x.000002");
  CHECK(text_of(request, 2, "field") == "text");
  auto events = request.events;
  events.insert(events.begin(), before.begin(), before.end());
  CHECK(make_request(test::sample_id(), events) == request);
}

TEST_CASE("only texts can be redacted, so that the event can still be read", "[replay]") {
  auto history = History::filed();
  history.then("li", Act::promise, {{"date", "2026-11-30T10:00:00.000Z"}, {"reason", "供应商"}})
      .then("li", Act::escalate, {{"level", "2"}, {"options", Value::List{"换", "修"}}});
  for (const auto* field : {"date", "reason"})
    history.then("li", Act::redact, {{"event", "3m9x.000002"}, {"field", field}});
  history.then("li", Act::redact, {{"event", "3m9x.000003"}, {"field", "options"}})
      .then("li", Act::redact, {{"event", "3m9x.000004"}, {"field", "reason"}})
      .then("li", Act::redact, {{"event", "3m9x.000001"}, {"field", "no.such.field"}});
  const auto request = history.request();
  CHECK(text_of(request, 1, "date") == "2026-11-30T10:00:00.000Z");
  CHECK(text_of(request, 1, "reason") == redacted_mark);
  CHECK(request.events[2].get("options")->list()->size() == 2);
  CHECK(*request.events[2].get("options")->list()->front().text() == redacted_mark);
  for (const auto& event : request.events) CHECK(check_event(event).empty());
}

TEST_CASE("a redaction does not undo the choice between two bodies", "[replay]") {
  const auto when = at("2026-11-22T08:00:00Z");
  const auto body = [&](const char* text, const char* more) {
    auto event = event_at(when, "3m9x.tamper", "li", Act::note, {{"text", text}});
    event.fields.push_back({"more", more});
    return event;
  };
  const auto redaction =
      event_at(when, "3m9x.redact", "li", Act::redact, {{"event", "3m9x.tamper"}, {"field", "text"}});
  const auto at_once = canonical_events({body("a", "2"), body("b", "1"), redaction});
  auto later = canonical_events({body("b", "1"), redaction});
  later.push_back(body("a", "2"));
  CHECK(canonical_events(later) == at_once);
}
