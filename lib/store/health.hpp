// What `doctor` can say about git and the repository, and the repairs that are safe to make by themselves.
#pragma once

#include <string>
#include <vector>

#include "store/git_store.hpp"

namespace reqs {

enum class Health { fine, noteworthy, broken };

struct HealthFinding {
  Health health;
  std::string topic;  ///< `git`, `libgit2`, `ref`, `ref lock`, `checkout`
  std::string text;
  std::string hint;  ///< what to do; empty when there is nothing to do
};

/// git's presence and version, libgit2's version, the ledger's ref, a lock on it and its checkouts. Throws nothing of
/// its own: what cannot be looked at is a finding.
std::vector<HealthFinding> check_health(const GitLocation& location, const GitOptions& options);

/// Under the writers' lock: removes the ref's lock if it is left behind (empty or one object id, and older than ten
/// minutes), and refreshes what checkouts miss of the last acts. What was done, a path each: `removed …`, `refreshed
/// …`. Throws Error(conflict) while a writer is at work.
std::vector<std::string> fix_health(const GitLocation& location, const GitOptions& options);

}  // namespace reqs
