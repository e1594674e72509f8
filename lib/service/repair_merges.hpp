// `conflicts --repair`: requests that a merge without the merge driver has left with conflict markers.
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"
#include "store/git_store.hpp"

namespace reqs {

struct MergeRepair {
  std::vector<std::string> merged;  ///< files of a merge under way, by path: settled in their working tree
  std::vector<std::string> left;    ///< those that need somebody: two requests drew one id or were
                                    ///< taken for one, or no request's file
  std::string next;                 ///< the command of git that goes on with it; empty where nothing is under way
};

/// Settles the requests of a `git merge` or `git rebase` that is under way in a checkout, from the three versions that
/// git keeps. A dry run only says which.
MergeRepair repair_merge_under_way(const Store& store, const GitLocation& location, const GitOptions& options,
                                   DryRun dry_run);

/// Brings into canonical form what was committed with conflict markers in it: every event of both sides, by an act.
/// Without such a file nothing is recorded; the files are among what was said.
ActResult repair_committed(const ActContext& context);

}  // namespace reqs
