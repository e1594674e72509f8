// Which ref of a repository holds a ledger. For the .cpp files of this layer only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/git_handles.hpp"
#include "store/git_store.hpp"

namespace reqs {

/// The repository of a ledger. Error(storage) when it is not there any more.
GitRepository repository_at(const GitLocation& location);

struct LedgerSearch {
  std::optional<GitLocation> found;
  std::string useless;                 ///< what `git config reqs.ref` names, where no ledger is there; empty elsewhere
  std::vector<std::string> looked_at;  ///< for people: `HEAD (refs/heads/main)`, `origin/reqs (not there)`, …
};

/// Is a branch that leads nowhere an error, or what is looked for (as by `doctor`)?
enum class LostRefs { refused, accepted };

/// Looks at `git config reqs.ref`, HEAD, the branch `reqs` and `origin/reqs`, in this order, for a tree with a
/// `ledger.yaml`. Error(storage) for a ref whose commit or tree is missing or damaged.
LedgerSearch find_ledger_ref(git_repository* repository, LostRefs lost = LostRefs::refused);

/// `refs/heads/NAME` for a plain name; a full name as it is.
std::string branch_ref(const std::string& name);

/// What `git switch` calls a branch: `tickets/all` for `refs/heads/tickets/all` and `refs/remotes/origin/tickets/all`.
std::string short_name(const std::string& ref);

/// True when the ref is there, whatever it points to; a name that none can have is not.
bool has_ref(git_repository* repository, const std::string& ref);

}  // namespace reqs
