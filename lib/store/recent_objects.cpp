#include "store/recent_objects.hpp"

#include <cstring>

#include <fmt/core.h>

#include "store/object_errors.hpp"

namespace reqs {
namespace {

/// libgit2 counts who holds an object.
GitCommit another_hold(const GitCommit& commit) {
  git_commit* same = nullptr;
  check_git(git_commit_dup(&same, commit.get()), "cannot hold a commit");
  return GitCommit(same);
}
GitTree another_hold(const GitTree& tree) {
  git_tree* same = nullptr;
  check_git(git_tree_dup(&same, tree.get()), "cannot hold a tree");
  return GitTree(same);
}

GitCommit read_commit(git_repository* repository, const git_oid& id) {
  git_commit* raw = nullptr;
  const int code = git_commit_lookup(&raw, repository, &id);
  if (code < 0) throw object_error(repository, code, fmt::format("cannot read commit {}", hex_of(id)));
  return GitCommit(raw);
}
GitTree read_tree(git_repository* repository, const git_oid& id) {
  git_tree* raw = nullptr;
  const int code = git_tree_lookup(&raw, repository, &id);
  if (code < 0) throw object_error(repository, code, fmt::format("cannot read tree {}", hex_of(id)));
  return GitTree(raw);
}

/// The object of that id among the recent ones, where it is put if it is none of them.
template <class Recent, class Read>
auto found_or_read(Recent& recent, git_repository* repository, const git_oid& id, Read read) {
  for (const auto& [known, object] : recent.items)
    if (std::memcmp(known.id, id.id, sizeof id.id) == 0 && object) return another_hold(object);
  auto object = read(repository, id);
  recent.items[recent.next++ % recent.items.size()] = {id, another_hold(object)};
  return object;
}

}  // namespace

GitCommit RecentObjects::commit(const git_oid& id) {
  return found_or_read(commits_, repository_, id, read_commit);
}

GitTree RecentObjects::tree(const git_oid& id) {
  return found_or_read(trees_, repository_, id, read_tree);
}

GitTree RecentObjects::root_of(const git_oid& commit) {
  return tree(*git_commit_tree_id(this->commit(commit).get()));
}

GitTree RecentObjects::tree_of(const git_tree_entry* entry) {
  const bool is_directory = entry != nullptr && git_tree_entry_type(entry) == GIT_OBJECT_TREE;
  return is_directory ? tree(*git_tree_entry_id(entry)) : nullptr;
}

}  // namespace reqs
