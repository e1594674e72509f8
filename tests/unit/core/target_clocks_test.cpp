// What each clock of a target means. The names say what users of other systems complained about.
#include "core/target_clocks.hpp"

#include <catch2/catch.hpp>

#include "core/clock_use.hpp"
#include "support/sample_clocks.hpp"

using namespace reqs;
using namespace reqs::test;
using enum ClockName;

namespace {

Instant utc(const char* text) {
  return parse_rfc3339(text).value();
}

const Instant monday = utc("2026-11-23T08:00:00Z");
using Minute = std::optional<double>;
constexpr auto none = std::nullopt;

ClockStory story(std::map<std::string, std::string> targets) {
  return {monday, std::move(targets)};
}

/// 9 to 18 in Berlin, every day, as in Zammad's tests of pauses.
ClockStory in_berlin(const std::string& goal) {
  return {utc("2013-06-04T09:00:00Z"), {{"resolve", goal}}, calendar_of(weekly("Europe/Berlin", every_day, 9, 18))};
}

}  // namespace

// --- first response, next response, keep informed

TEST_CASE("first response: from filing until the first public answer", "[clocks]") {
  auto s = story({{"respond", "2h"}});
  CHECK(s.due(respond) == Minute(120));
  s.at(10, Act::note, {{"text", "x"}}).at(11, Act::assign, {{"to", "wang"}, {"team", "parts"}}).at(12, Act::accept);
  CHECK(s.due(respond) == Minute(120));  // neither a note nor a hand-over is an answer
  s.reply(30);
  CHECK(s.due(respond) == none);
  CHECK(s.clock(respond).stand == ClockStand::met);
  CHECK_FALSE(s.clock(respond).was_late());
}

TEST_CASE("the customer's own words are no answer", "[clocks]") {
  auto s = story({{"respond", "2h"}});
  s.heard(10).reply(20, "zhang");
  CHECK(s.due(respond) == Minute(120));
}

TEST_CASE("whoever files for a customer starts their clock", "[clocks]") {
  CHECK(story({{"respond", "2h"}}).due(respond) == Minute(120));
}

TEST_CASE("nobody waits for an answer from themselves", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"resolve", "8h"}});
  s.at(5, Act::accept, {}, "zhang");
  CHECK(s.due(respond) == none);
  CHECK(s.due(resolve) == Minute(480));
}

TEST_CASE("next response counts from the oldest unanswered message", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"next", "2h"}});
  s.reply(60);
  CHECK(s.due(next) == none);
  s.reply(70).heard(100);
  CHECK(s.due(next) == Minute(220));
  s.heard(150);
  CHECK(s.due(next) == Minute(220));
  s.reply(160);
  CHECK(s.due(next) == none);
  s.heard(170);
  CHECK(s.due(next) == Minute(290));
}

TEST_CASE("zammad #3140: answered already, nothing escalates", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"next", "1h"}});
  s.reply(10).heard(20).reply(30);
  CHECK(s.running() == 0);
}

TEST_CASE("zammad #1322, #2091: one kind of customer message, whatever the channel", "[clocks]") {
  for (const auto* via : {"web", "mail", "phone", ""}) {
    auto s = story({{"respond", "2h"}, {"next", "1h"}});
    s.reply(10).at(20, Act::message, {{"from", "customer"}, {"text", "x"}, {"via", via}});
    CHECK(s.due(next) == Minute(80));
  }
  auto chased = story({{"respond", "2h"}, {"next", "1h"}});
  chased.reply(10).at(20, Act::chase, {{"who", "zhang"}});
  CHECK(chased.due(next) == Minute(80));
}

TEST_CASE("zammad #5177: no next response before the first", "[clocks]") {
  auto s = story({{"respond", "4h"}, {"next", "1h"}, {"inform", "1h"}});
  s.heard(10);
  CHECK(s.due(next) == none);
  CHECK(s.due(inform) == none);
  CHECK(s.due(respond) == Minute(240));
}

TEST_CASE("keep informed runs from our last word, also without a message", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"inform", "4h"}});
  CHECK(s.due(inform) == none);
  s.reply(60);
  CHECK(s.due(inform) == Minute(300));
  s.reply(200);
  CHECK(s.due(inform) == Minute(440));
}

TEST_CASE("of equal times the customer comes first", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"next", "1h"}});
  s.reply(10).reply(20).heard(20);  // recorded the other way round
  CHECK(s.due(next) == none);
}

// --- taking it

TEST_CASE("time to own: from filing until somebody takes it, without pauses", "[clocks]") {
  auto s = story({{"own", "1h"}});
  CHECK(s.due(own) == Minute(60));
  s.ask(10);
  CHECK(s.due(own) == Minute(60));
  s.at(90, Act::accept);
  CHECK(s.clock(own).was_late());
  CHECK(s.due(own) == none);
}

TEST_CASE("reassigning never resets the customer's clocks", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"resolve", "8h"}});
  const auto before = running_targets(s.clocks());
  s.at(10, Act::accept).at(20, Act::assign, {{"to", "wang"}, {"team", "parts"}}).at(30, Act::release);
  CHECK(running_targets(s.clocks()) == before);
}

// --- pauses

TEST_CASE("frappe #1554: only asking the customer pauses, and only what waits for them", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"next", "2h"}, {"inform", "3h"}, {"resolve", "8h"}, {"own", "1h"}});
  s.ask(60);
  CHECK(s.due(respond) == none);  // the question is an answer
  CHECK(s.due(own) == Minute(60));
  CHECK(s.due(resolve) == none);
  CHECK(s.due(inform) == none);
  CHECK(s.clock(resolve).stand == ClockStand::paused);
  s.heard(180);
  CHECK(s.due(resolve) == Minute(600));
  CHECK(s.due(inform) == Minute(360));
  CHECK(s.due(next) == Minute(300));
}

TEST_CASE("resumed by hand, the pause ends as well", "[clocks]") {
  auto s = story({{"resolve", "8h"}});
  s.ask(60).at(120, Act::resume, {{"reason", "x"}});
  CHECK(s.due(resolve) == Minute(540));
}

TEST_CASE("osTicket #1684: answered, the customer silent, nothing turns overdue", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"next", "2h"}, {"resolve", "8h"}});
  s.ask(60);
  CHECK(s.running() == 0);
}

TEST_CASE("glpi #24481: what was late before the pause stays late, nothing turns late in it", "[clocks]") {
  auto s = story({{"resolve", "1h"}});
  s.ask(61);
  CHECK(s.due(resolve) == Minute(60));
  auto in_time = story({{"resolve", "1h"}});
  in_time.ask(59);
  CHECK(in_time.due(resolve) == none);
}

TEST_CASE("glpi #10594: a pause over the weekend counts its open hours alone", "[clocks]") {
  // Filed on Friday at 16:00, asked at 17:00, answered on Monday at 10:00; two hours of nine to six.
  ClockStory s(utc("2026-11-20T16:00:00Z"), {{"resolve", "3bh"}}, calendar_of(weekly("UTC", monday_to_friday, 9, 18)));
  s.ask(60).heard(60 + 65 * 60);
  CHECK(s.due_text(resolve) == "2026-11-23T12:00:00.000Z");
}

TEST_CASE("paused twice in a row from closed time on: as once", "[clocks]") {
  const Calendar office = calendar_of(weekly("Europe/Berlin", monday_to_friday, 9, 17));
  const auto filed = utc("2026-11-20T06:00:00Z");  // Friday at 7, so a business day later is Monday at opening
  const Cut sunday_to_ten{utc("2026-11-22T11:00:00Z"), utc("2026-11-23T09:00:00Z")};
  const Cut ten_to_eleven{utc("2026-11-23T09:00:00Z"), utc("2026-11-23T10:00:00Z")};
  const Span day{1, Span::Unit::business_days};
  CHECK(due_after(filed, day, std::vector{sunday_to_ten, ten_to_eleven}, &office) == utc("2026-11-23T10:00:00Z"));
  CHECK(due_after(filed, day, std::vector{Cut{sunday_to_ten.from, ten_to_eleven.until}}, &office) ==
        utc("2026-11-23T10:00:00Z"));
  // A pause that begins where the budget is used up moves nothing.
  CHECK(due_after(filed, Span{8, Span::Unit::business_hours},
                  std::vector{Cut{utc("2026-11-20T16:00:00Z"), utc("2026-11-23T09:00:00Z")}},
                  &office) == utc("2026-11-20T16:00:00Z"));
}

TEST_CASE("oracle: Zammad's pauses", "[clocks][oracle]") {
  const auto due = [](const std::string& goal, const std::vector<std::pair<int, int>>& pauses) {
    auto s = in_berlin(goal);
    for (const auto& [from, until] : pauses) s.ask(from).at(until, Act::resume, {{"reason", "x"}});
    return s.due_text(resolve);
  };
  CHECK(due("2bh", {{60, 360}}) == "2013-06-04T16:00:00.000Z");
  CHECK(due("2bh", {{60, 90}}) == "2013-06-04T11:30:00.000Z");
  CHECK(due("2bh", {{0, 180}}) == "2013-06-04T14:00:00.000Z");
  CHECK(due("3bh", {{0, 180}}) == "2013-06-04T15:00:00.000Z");
  CHECK(due("4bh", {{0, 180}}) == "2013-06-04T16:00:00.000Z");
  CHECK(due("2bh", {{0, 90}, {120, 180}}) == "2013-06-04T13:30:00.000Z");
  CHECK(due("2bh", {{0, 90}, {120, 150}}) == "2013-06-04T13:00:00.000Z");
}

TEST_CASE("oracle: Zammad's working minutes, pauses taken off", "[clocks][oracle]") {
  using Pauses = std::vector<std::pair<int, int>>;
  const auto counted = [](const Pauses& pauses, const char* until) {
    auto s = in_berlin("5bh");
    for (const auto& [from, to] : pauses) s.ask(from).at(to, Act::resume, {{"reason", "x"}});
    const auto clock = s.clock(resolve);
    return counted_time(clock, clock.start, utc(until)) / std::chrono::minutes{1};
  };
  CHECK(counted({{60, 90}}, "2013-06-04T13:40:00Z") == 250);  // where a goal of 250 is due
  CHECK(counted({{60, 90}}, "2013-06-04T10:45:00Z") == 75);
  CHECK(counted({{60, 90}}, "2013-06-04T12:00:00Z") == 150);
  CHECK(counted({{0, 180}}, "2013-06-04T12:00:00Z") == 0);
  CHECK(counted({{0, 90}, {120, 180}}, "2013-06-04T12:00:00Z") == 30);
  CHECK(counted({{0, 90}, {120, 150}}, "2013-06-04T12:00:00Z") == 60);
}

TEST_CASE("oracle: Zammad's clock around the clock, waiting before it is closed", "[clocks][oracle]") {
  auto s = story({{"resolve", "24h"}});
  s.at(60, Act::accept).ask(90).resolve(120);
  const auto clock = s.clock(resolve);
  const auto counted = [&](int from, int until) {
    const auto minute = [](int count) { return monday + std::chrono::minutes{count}; };
    return counted_time(clock, minute(from), minute(until)) / std::chrono::minutes{1};
  };
  CHECK(counted(0, 120) == 90);
  CHECK(counted(30, 120) == 60);
  CHECK(counted(0, 30) == 30);
}

TEST_CASE("oracle: Zammad's second message moves nothing", "[clocks][oracle]") {
  ClockStory s(utc("2016-11-07T13:00:00Z"), {{"respond", "1bh"}, {"next", "20bh"}},
               calendar_of(weekly("Europe/Berlin", monday_to_friday, 8, 20)));
  s.reply(10).heard(26);
  CHECK(s.due_text(next) == "2016-11-09T09:26:00.000Z");
  s.heard(86);
  CHECK(s.due_text(next) == "2016-11-09T09:26:00.000Z");
  s.reply(90);
  CHECK(s.due_text(next) == "none");
}

TEST_CASE("oracle: Zammad's several exchanges, each with its own time", "[clocks][oracle]") {
  auto s = story({{"respond", "1h"}, {"next", "8m"}});
  s.reply(1).heard(10).reply(20).heard(30).reply(35);
  std::vector<int> taken;
  bool any_late = false;
  for (const auto& clock : s.clocks()) {
    if (clock.name != next) continue;
    taken.push_back(static_cast<int>(counted_time(clock, clock.start, *clock.stop) / std::chrono::minutes{1}));
    any_late = any_late || clock.was_late();
  }
  CHECK(taken == std::vector<int>{10, 5});
  CHECK(any_late);  // the longest of them, though the last was in time
}

TEST_CASE("oracle: Zammad's pause and closed time", "[clocks][oracle]") {
  auto s = in_berlin("2bh");
  s.ask(30).at(45, Act::resume, {{"reason", "x"}}).resolve(60).reopen(90, {{"resolve", "2bh"}});
  CHECK(s.due_text(resolve) == "2013-06-04T11:45:00.000Z");
}

TEST_CASE("oracle: Request Tracker's due dates", "[clocks][oracle]") {
  auto s = story({{"respond", "2h"}, {"next", "2h"}, {"inform", "4h"}});
  CHECK(s.due(respond) == Minute(120));
  s.reply(10);
  CHECK(running_targets(s.clocks()) ==
        std::vector<Clock>{{inform, monday + std::chrono::minutes{250}, monday + std::chrono::minutes{190}}});
  s.reply(20).heard(30);
  CHECK(s.due(next) == Minute(150));
  s.heard(40);
  CHECK(s.due(next) == Minute(150));
  auto resolving = story({{"resolve", "2h"}});
  resolving.reply(10).heard(20).reply(30);
  CHECK(resolving.due(resolve) == Minute(120));
  auto stalled = story({{"respond", "2h"}, {"inform", "4h"}});
  stalled.reply(10).ask(20);
  CHECK(stalled.due(inform) == none);
  stalled.at(50, Act::resume, {{"reason", "x"}}).reply(51);
  CHECK(stalled.due(inform) == Minute(291));
}

TEST_CASE("oracle: Request Tracker's response, and no more", "[clocks][oracle]") {
  auto s = story({{"respond", "2h"}});
  s.reply(10);
  CHECK(s.running() == 0);
  s.reply(20);
  CHECK(s.running() == 0);
}

TEST_CASE("oracle: Request Tracker's other level, and back", "[clocks][oracle]") {
  auto s = story({{"own", "60m"}, {"resolve", "2h"}});
  s.priority(10, {{"own", "120m"}, {"resolve", "4h"}});
  CHECK(s.due(own) == Minute(120));
  CHECK(s.due(resolve) == Minute(240));
  CHECK(s.clock(resolve).start == monday);
  s.priority(20, {{"own", "60m"}, {"resolve", "2h"}});
  CHECK(s.due(own) == Minute(60));
  CHECK(s.due(resolve) == Minute(120));
}

TEST_CASE("oracle: Request Tracker's stalled requests", "[clocks][oracle]") {
  // What waits before any answer was asked something, which is the answer; only the rest waits.
  auto s = story({{"respond", "2h"}, {"inform", "4h"}, {"resolve", "8h"}});
  s.ask(30);
  CHECK(s.clock(respond).due == monday + std::chrono::hours{2});
  CHECK(s.clock(respond).stand == ClockStand::met);
  CHECK(s.due(inform) == none);
  // The time for which it was waited is added, to the millisecond.
  s.at(31, Act::resume, {{"reason", "x"}});
  CHECK(s.due(resolve) == Minute(481));
  s.reply(40);
  const auto open_again = s.due(inform);
  CHECK(open_again > Minute(120));
  s.ask(50);
  CHECK(s.due(inform) == none);
}

// --- change of priority, reopening, the end

TEST_CASE("priority: the start and the pauses stay, the new length applies (saasjet)", "[clocks]") {
  auto s = story({{"resolve", "3h"}});
  s.priority(60, {{"resolve", "2h"}});
  CHECK(s.due(resolve) == Minute(120));
}

TEST_CASE("glpi #6902: pauses before a change of priority are not forgotten", "[clocks]") {
  auto s = story({{"resolve", "8h"}});
  s.ask(60).heard(120).priority(130, {{"resolve", "4h"}});
  CHECK(s.due(resolve) == Minute(300));
}

TEST_CASE("a change can make it late, and says so; a lower priority does not make it in time again", "[clocks]") {
  auto stricter = story({{"resolve", "8h"}});
  stricter.priority(300, {{"resolve", "1h"}});
  CHECK(stricter.due(resolve) == Minute(60));
  CHECK(stricter.clock(resolve).was_late_by_change);
  auto later = story({{"resolve", "1h"}});
  later.priority(61, {{"resolve", "8h"}});
  CHECK(later.due(resolve) == Minute(60));
  CHECK_FALSE(later.clock(resolve).was_late_by_change);
}

TEST_CASE("rebasing moves also what was late", "[clocks]") {
  auto s = story({{"resolve", "1h"}});
  s.at(61, Act::rebase, {{"reason", "x"}, {"targets", Value::Map{{"resolve", Value("8h")}}}});
  CHECK(s.due(resolve) == Minute(480));
}

TEST_CASE("Zammad: a priority without any target ends the clocks, one with targets brings them back", "[clocks]") {
  auto s = story({{"resolve", "3h"}});
  s.at(60, Act::edit, {{"priority", "low"}, {"targets", Value::Map{{"none", Value("yes")}}}});
  CHECK(s.running() == 0);
  s.priority(90, {{"resolve", "4h"}});
  CHECK(s.due(resolve) == Minute(240));
}

TEST_CASE("glpi #23359: from resolved to reopened is neither work nor waiting", "[clocks]") {
  auto s = story({{"next", "1h"}, {"resolve", "8h"}});
  s.resolve(120).reopen(300, {{"next", "1h"}, {"resolve", "8h"}});
  CHECK(s.due(resolve) == Minute(660));
  CHECK(s.due(next) == Minute(360));
  const auto all = s.clocks();
  CHECK(all.front().stop == monday + std::chrono::minutes{120});  // the first resolution stays what it was
}

TEST_CASE("zammad #188: reopened, at least so much is left", "[clocks]") {
  auto s = story({{"resolve", "2h"}});
  s.resolve(110).reopen(300, {{"resolve", "2h"}, {"reopen", "1h"}});
  CHECK(s.due(resolve) == Minute(360));
  auto early = story({{"resolve", "8h"}});
  early.resolve(110).reopen(300, {{"resolve", "8h"}, {"reopen", "1h"}});
  CHECK(early.due(resolve) == Minute(670));
}

TEST_CASE("resolved again, by its time before it was opened again: nothing runs", "[clocks]") {
  auto s = story({{"next", "1h"}, {"resolve", "8h"}});
  s.resolve(60).reopen(120, {{"next", "1h"}, {"resolve", "8h"}}).resolve(110);
  s.events().back().recorded = monday + std::chrono::minutes{130};
  CHECK(s.running() == 0);
}

TEST_CASE("zammad #904: a duplicate ends all clocks", "[clocks]") {
  auto s = story({{"own", "1h"}, {"respond", "2h"}, {"resolve", "8h"}});
  s.at(10, Act::link, {{"kind", "duplicates"}, {"to", "20261122-7k3f9q"}})
      .at(10, Act::close, {{"outcome", "duplicate"}});
  CHECK(s.running() == 0);
  CHECK(s.clock(resolve).stand == ClockStand::ended);
}

TEST_CASE("frappe #1542: an answer is no resolution", "[clocks]") {
  auto s = story({{"respond", "2h"}, {"resolve", "8h"}});
  s.reply(10);
  CHECK(s.due(resolve) == Minute(480));
}

TEST_CASE("a resolution ends what is still to be answered (dbt_zendesk 0.14)", "[clocks]") {
  auto s = story({{"respond", "1h"}, {"next", "1h"}, {"inform", "1h"}, {"resolve", "8h"}});
  s.reply(10).heard(20).resolve(30);
  CHECK(s.running() == 0);
  CHECK(s.clock(next).stand == ClockStand::met);
}

TEST_CASE("chatwoot: late and resolved between two looks is late all the same", "[clocks]") {
  auto s = story({{"resolve", "1h"}});
  s.resolve(70);
  CHECK(s.clock(resolve).was_late());
  auto just = story({{"resolve", "1h"}});
  just.resolve(60);
  CHECK_FALSE(just.clock(resolve).was_late());
}

TEST_CASE("frappe #2075: answered on a day off, no time has passed", "[clocks]") {
  ClockStory s(utc("2026-11-21T08:00:00Z"), {{"respond", "0bh"}}, calendar_of(weekly("UTC", monday_to_friday, 9, 18)));
  s.reply(60);
  CHECK_FALSE(s.clock(respond).was_late());
  CHECK(s.clock(respond).due == utc("2026-11-23T09:00:00Z"));
}

TEST_CASE("glpi #15429: what happened before filing does not begin before it", "[clocks]") {
  auto s = story({{"respond", "1h"}, {"next", "1h"}});
  s.heard(-600).reply(10);
  CHECK(s.clock(respond).start == monday);
  CHECK(s.running() == 0);
}

TEST_CASE("an event without effect moves no clock", "[clocks]") {
  auto s = story({{"resolve", "8h"}});
  s.resolve(60).at(70, Act::close, {{"outcome", "done"}});
  const auto before = s.clocks();
  s.ask(80);
  CHECK(s.clocks() == before);
}

TEST_CASE("without its calendar a clock is late at once, not silently in time", "[clocks]") {
  CHECK(story({{"resolve", "8bh"}}).due(resolve) == Minute(0));
  CHECK(story({{"resolve", "8h"}}).due(resolve) == Minute(480));
}

TEST_CASE("without targets there are no clocks", "[clocks]") {
  CHECK(story({}).clocks().empty());
}

TEST_CASE("a level's limit of business time", "[clocks]") {
  ClockStory s(utc("2026-11-20T16:00:00Z"), {}, calendar_of(weekly("UTC", monday_to_friday, 9, 18)));
  s.at(60, Act::escalate, {{"level", "2"}, {"limit", "1bd"}, {"calendar", "hash"}});
  CHECK(s.due_text(level) == "2026-11-23T17:00:00.000Z");
  s.at(120, Act::decide, {{"text", "x"}, {"level", "2"}});
  CHECK(s.due_text(level) == "none");
  CHECK(s.clock(level).stand == ClockStand::met);
  s.at(180, Act::escalate, {{"level", "3"}, {"limit", "2bh"}, {"calendar", "hash"}}).resolve(200);
  CHECK(s.clock(level).stand == ClockStand::ended);
}

TEST_CASE("glpi #1911: a team's own limit begins when it is asked, not at filing", "[clocks]") {
  const auto limit = [](const char* length) { return Value(Value::Map{{"rule", "x"}, {"internal", Value(length)}}); };
  auto s = story({{"resolve", "8h"}});
  s.at(10, Act::route, {{"to", "desk"}, {"internal", limit("1h")}});
  CHECK(s.due(internal) == Minute(70));
  s.at(20, Act::assign, {{"to", "li"}, {"team", "desk"}, {"internal", limit("1h")}});
  CHECK(s.due(internal) == Minute(70));  // the team has it already
  s.at(50, Act::offer, {{"to", "parts"}, {"internal", limit("2h")}});
  const auto both = s.clocks();
  CHECK(both.size() == 3);
  CHECK(both.back().team == "parts");
  CHECK(both.back().due == monday + std::chrono::minutes{170});
  CHECK(s.due(internal) == Minute(70));  // the sender answers for it until it is accepted
  s.at(60, Act::accept, {{"team", "parts"}}, "wang");
  CHECK(s.due(internal) == Minute(170));
  s.at(61, Act::offer, {{"to", "desk"}, {"internal", limit("1h")}}).at(65, Act::decline, {{"reason", "x"}});
  CHECK(s.clock(internal).stand == ClockStand::ended);
  CHECK(s.due(internal) == Minute(170));
  s.ask(70).heard(100);
  CHECK(s.due(internal) == Minute(200));
  s.resolve(150);
  CHECK(s.running() == 0);
  CHECK(s.clock(resolve).due == monday + std::chrono::minutes{510});
}

TEST_CASE("a clock of business time turns yellow in business time", "[clocks]") {
  // Friday 16:00, open nine to five: of eight hours six are used on Monday at 14:00.
  ClockStory s(utc("2026-11-20T16:00:00Z"), {{"resolve", "8bh"}, {"respond", "eod"}, {"own", "2bd"}},
               calendar_of(weekly("UTC", monday_to_friday, 9, 17)));
  const auto yellow = [&](ClockName name, int percent) {
    for (const auto& clock : running_targets(s.clocks(), percent))
      if (clock.name == name) return to_rfc3339(clock.yellow);
    return std::string("none");
  };
  CHECK(yellow(resolve, 75) == "2026-11-23T14:00:00.000Z");
  CHECK(yellow(resolve, 100) == "2026-11-23T16:00:00.000Z");
  CHECK(yellow(respond, 75) == "2026-11-20T16:45:00.000Z");
  CHECK(yellow(own, 75) == "2026-11-24T12:00:00.000Z");  // two days are sixteen hours
  // Waiting from Friday 16:15 to Monday 8:15 takes 45 minutes of it.
  s.ask(15).heard(15 + 64 * 60);
  CHECK(s.due_text(resolve) == "2026-11-23T16:45:00.000Z");
  CHECK(yellow(resolve, 75) == "2026-11-23T14:45:00.000Z");
}

TEST_CASE("without its calendar a clock is not green", "[clocks]") {
  CHECK(running_targets(story({{"resolve", "8bh"}}).clocks()).front().yellow == monday);
}
