// Which team a new request goes to: ordered rules, the first that matches wins, the last matches everything (R30).
// Pure; the service records what came out as a `route` event.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/config.hpp"

namespace reqs {

/// What a rule can look at.
struct RoutingFacts {
  std::string type;
  std::string theme;
  std::string via;
  std::string text;  ///< title and all texts
};

/// Folds case (and width) of a text, so that words match as people mean them.
using Fold = std::function<std::string(std::string_view)>;

struct RoutingResult {
  const Route* rule = nullptr;           ///< nullptr only when there are no rules at all
  std::string team;                      ///< empty = deliberately nobody (needs triage)
  std::string person;                    ///< empty unless the rule names one
  std::vector<const Route*> runners_up;  ///< later rules that match too, in order
};

/// Pointers are into `config`, which must outlive the result.
RoutingResult route(const Config& config, const RoutingFacts& facts, const Fold& fold);

/// Shell-like pattern: `*` any run, `?` one byte; everything else itself.
bool matches_glob(std::string_view pattern, std::string_view text);

}  // namespace reqs
