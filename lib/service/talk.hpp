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
/// `who` chased it; empty = the actor. Counted per request and per person (M17).
ActResult chase(const ActContext& context, const std::vector<std::string>& ids, const std::string& who,
                const std::string& text);

}  // namespace reqs
