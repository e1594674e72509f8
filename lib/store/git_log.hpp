// History from commits: an order that shows no commit before one of its children and still looks at no more of a long
// history than is asked for, and the commits that touched one file. For the .cpp files of this layer only.
#pragma once

#include <functional>
#include <queue>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/git_handles.hpp"
#include "store/store.hpp"

namespace reqs {

/// Commits reachable from a tip, children before parents, otherwise newest first. libgit2's own walk sorts the whole
/// history before the first commit and gives up in shallow clones. This one sorts only as far ahead as clocks may
/// plausibly be wrong (a day); a parent whose clock ran further ahead than that may come before a child of another
/// line.
class HistoryWalk {
 public:
  HistoryWalk(git_repository* repository, const git_oid& tip);

  struct Step {
    GitCommit commit;
    std::vector<git_oid> parents;  ///< without those that a shallow clone lacks
  };

  /// The next commit; empty at the end.
  std::optional<Step> next();

 private:
  struct Node {
    Step step;
    std::int64_t time = 0;
    std::size_t sequence = 0;          ///< the order of discovery; decides between equal times
    std::size_t children_waiting = 0;  ///< children seen that have not been handed out yet
    bool handed_out = false;
  };
  struct NewerFirst {
    bool operator()(const Node* a, const Node* b) const {
      return a->time != b->time ? a->time < b->time : a->sequence > b->sequence;
    }
  };
  using Queue = std::priority_queue<Node*, std::vector<Node*>, NewerFirst>;

  Node* discover(const git_oid& id);
  void explore_next();
  bool must_look_further(const Node& candidate) const;

  git_repository* repository_;
  bool shallow_;
  std::unordered_map<std::string, Node> nodes_;  ///< by raw id
  Queue unexplored_;                             ///< known, but not their parents
  Queue ready_;                                  ///< nothing known is a child of these and still waiting
};

CommitInfo info_of(const HistoryWalk::Step& step);

/// The id of what is at a path, in commit after commit. Remembers what a directory holds, so that in a long history
/// only the directories that changed are read.
class PathTracer {
 public:
  PathTracer(git_repository* repository, std::string_view path);

  /// Empty when the commit has no file there.
  std::optional<git_oid> trace(const git_commit& commit);

 private:
  std::optional<git_oid> trace_tree(const git_oid& tree, std::size_t depth);

  git_repository* repository_;
  std::vector<std::string> parts_;
  std::vector<std::unordered_map<std::string, std::optional<git_oid>>> known_;  ///< by depth, then raw id of the tree
};

/// Whether a commit carries a signature of any kind.
bool is_signed(git_repository* repository, const git_oid& commit);

/// The work of Store::log and Store::log_path.
void walk_log(git_repository* repository, const git_oid& from, const std::function<bool(const CommitInfo&)>& visit);
void walk_log_of_path(git_repository* repository, const git_oid& from, std::string_view path,
                      const std::function<bool(const CommitInfo&)>& visit);

}  // namespace reqs
