#include "service/settings_trees.hpp"

#include <algorithm>

#include "codec/config_codec.hpp"
#include "codec/yaml_record.hpp"
#include "core/record.hpp"
#include "store/cache_file.hpp"

namespace reqs {
namespace {

constexpr const char* cache_name = "reqs.settings";
constexpr int cache_schema = 1;  // raise it when YAML is read otherwise, too

struct KeptTree {
  std::string name;  ///< of the file: problems tell it
  std::string blob;  ///< git's name for its bytes
  std::string tree;  ///< a record
};
struct KeptTrees {
  int schema = cache_schema;
  std::vector<KeptTree> trees;
};

}  // namespace

template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, KeptTree>
void each_member(T& v, Visit& visit) {
  visit(v.name), visit(v.blob), visit(v.tree);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, KeptTrees>
void each_member(T& v, Visit& visit) {
  visit(v.schema), visit(v.trees);
}

namespace {

KeptTrees kept_trees(const Store& store) {
  const auto bytes = read_cache_file(store, cache_name);
  auto kept = bytes ? unpack_record<KeptTrees>(*bytes) : std::nullopt;
  return kept && kept->schema == cache_schema ? std::move(*kept) : KeptTrees{};
}

/// Null when there is none.
const KeptTree* find_tree(const KeptTrees& kept, const TreeEntry& entry) {
  const auto tree = std::ranges::find_if(kept.trees, [&](const KeptTree& candidate) {
    return candidate.name == entry.name && candidate.blob == entry.id;
  });
  return tree == kept.trees.end() ? nullptr : &*tree;
}

bool is_settings_file(std::string_view name) {
  return std::ranges::find(config_file_names, name) != std::end(config_file_names);
}

}  // namespace

ConfigTrees settings_trees(const Store& store, const ObjectId& commit) {
  const auto kept = kept_trees(store);
  KeptTrees now;
  ConfigTrees trees;
  bool all_kept = true;
  for (const auto& entry : store.list(commit, "")) {
    if (!is_settings_file(entry.name) || entry.kind == EntryKind::directory) continue;
    const auto* known = find_tree(kept, entry);
    auto tree = known ? unpack_yaml(known->tree) : std::nullopt;
    if (tree) {
      now.trees.push_back(*known);
    } else {
      all_kept = false;
      tree = read_yaml(store.read(commit, entry.name).value_or(std::string()), entry.name);
      now.trees.push_back({entry.name, entry.id, pack_yaml(*tree)});
    }
    trees.emplace(entry.name, std::move(*tree));
  }
  if (!all_kept) write_cache_file(store, cache_name, pack_record(now));
  return trees;
}

}  // namespace reqs
