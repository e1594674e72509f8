#include "service/settings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codec/config_codec.hpp"
#include "core/suggest.hpp"
#include "core/text.hpp"

namespace reqs {

std::string settings_file(std::string_view file) {
  std::vector<std::string> names(std::begin(config_file_names), std::end(config_file_names));
  for (const auto& name : names)
    if (name == file || name == std::string(file) + ".yaml") return name;
  std::vector<std::string> hints;
  if (const auto near = nearest(file, names)) hints.push_back("did you mean '" + *near + "'?");
  hints.push_back("settings are in " + join_or(names));
  throw Error(ErrorKind::usage, fmt::format("'{}' is no settings file", file), std::move(hints));
}

namespace {

/// Somebody else's change must not be overwritten by who began to edit before it.
void check_unmoved(const SettingsTexts& files, const SettingsTexts& edited_from) {
  for (const auto& [name, text] : edited_from) {
    const auto now = files.find(name);
    if ((now == files.end() ? std::string() : now->second) != text)
      throw Error(ErrorKind::conflict, name + " was changed by somebody else while you edited it; nothing was written",
                  {"compare with `reqs config show " + name + "` and edit it again"});
  }
}

}  // namespace

ActResult change_settings(const ActContext& context, const SettingsTexts& texts, const SettingsTexts& edited_from) {
  return run_act(context, [&](Draft& draft) {
    auto files = draft.view().config_files();
    check_unmoved(files, edited_from);
    std::vector<std::string> given, changed;
    for (const auto& [file, text] : texts) {
      given.push_back(file);
      const auto old = files.find(file);
      if (old != files.end() && old->second == text) continue;
      changed.push_back(file);
      draft.write(file, text);
      files[file] = text;
    }
    if (changed.empty())
      throw Error(ErrorKind::refused, join(given, ", ") + ": stands like that already, nothing to change");
    const auto read = read_config(files);
    if (read.newer_format)
      throw Error(ErrorKind::refused, "ledger.yaml not changed: " + read.newer_format->what, {}, "ledger.yaml");
    if (!read.problems.empty())
      throw problems_error(join(changed, ", ") + " not changed: the settings would not be sound", read.problems);
    draft.set_subject("ledger: change " + join(changed, ", "));
  });
}

}  // namespace reqs
