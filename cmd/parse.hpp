// One command's line read into its tables. parse.cpp is the only place that knows CLI11.
#pragma once

#include <string>
#include <vector>

#include "cmd/command.hpp"
#include "cmd/env.hpp"

namespace reqs::cmd {

/// What is to happen after a line was read.
enum class Next { run, help };

/// Reads `args`, the line without the command's own word, into the targets of the command's options and positionals and
/// into env.common; fields come from -F and -e, too, where the line itself does not say them. Throws Error(usage).
/// With -h nothing else is looked at.
Next parse(const Command& command, const std::vector<std::string>& args, Env& env);

}  // namespace reqs::cmd
