// What may stand for a time, a length of time or a time zone, for completion.
#pragma once

#include <string_view>
#include <vector>

#include "cmd/dynamic_values.hpp"
#include "core/zone.hpp"

namespace reqs::cmd {

/// Days by name and steps from now, each with the time that it stands for at this moment; behind digits (`+3`) the
/// units.
std::vector<Candidate> time_values(std::string_view typed, Instant now, const Zone& zone);

std::vector<Candidate> span_values(std::string_view typed);

/// Every zone of the system's table.
std::vector<Candidate> zone_values(const Env& env);

}  // namespace reqs::cmd
