// Commands that others add: `reqs VERB` runs the program reqs-VERB from PATH, as git does. Ours always win.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// The program reqs-VERB; empty when no directory of PATH has it. A verb with a slash or a leading dash never has one.
std::optional<std::filesystem::path> find_external(std::string_view verb, const Env& env);

/// The verbs that find_external() would find, in order of the alphabet, without names that are ours. Reads the
/// directories of PATH.
std::vector<std::string> external_verbs(const Env& env);

/// `before` and `after` are what the line says in front of the verb and behind it. -C and --ledger in front are taken
/// over (the program starts there, and finds the ledger in REQS_LEDGER); all else is handed on in this order. Does not
/// return: this process becomes the program. Error(usage) for options that reqs does not have, Error(storage) when the
/// program cannot be started.
[[noreturn]] void become_external(const std::filesystem::path& program, const std::vector<std::string>& before,
                                  const std::vector<std::string>& after, Env& env);

}  // namespace reqs::cmd
