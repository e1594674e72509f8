#include "core/clock.hpp"

#include <catch2/catch.hpp>

#include "support/sample_history.hpp"

using namespace reqs;
using test::at;
using test::History;

namespace {

std::string clocks_of(const Header& header) {
  std::string text;
  for (const auto& clock : running_clocks(header))
    text += std::string(name_of(clock.name)) + " " + to_rfc3339(clock.due) + "\n";
  return text;
}

History with_dates() {
  auto history = History::filed();
  history.then("xiao.z", Act::edit, {{"needed_by", "2026-11-25T10:00:00.000Z"}})
      .then("xiao.z", Act::promise, {{"date", "2026-11-24T10:00:00.000Z"}})
      .then("xiao.z", Act::escalate, {{"level", "2"}, {"limit", "4h"}});
  return history;
}

}  // namespace

TEST_CASE("an open request owes its day, its promise and its level's decision, earliest first", "[clock]") {
  CHECK(clocks_of(with_dates().header()) ==
        "level 2026-11-22T04:33:00.000Z\n"
        "escalation 2026-11-22T04:33:00.000Z\n"
        "promise 2026-11-24T10:00:00.000Z\n"
        "needed-by 2026-11-25T10:00:00.000Z\n");
  CHECK(next_clock(with_dates().header())->name == ClockName::level);
  CHECK(clocks_of(History::filed().header()).empty());
  CHECK_FALSE(next_clock(History::filed().header()));
}

TEST_CASE("resolving stops those clocks and starts the follow-up", "[clock]") {
  auto history = with_dates();
  history.then("bob", Act::resolve, {{"ask_after", "24h"}});
  CHECK(clocks_of(history.header()) == "followup 2026-11-23T00:34:00.000Z\n");
  history.then("bob", Act::followup, {{"result", "no-answer"}});
  CHECK(clocks_of(history.header()) == "followup 2026-11-23T00:34:00.000Z\n");
  history.then("bob", Act::followup, {{"result", "reached"}});
  CHECK(clocks_of(history.header()).empty());
}

TEST_CASE("a closed request owes nothing, a reopened one owes its dates again", "[clock]") {
  auto history = with_dates();
  history.then("bob", Act::close, {{"outcome", "duplicate"}});
  CHECK(clocks_of(history.header()).empty());
  history.then("bob", Act::reopen, {{"reason", "没修好"}});
  CHECK(clocks_of(history.header()) == "promise 2026-11-24T10:00:00.000Z\nneeded-by 2026-11-25T10:00:00.000Z\n");
}

TEST_CASE("a limit in business hours has no due instant here", "[clock]") {
  auto history = History::filed();
  history.then("xiao.z", Act::escalate, {{"level", "2"}, {"limit", "8bh"}});
  REQUIRE(history.header().escalation);
  CHECK_FALSE(history.header().escalation->due);
  CHECK(clocks_of(history.header()).empty());
}

TEST_CASE("at the second of due it is met; late is past it", "[clock]") {
  const auto due = at("2026-11-25T10:00:00.500Z");
  CHECK_FALSE(is_late(due, at("2026-11-25T09:59:59.999Z")));
  CHECK_FALSE(is_late(due, at("2026-11-25T10:00:00.000Z")));
  CHECK_FALSE(is_late(due, at("2026-11-25T10:00:00.999Z")));
  CHECK(is_late(due, at("2026-11-25T10:00:01.000Z")));
  CHECK(is_late(Instant(Millis(-1500)), Instant(Millis(-500))));  // before 1970, too
  CHECK_FALSE(is_late(Instant(Millis(-1500)), Instant(Millis(-1100))));
}

TEST_CASE("overdue asks the earliest clock", "[clock]") {
  CHECK_FALSE(is_overdue(with_dates().header(), at("2026-11-22T04:33:00Z")));
  CHECK(is_overdue(with_dates().header(), at("2026-11-22T04:33:01Z")));
  CHECK_FALSE(is_overdue(History::filed().header(), at("2126-11-22T04:33:01Z")));
}

TEST_CASE("on time is measured when it was done, and is nothing without a day", "[clock]") {
  auto history = with_dates();
  const auto later = at("2026-12-24T10:00:00Z");
  CHECK(is_on_time(history.header(), at("2026-11-23T00:00:00Z")) == true);
  CHECK(is_on_time(history.header(), later) == false);
  history.then("bob", Act::resolve);
  CHECK(is_on_time(history.header(), later) == true);
  auto closed = with_dates();
  closed.then("bob", Act::close);
  CHECK(is_on_time(closed.header(), later) == true);
  CHECK_FALSE(is_on_time(History::filed().header(), later));
}

TEST_CASE("the light turns yellow at three quarters of the time, and red after it is due", "[clock]") {
  const auto header = History::filed().then("bob", Act::edit, {{"needed_by", "2026-11-22T04:30:00.120Z"}}).header();
  REQUIRE(header.filed == at("2026-11-22T00:30:00Z"));
  CHECK(light_of(header, header.filed) == Light::green);
  CHECK(light_of(header, at("2026-11-22T03:30:00.089Z")) == Light::green);
  CHECK(light_of(header, at("2026-11-22T03:30:00.090Z")) == Light::yellow);
  CHECK(light_of(header, at("2026-11-22T04:30:00.999Z")) == Light::yellow);
  CHECK(light_of(header, at("2026-11-22T04:30:01.000Z")) == Light::red);
}

TEST_CASE("where the light turns yellow can be set", "[clock]") {
  auto header = with_dates().header();
  const auto level = [&] { return running_clocks(header).front().yellow; };
  CHECK(level() == at("2026-11-22T03:33:00Z"));  // 4h from 00:33
  header.yellow_percent = 50;
  CHECK(level() == at("2026-11-22T02:33:00Z"));
  header.yellow_percent = 100;
  CHECK(level() == at("2026-11-22T04:33:00Z"));
}

TEST_CASE("a promise's time runs from when it was given, a follow-up's from when it was resolved", "[clock]") {
  const auto promised = with_dates().header();
  CHECK(running_clocks(promised)[2].yellow == at("2026-11-23T19:38:00.000Z"));
  auto resolved = promised;
  resolved.state = State::resolved;
  resolved.resolved = at("2026-11-22T08:00:00Z");
  resolved.followup = Followup{at("2026-11-23T08:00:00Z"), 0, {}};
  CHECK(running_clocks(resolved).front().yellow == at("2026-11-23T02:00:00Z"));
}

TEST_CASE("a request shows the worst of its lights, and none where no clock runs", "[clock]") {
  CHECK_FALSE(light_of(History::filed().header(), at("2026-11-22T08:00:00Z")));
  auto header = with_dates().header();
  CHECK(light_of(header, at("2026-11-22T04:00:00Z")) == Light::yellow);
  CHECK(light_of(header, at("2026-11-22T05:00:00Z")) == Light::red);
  header.escalation.reset();
  CHECK(light_of(header, at("2026-11-22T05:00:00Z")) == Light::green);
  // The one that is due later is further gone.
  header.targets = {{ClockName::resolve, at("2026-12-31T00:00:00Z"), at("2026-11-22T01:00:00Z")}};
  CHECK(light_of(header, at("2026-11-22T05:00:00Z")) == Light::yellow);
}

TEST_CASE("shares of times as long as calendars", "[clock]") {
  const auto begin = at("1970-01-01T00:00:00Z"), end = at("9999-12-31T23:59:59.999Z");
  CHECK(share_of(begin, end, 100) == end);
  CHECK(share_of(begin, end, 50) - begin == (end - begin) / 2);
  CHECK(share_of(end, begin, 75) == begin);
}

TEST_CASE("a level that has not decided in time is to give way to the next, as far as there is one", "[clock]") {
  auto header = with_dates().header();
  const auto escalation = [&] {
    for (const auto& clock : running_clocks(header))
      if (clock.name == ClockName::escalation) return to_rfc3339(clock.due);
    return std::string("none");
  };
  CHECK(escalation() == "2026-11-22T04:33:00.000Z");
  CHECK(next_clock(header)->name == ClockName::level);
  header.level = last_level;
  CHECK(escalation() == "none");
  header.level = 2;
  header.escalation.reset();
  CHECK(escalation() == "none");
  // A limit of business time is among the targets.
  header.targets = {{ClockName::level, at("2026-11-23T04:33:00Z"), at("2026-11-23T03:00:00Z")}};
  CHECK(escalation() == "2026-11-23T04:33:00.000Z");
  header.state = State::resolved;
  CHECK(escalation() == "none");
}
