// Help on the terminal: the overview of all commands, and the page of one. All of it follows from the tables.
#pragma once

#include <iosfwd>
#include <string>

#include "cmd/command.hpp"
#include "cmd/topics.hpp"

namespace reqs::cmd {

/// `reqs offer [options] ID WHO`
std::string usage_line(const Command& command);

/// `[ID...]`, `WHO`, `[TITLE]`: how a positional stands in usage lines.
std::string usage_of(const Option& positional);

/// `-p, --priority PRIORITY`
std::string form_of(const Option& option);

/// Are the words that an option accepts part of its description, or listed elsewhere?
enum class Words { included, left_out };

/// What stands behind an option in help: its phrase, the words it accepts, whether it is needed or repeatable.
std::string described(const Option& option, Words words = Words::included);

/// `others` are commands that are not ours (external.hpp).
void print_overview(std::ostream& out, int columns, const std::vector<std::string>& others);
void print_topic(const Topic& topic, std::ostream& out, int columns);
void print_topics(const std::vector<Topic>& topics, std::ostream& out, int columns);
void print_help(const Command& command, std::ostream& out, int columns);

}  // namespace reqs::cmd
