// Makes the trees of a commit from those of its parent and what changed: each changed directory is read and written
// once, whatever the number of changes in it. For the .cpp files of this layer only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/object_batch.hpp"

namespace reqs {

/// A file of the new trees.
struct TreeLeaf {
  std::string_view path;
  git_oid blob;
};

/// The id of the root tree. REQUIRES: every path is_tree_path (tree_path.hpp). Trees go into the batch. Files keep
/// their mode (new ones: plain). Throws Error(bad_data) where a change would replace a directory, symlink or submodule,
/// or lie below a file.
git_oid build_tree(git_repository* repository, const std::optional<git_oid>& base, std::vector<TreeLeaf> leaves,
                   ObjectBatch& batch);

}  // namespace reqs
