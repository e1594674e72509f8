// Help for programs: what the tables say, as documents for --json.
#pragma once

#include "cmd/command.hpp"
#include "cmd/topics.hpp"
#include "report/document.hpp"

namespace reqs::cmd {

/// All commands with their summaries, those that are not ours (external.hpp), and all topics.
Doc overview_doc(const std::vector<std::string>& others);
/// One command with its arguments and options.
Doc help_doc(const Command& command);
Doc help_doc(const Topic& topic);

}  // namespace reqs::cmd
