// `reqs adopt`: what somebody wrote into a request's header with an editor becomes the events that it means, in the
// name of whoever committed it.
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"

namespace reqs {

/// Every request that was edited by hand.
std::vector<std::string> hand_edited(const LedgerView& view);

/// Title, type, priority, customer, channel, theme and deadline become an `edit`, an owner an `assign`, the state
/// `resolved` or `closed` that act. Error(refused) for a request where anything else was changed, or where the act is
/// not legal or not for that person to do: it says what, and which command does it. All requests or none.
ActResult adopt_requests(const ActContext& context, const std::vector<std::string>& ids);

}  // namespace reqs
