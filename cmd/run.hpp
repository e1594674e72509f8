// From arguments to exit code. Errors are caught here and nowhere else, and turned into text, JSON and a code.
#pragma once

#include <string>
#include <vector>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// Runs the command that `args` (without the program's name) ask for; returns the exit code.
int run(const std::vector<std::string>& args, Env& env);

/// The same in the Env of this process.
int run_process(const std::vector<std::string>& args);

}  // namespace reqs::cmd
