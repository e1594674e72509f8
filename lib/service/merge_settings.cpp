#include "service/merge_settings.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "codec/config_codec.hpp"

namespace reqs {
namespace {

using Versions = std::map<std::string, FileVersion>;
using Texts = std::map<std::string, std::string>;

Versions settings_in(const Store& store, const std::optional<ObjectId>& commit) {
  Versions versions;
  if (!commit) return versions;
  for (auto& entry : store.list(*commit, ""))
    if (std::ranges::find(config_file_names, entry.name) != std::end(config_file_names))
      versions.emplace(std::move(entry.name), FileVersion{entry.kind, std::move(entry.id)});
  return versions;
}

std::optional<FileVersion> version_of(const Versions& versions, const std::string& path) {
  const auto found = versions.find(path);
  return found == versions.end() ? std::nullopt : std::optional(found->second);
}

/// Empty for what is no file.
std::optional<std::string> text_of(const Store& store, const std::optional<FileVersion>& version) {
  const bool is_file = version && (version->kind == EntryKind::file || version->kind == EntryKind::executable);
  return is_file ? std::optional(store.read_blob(version->id)) : std::nullopt;
}

bool is_usable(const Texts& texts) {
  return read_config(texts).problems.empty();
}

}  // namespace

std::vector<MergedFile> settings_to_keep(const Store& store, const MergeSides& sides,
                                         const std::map<std::string, MergedFile>& merged) {
  const auto base = settings_in(store, sides.base), ours = settings_in(store, sides.ours),
             theirs = settings_in(store, sides.theirs);
  Texts our_texts, merged_texts;
  std::vector<MergedFile> kept;
  for (const auto name : config_file_names) {
    const std::string path(name);
    const auto our_version = version_of(ours, path), their_version = version_of(theirs, path);
    const auto our_text = text_of(store, our_version);
    auto text = our_text;
    if (const auto file = merged.find(path); file != merged.end())
      text = file->second.bytes ? file->second.bytes : text_of(store, file->second.version);
    else if (our_version == version_of(base, path))
      text = text_of(store, their_version);
    if (text != our_text) kept.push_back({.path = path, .version = our_version});
    if (our_text) our_texts.emplace(path, *our_text);
    if (text) merged_texts.emplace(path, std::move(*text));
  }
  return kept.empty() || is_usable(merged_texts) || !is_usable(our_texts) ? std::vector<MergedFile>() : kept;
}

}  // namespace reqs
