// Handing over: asking before giving (offer, accept, decline), giving (assign), letting go (release), and routing
// again. The sender stays accountable until somebody accepts (R34).
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"
#include "service/who.hpp"

namespace reqs {

enum class Agreed { no, yes };

struct Assignment {
  std::string to;              ///< WHO
  Agreed agreed = Agreed::no;  ///< the receiver said yes beforehand
};

/// Whether an offer is to this person, or to a team that this person is in.
bool is_asked(const Directory& directory, const Offer& offer, const std::string& handle);

/// The event alone, within a larger act, with the internal limit that comes with it. Error(refused) where the policy
/// asks for more.
Event make_assignment(Draft& draft, const RequestId& id, const Who& who, Agreed agreed);

ActResult route_requests(const ActContext& context, const std::vector<std::string>& ids);
ActResult offer(const ActContext& context, const std::vector<std::string>& ids, const std::string& to,
                const std::string& note);
/// The reason, if any, is the context's.
ActResult assign(const ActContext& context, const std::vector<std::string>& ids, const Assignment& assignment);
/// Without ids: the one request that is offered to the actor; Error(refused) when there is none or several.
ActResult accept(const ActContext& context, std::vector<std::string> ids);
ActResult decline(const ActContext& context, const std::vector<std::string>& ids, const std::string& suggest);
ActResult release(const ActContext& context, const std::vector<std::string>& ids);

/// The offer and the acceptance within a larger act.
void offer_request(Draft& draft, const RequestId& id, const std::string& to, const std::string& note);
void accept_request(Draft& draft, const RequestId& id);

}  // namespace reqs
