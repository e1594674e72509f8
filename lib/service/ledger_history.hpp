// The history file of a ledger, brought to one of its commits: what the store's commits tell is handed to lib/index.
#pragma once

#include <functional>
#include <memory>

#include "index/history_index.hpp"
#include "store/store.hpp"

namespace reqs {

/// Told while commits are read that were not known before: how many so far.
using HistoryProgress = std::function<void(std::size_t commits)>;

/// Null where there is none to be had: in a shallow clone, whose history is short and changes under the same commit, or
/// where no file can be; the commits themselves answer everything then.
std::unique_ptr<HistoryIndex> open_ledger_history(const Store& store, const ObjectId& commit,
                                                  const HistoryProgress& progress);

}  // namespace reqs
