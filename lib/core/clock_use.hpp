// What a clock's time was spent on: what of it counted, and who held the request while it did.
#pragma once

#include <vector>

#include "core/custody.hpp"
#include "core/target_clocks.hpp"

namespace reqs {

/// Whether what a clock counts is known: elapsed, or its calendar is there.
bool can_count(const TargetClock& clock);

/// The time between two moments that counts: within the clock's life, outside its cuts, and where its target is of
/// business only while its calendar is open.
Millis counted_time(const TargetClock& clock, Instant from, Instant until);

/// What of a clock's time a holder used.
struct ClockUse {
  Owner holder;
  Millis time{0};
  bool operator==(const ClockUse&) const = default;
};
/// Until the clock was stopped, or until `now`; in the order in which they first had it. Together they are all of the
/// clock's time.
std::vector<ClockUse> clock_uses(const TargetClock& clock, const Custody& custody, Instant now);

}  // namespace reqs
