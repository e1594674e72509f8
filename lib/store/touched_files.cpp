#include "store/touched_files.hpp"

#include <algorithm>

#include "store/entry_finder.hpp"

namespace reqs {
namespace {

bool is_tree(const git_tree_entry* entry) {
  return entry != nullptr && git_tree_entry_type(entry) == GIT_OBJECT_TREE;
}
bool is_leaf(const git_tree_entry* entry) {
  return entry != nullptr && !is_tree(entry);
}

}  // namespace

void TouchedFiles::visit(const CommitInfo& commit, const Visit& visit) {
  const BulkReads each_once;
  const auto here = recent_.root_of(oid_from_hex(commit.id));
  Trees before;
  for (const auto& parent : commit.parents) before.push_back(recent_.root_of(oid_from_hex(parent)));
  visit_trees(here.get(), before, {}, visit);
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
  for (const auto* parent : parents) before.push_back(recent_.tree_of(parent));
  visit_trees(recent_.tree_of(here).get(), before, path + name + '/', visit);
}

}  // namespace reqs
