// `reqs adopt`: what somebody wrote into a request's header with an editor becomes the events that it means, in the
// name of whoever committed it.
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"

namespace reqs {

struct HandEdited {
  std::vector<std::string> ids;
  std::vector<Problem> unreadable;  ///< files that nobody can tell of
};
/// Every request that was edited by hand.
HandEdited hand_edited(const LedgerView& view);

/// Title, type, priority, customer, channel, theme and deadline become an `edit`, an owner an `assign`, the state
/// `resolved` or `closed` that act; each in the name of whoever brought it last, and only with what the command of that
/// name would take. Error(refused) for a request where anything else was changed, or where the act is not legal or not
/// for that person to do: it says what, and which command does it. What others edited needs the right to act for
/// others. All requests or none.
ActResult adopt_requests(const ActContext& context, const std::vector<std::string>& ids);

}  // namespace reqs
