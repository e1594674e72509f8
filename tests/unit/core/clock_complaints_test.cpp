// What users of other systems complain about, a test each; more of them are in target_clocks_test.cpp, beside what they
// are about.
#include <catch2/catch.hpp>

#include "core/clock.hpp"
#include "core/clock_use.hpp"
#include "support/sample_clocks.hpp"
#include "support/sample_history.hpp"

using namespace reqs;
using namespace reqs::test;
using namespace std::chrono_literals;
using enum ClockName;

namespace {

Instant moment(const char* text) {
  return parse_rfc3339(text).value();
}

const Instant filed = moment("2026-11-23T08:00:00Z");  // a Monday
using MinuteDue = std::optional<double>;

ClockStory filed_with(std::map<std::string, std::string> targets) {
  return {filed, std::move(targets)};
}

ClockStory at_work(const char* when, std::map<std::string, std::string> targets, int from_hour = 9, int to_hour = 18) {
  return {moment(when), std::move(targets), calendar_of(weekly("UTC", monday_to_friday, from_hour, to_hour))};
}

std::size_t running_after_switching_off(ClockStory story, int minute) {
  story.at(minute, Act::rebase, {{"reason", "x"}, {"targets", Value::Map{{"none", Value("yes")}}}});
  return story.running();
}

}  // namespace

TEST_CASE("zammad #4353: targets that were switched off escalate no more", "[clocks]") {
  CHECK(running_after_switching_off(filed_with({{"respond", "1h"}, {"resolve", "2h"}}), 30) == 0);
  CHECK(running_after_switching_off(filed_with({{"respond", "1h"}, {"resolve", "2h"}}), 600) == 0);  // late already
}

TEST_CASE("zammad #2579: when and how each clock ended is known of all that ended", "[clocks]") {
  auto s = filed_with({{"own", "1h"}, {"respond", "1h"}, {"resolve", "8h"}});
  s.at(10, Act::accept).reply(20).resolve(30).at(40, Act::close, {{"outcome", "done"}});
  for (const auto& clock : s.clocks()) {
    CHECK(clock.stop.has_value());
    CHECK(clock.stand == ClockStand::met);
    CHECK(clock.due.has_value());
  }
}

TEST_CASE("glpi #17186: a date that somebody promised does not move with the targets", "[clock]") {
  auto history = History::filed();
  history.then("xiao.z", Act::edit, {{"needed_by", "2026-11-25T10:00:00.000Z"}})
      .then("xiao.z", Act::promise, {{"date", "2026-11-24T10:00:00.000Z"}});
  const auto before = running_clocks(history.header());
  history.then("xiao.z", Act::rebase, {{"reason", "x"}, {"targets", Value::Map{{"resolve", Value("1h")}}}})
      .then("xiao.z", Act::edit, {{"priority", "urgent"}, {"targets", Value::Map{{"resolve", Value("30m")}}}});
  CHECK(running_clocks(history.header()) == before);
}

TEST_CASE("osTicket #5160: a new date ends being late at once", "[clock]") {
  auto history = History::filed();
  history.then("xiao.z", Act::edit, {{"needed_by", "2026-11-22T10:00:00.000Z"}});
  const auto now = moment("2026-11-23T10:00:00Z");
  CHECK(is_overdue(history.header(), now));
  history.then("xiao.z", Act::edit, {{"needed_by", "2026-11-24T10:00:00.000Z"}});
  CHECK_FALSE(is_overdue(history.header(), now));
}

TEST_CASE("osTicket #4078, #4144: what was late stays so when its target goes", "[clocks]") {
  auto s = filed_with({{"resolve", "1h"}});
  s.at(90, Act::edit, {{"priority", "low"}, {"targets", Value::Map{{"none", Value("yes")}}}}).resolve(120);
  CHECK(s.clock(resolve).was_late());
  CHECK(s.clock(resolve).due == filed + 1h);
}

TEST_CASE("chatwoot PR #13392: what is late is late in business time", "[clocks]") {
  const auto s = at_work("2026-11-20T17:00:00Z", {{"respond", "2bh"}});  // a Friday
  const auto header_clocks = running_targets(s.clocks());
  REQUIRE(header_clocks.size() == 1);
  CHECK(header_clocks.front().due == moment("2026-11-23T10:00:00Z"));
  CHECK(light_of(header_clocks.front(), moment("2026-11-22T12:00:00Z")) == Light::green);
}

TEST_CASE("chatwoot #14009, frappe #2212: a day of two shifts", "[clocks]") {
  CalendarRules rules;
  rules.zone = "UTC";
  rules.week[1] = {{9 * 60, 12 * 60}, {14 * 60, 18 * 60}};
  ClockStory s(moment("2026-11-23T11:00:00Z"), {{"respond", "2bh"}}, calendar_of(rules));
  CHECK(s.due_text(respond) == "2026-11-23T15:00:00.000Z");
}

TEST_CASE("osTicket #3034: waiting for the customer is not ours", "[clocks]") {
  auto s = filed_with({{"resolve", "8h"}});
  s.ask(60).heard(60 + 3 * 24 * 60);
  CHECK(s.due(resolve) == MinuteDue(8 * 60 + 3 * 24 * 60));
}

TEST_CASE("frappe PR #2449: a pause is cut out where it was, not added to the beginning", "[clocks]") {
  // Filed on Friday at 17:00; a pause over Saturday costs nothing, though it is as long as a day's work.
  auto s = at_work("2026-11-20T17:00:00Z", {{"resolve", "4bh"}});
  s.ask(16 * 60).heard(25 * 60);
  CHECK(s.due_text(resolve) == "2026-11-23T12:00:00.000Z");
}

TEST_CASE("a second question is no second pause: what overlaps counts once", "[clocks]") {
  auto twice = filed_with({{"resolve", "8h"}});
  twice.ask(60).ask(90).heard(120);
  auto once = filed_with({{"resolve", "8h"}});
  once.ask(60).heard(120);
  CHECK(twice.due(resolve) == once.due(resolve));
}

TEST_CASE("Dynamics: a pause that begins on a holiday is one", "[clocks]") {
  auto rules = weekly("UTC", monday_to_friday, 9, 17);
  rules.holidays = {day_of(2026, 11, 23)};
  ClockStory s(moment("2026-11-20T16:00:00Z"), {{"resolve", "4bh"}}, calendar_of(rules));
  s.ask(3 * 24 * 60).heard(3 * 24 * 60 + 19 * 60);  // from Monday, which is off, to Tuesday at eleven
  CHECK(s.due_text(resolve) == "2026-11-24T14:00:00.000Z");
}

TEST_CASE("glpi PR #15948: the share that is used knows of waiting", "[clocks]") {
  auto s = filed_with({{"resolve", "4h"}});
  s.ask(30).heard(30 + 8 * 60);
  const auto clock = running_targets(s.clocks()).front();
  CHECK(clock.yellow == filed + 3h + 8h);
  CHECK(light_of(clock, filed + 30min + 8h) == Light::green);
}

TEST_CASE("dbt_zendesk #116, #142: late is late at the first crossing, whatever comes later", "[clocks]") {
  auto s = filed_with({{"respond", "4h"}, {"next", "1h"}});
  s.reply(1).heard(10).reply(100).heard(110).reply(111).heard(120).reply(500);
  std::vector<bool> late;
  for (const auto& clock : s.clocks())
    if (clock.name == next) late.push_back(clock.was_late());
  CHECK(late == std::vector{true, false, true});
}

TEST_CASE("dbt_zendesk #51: reached in time is not late, at the second of being due nor by parts of one", "[clocks]") {
  auto s = filed_with({{"resolve", "1h"}});
  s.resolve(60);
  s.events().back().at += 999ms;
  CHECK_FALSE(s.clock(resolve).was_late());
  s.events().back().at += 1ms;
  CHECK(s.clock(resolve).was_late());
}

TEST_CASE("dbt_zendesk #156: opened and solved while closed, it took no time and is there", "[clocks]") {
  auto s = at_work("2026-11-21T10:00:00Z", {{"respond", "1bh"}, {"resolve", "1bd"}});
  s.reply(30).resolve(60);
  REQUIRE(s.clocks().size() == 2);
  for (const auto& clock : s.clocks()) {
    CHECK(counted_time(clock, clock.start, *clock.stop) == 0ms);
    CHECK_FALSE(clock.was_late());
  }
}

TEST_CASE("dbt_zendesk #25, oncall #3261: nine o'clock stays nine o'clock when the clocks change", "[calendar]") {
  const auto berlin = calendar_of(weekly("Europe/Berlin", every_day, 9, 17));
  CHECK(berlin.add(moment("2026-10-24T07:00:00Z"), 8h + 1min) == moment("2026-10-25T08:01:00Z"));
  CHECK(berlin.add(moment("2026-03-28T08:00:00Z"), 8h + 1min) == moment("2026-03-29T07:01:00Z"));
  CHECK(berlin.add_days(moment("2026-10-24T07:00:00Z"), 1) == moment("2026-10-25T08:00:00Z"));
}

TEST_CASE("dbt_zendesk #121: a zone that gave up summer time has hours still", "[calendar]") {
  CHECK(calendar_of(weekly("America/Sao_Paulo", every_day, 9, 17))
            .between(moment("2026-01-01T00:00:00Z"), moment("2026-01-31T00:00:00Z")) == 30 * 8h);
  CHECK(calendar_of(weekly("Asia/Shanghai", every_day, 9, 17)).add(moment("2026-07-01T01:00:00Z"), 8h) ==
        moment("2026-07-01T09:00:00Z"));
}

TEST_CASE("dbt_zendesk PR #126: a holiday ends with its day, not a second early", "[calendar]") {
  auto rules = weekly("UTC", every_day, 0, 24);
  rules.holidays = {day_of(2026, 12, 25)};
  const auto calendar = calendar_of(rules);
  CHECK(calendar.between(moment("2026-12-24T23:59:59Z"), moment("2026-12-26T00:00:00Z")) == 1s);
  CHECK(calendar.add(moment("2026-12-25T00:00:00Z"), 0ms) == moment("2026-12-26T00:00:00Z"));
  CHECK(calendar.open_on(day_of(2026, 12, 25)).empty());
}

TEST_CASE("R4: the earliest of several is shown, and all are there", "[clocks]") {
  const auto s = filed_with({{"own", "3h"}, {"respond", "2h"}, {"resolve", "8h"}});
  Header header;
  header.targets = running_targets(s.clocks());
  REQUIRE(next_clock(header).has_value());
  CHECK(next_clock(header)->name == respond);
  CHECK(running_clocks(header).size() == 3);
}

TEST_CASE("R9: filed and at once waiting, nothing of it is used", "[clocks]") {
  auto s = at_work("2026-11-23T09:00:00Z", {{"resolve", "2bh"}});
  s.ask(0).heard(180);
  CHECK(s.due_text(resolve) == "2026-11-23T14:00:00.000Z");
}

TEST_CASE("R11: reopened with most of it left, the rest is not cut down to the least", "[clocks]") {
  auto s = filed_with({{"resolve", "8h"}, {"reopen", "1h"}});
  s.resolve(60).reopen(24 * 60, {{"resolve", "8h"}, {"reopen", "1h"}});
  CHECK(s.due(resolve) == MinuteDue(24 * 60 + 7 * 60));
}
