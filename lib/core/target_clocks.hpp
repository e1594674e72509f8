// The clocks of a request's targets, as a pure function of its events, the calendars they pin and the time zones: when
// each began, what cut it, how it ended, when it is or was due. `now` does not enter. docs/clocks.md says for users
// what each means.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "core/request.hpp"
#include "core/targets.hpp"

namespace reqs {

/// The calendar that is pinned under a hash; nullptr where it cannot be had.
using PinnedCalendars = std::function<const Calendar*(std::string_view hash)>;

/// A time that does not count: waiting for the customer, or resolved until it was reopened.
struct Cut {
  Instant from;
  std::optional<Instant> until;  ///< empty while it lasts
  bool operator==(const Cut&) const = default;
};

enum class ClockStand { running, paused, met, ended };
inline constexpr Named<ClockStand> clock_stand_names[] = {
    {ClockStand::running, "running", "what it asks for has not been done"},
    {ClockStand::paused, "paused", "the customer was asked something; it is due when that has ended, and some"},
    {ClockStand::met, "met", "what it asks for was done, in time or not"},
    {ClockStand::ended, "ended", "nobody owes it any more"},
};
inline std::string_view name_of(ClockStand v) {
  return name_in(clock_stand_names, v);
}

struct TargetClock {
  ClockName name = ClockName::own;
  std::string team;  ///< of an internal one: who was asked
  Span target;
  std::string rule;  ///< of policy.yaml, as it was pinned
  int line = 0;
  std::string calendar_hash;           ///< empty for elapsed targets
  std::string tzdata;                  ///< the version of the time zone data when it was pinned; empty where unknown
  const Calendar* calendar = nullptr;  ///< of business targets, where it can be had; lives as long as its source
  Instant start;
  std::vector<Cut> cuts;
  std::optional<Instant> stop;  ///< when it was met, or ended
  ClockStand stand = ClockStand::running;
  /// Of a running or stopped one: when it is or was due. Where its calendar cannot be had that is its start: never
  /// silently in time. Empty while it is paused, and where it would be after the year 2100.
  std::optional<Instant> due;
  std::optional<Instant> reopened;  ///< since when at least `least_left` is left
  std::optional<Span> least_left;
  bool was_late_by_change = false;  ///< a change of targets put its end before the change

  /// Whether it was stopped after it was due.
  bool was_late() const;
  bool operator==(const TargetClock&) const = default;
};

/// `events` in canonical order. In the order in which they began.
std::vector<TargetClock> target_clocks(std::span<const Event> events, const PinnedCalendars& calendars);

/// Those that run and are due; each is yellow from when so much of what counts until then has been used.
std::vector<Clock> running_targets(std::span<const TargetClock> clocks, int yellow_percent = usual_yellow_percent);

/// The point at which so much time has passed, what is cut out not counted. Empty while a cut before it lasts.
/// `cuts` ascend and do not overlap; those that touch are one.
std::optional<Instant> due_after(Instant start, const Span& target, std::span<const Cut> cuts,
                                 const Calendar* calendar);

}  // namespace reqs
