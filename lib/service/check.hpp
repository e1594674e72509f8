// `check`: every file of the ledger, all problems at once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "service/ledger_view.hpp"

namespace reqs {

struct CheckAnswer {
  std::vector<Problem> unreadable;  ///< what keeps a file from being read: exit code 4
  std::vector<Problem> findings;    ///< readable, but not as it should be: exit code 8
  std::size_t files = 0;            ///< looked at
};

/// Looks at the files below `paths` (prefixes; none = all of the ledger). Error(not_found) for a path that is not
/// there.
CheckAnswer check_ledger(const LedgerView& view, const std::vector<std::string>& paths);

/// Looks at the bytes that would stand at `path`; settings are checked together with `settings`, the other files.
CheckAnswer check_bytes(const std::string& path, const std::string& bytes, std::map<std::string, std::string> settings);

}  // namespace reqs
