// The history file of a ledger, brought to one of its commits: what the store's commits tell is handed to lib/index.
#pragma once

#include <functional>
#include <memory>

#include "index/history_index.hpp"
#include "service/ledger_index.hpp"
#include "store/store.hpp"

namespace reqs {

/// Null where there is none to be had: in a shallow clone, whose history is short and changes under the same commit, or
/// where no file can be; the commits themselves answer everything then.
std::unique_ptr<HistoryIndex> open_ledger_history(const Store& store, const ObjectId& commit,
                                                  const IndexProgress& progress);

}  // namespace reqs
