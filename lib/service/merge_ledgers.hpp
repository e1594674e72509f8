// Two histories of a ledger as one commit. The commit adds nothing: it follows from its two parents, so that anybody
// can make it again and compare.
#pragma once

#include <string>
#include <vector>

#include "core/request.hpp"
#include "store/store.hpp"

namespace reqs {

struct LedgerMerge {
  MergeSides sides;
  std::vector<MergedFile> files;       ///< what both sides have changed, and what had to move
  std::vector<Request> requests;       ///< those of them that are requests
  std::vector<std::string> conflicts;  ///< files whose lines both sides changed; those of `ours` are kept
};

/// What a merge of the two gives. Without conflicts the same files whichever side is `ours`. Error(refused) when they
/// have nothing in common, or a request is of a newer format.
LedgerMerge merge_ledgers(const Store& store, const ObjectId& ours, const ObjectId& theirs);

/// The commit's message: its trailers name the common commit that was merged from, and files with conflicts.
std::string merge_message(const LedgerMerge& merge);

}  // namespace reqs
