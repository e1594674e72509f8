// Laws of the clocks of targets, over random calendars, pauses and hands.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/clock.hpp"
#include "core/clock_use.hpp"
#include "support/sample_clocks.hpp"

using namespace reqs;
using namespace reqs::test;
using std::chrono::minutes;

namespace {

Span some_target() {
  const auto unit = *rc::gen::element(Span::Unit::minutes, Span::Unit::hours, Span::Unit::business_hours,
                                      Span::Unit::business_days, Span::Unit::end_of_day);
  return {unit == Span::Unit::end_of_day ? 0 : *uniform(1, 60), unit};
}

/// Up to four, ascending, apart from each other.
std::vector<Cut> some_cuts(Instant start) {
  std::vector<Cut> cuts;
  auto at = start;
  for (int n = *uniform(0, 5); n > 0; --n) {
    const auto from = at + minutes{*uniform(1, 4'000)};
    at = from + minutes{*uniform(1, 4'000)};
    cuts.push_back({from, at});
  }
  return cuts;
}

Millis open_in(const Calendar& calendar, const Span& target, Instant from, Instant until) {
  return target.elapsed() ? until - from : calendar.between(from, until);
}

/// A story with pauses, hands that change, and an end or none.
ClockStory some_story(const DrawnCalendar& drawn) {
  ClockStory story(drawn.from, {{"own", "4h"}, {"next", "2bh"}, {"inform", "3bh"}, {"resolve", to_text(some_target())}},
                   drawn.calendar);
  int minute = 0;
  for (int n = *uniform(0, 12); n > 0; --n) {
    minute += *uniform(1, 2'000);
    switch (*uniform(0, 7)) {
      case 0:
        story.ask(minute);
        break;
      case 1:
        story.heard(minute);
        break;
      case 2:
        story.reply(minute);
        break;
      case 3:
        story.at(minute, Act::accept, {}, "wang");
        break;
      case 4:
        story.at(minute, Act::assign, {{"to", "ann"}, {"team", "parts"}});
        break;
      case 5:
        story.resolve(minute);
        break;
      default:
        story.reopen(minute, {{"next", "1bh"}, {"resolve", "4bh"}, {"reopen", "2bh"}});
        break;
    }
  }
  return story;
}

}  // namespace

TEST_CASE("what is cut out of a clock", "[clocks][property]") {
  REQUIRE(rc::check("up to its due moment exactly its budget counts", [] {
    const auto [calendar, start] = some_calendar();
    const Span target{*uniform(1, 60), Span::Unit::business_hours};
    const auto cuts = some_cuts(start);
    const auto due = due_after(start, target, cuts, &calendar);
    RC_PRE(due.has_value());
    auto counted = calendar.between(start, *due);
    for (const auto& cut : cuts)
      if (cut.from < *due) counted -= calendar.between(cut.from, std::min(*cut.until, *due));
    RC_ASSERT(counted == std::chrono::hours{target.count});
  }));
  REQUIRE(rc::check("a pause wholly in closed time changes nothing", [] {
    const auto [calendar, start] = some_calendar();
    const auto target = some_target();
    RC_PRE(!target.elapsed());
    const auto from = start + minutes{*uniform(1, 20'000)};
    const auto opening = calendar.add(from, Millis{0});
    RC_PRE(opening && *opening > from);
    const auto until = from + (*opening - from) / 2;
    const std::vector<Cut> night = {{from, until}};
    RC_ASSERT(due_after(start, target, night, &calendar) == due_after(start, target, {}, &calendar));
  }));
  REQUIRE(rc::check("two pauses that touch are one", [] {
    const auto [calendar, start] = some_calendar();
    const auto target = some_target();
    const auto from = start + minutes{*uniform(1, 5'000)};
    const auto middle = from + minutes{*uniform(1, 3'000)}, until = middle + minutes{*uniform(1, 3'000)};
    const std::vector<Cut> two = {{from, middle}, {middle, until}}, one = {{from, until}};
    const auto in_two = due_after(start, target, two, &calendar), at_once = due_after(start, target, one, &calendar);
    RC_ASSERT(in_two.has_value() == at_once.has_value());
    if (in_two) RC_ASSERT(open_in(calendar, target, *in_two, *at_once) == Millis{0});
  }));
  REQUIRE(rc::check("a pause that lasts leaves nothing due, unless it was due before", [] {
    const auto [calendar, start] = some_calendar();
    const auto target = some_target();
    const auto without = due_after(start, target, {}, &calendar);
    RC_PRE(without.has_value());
    const auto from = start + minutes{*uniform(0, 10'000)};
    const std::vector<Cut> lasting = {{from, std::nullopt}};
    const auto due = due_after(start, target, lasting, &calendar);
    RC_ASSERT(due == (from < *without ? std::nullopt : without));
  }));
}

TEST_CASE("clocks of any story", "[clocks][property]") {
  REQUIRE(rc::check("the order in which events are given changes nothing", [] {
    const auto drawn = some_calendar();
    auto story = some_story(drawn);
    const auto before = running_targets(story.clocks());
    auto& events = story.events();
    for (std::size_t i = events.size(); i > 1; --i) std::swap(events[i - 1], events[*uniform<std::size_t>(0, i)]);
    RC_ASSERT(running_targets(story.clocks()) == before);
  }));
  REQUIRE(rc::check("what holders used adds up to what has counted", [] {
    const auto drawn = some_calendar();
    const auto story = some_story(drawn);
    const auto calendar = [&](std::string_view) { return &drawn.calendar; };
    auto events = story;
    const auto canonical = canonical_events(events.events());
    const auto custody = custody_of(canonical);
    const auto now = drawn.from + minutes{*uniform(0, 40'000)};
    for (const auto& clock : target_clocks(canonical, calendar)) {
      Millis sum{0};
      for (const auto& use : clock_uses(clock, custody, now)) {
        RC_ASSERT(use.time > Millis{0});
        sum += use.time;
      }
      RC_ASSERT(sum == counted_time(clock, clock.start, now));
    }
  }));
  REQUIRE(rc::check("an end comes before nothing that began, and what runs has one or is paused", [] {
    const auto drawn = some_calendar();
    for (const auto& clock : some_story(drawn).clocks()) {
      if (clock.stop) RC_ASSERT(*clock.stop >= clock.start);
      if (clock.due) RC_ASSERT(*clock.due >= clock.start);
      if (clock.stand == ClockStand::running) RC_ASSERT(clock.due.has_value());
      RC_ASSERT((clock.stand == ClockStand::met || clock.stand == ClockStand::ended) == clock.stop.has_value());
    }
  }));
  REQUIRE(rc::check("a clock is yellow from when so much of its time has counted, and never after it is due", [] {
    const auto drawn = some_calendar();
    const auto story = some_story(drawn);
    const auto all = story.clocks();
    const auto percent = *uniform(1, 101);
    const auto running = running_targets(all, percent);
    std::size_t i = 0;
    for (const auto& clock : all) {
      if (clock.stand != ClockStand::running || !clock.due) continue;
      const auto yellow = running.at(i++).yellow;
      RC_ASSERT(clock.start <= yellow);
      RC_ASSERT(yellow <= *clock.due);
      const auto whole = counted_time(clock, clock.start, *clock.due);
      RC_ASSERT(counted_time(clock, clock.start, yellow) == share_of(Instant{}, Instant{whole}, percent) - Instant{});
    }
    RC_ASSERT(i == running.size());
  }));
}
