#include "core/clock_use.hpp"

#include <algorithm>

namespace reqs {
namespace {

Millis open_between(const TargetClock& clock, Instant from, Instant until) {
  if (from >= until) return Millis{0};
  return clock.target.elapsed() ? until - from : clock.calendar->between(from, until);
}

}  // namespace

bool can_count(const TargetClock& clock) {
  return clock.target.elapsed() || clock.calendar;
}

Millis counted_time(const TargetClock& clock, Instant from, Instant until) {
  from = std::max(from, clock.start);
  if (clock.stop) until = std::min(until, *clock.stop);
  if (!can_count(clock) || from >= until) return Millis{0};
  auto time = open_between(clock, from, until);
  for (const auto& cut : clock.cuts)
    time -= open_between(clock, std::max(cut.from, from), std::min(cut.until.value_or(until), until));
  return time;
}

std::vector<ClockUse> clock_uses(const TargetClock& clock, const Custody& custody, Instant now) {
  std::vector<ClockUse> uses;
  const auto add = [&](const Owner& holder, Millis time) {
    if (time <= Millis{0}) return;
    auto use = std::find_if(uses.begin(), uses.end(), [&](const ClockUse& known) { return known.holder == holder; });
    if (use == uses.end()) use = uses.insert(uses.end(), ClockUse{holder, Millis{0}});
    use->time += time;
  };
  auto rest = counted_time(clock, clock.start, now);
  for (const auto& stint : custody.stints) {
    const auto time = counted_time(clock, stint.from, std::min(stint.until.value_or(now), now));
    add(stint.holder, time);
    rest -= time;
  }
  add({}, rest);  // while nobody held it
  return uses;
}

}  // namespace reqs
