// Laws of calendars, and what somebody who walks the clock minute by minute makes of them.
#include <set>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/calendar.hpp"
#include "support/sample_calendar.hpp"

using namespace reqs;
using namespace reqs::test;
using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

namespace {

Millis some_budget() {
  const auto most = *uniform(0, 4) == 0 ? 600'000 : 10'000;
  return minutes{*uniform(0, most)} + Millis{*uniform(0, 3) == 0 ? *uniform(0, 60'000) : 0};
}

/// Looks at every minute of a stretch of time, and knows nothing of how core/calendar.cpp goes about it: only what the
/// clocks on the wall show then, and what the rules say. What clocks show that were set back was there before, so the
/// latest that they have shown counts.
class MinuteWalker {
 public:
  MinuteWalker(const Calendar& calendar, Instant from, int length_in_days)
      : rules_(calendar.rules()), begin_(std::chrono::floor<minutes>(from) - days{2}) {
    Shown latest{};
    for (auto at = begin_; at < begin_ + days{length_in_days + 4}; at += minutes{1}) {
      latest = std::max(latest, on_the_wall(calendar.zone(), at));
      open_.push_back(is_open(latest));
    }
  }

  bool is_open_at(Instant at) const {
    return open_.at(static_cast<std::size_t>((std::chrono::floor<minutes>(at) - begin_) / minutes{1}));
  }
  Millis between(Instant from, Instant until) const {
    Millis open{0};
    for (auto at = from; at < until;) {
      const auto next = std::min<Instant>(until, std::chrono::floor<minutes>(at) + minutes{1});
      if (is_open_at(at)) open += next - at;
      at = next;
    }
    return open;
  }
  /// As Calendar::add; empty where it is not reached within the stretch.
  std::optional<Instant> add(Instant from, Millis budget) const {
    const auto end = begin_ + minutes{static_cast<std::int64_t>(open_.size())};
    for (auto at = from; at < end;) {
      const auto next = std::chrono::floor<minutes>(at) + minutes{1};
      if (is_open_at(at)) {
        if (next - at >= budget) return at + budget;
        budget -= next - at;
      }
      at = next;
    }
    return std::nullopt;
  }

 private:
  using Shown = std::pair<local_days, int>;  // a day and its minute
  const CalendarRules& rules_;
  Instant begin_;
  std::vector<bool> open_;

  static Shown on_the_wall(const Zone& zone, Instant at) {
    const auto t = zone.to_local(at);
    return {day_of(t.year, t.month, t.day), t.hour * 60 + t.minute};
  }
  static bool within(const DayHours& hours, int minute) {
    return std::any_of(hours.begin(), hours.end(),
                       [&](const DayPart& part) { return part.begin <= minute && minute < part.end; });
  }
  bool is_open(const Shown& shown) const {
    const auto [day, minute] = shown;
    const std::chrono::year_month_day date{day};
    for (const auto holiday : rules_.holidays)
      if (holiday == day) return false;
    for (const auto& yearly : rules_.yearly_holidays)
      if (yearly.month() == date.month() && yearly.day() == date.day()) return false;
    const auto cut = rules_.breaks.find(day);
    if (cut != rules_.breaks.end() && within(cut->second, minute)) return false;
    const auto replaced = rules_.replacements.find(day);
    if (replaced != rules_.replacements.end()) return within(replaced->second, minute);
    return within(rules_.week[std::chrono::weekday{day}.c_encoding()], minute);
  }
};

constexpr int stretch = 30;

/// What it costs to ask, in days and runs of days that are looked at.
template <class Ask>
int steps_of(const Calendar& calendar, const Ask& ask) {
  const auto before = calendar.steps();
  ask();
  return static_cast<int>(calendar.steps() - before);
}

/// Days on which more counts than the week, from one moment to another.
int special_days(const Calendar& calendar, Instant from, Instant until) {
  const auto first = calendar.zone().local_day(from) - days{1}, last = calendar.zone().local_day(until) + days{1};
  std::set<local_days> special;
  const auto add = [&](local_days day) {
    if (first <= day && day <= last) special.insert(day);
  };
  const auto& rules = calendar.rules();
  for (const auto day : rules.holidays) add(day);
  for (const auto& row : rules.replacements) add(row.first);
  for (const auto& row : rules.breaks) add(row.first);
  for (auto day = first; day <= last; day += days{1}) {
    const std::chrono::year_month_day date{day};
    for (const auto& yearly : rules.yearly_holidays)
      if (yearly.month() == date.month() && yearly.day() == date.day()) add(day);
  }
  for (auto change = calendar.zone().next_change(from - days{1}); change && *change < until + days{1};
       change = calendar.zone().next_change(*change)) {
    add(calendar.zone().local_day(*change - Millis{1}));
    add(calendar.zone().local_day(*change));
  }
  return static_cast<int>(special.size());
}

/// That nothing is skipped there, the day itself, the run behind it; and the days of two weeks, one by one.
constexpr int steps_a_special_day = 3, steps_at_both_ends = 2 * 2 * 7;

}  // namespace

TEST_CASE("a calendar says what somebody finds who looks at every minute", "[calendar][property]") {
  REQUIRE(rc::check("between and add agree with the walker", [] {
    const auto [calendar, from] = some_calendar();
    const MinuteWalker walker(calendar, from, stretch);
    const auto until = from + minutes{*uniform(0, stretch * 1440)};
    RC_ASSERT(calendar.between(from, until) == walker.between(from, until));
    for (const auto budget : {Millis{0}, some_budget()})
      if (const auto walked = walker.add(from, budget)) RC_ASSERT(calendar.add(from, budget) == walked);
  }));
}

TEST_CASE("what is added lies between", "[calendar][property]") {
  REQUIRE(rc::check("between(a, add(a, x)) == x", [] {
    const auto [calendar, from] = some_calendar();
    const auto budget = some_budget();
    const auto until = calendar.add(from, budget);
    RC_PRE(until.has_value());
    RC_ASSERT(calendar.between(from, *until) == budget);
    RC_ASSERT(calendar.between(*until, from) == -budget);
  }));
  REQUIRE(rc::check("add(a, between(a, b)) is b, or before b by nothing but closed time", [] {
    const auto [calendar, from] = some_calendar();
    const auto until = from + minutes{*uniform(0, 2'000'000)};
    const auto open = calendar.between(from, until);
    RC_PRE(open > Millis{0});  // no time at all: the next opening, which may be later
    const auto reached = calendar.add(from, open);
    RC_ASSERT(reached.has_value());
    RC_ASSERT(*reached <= until);
    RC_ASSERT(calendar.between(*reached, until) == Millis{0});
  }));
  REQUIRE(rc::check("add(a, x + y) is add(add(a, x), y), but for closed time", [] {
    const auto [calendar, from] = some_calendar();
    const auto first = some_budget(), second = some_budget();
    const auto at_once = calendar.add(from, first + second);
    const auto half_way = calendar.add(from, first);
    RC_PRE(at_once && half_way);
    const auto in_steps = calendar.add(*half_way, second);
    RC_ASSERT(in_steps.has_value());
    RC_ASSERT(calendar.between(*at_once, *in_steps) == Millis{0});
    if (second > Millis{0}) RC_ASSERT(in_steps == at_once);
  }));
  REQUIRE(rc::check("between(a, c) is between(a, b) and between(b, c)", [] {
    const auto [calendar, a] = some_calendar();
    const auto b = a + minutes{*uniform(-500'000, 500'000)}, c = a + minutes{*uniform(-500'000, 500'000)};
    RC_ASSERT(calendar.between(a, c) == calendar.between(a, b) + calendar.between(b, c));
  }));
}

TEST_CASE("business days count days that are open", "[calendar][property]") {
  REQUIRE(rc::check("one day at a time leads where many at once do", [] {
    const auto [calendar, from] = some_calendar();
    const int count = *uniform(1, 60);
    auto day = calendar.zone().local_day(from);
    for (int left = count; left > 0;) {
      day += days{1};
      if (!calendar.open_on(day).empty()) --left;
    }
    const auto end = calendar.add_days(from, count);
    RC_ASSERT(end.has_value());
    const auto open = calendar.open_on(day);
    RC_ASSERT(*end >= open.front().begin);
    RC_ASSERT(*end <= open.back().end);
  }));
  REQUIRE(rc::check("the end of the day is a closing, and nothing is open behind it on that day", [] {
    const auto [calendar, from] = some_calendar();
    const auto end = calendar.end_of_day(from);
    RC_ASSERT(end.has_value());
    RC_ASSERT(*end > from);
    const auto opening = calendar.add(from, Millis{0});
    RC_ASSERT(opening && *opening < *end);
  }));
}

TEST_CASE("a zone's next change is the first moment with other clocks", "[zone][property]") {
  REQUIRE(rc::check("nothing changes before it", [] {
    const auto zone = zone_named(*rc::gen::elementOf(calendar_zones()));
    const Instant from{minutes{*uniform<std::int64_t>(0, 70'000'000)}};  // 1970 to 2103
    const auto change = zone.next_change(from);
    const auto end = std::min(change.value_or(from + days{700}), from + days{700});
    for (auto at = from; at < end; at += std::chrono::hours{5})
      RC_ASSERT(zone.offset_seconds(at) == zone.offset_seconds(from));
    if (change) RC_ASSERT(*change > from);
    if (change) RC_ASSERT(zone.offset_seconds(*change - Millis{1}) == zone.offset_seconds(from));
  }));
}

TEST_CASE("ten thousand business hours are as few steps as ten", "[calendar]") {
  for (const auto* zone : {"UTC", "Asia/Shanghai"}) {
    const auto calendar = calendar_of(weekly(zone, monday_to_friday, 9, 17));
    const auto from = parse_rfc3339("2026-11-20T09:30:00Z").value();
    const auto hours = [&](int count) {
      return steps_of(calendar, [&] { calendar.add(from, std::chrono::hours{count}); });
    };
    CHECK(hours(10'000) <= hours(10) + steps_at_both_ends);
    CHECK(hours(99'999) <= hours(10) + steps_at_both_ends);
    CHECK(steps_of(calendar, [&] { calendar.add_days(from, 10'000); }) <= steps_at_both_ends);
    CHECK(steps_of(calendar, [&] { calendar.between(from, from + days{20'000}); }) <= steps_at_both_ends);
  }
}

TEST_CASE("what an answer costs follows from the special days on the way, not from its length",
          "[calendar][property]") {
  REQUIRE(rc::check("add, add_days and between", [] {
    const auto [calendar, from] = some_calendar();
    const auto budget = std::chrono::hours{*uniform(1, 20'000)};
    const auto count = *uniform(1, 5'000);
    const auto allowed = [&, from = from](Instant until) {
      return steps_at_both_ends + steps_a_special_day * special_days(calendar, from, until);
    };
    std::optional<Instant> end;
    const auto adding = steps_of(calendar, [&] { end = calendar.add(from, budget); });
    if (end) RC_ASSERT(adding <= allowed(*end));
    const auto adding_days = steps_of(calendar, [&] { end = calendar.add_days(from, count); });
    if (end) RC_ASSERT(adding_days <= allowed(*end));
    const auto until = from + days{count};
    RC_ASSERT(steps_of(calendar, [&] { calendar.between(from, until); }) <= allowed(until));
  }));
}
