// Candidates for completion that only a ledger knows: ids, people, teams, types, themes. The one seam between
// completion and the ledger.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cmd/env.hpp"
#include "cmd/value_kind.hpp"

namespace reqs::cmd {

/// One word to offer, with a line that explains it (may be empty).
struct Candidate {
  std::string word;
  std::string help{};

  bool operator==(const Candidate&) const = default;
};

using DynamicValues = std::function<std::vector<Candidate>(ValueKind kind, Env& env)>;

/// All candidates of a kind whose source is the ledger, the most likely first; none, without an error, where there is
/// no ledger or it cannot be read. Defined in context.cpp.
std::vector<Candidate> dynamic_values(ValueKind kind, Env& env);

}  // namespace reqs::cmd
