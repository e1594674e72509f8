// Which commits a question is about, as git reckons it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/git_store.hpp"

namespace reqs {

/// All that `tip` has and `without` does not.
struct HistoryRange {
  std::optional<ObjectId> without;
  ObjectId tip;
};

/// `A..B`, `A..`, `..B`, or `A`, which is all that leads to it. Names are git's; where one is left out, and for HEAD,
/// it is `head`. Error(not_found) for what is no commit.
HistoryRange read_range(const GitLocation& location, std::string_view typed, const ObjectId& head);

/// Newest first.
std::vector<ObjectId> commits_in(const GitLocation& location, const GitOptions& options, const HistoryRange& range);

/// Whether `commit` is there and has `ancestor`, or is it.
bool leads_to(const GitLocation& location, const GitOptions& options, const ObjectId& commit, const ObjectId& ancestor);

}  // namespace reqs
