// `search`: which requests have the words, the best first.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "core/search_hit.hpp"
#include "index/catalog.hpp"
#include "service/ledger_view.hpp"

namespace reqs {

struct SearchAnswer {
  std::vector<Unreadable> unreadable;
  bool more = false;  ///< there are hits beyond the limit
};

struct SearchVisitor {
  /// Called once and first: what could not be looked into.
  std::function<void(const std::vector<Unreadable>&)> unreadable;
  /// Each hit, the best first.
  std::function<void(const Request&)> hit;
};

/// Asks the full text of the index where there is one, else reads every request; the answer is the same (law:
/// tests/property/service/search_laws.cpp). With a limit it stops as soon as it knows the best ones.
SearchAnswer search(const LedgerView& view, const Query& query, std::optional<std::size_t> limit,
                    const SearchVisitor& visitor);

/// The same without an index: what any answer has to be.
SearchAnswer search_by_reading(const LedgerView& view, const Query& query, std::optional<std::size_t> limit,
                               const SearchVisitor& visitor);

}  // namespace reqs
