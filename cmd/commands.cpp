#include "cmd/commands.hpp"

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "core/suggest.hpp"

namespace reqs::cmd {

#define REQS_COMMAND(name) Command name##_command();
#define REQS_HIDDEN(name) Command name##_command();
#include "cmd/commands.def"
#undef REQS_COMMAND
#undef REQS_HIDDEN

namespace {

enum class Visible { no, yes };

struct Entry {
  std::string_view identifier;  ///< with `_` where the command's name has `-`
  Visible visible;
  Command (*make)();
};

constexpr Entry entries[] = {
#define REQS_COMMAND(name) {#name, Visible::yes, name##_command},
#define REQS_HIDDEN(name) {"__" #name, Visible::no, name##_command},
#include "cmd/commands.def"
#undef REQS_COMMAND
#undef REQS_HIDDEN
};

char dashed(char c) {
  return c == '_' ? '-' : c;
}

bool is_called(const Entry& entry, std::string_view word) {
  if (entry.visible == Visible::no) return entry.identifier == word;
  return std::ranges::equal(entry.identifier, word, {}, dashed);
}

}  // namespace

std::optional<Command> find_command(std::string_view word) {
  for (const auto& entry : entries)
    if (is_called(entry, word)) return entry.make();
  return std::nullopt;
}

Error unknown_command(std::string_view word, const std::vector<std::string>& others) {
  auto names = command_names();
  names.insert(names.end(), others.begin(), others.end());
  std::vector<std::string> hints;
  if (const auto near = nearest(word, names)) hints.push_back("did you mean '" + *near + "'?");
  hints.emplace_back("'reqs help' lists the commands");
  return {ErrorKind::usage, "'" + std::string(word) + "' is not a command of reqs", std::move(hints)};
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    if (entry.visible == Visible::no) continue;
    std::ranges::transform(entry.identifier, std::back_inserter(names.emplace_back()), dashed);
  }
  return names;
}

std::vector<Command> visible_commands() {
  std::vector<Command> commands;
  for (const auto& entry : entries)
    if (entry.visible == Visible::yes) commands.push_back(entry.make());
  return commands;
}

}  // namespace reqs::cmd
