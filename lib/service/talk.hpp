// What is said about a request: notes among colleagues, messages to and from the customer, chasing.
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"

namespace reqs {

enum class Direction { to_customer, from_customer };

ActResult note(const ActContext& context, const std::vector<std::string>& ids, const std::string& text);
/// A message of the customer ends the waiting for it (R9).
ActResult message(const ActContext& context, const std::vector<std::string>& ids, const std::string& text,
                  Direction direction, const std::string& via);
/// Asks the customer, and waits for them: the only way to pause a clock. Error(usage) without a reason, which whoever
/// is asked should hear first (M26).
ActResult ask(const ActContext& context, const std::vector<std::string>& ids, const std::string& question,
              const std::string& why);
/// Waits no longer.
ActResult resume(const ActContext& context, const std::vector<std::string>& ids);
/// `who` chased it; empty = the actor. Counted per request and per person (M17).
ActResult chase(const ActContext& context, const std::vector<std::string>& ids, const std::string& who,
                const std::string& text);

}  // namespace reqs
