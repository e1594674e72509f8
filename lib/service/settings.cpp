#include "service/settings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codec/config_codec.hpp"
#include "core/suggest.hpp"

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

ActResult change_settings(const ActContext& context, const std::string& file, const std::string& text) {
  return run_act(context, [&](Draft& draft) {
    auto files = draft.view().config_files();
    if (const auto old = files.find(file); old != files.end() && old->second == text)
      throw Error(ErrorKind::refused, file + " stands like that already: nothing to change");
    files[file] = text;
    const auto read = read_config(files);
    if (!read.problems.empty())
      throw problems_error(file + " was not changed: the settings would not be sound", read.problems);
    draft.write(file, text);
    draft.set_subject("ledger: change " + file);
  });
}

}  // namespace reqs
