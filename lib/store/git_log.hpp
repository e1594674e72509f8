// History from commits: an order that shows no commit before one of its children and still looks at no more of a long
// history than is asked for, and the commits that touched one file. For the .cpp files of this layer only.
#pragma once

#include <cstring>
#include <functional>
#include <limits>
#include <queue>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/git_handles.hpp"
#include "store/store.hpp"

namespace reqs {

/// An id that is a hash already.
struct OidHash {
  std::size_t operator()(const git_oid& id) const {
    std::size_t begin = 0;
    std::memcpy(&begin, id.id, sizeof begin);
    return begin;
  }
};
struct OidEqual {
  bool operator()(const git_oid& a, const git_oid& b) const { return git_oid_equal(&a, &b) != 0; }
};

/// Commits reachable from a tip, children before parents, otherwise newest first, in one second by id: so the order of
/// what is behind a commit does not depend on where the walk began. libgit2's own walk sorts the whole
/// history before the first commit and gives up in shallow clones. This one sorts only as far ahead as clocks may
/// plausibly be wrong (a day); a parent whose clock ran further ahead than that may come before a child of another
/// line.
class HistoryWalk {
 public:
  HistoryWalk(git_repository* repository, const git_oid& tip);

  struct Step {
    GitCommit commit;
    std::vector<git_oid> parents;       ///< without those that a shallow clone lacks
    std::vector<git_oid> parent_trees;  ///< in their order
    bool narrow = false;                ///< as in CommitInfo
    bool misdated = false;
  };

  /// The next commit; empty at the end.
  std::optional<Step> next();

 private:
  struct Node {
    Step step;
    git_oid id{};
    std::int64_t time = 0;
    std::size_t children_waiting = 0;  ///< children seen that have not been handed out yet
    bool queued = false;               ///< in ready_
  };
  struct NewerFirst {
    bool operator()(const Node* a, const Node* b) const {
      return a->time != b->time ? a->time < b->time : git_oid_cmp(&a->id, &b->id) < 0;
    }
  };
  using Queue = std::priority_queue<Node*, std::vector<Node*>, NewerFirst>;

  Node* discover(const git_oid& id);
  void explore_next();
  bool must_look_further(const Node& candidate) const;
  void make_ready(Node& node);
  Step hand_out(Node& node);

  git_repository* repository_;
  bool shallow_;
  std::unordered_map<git_oid, Node, OidHash, OidEqual> nodes_;  ///< known, but not handed out
  std::unordered_set<git_oid, OidHash, OidEqual> handed_out_;   ///< all that is left of the others
  Queue unexplored_;                                            ///< known, but not their parents
  Queue ready_;                                                 ///< nothing known is a child of these and still waiting
  std::size_t sources_ = 0;                                     ///< how many of those there are
  std::int64_t oldest_ = std::numeric_limits<std::int64_t>::max();  ///< the earliest time handed out so far
};

CommitInfo info_of(const HistoryWalk::Step& step);
/// Of one commit by its id; it knows nothing of a walk.
/// `shallow`: the history may end before its beginning.
CommitInfo commit_info(git_repository* repository, bool shallow, GitCommit commit);

/// The id of what is at a path, in commit after commit. Remembers what a directory holds, so that in a long history
/// only the directories that changed are read.
class PathTracer {
 public:
  PathTracer(git_repository* repository, std::string_view path);

  /// Empty when there is no file in a commit's tree.
  std::optional<git_oid> trace(const git_oid& tree) { return trace_tree(tree, 0); }

 private:
  std::optional<git_oid> trace_tree(const git_oid& tree, std::size_t depth);

  git_repository* repository_;
  std::vector<std::string> parts_;
  /// By depth, then by the tree's id.
  std::vector<std::unordered_map<git_oid, std::optional<git_oid>, OidHash, OidEqual>> known_;
};

/// As in CommitInfo.
std::string signature_kind(git_repository* repository, const git_oid& commit);

/// The work of Store::log and Store::log_path.
void walk_log(git_repository* repository, const git_oid& from, const std::function<bool(const CommitInfo&)>& visit);
void walk_log_of_path(git_repository* repository, const git_oid& from, std::string_view path,
                      const std::function<bool(const CommitInfo&)>& visit);

}  // namespace reqs
