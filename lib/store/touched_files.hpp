// Which files a commit has otherwise than each of its parents. For the .cpp files of this layer only.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/git_handles.hpp"
#include "store/store.hpp"

namespace reqs {

/// Made for going through a long history: what a commit's trees and its parents' have in common is not looked into, and
/// the trees of the parents are still at hand when it is their turn.
class TouchedFiles {
 public:
  explicit TouchedFiles(git_repository* repository) : repository_(repository) {}

  /// Files that differ from those of every parent, and those that every parent has and the commit has not: what the log
  /// of a path tells. A file's mode does not count.
  void visit(const CommitInfo& commit, const std::function<void(const std::string& path)>& visit);

 private:
  using Tree = std::shared_ptr<git_tree>;
  using Trees = std::vector<Tree>;
  using Entries = std::vector<const git_tree_entry*>;
  using Visit = std::function<void(const std::string& path)>;

  /// The last few things that were read.
  template <class T, std::size_t size>
  class Recent {
   public:
    const T* find(const git_oid& id) const {
      for (const auto& item : items_)
        if (git_oid_equal(&item.first, &id) != 0) return &item.second;
      return nullptr;
    }
    void keep(const git_oid& id, T thing) { items_[next_++ % size] = {id, std::move(thing)}; }

   private:
    std::array<std::pair<git_oid, T>, size> items_{};
    std::size_t next_ = 0;
  };

  git_repository* repository_;
  Recent<git_oid, 8> roots_;  ///< by commit
  Recent<Tree, 32> trees_;

  git_oid root_of(const ObjectId& commit);
  Tree tree(const git_oid& id);
  Tree tree_of(const git_tree_entry* entry);
  void visit_trees(const git_tree* here, const Trees& parents, const std::string& path, const Visit& visit);
  void visit_entry(const git_tree_entry* here, const Entries& parents, const std::string& path, const char* name,
                   const Visit& visit);
};

}  // namespace reqs
