// The pool: what waits for somebody to take it.
#pragma once

#include <string>
#include <string_view>

#include "index/catalog.hpp"

namespace reqs {

/// The terms that a query for the pool has to hold.
inline constexpr std::string_view pool_terms = "state:unowned,offered";

/// What matches `query` (which holds pool_terms) and `team` could take: it answers for it while nobody has it, or was
/// asked. An empty team is any. What is due first comes first, then urgent before low, then what waits longest.
CatalogAnswer find_pool(Catalog& catalog, const Query& query, const std::string& team, const AnswerPart& part = {});

}  // namespace reqs
