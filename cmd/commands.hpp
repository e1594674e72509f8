// The subcommands by name. Looking one up builds that one's table and no other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/command.hpp"
#include "core/error.hpp"

namespace reqs::cmd {

/// Empty when there is no such command. Hidden commands are found under their name, `__complete`.
std::optional<Command> find_command(std::string_view word);

/// Error(usage) for a word that is no command, with the nearest name of ours and of `others`.
Error unknown_command(std::string_view word, const std::vector<std::string>& others);

/// The names of the commands that people see, in the order of commands.def.
std::vector<std::string> command_names();

/// The tables of the commands that people see, in the order of commands.def. For help, man pages and completion.
std::vector<Command> visible_commands();

}  // namespace reqs::cmd
