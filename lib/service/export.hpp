// `export`: every request that matches, one at a time, in the order of the ids. Needs no more memory for many than for
// few.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/query.hpp"
#include "service/ledger_view.hpp"

namespace reqs {

struct ExportedRequest {
  const Request& request;
  /// The bytes of calendars that business time of it is counted by, by their hashes: those that no request before it
  /// named. A reader of all of them has all calendars.
  std::map<std::string, std::string> calendars;
};

/// The visitor returns false to stop. Answers with what was left out, since giving it back would lose something: files
/// that cannot be read, that a newer version wrote, or that were edited by hand.
std::vector<Problem> export_requests(const LedgerView& view, const Query& query,
                                     const std::function<bool(const ExportedRequest&)>& visit);

}  // namespace reqs
