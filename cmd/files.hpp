// Reading what somebody named on the command line: a file, or stdin for `-`.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// The bytes of a file. Throws Error(usage) that says why it cannot be read.
std::string read_file(const std::filesystem::path& path);

/// The bytes of the file that was typed, seen from env.cwd; `-` is stdin, read to its end.
std::string read_input(const Env& env, std::string_view typed);

}  // namespace reqs::cmd
