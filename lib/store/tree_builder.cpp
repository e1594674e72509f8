#include "store/tree_builder.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "store/object_errors.hpp"

namespace reqs {

namespace {

struct Entry {
  unsigned mode;
  git_oid id;
};

/// By name, with a slash after the name of a directory: byte order of these keys is git's order of entries.
using Entries = std::map<std::string, Entry, std::less<>>;

using Leaves = std::span<const TreeLeaf>;

bool is_file(unsigned mode) {
  return (mode & 0170000) == 0100000;
}

[[noreturn]] void throw_in_the_way(std::string_view path, std::string_view what, std::string_view place) {
  throw Error(
      ErrorKind::bad_data, fmt::format("cannot write '{}': {} is in the way", path, what),
      {fmt::format("`git log -- {}` names the commit that put it there; `git revert COMMIT` takes it back", place)},
      std::string(path));
}

class TreeBuilder {
 public:
  TreeBuilder(git_repository* repository, ObjectBatch& batch) : repository_(repository), batch_(batch) {}

  /// `leaves` are sorted and agree in their first `depth` bytes, which end with a slash.
  git_oid build(const git_oid* base, Leaves leaves, std::size_t depth) {
    Entries entries = base != nullptr ? load(*base) : Entries{};
    while (!leaves.empty()) {
      const std::string_view path = leaves.front().path;
      const auto slash = path.find('/', depth);
      std::size_t taken = 1;
      if (slash == std::string_view::npos)
        put_file(entries, leaves.front(), path.substr(depth));
      else
        taken = put_directory(entries, leaves, depth, slash + 1 - depth);
      leaves = leaves.subspan(taken);
    }
    return batch_.add(GIT_OBJECT_TREE, serialised(entries));
  }

 private:
  Entries load(const git_oid& id) const {
    git_tree* raw = nullptr;
    check_object(repository_, git_tree_lookup(&raw, repository_, &id), fmt::format("cannot read tree {}", hex_of(id)));
    const GitTree tree(raw);
    Entries entries;
    for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
      const git_tree_entry* entry = git_tree_entry_byindex(tree.get(), i);
      std::string key = git_tree_entry_name(entry);
      const auto mode = static_cast<unsigned>(git_tree_entry_filemode_raw(entry));
      if (mode == GIT_FILEMODE_TREE) key += '/';
      entries.emplace_hint(entries.end(), std::move(key), Entry{mode, *git_tree_entry_id(entry)});
    }
    return entries;
  }

  void put_file(Entries& entries, const TreeLeaf& leaf, std::string_view name) {
    if (entries.contains(fmt::format("{}/", name))) throw_in_the_way(leaf.path, "a directory", leaf.path);
    const auto existing = entries.find(name);
    if (existing != entries.end() && !is_file(existing->second.mode))
      throw_in_the_way(leaf.path, "a symbolic link or submodule", leaf.path);
    const unsigned mode = existing != entries.end() ? existing->second.mode : unsigned{GIT_FILEMODE_BLOB};
    entries.insert_or_assign(std::string(name), Entry{mode, leaf.blob});
  }

  /// The number of leaves that lie in the directory of the first one; `length` is that of its name and slash.
  std::size_t put_directory(Entries& entries, Leaves leaves, std::size_t depth, std::size_t length) {
    const std::string_view path = leaves.front().path;
    const std::string_view key = path.substr(depth, length);
    const auto instead = entries.find(key.substr(0, length - 1));
    if (instead != entries.end()) {
      const auto place = path.substr(0, depth + length - 1);
      const auto* what = is_file(instead->second.mode) ? "the file" : "the symbolic link or submodule";
      throw_in_the_way(path, fmt::format("{} '{}'", what, place), place);
    }
    const auto is_inside = [&](const TreeLeaf& leaf) { return leaf.path.starts_with(path.substr(0, depth + length)); };
    const auto end = std::find_if_not(leaves.begin(), leaves.end(), is_inside);
    const auto count = static_cast<std::size_t>(end - leaves.begin());
    const auto existing = entries.find(key);
    const git_oid* base = existing != entries.end() ? &existing->second.id : nullptr;
    const git_oid id = build(base, leaves.first(count), depth + length);
    entries.insert_or_assign(std::string(key), Entry{GIT_FILEMODE_TREE, id});
    return count;
  }

  static std::string serialised(const Entries& entries) {
    std::string bytes;
    for (const auto& [key, entry] : entries) {
      const bool directory = entry.mode == GIT_FILEMODE_TREE;
      fmt::format_to(std::back_inserter(bytes), "{:o} {}", entry.mode,
                     std::string_view(key).substr(0, key.size() - (directory ? 1 : 0)));
      bytes += '\0';
      bytes.append(reinterpret_cast<const char*>(entry.id.id), GIT_OID_RAWSZ);
    }
    return bytes;
  }

  git_repository* repository_;
  ObjectBatch& batch_;
};

}  // namespace

git_oid build_tree(git_repository* repository, const std::optional<git_oid>& base, std::vector<TreeLeaf> leaves,
                   ObjectBatch& batch) {
  std::sort(leaves.begin(), leaves.end(), [](const TreeLeaf& a, const TreeLeaf& b) { return a.path < b.path; });
  const auto twice = std::adjacent_find(leaves.begin(), leaves.end(),
                                        [](const TreeLeaf& a, const TreeLeaf& b) { return a.path == b.path; });
  if (twice != leaves.end())
    throw Error(ErrorKind::internal, fmt::format("'{}' is written twice in one commit", twice->path));
  return TreeBuilder(repository, batch).build(base ? &*base : nullptr, leaves, 0);
}

}  // namespace reqs
