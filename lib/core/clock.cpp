#include "core/clock.hpp"

#include <algorithm>

namespace reqs {

namespace {

/// Where a level's time is over, the next one is to have it from then on: that nobody has seen to it is something else
/// than that the decision is late.
void add_escalation(std::vector<Clock>& clocks, const Header& header) {
  if (header.level >= last_level) return;
  const auto level =
      std::find_if(clocks.begin(), clocks.end(), [](const Clock& clock) { return clock.name == ClockName::level; });
  if (level == clocks.end()) return;
  const auto due = level->due;
  clocks.push_back({ClockName::escalation, due, due});
}

}  // namespace

std::vector<Clock> running_clocks(const Header& header) {
  std::vector<Clock> clocks;
  const auto add = [&](ClockName name, Instant since, Instant due) {
    clocks.push_back({name, due, share_of(since, due, header.yellow_percent)});
  };
  if (is_open(header.state)) {
    if (header.needed_by) add(ClockName::needed_by, header.filed, *header.needed_by);
    if (header.promise) add(ClockName::promise, header.promise->since, header.promise->date);
    if (const auto& raised = header.escalation; raised && raised->due)
      add(ClockName::level, raised->since, *raised->due);
    clocks.insert(clocks.end(), header.targets.begin(), header.targets.end());
    add_escalation(clocks, header);
  } else if (header.state == State::resolved && header.followup && header.followup->result.empty()) {
    add(ClockName::followup, header.resolved.value_or(header.followup->due), header.followup->due);
  }
  std::stable_sort(clocks.begin(), clocks.end(), [](const Clock& a, const Clock& b) { return a.due < b.due; });
  return clocks;
}

std::optional<Clock> next_clock(const Header& header) {
  const auto clocks = running_clocks(header);
  if (clocks.empty()) return std::nullopt;
  return clocks.front();
}

bool is_late(Instant due, Instant now) {
  return std::chrono::floor<std::chrono::seconds>(now) > std::chrono::floor<std::chrono::seconds>(due);
}

Instant share_of(Instant from, Instant until, int percent) {
  constexpr int all = 100;
  if (until <= from) return until;
  // Divided first: 300 years of milliseconds, a hundredfold, are still a number, but dates may be further apart.
  const auto length = until - from;
  return from + length / all * percent + length % all * percent / all;
}

Light light_of(const Clock& clock, Instant now) {
  if (is_late(clock.due, now)) return Light::red;
  return now >= clock.yellow ? Light::yellow : Light::green;
}

std::optional<Light> light_of(const Header& header, Instant now) {
  std::optional<Light> worst;
  for (const auto& clock : running_clocks(header)) worst = std::max(worst, std::optional(light_of(clock, now)));
  return worst;
}

bool is_overdue(const Header& header, Instant now) {
  const auto clock = next_clock(header);
  return clock && is_late(clock->due, now);
}

std::optional<bool> is_on_time(const Header& header, Instant now) {
  if (!header.needed_by) return std::nullopt;
  const auto done = header.resolved ? header.resolved : header.closed;
  return !is_late(*header.needed_by, done.value_or(now));
}

}  // namespace reqs
