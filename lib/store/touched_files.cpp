#include "store/touched_files.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/core.h>

#include "store/object_errors.hpp"

namespace reqs {
namespace {

bool is_tree(const git_tree_entry* entry) {
  return entry != nullptr && git_tree_entry_type(entry) == GIT_OBJECT_TREE;
}
bool is_leaf(const git_tree_entry* entry) {
  return entry != nullptr && !is_tree(entry);
}

/// The entries of one tree by name, asked for in the order of another one that is mostly the same.
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

}  // namespace

void TouchedFiles::visit(const CommitInfo& commit, const Visit& visit) {
  const BulkReads each_once;
  const auto here = tree(root_of(commit.id));
  Trees before;
  for (const auto& parent : commit.parents) before.push_back(tree(root_of(parent)));
  visit_trees(here.get(), before, {}, visit);
}

git_oid TouchedFiles::root_of(const ObjectId& commit) {
  const git_oid id = oid_from_hex(commit);
  if (const auto* known = roots_.find(id)) return *known;
  git_commit* raw = nullptr;
  check_object(repository_, git_commit_lookup(&raw, repository_, &id), fmt::format("cannot read commit {}", commit));
  const GitCommit handle(raw);
  const git_oid root = *git_commit_tree_id(raw);
  roots_.keep(id, root);
  return root;
}

TouchedFiles::Tree TouchedFiles::tree(const git_oid& id) {
  if (const auto* known = trees_.find(id)) return *known;
  git_tree* raw = nullptr;
  check_object(repository_, git_tree_lookup(&raw, repository_, &id), fmt::format("cannot read tree {}", hex_of(id)));
  Tree tree(raw, Releaser<&git_tree_free>());
  trees_.keep(id, tree);
  return tree;
}

TouchedFiles::Tree TouchedFiles::tree_of(const git_tree_entry* entry) {
  return is_tree(entry) ? tree(*git_tree_entry_id(entry)) : nullptr;
}

/// `path` is the directory's, with a slash at the end unless it is the root. Any of the trees may be missing.
void TouchedFiles::visit_trees(const git_tree* here, const Trees& parents, const std::string& path,
                               const Visit& visit) {
  std::vector<EntryFinder> finders;
  for (const auto& parent : parents) finders.emplace_back(parent.get());
  Entries before(parents.size());
  const auto visit_name = [&](const git_tree_entry* entry, const char* name) {
    for (std::size_t i = 0; i < parents.size(); ++i) before[i] = finders[i].find(name);
    visit_entry(entry, before, path, name, visit);
  };
  for (std::size_t i = 0; here != nullptr && i < git_tree_entrycount(here); ++i) {
    const auto* entry = git_tree_entry_byindex(here, i);
    visit_name(entry, git_tree_entry_name(entry));
  }
  // What is gone counts only where every parent has it: the first one's entries are enough.
  const git_tree* first = parents.empty() ? nullptr : parents.front().get();
  EntryFinder still_here(here);
  for (std::size_t i = 0; first != nullptr && i < git_tree_entrycount(first); ++i) {
    const char* name = git_tree_entry_name(git_tree_entry_byindex(first, i));
    if (still_here.find(name) == nullptr) visit_name(nullptr, name);
  }
}

void TouchedFiles::visit_entry(const git_tree_entry* here, const Entries& parents, const std::string& path,
                               const char* name, const Visit& visit) {
  const auto is_same = [&](const git_tree_entry* parent) {
    return parent != nullptr && is_tree(parent) == is_tree(here) &&
           git_oid_equal(git_tree_entry_id(parent), git_tree_entry_id(here)) != 0;
  };
  if (here != nullptr && std::any_of(parents.begin(), parents.end(), is_same)) return;
  const bool all_have_file = !parents.empty() && std::all_of(parents.begin(), parents.end(), is_leaf);
  if (is_leaf(here) || all_have_file) visit(path + name);
  const bool all_have_tree = !parents.empty() && std::all_of(parents.begin(), parents.end(), is_tree);
  if (!is_tree(here) && !all_have_tree) return;
  Trees before;
  for (const auto* parent : parents) before.push_back(tree_of(parent));
  visit_trees(tree_of(here).get(), before, path + name + '/', visit);
}

}  // namespace reqs
