// The settings files of a ledger: bytes → core/config.hpp. Every problem of every file is found in one reading, with
// its place; an unknown key is one. What the keys mean is explained in the files that profiles.hpp makes.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/yaml_tree.hpp"
#include "core/config.hpp"
#include "core/error.hpp"

namespace reqs {

/// The names of the settings files, in the order in which people meet them.
inline constexpr std::string_view config_file_names[] = {"ledger.yaml", "teams.yaml",  "types.yaml",    "routes.yaml",
                                                         "policy.yaml", "themes.yaml", "calendars.yaml"};

struct ConfigRead {
  Config config;  ///< what could be read; to be relied on only when there are no problems
  std::vector<Problem> problems;
  /// Where ledger.yaml says so: its format is newer than what is known here. Then the settings hold as far as they are
  /// understood, keys and words that are not known here are no problems, and nothing can be recorded.
  std::optional<Problem> newer_format;
};

/// `files`: the text of each file by its name. Only ledger.yaml must be there; what a file leaves out, and a file that
/// is missing, means the defaults. What check_config finds between the files is among the problems, unless a file
/// cannot be read at all.
ConfigRead read_config(const std::map<std::string, std::string>& files);
/// The settings files read as YAML, by their names.
using ConfigTrees = std::map<std::string, YamlRead, std::less<>>;
/// The same of files that have been read so far.
ConfigRead config_of(const ConfigTrees& files);

/// teams.yaml with these teams added at the end of its `teams:`, every other byte as it was. Throws Error(refused) when
/// a handle is taken or ill-formed, or the file's layout leaves no place to add to.
std::string add_teams(std::string_view teams_yaml, const std::vector<Team>& teams);

/// Whether the text can name a team or person: lower-case letters, digits, `.` `_` `-` and letters beyond ASCII, not
/// beginning with a sign, and none of the words that commands understand otherwise (me, none, nobody).
bool is_handle(std::string_view text);

}  // namespace reqs
