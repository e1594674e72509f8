// `.gitattributes` of a ledger: what git must know of its files, so that nothing else than reqs changes or merges them.
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"

namespace reqs {

/// The lines that are missing there, of those that a new ledger has; empty when none is. The order of lines and what
/// else is in the file is the user's.
std::vector<std::string> missing_attributes(const LedgerView& view);

/// Adds them, at the end, by an act. Error(refused) when none is missing.
ActResult restore_attributes(const ActContext& context);

}  // namespace reqs
