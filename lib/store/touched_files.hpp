// Which files a commit has otherwise than each of its parents. For the .cpp files of this layer only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "store/recent_objects.hpp"
#include "store/store.hpp"

namespace reqs {

/// Made for going through a long history: what a commit's trees and its parents' have in common is not looked into, and
/// the trees of the parents are still at hand when it is their turn.
class TouchedFiles {
 public:
  explicit TouchedFiles(RecentObjects& recent) : recent_(recent) {}

  /// Files that differ from those of every parent, and those that every parent has and the commit has not: what the log
  /// of a path tells. A file's mode does not count.
  void visit(const CommitInfo& commit, const std::function<void(const std::string& path)>& visit);

 private:
  using Trees = std::vector<GitTree>;
  using Entries = std::vector<const git_tree_entry*>;
  using Visit = std::function<void(const std::string& path)>;

  RecentObjects& recent_;

  void visit_trees(const git_tree* here, const Trees& parents, const std::string& path, const Visit& visit);
  void visit_entry(const git_tree_entry* here, const Entries& parents, const std::string& path, const char* name,
                   const Visit& visit);
};

}  // namespace reqs
