#include "core/merge.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/event_bodies.hpp"
#include "support/sample_history.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

Request merged(const Request& a, const Request& b) {
  auto requests = merge_requests(a, b);
  REQUIRE(requests.size() == 1);
  return requests.front();
}

const Event& last_of(const Request& request) {
  return request.events.back();
}

}  // namespace

TEST_CASE("what two clones recorded of a request is together in one") {
  auto here = History::filed();
  auto there = here;
  here.then("xiao.z", Act::close);
  there.then("wang.f", Act::note, {{"text", "催了一次"}});
  auto theirs = there.events();
  theirs.back().id = "3m9x.999999";
  const auto request = merged(here.request(), make_request(sample_id(), theirs));
  CHECK(request.events.size() == 3);
  CHECK(request.header.state == State::closed);
  CHECK(request.header.contested.empty());
}

TEST_CASE("of two bodies under one id the smaller counts, and both are named") {
  auto here = History::filed(), there = here;
  here.then("xiao.z", Act::assign, {{"to", "ann"}, {"team", "desk"}});
  there.then("xiao.z", Act::assign, {{"to", "bob"}, {"team", "desk"}});
  const auto request = merged(here.request(), there.request());
  CHECK(request.header.owner.person == "ann");
  REQUIRE(request.header.contested.size() == 1);
  const auto& other = request.header.contested.front();
  CHECK(other.act == "assign");
  CHECK(other.why == "event 3m9x.000002 says something else, and that counts");
  CHECK(other.event.starts_with("3m9x."));

  SECTION("and it can be settled the other way") {
    auto events = request.events;
    const auto settle = [&](const char* verdict) {
      auto all = events;
      all.push_back(event_at(at("2026-11-22T02:00:00Z"), "3m9x.settle", "li", Act::settle,
                             {{"event", other.event}, {"verdict", verdict}}));
      return make_request(sample_id(), std::move(all)).header;
    };
    CHECK(settle("keep").owner.person == "bob");
    CHECK(settle("keep").contested.empty());
    CHECK(settle("drop").owner.person == "ann");
    CHECK(settle("drop").contested.empty());
  }
}

TEST_CASE("a row that two clones imported is one request, without a word") {
  auto row = History::filed().events();
  row.front().fields.push_back({"key", "sap:42"});
  auto again = row;
  again.front().recorded = again.front().at + Millis(90'000);
  again.front().by = "robot";
  const auto request = merged(make_request(sample_id(), row), make_request(sample_id(), again));
  CHECK(request.events.size() == 1);
  CHECK(request.header.contested.empty());
}

TEST_CASE("a text that one clone redacted stays redacted, in whatever body") {
  auto here = History::filed(), there = here;
  here.then("ann", Act::note, {{"text", "电话 138"}});
  there.then("ann", Act::note, {{"text", "电话 139"}});
  const auto both = merged(here.request(), there.request());
  auto redacting = History::filed();
  redacting.then("ann", Act::note, {{"text", "电话 138"}})
      .then("li", Act::redact, {{"event", "3m9x.000002"}, {"field", "text"}, {"reason", "隐私"}});
  const auto request = merged(both, redacting.request());
  for (const auto& event : request.events)
    if (event.act == Act::note) CHECK(event.text_or_empty("text") == redacted_mark);
  // Without their texts the two bodies say the same.
  CHECK(request.events.size() == 3);
  CHECK(request.header.contested.empty());
}

TEST_CASE("two requests under one id: the one filed later moves, with all its events") {
  auto first = History::filed();
  first.then("xiao.z", Act::note, {{"text", "第一个"}});
  auto second = first.events();
  for (auto& event : second) {
    event.id = "zzzz" + event.id.substr(4);
    event.at += std::chrono::hours(1);
  }
  const auto a = first.request(), b = make_request(sample_id(), second);
  const auto requests = merge_requests(a, b);
  REQUIRE(requests.size() == 2);
  CHECK(requests[0] == a);
  CHECK(requests[1].events == b.events);
  CHECK(requests[1].id.day() == sample_id().day());
  CHECK(requests[1].id != sample_id());
  CHECK(merge_requests(b, a) == requests);

  SECTION("what another clone still adds to it goes after it") {
    second.push_back(event_at(at("2026-11-22T03:00:00Z"), "zzzz.000009", "bob", Act::close));
    const auto again = merge_requests(requests[0], make_request(sample_id(), second));
    REQUIRE(again.size() == 2);
    CHECK(again[0] == a);
    CHECK(again[1].id == requests[1].id);
    CHECK(again[1].header.state == State::closed);
  }
}

TEST_CASE("what a header says by hand becomes an edit as far as an edit can say it") {
  const auto request = History::filed().request();
  HandEdit edit;
  edit.header = {{"title", "后保险杠"}, {"priority", "urgent"}, {"needed_by", "2026-12-01T00:00:00Z"}};
  const auto adopted = adopt_hand_edit(request, edit);
  REQUIRE(adopted.events.size() == 2);
  CHECK(last_of(adopted).act == Act::edit);
  CHECK(last_of(adopted).by == by_hand);
  CHECK(last_of(adopted).at == request.events.back().at + Millis(1));
  CHECK(adopted.header.title == "后保险杠");
  CHECK(adopted.header.priority == Priority::urgent);
  CHECK(adopted.header.needed_by == at("2026-12-01T00:00:00Z"));
  CHECK(adopted.header.contested.empty());
}

TEST_CASE("what a header lacks by hand is cleared where that can be") {
  auto history = History::filed();
  history.then("li", Act::edit, {{"theme", "shop"}, {"customer", Value::Map{{"name", "王"}}}});
  HandEdit edit;
  edit.lacks = {"theme", "customer"};
  const auto adopted = adopt_hand_edit(history.request(), edit);
  CHECK(adopted.header.theme.empty());
  CHECK(adopted.header.customer == Customer{});
  CHECK(adopted.header.contested.empty());
}

TEST_CASE("of a customer only what was edited is said again: the rest may be redacted meanwhile") {
  auto history = History::filed();
  history.then("li", Act::edit, {{"customer", Value::Map{{"name", "张三"}, {"contact", "13812345678"}}}});
  HandEdit edit;
  edit.header = {{"customer", Value::Map{{"name", "张三丰"}, {"contact", "13812345678"}}}};
  const auto adopted = adopt_hand_edit(history.request(), edit);
  CHECK(*last_of(adopted).get("customer")->map() == Value::Map{{"name", "张三丰"}});
  CHECK(adopted.header.customer.name == "张三丰");
  CHECK(adopted.header.customer.contact == "13812345678");
  // In another order it says nothing.
  edit.header = {{"customer", Value::Map{{"contact", "13812345678"}, {"name", "张三"}}}};
  CHECK(adopt_hand_edit(history.request(), edit).events.size() == 2);
}

TEST_CASE("what no edit can say is kept, has no effect, and is contested") {
  auto history = History::filed();
  history.then("li", Act::edit, {{"customer", Value::Map{{"name", "王"}, {"tier", "vip"}}}});
  HandEdit edit;
  edit.header = {{"state", "closed"},
                 {"x-sap", Value::Map{{"order", "4711"}}},
                 {"priority", "very"},
                 {"title", "two\nlines"},
                 {"customer", Value::Map{{"name", "李"}}}};  // an edit would leave the tier
  edit.lacks = {"type"};
  const auto adopted = adopt_hand_edit(history.request(), edit);
  REQUIRE(adopted.events.size() == 3);
  const auto& event = last_of(adopted);
  CHECK(event.act == Act::adopt);
  CHECK(*event.get("header")->map() == edit.header);
  CHECK(event.get("lacks")->list()->size() == 1);
  CHECK(adopted.header.state == State::unowned);
  REQUIRE(adopted.header.contested.size() == 1);
  CHECK(adopted.header.contested.front().why == "only the file said so, no act");
}

TEST_CASE("an event of another body's form that leads nowhere is that event") {
  auto events = History::filed().events();
  auto note =
      event_at(at("2026-11-22T01:00:00Z"), "3m9x.abcdef", "li", Act::note, {{"text", "x"}, {"body_of", "3m9x.nobody"}});
  events.push_back(note);
  const auto request = make_request(sample_id(), events);
  CHECK(last_of(request).id == "3m9x.nobody");
  CHECK_FALSE(body_of(last_of(request)));
  // What cannot be an id is a key like any other.
  events.back().fields = {{"body_of", "no id"}};
  CHECK(last_of(make_request(sample_id(), events)).id == "3m9x.abcdef");
}
