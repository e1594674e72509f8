#include "core/event.hpp"

#include <catch2/catch.hpp>

#include "support/sample_history.hpp"

using namespace reqs;
using test::at;

namespace {

std::string problems_of(Act act, std::vector<std::pair<std::string, Value>> fields) {
  std::string all;
  for (const auto& [key, what] : check_event(make_event(act, std::move(fields)))) all += key + ": " + what + "\n";
  return all;
}

}  // namespace

TEST_CASE("an act without what it is about is no event", "[event]") {
  CHECK(problems_of(Act::settle, {}) == "do: 'settle' needs 'event'\ndo: 'settle' needs 'verdict'\n");
  CHECK(problems_of(Act::attach, {{"name", "照片.jpg"}}) == "do: 'attach' needs 'sha256'\n");
  CHECK(problems_of(Act::split, {}) == "do: 'split' needs 'part'\n");
}

TEST_CASE("an event leaves out what is empty and puts its keys in order", "[event]") {
  const auto event = make_event(Act::file, {{"voice", "急"},
                                            {"type", ""},
                                            {"customer", Value::Map{}},
                                            {"needs", Value::List{}},
                                            {"title", "前保险杠更换"},
                                            {"x-later", "kept"}});
  REQUIRE(event.fields.size() == 3);
  CHECK(event.fields[0].key == "title");
  CHECK(event.fields[1].key == "voice");
  CHECK(event.fields[2].key == "x-later");
  CHECK(event.word == "file");
}

TEST_CASE("unknown keys stand behind the known ones, in the order they had", "[event]") {
  Event event = make_event(Act::note);
  event.fields = {{"z", "1"}, {"a", "2"}, {"text", "t"}};
  order_fields(event);
  CHECK(event.fields[0].key == "text");
  CHECK(event.fields[1].key == "z");
  CHECK(event.fields[2].key == "a");
}

TEST_CASE("an unknown act keeps its keys as they were", "[event]") {
  Event event;
  event.word = "dance";
  event.fields = {{"z", "1"}, {"a", "2"}};
  order_fields(event);
  CHECK(event.fields[0].key == "z");
  CHECK(check_event(event).empty());
}

TEST_CASE("texts and instants are read by their key", "[event]") {
  auto event = make_event(Act::promise, {{"date", "2026-11-30T10:00:00.000Z"}, {"reason", Value::List{"x"}}});
  CHECK(event.instant("date") == at("2026-11-30T10:00:00Z"));
  CHECK_FALSE(event.instant("reason"));
  CHECK(event.text("reason") == nullptr);
  CHECK(event.text_or_empty("nothing").empty());
  CHECK(event.get("nothing") == nullptr);
  event.fields[0].value = "2026-11-30";
  CHECK_FALSE(event.instant("date"));
}

TEST_CASE("state follows when an event was recorded, else when it happened", "[event]") {
  auto early = test::event_at(at("2026-11-22T08:00:00Z"), "3m9x.b", "li", Act::note);
  auto late = test::event_at(at("2026-11-22T07:00:00Z"), "3m9x.a", "li", Act::note);
  CHECK(event_before(late, early));
  late.recorded = at("2026-11-22T09:00:00Z");
  CHECK(late.order() == at("2026-11-22T09:00:00Z"));
  CHECK(event_before(early, late));
  late.recorded = early.at;
  CHECK(event_before(late, early));  // at one instant the id decides
  CHECK_FALSE(event_before(early, early));
}

TEST_CASE("the schema names every key that is wrong or missing", "[event]") {
  CHECK(problems_of(Act::file, {{"title", "t"}, {"needed_by", "2026-11-22T00:31:07.120Z"}}).empty());
  CHECK(problems_of(Act::file, {{"title", "two\nlines"}, {"needed_by", "friday"}}) ==
        "title: 'title' has more than one line\n"
        "needed_by: 'needed_by' is not an instant such as 2026-11-22T00:31:07.120Z\n");
  CHECK(problems_of(Act::file, {}) == "do: 'file' needs 'title'\n");
  CHECK(problems_of(Act::link, {}) == "do: 'link' needs 'kind'\ndo: 'link' needs 'to'\n");
  CHECK(problems_of(Act::rate, {{"csat", "four"}}) == "csat: 'csat' is not a whole number\n");
  CHECK(problems_of(Act::rate, {{"csat", "-1"}}) == "csat: 'csat' is not a whole number\n");
  CHECK(problems_of(Act::assign, {{"to", "li"}, {"agreed", "no"}}) == "agreed: 'agreed' can only be 'yes'\n");
  CHECK(problems_of(Act::resolve, {{"ask_after", "soon"}}) ==
        "ask_after: 'ask_after' is not a length of time such as 24h\n");
  CHECK(problems_of(Act::escalate, {{"level", "2"}, {"options", "one"}}) ==
        "options: 'options' is not a list of texts\n");
  CHECK(problems_of(Act::escalate, {{"level", "2"}, {"options", Value::List{Value::List{"deep"}}}}) ==
        "options: 'options' is not a list of texts\n");
  CHECK(problems_of(Act::file, {{"title", "t"}, {"customer", "张先生"}}) == "customer: 'customer' is not a mapping\n");
  CHECK(problems_of(Act::note, {{"text", Value::Map{{"a", "b"}}}, {"later", Value::Map{{"a", "b"}}}}) ==
        "text: 'text' is not a text\n");
}
