// Reading what somebody named on the command line: a file, or stdin for `-`.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cmd/env.hpp"
#include "codec/yaml_tree.hpp"

namespace reqs::cmd {

/// What is read of a text or a YAML file: no YAML may be larger.
inline constexpr std::size_t input_limit = YamlLimits{}.bytes;

/// The bytes of a file. Of one that is larger than `limit` (or never ends) the first `limit` + 1, by which whoever
/// judges them sees that they are too many. Throws Error(usage) that says why it cannot be read.
std::string read_file(const std::filesystem::path& path, std::size_t limit);

/// The same of the file that was typed, seen from env.cwd; `-` is stdin. Error(usage) when stdin was read before.
std::string read_input(const Env& env, std::string_view typed, std::size_t limit = input_limit);

}  // namespace reqs::cmd
