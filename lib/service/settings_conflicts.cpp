#include "service/settings_conflicts.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "codec/config_codec.hpp"
#include "service/commit_message.hpp"
#include "store/text_merge.hpp"

namespace reqs {
namespace {

/// The versions of a file that a merge had before it.
struct MergedTexts {
  std::string base, ours, theirs;
};

std::string text_at(const Store& store, const ObjectId& commit, const std::string& file) {
  return store.read(commit, file).value_or(std::string());
}

MergedTexts texts_before(const Store& store, const SettingsConflict& conflict) {
  const auto parents = store.commit_info(conflict.merge).parents;
  const auto bases = store.merge_bases(parents.front(), parents.back());
  return {bases.empty() ? std::string() : text_at(store, bases.front(), conflict.file),
          text_at(store, parents.front(), conflict.file), text_at(store, parents.back(), conflict.file)};
}

std::vector<SettingsConflict> conflicts_of(const LedgerView& view, const std::string& file) {
  auto open = open_conflicts(view);
  std::erase_if(open, [&](const SettingsConflict& each) { return each.file != file; });
  if (open.empty())
    throw Error(ErrorKind::refused, fmt::format("there is nothing to resolve in {}", file),
                {"`reqs config resolve` lists what there is; `reqs config edit` changes settings"}, file);
  return open;
}

/// Names that only a forged message would have are none.
bool is_file_of(const Store& store, const SettingsConflict& conflict) {
  const auto parents = store.commit_info(conflict.merge).parents;
  return parents.size() == 2 && std::ranges::any_of(parents, [&](const ObjectId& parent) {
           try {
             return store.read(parent, conflict.file).has_value();
           } catch (const Error&) {
             return false;
           }
         });
}

}  // namespace

std::vector<std::string> kept_files(const CommitInfo& commit) {
  return commit.parents.size() == 2 ? parse_trailers(commit.message).kept : std::vector<std::string>();
}

std::vector<SettingsConflict> open_conflicts(const LedgerView& view) {
  std::set<std::string> settled;
  std::vector<SettingsConflict> open;
  view.store().log(view.commit(), [&](const CommitInfo& commit) {
    for (const auto& each : parse_trailers(commit.message).resolved) settled.insert(each);
    for (const auto& file : kept_files(commit)) open.push_back({commit.id, file, commit.committer});
    return true;
  });
  std::erase_if(open, [&](const SettingsConflict& each) {
    return settled.contains(each.merge + " " + each.file) || !is_file_of(view.store(), each);
  });
  std::reverse(open.begin(), open.end());
  return open;
}

std::string resolved_text(const LedgerView& view, const std::string& file, ConflictChoice choice) {
  auto text = text_at(view.store(), view.commit(), file);
  for (const auto& conflict : conflicts_of(view, file)) {
    if (choice == ConflictChoice::keep) continue;
    const auto before = texts_before(view.store(), conflict);
    text = merge_texts(before.base, before.theirs, text).bytes;
  }
  return text;
}

std::string text_with_marks(const LedgerView& view, const std::string& file) {
  auto text = text_at(view.store(), view.commit(), file);
  for (const auto& conflict : conflicts_of(view, file)) {
    const auto before = texts_before(view.store(), conflict);
    text = merge_with_marks(before.base, text, before.theirs);
  }
  return text;
}

ActResult resolve_conflicts(const ActContext& context, const std::string& file, const std::string& text,
                            const std::optional<std::string>& edited_from) {
  return run_act(context, [&](Draft& draft) {
    const auto open = conflicts_of(draft.view(), file);
    const auto present = text_at(draft.view().store(), draft.view().commit(), file);
    if (edited_from && *edited_from != present)
      throw Error(ErrorKind::conflict, file + " was changed by somebody else meanwhile; nothing was written",
                  {"look at it again: reqs config resolve " + file});
    auto files = draft.view().config_files();
    if (std::ranges::find(config_file_names, file) != std::end(config_file_names)) {
      files[file] = text;
      const auto read = read_config(files);
      // What was unsound before may stay so where nothing is changed: it is still the word of whoever says so.
      if (text != present && !read.problems.empty())
        throw problems_error(file + " not changed: the settings would not be sound", read.problems);
    }
    draft.write(file, text);
    draft.set_subject("ledger: resolve " + file);
    for (const auto& conflict : open) draft.add_resolved(conflict.merge + " " + file);
  });
}

}  // namespace reqs
