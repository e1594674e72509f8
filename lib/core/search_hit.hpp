// What a search gives: requests that match, and which of them comes first.
#pragma once

#include <cstddef>

#include "core/query.hpp"
#include "core/request.hpp"

namespace reqs {

struct SearchHit {
  RequestId id;
  std::size_t title_words = 0;  ///< how many of the query's words stand in the title
  Instant filed;

  bool operator==(const SearchHit&) const = default;
};

/// The request must match.
SearchHit search_hit(const Query& query, const Request& request);

/// Whether `a` comes first: more of the words in the title, then filed later, then the smaller id. No two are equal, so
/// the order is the same however the hits were found; an index can walk it without reading all of them. Documented in
/// reqs-search(1).
bool is_better(const SearchHit& a, const SearchHit& b);

}  // namespace reqs
