// Acts without effect, and what somebody says of them: nothing that two people recorded goes away by itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/event.hpp"
#include "service/act.hpp"

namespace reqs {

enum class SettleVerdict { keep, drop };

/// The contested events of a request, in the order of the header's list.
std::vector<Event> contested_events(const Request& request);

/// Records that a void event takes effect after all, here and now (`keep`), or is to stay without (`drop`). `event` is
/// its id or the part behind the point. Error(refused) when it would still have none.
ActResult settle(const ActContext& context, const std::string& typed, std::string_view event, SettleVerdict verdict);

}  // namespace reqs
