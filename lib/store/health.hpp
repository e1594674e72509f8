// What `doctor` can say about git and the repository, and the repairs that are safe to make by themselves.
#pragma once

#include <string>
#include <vector>

#include "store/git_store.hpp"

namespace reqs {

enum class Health { fine, noteworthy, broken };

struct HealthFinding {
  Health health;
  std::string topic;  ///< `git`, `libgit2`, `ref`, `locks`, `git index`, `checkout`
  std::string text;
  std::string hint;  ///< what to do; empty when there is nothing to do
};

/// git's presence and version, libgit2's version, the ledger's ref, git's locks, the index and files of its checkouts.
/// Throws nothing of its own: what cannot be looked at is a finding.
std::vector<HealthFinding> check_health(const GitLocation& location, const GitOptions& options);

/// Under the writers' lock: removes git's locks that are left behind (git_lock.hpp), takes a ref that leads nowhere
/// back to the last good commit of its reflog, makes a damaged index anew, and refreshes what checkouts miss of the
/// last acts. `who` is for the reflog. What was done, a line each: `removed …`, `refreshed …`. Throws Error(conflict)
/// while a writer is at work, Error(storage) when something cannot be repaired.
std::vector<std::string> fix_health(const GitLocation& location, const GitOptions& options, const Signature& who);

}  // namespace reqs
