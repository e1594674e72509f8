// Names of one tree looked up in another. For the .cpp files of this layer only.
#pragma once

#include <cstring>

#include "store/git_handles.hpp"

namespace reqs {

/// The entries of one tree by name, asked for in the order of another one that is mostly the same. The tree may be
/// missing.
class EntryFinder {
 public:
  explicit EntryFinder(const git_tree* tree) : tree_(tree) {}

  const git_tree_entry* find(const char* name) {
    if (tree_ == nullptr) return nullptr;
    const auto* next = git_tree_entry_byindex(tree_, next_);
    if (next == nullptr || std::strcmp(git_tree_entry_name(next), name) != 0) return git_tree_entry_byname(tree_, name);
    ++next_;
    return next;
  }

 private:
  const git_tree* tree_;
  std::size_t next_ = 0;
};

}  // namespace reqs
