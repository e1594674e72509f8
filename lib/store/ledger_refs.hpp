// Which ref of a repository holds a ledger. For the .cpp files of this layer only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/git_handles.hpp"
#include "store/git_store.hpp"

namespace reqs {

struct LedgerSearch {
  std::optional<GitLocation> found;
  std::vector<std::string> looked_at;  ///< for people: `HEAD (refs/heads/main)`, `origin/reqs (not there)`, …
};

/// Looks at `git config reqs.ref`, HEAD, the branch `reqs` and `origin/reqs`, in this order, for a tree with a
/// `ledger.yaml`.
LedgerSearch find_ledger_ref(git_repository* repository);

/// `refs/heads/NAME` for a plain name; a full name as it is.
std::string branch_ref(const std::string& name);

/// True when the ref is there, whatever it points to.
bool has_ref(git_repository* repository, const std::string& ref);

}  // namespace reqs
