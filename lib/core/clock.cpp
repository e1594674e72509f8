#include "core/clock.hpp"

#include <algorithm>

namespace reqs {

std::vector<Clock> running_clocks(const Header& header) {
  std::vector<Clock> clocks;
  if (is_open(header.state)) {
    if (header.needed_by) clocks.push_back({ClockName::needed_by, *header.needed_by});
    if (header.promise) clocks.push_back({ClockName::promise, header.promise->date});
    if (header.escalation && header.escalation->due) clocks.push_back({ClockName::level, *header.escalation->due});
    clocks.insert(clocks.end(), header.targets.begin(), header.targets.end());
  } else if (header.state == State::resolved && header.followup && header.followup->result.empty()) {
    clocks.push_back({ClockName::followup, header.followup->due});
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
