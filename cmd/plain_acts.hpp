// Commands that differ in nothing but their act: what was typed goes to the service as it is.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cmd/command.hpp"
#include "service/act.hpp"
#include "service/talk.hpp"

namespace reqs::cmd {

using ActOnIds = ActResult (*)(const ActContext& context, const std::vector<std::string>& ids);

/// `reqs VERB ID...`: `command` says what it is called and for; completion offers requests in `states` first.
Command act_on_ids(Command command, ActOnIds act, std::vector<State> states = {});

/// `reqs VERB ID TEXT [--via CHANNEL]`: words to or from the customer.
Command customer_message(Command command, Direction direction);

}  // namespace reqs::cmd
