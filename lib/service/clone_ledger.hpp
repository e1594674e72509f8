// `clone`: a copy of a ledger, ready for acts and for merges by git.
#pragma once

#include <cstddef>
#include <string>

#include "store/clone.hpp"

namespace reqs {

struct ClonedLedger {
  std::string directory;
  std::string ref;
  std::string name;  ///< the ledger's own; empty while its settings cannot be read
  std::size_t requests = 0;
};

/// As clone_repository().
ClonedLedger clone_ledger(const CloneDraft& draft, const GitOptions& options);

}  // namespace reqs
