// What acts are refused for besides roles and lifecycle, asked again of the events that they leave.
#pragma once

#include <set>
#include <string>

#include "core/event.hpp"
#include "core/request.hpp"
#include "service/verify_sources.hpp"

namespace reqs {

/// What the act would have been refused for; empty: nothing. `before`: the request as it stood. `waived`: the guards
/// that were waived with the act.
std::string refusal_then(const RulesThen& rules, const Header& before, const Event& event,
                         const std::set<std::string, std::less<>>& waived);

/// Whether refusal_then() looks at such an event at all.
bool is_guarded(const Event& event);

}  // namespace reqs
