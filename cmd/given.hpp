// What was given for each option of one command line, before anything is taken over: as it was typed, read from a file
// or written in the editor. Taking it over checks it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/command.hpp"

namespace reqs::cmd {

/// One option or positional and its values, in order; none = not given. The option belongs to the command's table.
struct Given {
  const Option* option;
  std::vector<std::string> values{};
};

/// What is wrong with a value, and what to write instead.
struct Complaint {
  std::string what;
  std::vector<std::string> hints{};
};

/// Is the value one that the option accepts? Empty when it is. `name` is what the message calls the option. What only a
/// ledger knows (ids, people, times in its zone) is left to the command.
std::optional<Complaint> complaint_about(const Option& option, std::string_view value, const std::string& name);

/// Checks the values and hands them to the options: the last one, or all where the option is repeatable.
/// Throws Error(usage) for the first that is not acceptable, before anything is handed over.
void take_over(const std::vector<Given>& given);

/// Throws Error(usage) that names every required option and positional that has no value.
void check_required(const std::vector<Given>& given, const Command& command);

/// Spreads words over positionals. Throws Error(usage) for a word too many; a missing one is left without value.
std::vector<Given> place_words(const Command& command, const std::vector<std::string>& words);

/// `usage: reqs offer ID WHO`: the hint of messages about the form of a command line.
std::string usage_hint(const Command& command);

}  // namespace reqs::cmd
