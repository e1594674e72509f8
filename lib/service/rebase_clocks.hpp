// Newer targets and calendars for requests that have begun: only when somebody says so, with a reason.
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"
#include "service/clock_book.hpp"

namespace reqs {

/// What the policy says now applies to these requests, from their beginnings; what they say of each names every clock
/// before and after. Requests to which the same applies already are left alone. The reason is the context's, and
/// needed.
ActResult rebase_clocks(const ActContext& context, const ClockBook& book, const std::vector<std::string>& ids);

}  // namespace reqs
