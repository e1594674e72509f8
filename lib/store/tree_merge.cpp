#include "store/tree_merge.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "store/entry_kind.hpp"
#include "store/object_errors.hpp"

namespace reqs {

namespace {

struct Slot {
  unsigned mode;
  git_oid id;

  bool operator==(const Slot& other) const { return mode == other.mode && git_oid_equal(&id, &other.id) != 0; }
};

/// What the three sides have under one name; a file and a directory of one name are two names, the directory's with a
/// slash: byte order of these is git's order of entries.
struct Triple {
  std::string_view name;
  bool directory;
  std::array<std::optional<Slot>, 3> sides;  // base, ours, theirs

  const std::optional<Slot>& base() const { return sides[0]; }
  const std::optional<Slot>& ours() const { return sides[1]; }
  const std::optional<Slot>& theirs() const { return sides[2]; }

  /// The side that the merge takes without a look inside; null where both have changed it.
  const std::optional<Slot>* settled() const {
    if (ours() == theirs() || theirs() == base()) return &ours();
    return ours() == base() ? &theirs() : nullptr;
  }
};

/// One tree's entries, from the first to the last.
class Cursor {
 public:
  Cursor(git_repository* repository, const std::optional<git_oid>& id) {
    if (!id) return;
    git_tree* raw = nullptr;
    check_object(repository, git_tree_lookup(&raw, repository, &*id), fmt::format("cannot read tree {}", hex_of(*id)));
    tree_.reset(raw);
    load();
  }

  bool at_end() const { return entry_ == nullptr; }
  std::string_view name() const { return name_; }
  bool is_directory() const { return mode_ == GIT_FILEMODE_TREE; }
  Slot slot() const { return {mode_, *git_tree_entry_id(entry_)}; }
  void advance() {
    ++next_;
    load();
  }

 private:
  void load() {
    entry_ = git_tree_entry_byindex(tree_.get(), next_);
    if (entry_ == nullptr) return;
    name_ = git_tree_entry_name(entry_);
    mode_ = static_cast<unsigned>(git_tree_entry_filemode_raw(entry_));
  }

  GitTree tree_;
  std::size_t next_ = 0;
  const git_tree_entry* entry_ = nullptr;
  std::string_view name_;
  unsigned mode_ = 0;
};

/// git's order: as if a directory's name ended with a slash.
int order_of(std::string_view a, bool a_directory, std::string_view b, bool b_directory) {
  const auto shared = std::min(a.size(), b.size());
  if (const int order = a.substr(0, shared).compare(b.substr(0, shared)); order != 0) return order;
  const auto next = [&](std::string_view name, bool directory) {
    return name.size() > shared ? int{static_cast<unsigned char>(name[shared])} : directory ? int{'/'} : 0;
  };
  return next(a, a_directory) - next(b, b_directory);
}

void each_triple(git_repository* repository, const TreeSides& sides, const std::function<void(const Triple&)>& visit) {
  std::array<Cursor, 3> cursors = {Cursor(repository, sides.base), Cursor(repository, sides.ours),
                                   Cursor(repository, sides.theirs)};
  for (;;) {
    const Cursor* first = nullptr;
    for (const auto& cursor : cursors)
      if (!cursor.at_end() && (first == nullptr || order_of(cursor.name(), cursor.is_directory(), first->name(),
                                                            first->is_directory()) < 0))
        first = &cursor;
    if (first == nullptr) return;
    Triple triple{first->name(), first->is_directory(), {}};
    for (std::size_t i = 0; i < cursors.size(); ++i)
      if (!cursors[i].at_end() && cursors[i].name() == triple.name && cursors[i].is_directory() == triple.directory)
        triple.sides[i] = cursors[i].slot();
    visit(triple);
    for (std::size_t i = 0; i < cursors.size(); ++i)
      if (triple.sides[i]) cursors[i].advance();
  }
}

TreeSides trees_of(const Triple& triple) {
  const auto id = [](const std::optional<Slot>& slot) { return slot ? std::optional(slot->id) : std::nullopt; };
  return {id(triple.base()), id(triple.ours()), id(triple.theirs())};
}

void visit_below(git_repository* repository, const TreeSides& sides, const std::string& directory,
                 const std::function<void(const Divergence&)>& visit) {
  each_triple(repository, sides, [&](const Triple& triple) {
    if (triple.settled() != nullptr) return;
    auto path = directory + std::string(triple.name);
    if (triple.directory) return visit_below(repository, trees_of(triple), path + '/', visit);
    const auto version = [](const std::optional<Slot>& slot) {
      return slot ? std::optional(FileVersion{kind_of_mode(slot->mode), hex_of(slot->id)}) : std::nullopt;
    };
    visit({std::move(path), version(triple.base()), version(triple.ours()), version(triple.theirs())});
  });
}

/// Builds merged trees. What MergedFiles say goes before what the sides have.
class TreeMerger {
 public:
  TreeMerger(git_repository* repository, std::span<const MergedFile> files, ObjectBatch& batch)
      : repository_(repository), batch_(batch) {
    for (const auto& file : files) files_.emplace(file.path, &file);
  }

  /// Empty for a directory without anything in it.
  std::optional<git_oid> merge(const TreeSides& sides, const std::string& directory) {
    std::map<std::string, Slot, std::less<>> entries;
    const auto put = [&](std::string_view name, bool is_directory, const std::optional<Slot>& slot) {
      if (slot) entries.emplace(std::string(name) + (is_directory ? "/" : ""), *slot);
    };
    each_triple(repository_, sides, [&](const Triple& triple) {
      const auto path = directory + std::string(triple.name);
      const auto* settled = triple.settled();
      if (triple.directory)
        put(triple.name, true,
            settled != nullptr && !has_files_below(path + '/') ? *settled : subtree(trees_to_merge(triple), path));
      else if (!files_.contains(path))
        put(triple.name, false, settled_or_throw(settled, path));
    });
    add_files(entries, directory);
    move_aside(entries);
    if (entries.empty()) return std::nullopt;
    return batch_.add(GIT_OBJECT_TREE, bytes_of(entries));
  }

 private:
  using Entries = std::map<std::string, Slot, std::less<>>;

  git_repository* repository_;
  ObjectBatch& batch_;
  std::map<std::string, const MergedFile*, std::less<>> files_;

  static const std::optional<Slot>& settled_or_throw(const std::optional<Slot>* settled, const std::string& path) {
    if (settled == nullptr) throw Error(ErrorKind::internal, fmt::format("nobody has merged '{}'", path));
    return *settled;
  }

  bool has_files_below(const std::string& prefix) const {
    const auto first = files_.lower_bound(prefix);
    return first != files_.end() && first->first.starts_with(prefix);
  }

  static TreeSides trees_to_merge(const Triple& triple) {
    if (const auto* settled = triple.settled(); settled != nullptr) {
      const auto id = *settled ? std::optional((*settled)->id) : std::nullopt;
      return {id, id, id};
    }
    return trees_of(triple);
  }

  std::optional<Slot> subtree(const TreeSides& sides, const std::string& path) {
    const auto id = merge(sides, path + '/');
    return id ? std::optional(Slot{GIT_FILEMODE_TREE, *id}) : std::nullopt;
  }

  /// What no side has here, or what is said to be otherwise.
  void add_files(Entries& entries, const std::string& directory) {
    for (auto file = files_.lower_bound(directory); file != files_.end() && file->first.starts_with(directory);
         ++file) {
      const auto name = std::string_view(file->first).substr(directory.size());
      const auto slash = name.find('/');
      if (slash == std::string_view::npos) {
        if (const auto slot = slot_of(*file->second)) entries.insert_or_assign(std::string(name), *slot);
        continue;
      }
      const auto key = std::string(name.substr(0, slash + 1));
      // A directory of a side has been merged with its files above.
      if (entries.contains(key) || seen_empty(file->first, directory.size() + slash)) continue;
      if (const auto slot = subtree({}, directory + std::string(name.substr(0, slash)))) entries.emplace(key, *slot);
    }
  }

  /// True when all files below the directory of the path are to be nothing.
  bool seen_empty(const std::string& path, std::size_t length) const {
    const auto prefix = path.substr(0, length + 1);
    for (auto file = files_.lower_bound(prefix); file != files_.end() && file->first.starts_with(prefix); ++file)
      if (file->second->version || file->second->bytes) return false;
    return true;
  }

  std::optional<Slot> slot_of(const MergedFile& file) {
    if (file.bytes) return Slot{mode_of(file.kind), batch_.add(GIT_OBJECT_BLOB, *file.bytes)};
    if (!file.version) return std::nullopt;
    return Slot{mode_of(file.version->kind), oid_from_hex(file.version->id)};
  }

  static void move_aside(Entries& entries) {
    constexpr std::size_t short_id = 8;
    std::vector<std::string> clashing;
    for (const auto& [key, slot] : entries)
      if (!key.ends_with('/') && entries.contains(key + '/')) clashing.push_back(key);
    for (const auto& key : clashing) {
      auto node = entries.extract(key);
      node.key() = fmt::format("{}~{}", key, hex_of(node.mapped().id).substr(0, short_id));
      entries.insert(std::move(node));
    }
  }

  static std::string bytes_of(const Entries& entries) {
    std::string bytes;
    for (const auto& [key, slot] : entries) {
      const auto name = std::string_view(key).substr(0, key.size() - (key.ends_with('/') ? 1 : 0));
      fmt::format_to(std::back_inserter(bytes), "{:o} {}", slot.mode, name);
      bytes += '\0';
      bytes.append(reinterpret_cast<const char*>(slot.id.id), GIT_OID_RAWSZ);
    }
    return bytes;
  }
};

}  // namespace

void visit_diverging(git_repository* repository, const TreeSides& sides,
                     const std::function<void(const Divergence&)>& visit) {
  visit_below(repository, sides, {}, visit);
}

git_oid merge_trees(git_repository* repository, const TreeSides& sides, std::span<const MergedFile> files,
                    ObjectBatch& batch) {
  const auto root = TreeMerger(repository, files, batch).merge(sides, {});
  return root ? *root : batch.add(GIT_OBJECT_TREE, {});
}

}  // namespace reqs
