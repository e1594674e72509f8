// The commits and trees that were read last. For the .cpp files of this layer only.
#pragma once

#include <array>
#include <utility>

#include "store/git_handles.hpp"
#include "store/store.hpp"

namespace reqs {

/// For going through a history from commit to commit: what was read as the parent of one is at hand when it is its own
/// turn. libgit2's cache would do that too, but takes ever longer once it is full.
class RecentObjects {
 public:
  explicit RecentObjects(git_repository* repository) : repository_(repository) {}

  GitCommit commit(const git_oid& id);
  GitTree tree(const git_oid& id);
  /// The tree of a commit.
  GitTree root_of(const git_oid& commit);
  /// Null where the entry is none of a directory, or null.
  GitTree tree_of(const git_tree_entry* entry);

 private:
  template <class Object, std::size_t size>
  struct Recent {
    std::array<std::pair<git_oid, Object>, size> items{};
    std::size_t next = 0;
  };

  git_repository* repository_;
  Recent<GitCommit, 16> commits_;
  Recent<GitTree, 64> trees_;
};

}  // namespace reqs
