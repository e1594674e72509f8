// What `doctor` can say about git and the repository, and the one repair that is safe to make by itself.
#pragma once

#include <string>
#include <vector>

#include "store/git_store.hpp"

namespace reqs {

enum class Health { fine, noteworthy, broken };

struct HealthFinding {
  Health health;
  std::string topic;  ///< `git`, `libgit2`, `ref`, `ref lock`
  std::string text;
  std::string hint;  ///< what to do; empty when there is nothing to do
};

/// git's presence and version, libgit2's version, the ledger's ref and a lock on it. Throws nothing of its own: what
/// cannot be looked at is a finding.
std::vector<HealthFinding> check_health(const GitLocation& location, const GitOptions& options);

/// Removes the ref's lock if it is empty and older than ten minutes, under the writers' lock; the paths removed. A
/// program that still needs it would have written to it by then. Throws Error(conflict) while a writer is at work.
std::vector<std::string> fix_health(const GitLocation& location, const GitOptions& options);

}  // namespace reqs
