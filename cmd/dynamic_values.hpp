// Candidates for completion that no table has: what a ledger knows (ids, people, teams, types, themes, customers), and
// the words of times, spans and queries. The one seam between completion and the ledger.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cmd/env.hpp"
#include "cmd/value_kind.hpp"
#include "core/request.hpp"

namespace reqs::cmd {

/// One word to offer, with a line that explains it (may be empty).
struct Candidate {
  std::string word;
  std::string help{};

  bool operator==(const Candidate&) const = default;
};

/// What is asked for: values of a kind that go on from what is typed already.
struct ValueQuestion {
  ValueKind kind;
  std::string typed{};          ///< maybe empty
  std::vector<State> states{};  ///< of ids: those that make sense; empty = open ones
};

using DynamicValues = std::function<std::vector<Candidate>(const ValueQuestion& question, Env& env)>;

/// Candidates for a value whose source is the ledger, the most likely first; some may not go on from what is typed.
/// Looks only at what the kind needs, and at the newest requests only: a longer list helps nobody, and the answer has
/// to be there while the finger is still on the key. What cannot be read is left out, without an error.
std::vector<Candidate> dynamic_values(const ValueQuestion& question, Env& env);

}  // namespace reqs::cmd
