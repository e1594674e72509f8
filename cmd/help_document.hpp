// Help for programs: what the tables say, as documents for --json.
#pragma once

#include "cmd/command.hpp"
#include "cmd/topics.hpp"
#include "report/document.hpp"

namespace reqs::cmd {

/// All commands with their summaries, and all topics.
Doc overview_doc();
/// One command with its arguments and options.
Doc help_doc(const Command& command);
Doc help_doc(const Topic& topic);

}  // namespace reqs::cmd
