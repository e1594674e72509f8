// The tree of a merge: what only one side has changed is taken whole, so that the merge costs what both have changed
// and not what is there (libgit2's own reads everything). For the .cpp files of this layer only.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "store/object_batch.hpp"
#include "store/store.hpp"

namespace reqs {

/// The root trees of three commits.
struct TreeSides {
  std::optional<git_oid> base, ours, theirs;
};

/// As Store::diverging.
void visit_diverging(git_repository* repository, const TreeSides& sides,
                     const std::function<void(const Divergence&)>& visit);

/// The id of the merged root tree; trees and blobs go into the batch. REQUIRES: every path is_tree_path, and every
/// diverging one is among `files`.
git_oid merge_trees(git_repository* repository, const TreeSides& sides, std::span<const MergedFile> files,
                    ObjectBatch& batch);

}  // namespace reqs
