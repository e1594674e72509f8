#include "service/hand_edits.hpp"

#include <algorithm>

#include "codec/request_codec.hpp"

namespace reqs {
namespace {

/// Whether a version of the file says the same by hand under a key.
bool says_the_same(const HandEdit& version, const HandEdit& edit, const std::string& key) {
  const auto in = [&](const HandEdit& one) {
    const auto found =
        std::find_if(one.header.begin(), one.header.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == one.header.end() ? nullptr : &found->value;
  };
  const auto *now = in(edit), *then = in(version);
  if (now || then) return now && then && *now == *then;
  return std::find(version.lacks.begin(), version.lacks.end(), key) != version.lacks.end();
}

HandEdit edit_at(const Store& store, const ObjectId& commit, const RequestId& id) {
  const auto bytes = store.read(commit, id.path());
  return bytes ? read_request(*bytes, id.path(), id).by_hand : HandEdit{};
}

std::vector<std::string> keys_of(const HandEdit& edit) {
  auto keys = edit.lacks;
  for (const auto& entry : edit.header) keys.push_back(entry.key);
  return keys;
}

}  // namespace

HandEditors editors_of(const Store& store, const ObjectId& head, const RequestId& id, const HandEdit& edit) {
  HandEditors editors;
  auto open = keys_of(edit);
  store.log_path(head, id.path(), [&](const CommitInfo& commit) {
    const auto version = edit_at(store, commit.id, id);
    std::vector<HandEdit> before;
    for (const auto& parent : commit.parents) before.push_back(edit_at(store, parent, id));
    const auto brought = std::erase_if(open, [&](const std::string& key) {
      const auto knows = [&](const HandEdit& one) { return says_the_same(one, edit, key); };
      if (!knows(version) || std::any_of(before.begin(), before.end(), knows)) return false;
      editors.by_key.emplace(key, editors.commits.size());
      return true;
    });
    if (brought > 0) editors.commits.push_back(commit);
    return !open.empty();
  });
  std::reverse(editors.commits.begin(), editors.commits.end());
  for (auto& [key, place] : editors.by_key) place = editors.commits.size() - 1 - place;
  return editors;
}

}  // namespace reqs
