// What the value of an option or a positional is. One table says for each kind how it is called in usage lines, what it
// may be, and where completion finds candidates; parsing, help, man pages and completion all read that table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reqs::cmd {

/// `flag` takes no value. Kinds with a closed list (priority, state, guard, color) take it from core's tables; `choice`
/// takes the list that the option itself carries.
enum class ValueKind {
  flag,
  text,
  line,
  word,
  id,
  ids,
  who,
  person,
  team,
  type,
  priority,
  state,
  time,
  span,
  file,
  directory,
  theme,
  guard,
  field,
  number,
  choice,
  query,
  key,
  zone,
  branch,
  url,
  color,
  command,
  shell,
  columns,
  settings,
};

/// One word of a closed list, with a line of help (may be empty).
struct Choice {
  std::string word;
  std::string help{};
};

/// Who knows the candidates for a value: nobody, the kind's closed list, dynamic_values.hpp (mostly from the ledger),
/// the commands of this program, or the shell (names of files and directories).
enum class Source { none, closed, ledger, commands, files, directories };

struct KindInfo {
  ValueKind kind;
  std::string_view placeholder;  ///< `TIME`
  std::string_view help;         ///< "TIME is …", for man pages; empty where the placeholder says it
  Source source;
};

const KindInfo& info_of(ValueKind kind);

/// The closed list of a kind; empty for kinds without one.
std::vector<Choice> choices_of(ValueKind kind);

/// The rows of one of core's Named tables as choices.
template <class Table>
std::vector<Choice> choices_in(const Table& table) {
  std::vector<Choice> choices;
  for (const auto& row : table) choices.push_back({std::string(row.name), std::string(row.help)});
  return choices;
}

}  // namespace reqs::cmd
