// What a `git merge` or `git rebase` in a checkout has left for somebody to decide: the three versions of a file that
// git keeps in its index. By the `git` program alone, which knows every kind of index and writes nothing outside of the
// working tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/git_store.hpp"

namespace reqs {

struct UnmergedFile {
  std::string work_tree;
  std::string git_directory;
  std::string path;
  bool rebasing = false;                       ///< to be gone on with by `git rebase --continue`, else `git commit`
  std::optional<ObjectId> base, ours, theirs;  ///< blobs; empty = not there on that side
};

/// Those below a directory, of all checkouts of the ledger; of a detached HEAD those of its working tree.
std::vector<UnmergedFile> unmerged_files(const GitLocation& location, const GitOptions& options,
                                         std::string_view directory);

/// Makes these bytes the merge, in the index and in the working tree. Throws Error(storage) when git cannot.
void settle_unmerged(const GitOptions& options, const UnmergedFile& file, const std::string& bytes);

}  // namespace reqs
