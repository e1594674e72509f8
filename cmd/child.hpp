// Programs that the command line itself starts: the editor, the pager, and `git config`. They get the streams, the
// environment and the working directory of the Env; signals are as a program expects them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// Runs a program (found on PATH) on our terminal and waits; Ctrl-C is the program's meanwhile, not ours. It reads our
/// stdin, or `input`. The exit code, 128 + n for a program ended by signal n, 127 when it cannot be started.
int run_child(const std::vector<std::string>& argv, const Env& env, std::optional<int> input = std::nullopt);

/// What a program prints to stdout, its other output thrown away; empty when it fails.
std::optional<std::string> output_of_child(const std::vector<std::string>& argv, const Env& env);

}  // namespace reqs::cmd
