// Makes the trees of a commit from those of its parent and what changed: each changed directory is read and written
// once, whatever the number of changes in it. For the .cpp files of this layer only.
#pragma once

#include <optional>
#include <span>

#include "store/object_batch.hpp"
#include "store/store.hpp"

namespace reqs {

/// The id of the root tree. REQUIRES: every path is_tree_path (tree_path.hpp). Blobs and trees go into the batch. Files
/// keep their mode (new ones: plain). Throws Error(bad_data) where a change would replace a directory, symlink or
/// submodule, or lie below a file.
git_oid build_tree(git_repository* repository, const std::optional<git_oid>& base, std::span<const Change> changes,
                   ObjectBatch& batch);

}  // namespace reqs
