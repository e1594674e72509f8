// The index of a ledger, brought to one of its commits: what the store's trees tell is handed to lib/index.
#pragma once

#include <memory>

#include "index/request_index.hpp"
#include "index/text_index.hpp"
#include "store/store.hpp"

namespace reqs {

/// Null where there is none to be had; everything is answered by reading the ledger itself then.
std::unique_ptr<RequestIndex> open_ledger_index(const Store& store, const ObjectId& commit);
/// Texts as fold_accents() folds them; a query asked of them must fold likewise.
std::unique_ptr<TextIndex> open_ledger_texts(const Store& store, const ObjectId& commit);

}  // namespace reqs
