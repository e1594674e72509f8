// `export`: every request that matches, one at a time, in the order of the ids. Needs no more memory for many than for
// few.
#pragma once

#include <functional>
#include <vector>

#include "core/query.hpp"
#include "service/ledger_view.hpp"

namespace reqs {

/// The visitor returns false to stop. Answers with what was left out, since giving it back would lose something: files
/// that cannot be read, that a newer version wrote, or that were edited by hand.
std::vector<Problem> export_requests(const LedgerView& view, const Query& query,
                                     const std::function<bool(const Request&)>& visit);

}  // namespace reqs
