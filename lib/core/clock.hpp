// What is due when: clocks as a pure function of a header (R1). A clock runs while the request is in the states that
// owe it something; `now` enters only when asking whether it is late. Those of a policy's targets are counted by
// target_clocks.hpp, and stand in the header.
#pragma once

#include <optional>
#include <vector>

#include "core/clock_name.hpp"
#include "core/request.hpp"

namespace reqs {

/// The clocks that run now, earliest first (R4). Duplicates and closed requests have none.
std::vector<Clock> running_clocks(const Header& header);
/// What of the time between two moments is over when so much of it is.
Instant share_of(Instant from, Instant until, int percent);

/// The earliest running clock; empty when none runs.
std::optional<Clock> next_clock(const Header& header);

/// Late = past the second of due: at the second of due it is met (R8).
bool is_late(Instant due, Instant now);
Light light_of(const Clock& clock, Instant now);
/// The worst of its running clocks; empty when none runs.
std::optional<Light> light_of(const Header& header, Instant now);
/// Whether any running clock is late.
bool is_overdue(const Header& header, Instant now);

/// Whether it was done by the day it was needed: measured when it was resolved (or closed), else against `now`. Empty
/// when no such day was given (R15: that is a state of its own, not a success).
std::optional<bool> is_on_time(const Header& header, Instant now);

}  // namespace reqs
