// Questions about all requests of a view, answered by a catalog.
#pragma once

#include <memory>
#include <string>

#include "index/catalog.hpp"
#include "service/ledger_view.hpp"

namespace reqs {

/// Reads every request each time: what every answer has to be. The view must outlive it and its answers.
ScanCatalog scan_of(const LedgerView& view, Instant now);
/// The catalog for a view: by its index where there is one. The view must outlive it and its answers.
std::unique_ptr<Catalog> catalog_of(const LedgerView& view, Instant now);

/// What a query's words are read against, for whoever asks.
QueryContext query_context(const LedgerView& view, const Zone& zone, Instant now, std::string_view my_email,
                           const Fold& fold);

}  // namespace reqs
