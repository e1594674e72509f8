// What may come next on a command line: commands, options, values. Asked by the scripts in completions/ through
// `reqs __complete`; prints nothing itself.
#pragma once

#include <string>
#include <vector>

#include "cmd/dynamic_values.hpp"
#include "cmd/env.hpp"

namespace reqs::cmd {

struct Completion {
  std::vector<Candidate> candidates{};  ///< all begin with the word being completed
  Source files = Source::none;          ///< files or directories: the shell is to add names of its own
};

/// `words` is the line after `reqs`; the last one, maybe empty, is being completed. A half-written line is no error,
/// but Error(usage) when its -C names no directory. What the line says with -C and --ledger is left in `env`.
Completion complete(const std::vector<std::string>& words, Env& env, const DynamicValues& ledger_values);

}  // namespace reqs::cmd
