// Any bytes as three git trees, the common one and both sides, with whatever names, modes and orders a forged
// repository may have: never a crash; of sound trees the merge is the same from both sides, and sound itself.
#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <vector>

#include <git2/odb_backend.h>
#include <git2/sys/mempack.h>

#include "core/error.hpp"
#include "expect.hpp"
#include "store/tree_merge.hpp"
#include "store/tree_path.hpp"

using namespace reqs;
using reqs::testing::expect;

namespace {

/// A repository whose new objects stay in memory.
struct Scratch {
  GitLibrary library;
  GitRepository repository;
  GitOdb odb;
  git_odb_backend* memory = nullptr;

  Scratch() {
    std::string directory = (std::filesystem::temp_directory_path() / "reqs-fuzz-XXXXXX").string();
    expect(mkdtemp(directory.data()) != nullptr);
    git_repository* raw = nullptr;
    expect(git_repository_init(&raw, directory.c_str(), 1) == 0);
    repository.reset(raw);
    git_odb* objects = nullptr;
    expect(git_repository_odb(&objects, raw) == 0);
    odb.reset(objects);
    constexpr int before_all_others = 999;
    expect(git_mempack_new(&memory) == 0 && git_odb_add_backend(objects, memory, before_all_others) == 0);
    place = directory;
  }
  ~Scratch() { std::filesystem::remove_all(place); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string place;
};

struct Entry {
  unsigned mode;
  std::string name;
  git_oid id;
  /// git's order.
  std::string key() const { return mode == GIT_FILEMODE_TREE ? name + "/" : name; }
};

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}
  bool empty() const { return rest_.empty(); }
  unsigned next() {
    if (rest_.empty()) return 0;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }
  std::string text(std::size_t length) {
    const auto text = std::string(rest_.substr(0, length));
    rest_.remove_prefix(text.size());
    return text;
  }

 private:
  std::string_view rest_;
};

git_oid blob_of(unsigned byte) {
  git_oid id{};
  id.id[0] = static_cast<unsigned char>(byte + 1);
  return id;
}

git_oid write_tree(git_odb* odb, std::vector<Entry> entries, bool sound) {
  if (sound) {
    std::erase_if(entries, [](const Entry& entry) {
      return !is_tree_path(entry.name) || entry.name.find('/') != std::string::npos;
    });
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    const auto same = [](const auto& a, const auto& b) { return a.name == b.name; };
    entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.key() < b.key(); });
  }
  std::string bytes;
  for (const auto& entry : entries) {
    std::array<char, 16> mode{};
    bytes.append(mode.data(), static_cast<std::size_t>(snprintf(mode.data(), mode.size(), "%o ", entry.mode)));
    bytes += entry.name;
    bytes += '\0';
    bytes.append(reinterpret_cast<const char*>(entry.id.id), GIT_OID_RAWSZ);
  }
  git_oid id;
  expect(git_odb_write(&id, odb, bytes.data(), bytes.size(), GIT_OBJECT_TREE) == 0);
  return id;
}

using Level = std::array<std::vector<Entry>, 3>;

/// Entries for some of the three sides, directories around them.
Level read_level(Bytes& bytes, git_odb* odb, bool sound, int depth) {
  constexpr std::array<unsigned, 6> modes = {0100644, 0100755, 0120000, 0160000, 040000, 0100664};
  constexpr int deepest = 6;
  Level level;
  while (!bytes.empty()) {
    const unsigned what = bytes.next(), sides = bytes.next();
    if (what % 8 == 7) return level;
    auto name = bytes.text(bytes.next() % 8);
    const bool inside = what % 8 == 6 && depth < deepest;
    const auto below = inside ? read_level(bytes, odb, sound, depth + 1) : Level{};
    for (std::size_t side = 0; side < level.size(); ++side) {
      if ((sides >> side & 1U) == 0) continue;
      const unsigned content = sides >> (3 + side) & 1U;  // the same for two sides, or not
      const auto id = inside ? write_tree(odb, below.at(side), sound) : blob_of(what + content);
      const auto mode = modes.at(what % modes.size());
      // A directory without its tree is no sound one.
      const bool dangling = sound && mode == GIT_FILEMODE_TREE;
      level.at(side).push_back({inside ? 040000U : dangling ? 0100644U : mode, name, id});
    }
  }
  return level;
}

/// The merged tree, and what it wrote, where every file takes the smaller of two sides.
struct Merged {
  git_oid root;
  std::string bytes;
};
std::optional<Merged> merged(git_repository* repository, const TreeSides& sides) {
  std::map<std::string, MergedFile> files;
  bool possible = true;
  visit_diverging(repository, sides, [&](const Divergence& each) {
    possible = possible && is_tree_path(each.path);
    auto version = each.ours ? each.ours : each.theirs;
    if (each.ours && each.theirs)
      version = std::pair(each.ours->kind, each.ours->id) < std::pair(each.theirs->kind, each.theirs->id) ? each.ours
                                                                                                          : each.theirs;
    files[each.path] = {.path = each.path, .version = version};
  });
  if (!possible) return std::nullopt;
  std::vector<MergedFile> list;
  for (auto& [path, file] : files) list.push_back(std::move(file));
  ObjectBatch batch;
  const auto root = merge_trees(repository, sides, list, batch);
  const auto* bytes = batch.bytes_of(root);
  return Merged{root, bytes == nullptr ? std::string() : *bytes};
}

/// Names strictly one after the other, as git wants them.
void expect_sound(std::string_view bytes) {
  std::string before;
  while (!bytes.empty()) {
    const auto blank = bytes.find(' '), end = bytes.find('\0');
    expect(blank < end && end + GIT_OID_RAWSZ < bytes.size());
    auto key = std::string(bytes.substr(blank + 1, end - blank - 1));
    expect(is_tree_path(key) && key.find('/') == std::string::npos);
    if (bytes.starts_with("40000 ")) key += '/';
    expect(before.empty() || before < key);
    before = key;
    bytes.remove_prefix(end + 1 + GIT_OID_RAWSZ);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Scratch scratch;
  constexpr std::size_t largest = 4096;
  if (size > largest) return 0;
  Bytes bytes(data, size);
  const bool sound = bytes.next() % 4 != 0, has_base = bytes.next() % 4 != 0;
  const auto level = read_level(bytes, scratch.odb.get(), sound, 0);
  const auto tree = [&](std::size_t side) { return write_tree(scratch.odb.get(), level.at(side), sound); };
  const TreeSides sides{has_base ? std::optional(tree(0)) : std::nullopt, tree(1), tree(2)};
  try {
    const auto one = merged(scratch.repository.get(), sides);
    const auto other = merged(scratch.repository.get(), {sides.base, sides.theirs, sides.ours});
    if (sound) {
      expect(one.has_value() && other.has_value() && git_oid_equal(&one->root, &other->root) != 0);
      expect_sound(one->bytes);
    }
  } catch (const Error&) {
    expect(!sound);  // a damaged tree is refused
  }
  git_mempack_reset(scratch.memory);
  return 0;
}
