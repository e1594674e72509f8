// `search`: which requests have the words, the best first.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/search_hit.hpp"
#include "index/catalog.hpp"
#include "service/ledger_view.hpp"

namespace reqs {

struct SearchAnswer {
  std::vector<SearchHit> hits;  ///< the best first, `limit` at most
  std::size_t found = 0;        ///< how many there are without the limit
  std::vector<Unreadable> unreadable;
};

/// Reads every request of the view and keeps none: what is shown of the hits is read again by whoever shows it.
SearchAnswer search(const LedgerView& view, const Query& query, std::optional<std::size_t> limit);

}  // namespace reqs
