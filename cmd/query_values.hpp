// The words of a query for completion: keys, and the values of each.
#pragma once

#include <string_view>
#include <vector>

#include "cmd/dynamic_values.hpp"
#include "cmd/ledger_values.hpp"

namespace reqs::cmd {

/// What `typed`, a word of a query, may become: `own` gives `owner:`, `-state:open,cl` gives `-state:open,closed`.
std::vector<Candidate> query_values(std::string_view typed, Env& env, LedgerValues& ledger);

}  // namespace reqs::cmd
