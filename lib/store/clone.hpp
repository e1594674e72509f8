// A copy of somebody else's ledger, by the user's `git` program.
#pragma once

#include <string>

#include "store/git_store.hpp"

namespace reqs {

struct CloneDraft {
  std::string url;        ///< as git takes it
  std::string directory;  ///< where to; empty: named after the URL, in `from`
  std::string from;       ///< what relative paths are relative to
  std::string branch;     ///< the ledger's; empty: `reqs` where there is one, else what HEAD names there
  bool checkout = false;  ///< with files to look at
};

struct Clone {
  GitLocation location;
  std::string directory;
};

/// Only the ledger's branch comes. Throws Error(storage) when the remote cannot be reached, Error(not_found) when it
/// holds no ledger, Error(refused) when something is in the directory. Then nothing is left behind.
Clone clone_repository(const CloneDraft& draft, const GitOptions& options);

}  // namespace reqs
