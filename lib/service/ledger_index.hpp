// The files that follow from a ledger, brought to one of its commits: what the store's trees tell is handed to
// lib/index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/index_part.hpp"
#include "index/request_index.hpp"
#include "index/text_index.hpp"
#include "service/clock_book.hpp"
#include "store/store.hpp"

namespace reqs {

/// Told while a part reads what it did not know: how many files or commits so far.
using IndexProgress = std::function<void(std::size_t done)>;
/// Called when a part may begin to read; what it gives lives until that has ended. Either may be empty.
using BeginIndexProgress = std::function<IndexProgress(IndexPart part)>;

/// Null where there is none to be had; everything is answered by reading the ledger itself then. `clocks` counts the
/// targets' clocks.
std::unique_ptr<RequestIndex> open_ledger_index(const Store& store, const ObjectId& commit,
                                                const IndexProgress& progress, const ClockBook& clocks);
/// Texts as fold_accents() folds them; a query asked of them must fold likewise.
std::unique_ptr<TextIndex> open_ledger_texts(const Store& store, const ObjectId& commit,
                                             const IndexProgress& progress = {});

/// Where a part's file may be, as Store::cache_directories() has them.
std::vector<std::string> index_paths(const Store& store, IndexPart part);

struct IndexStatus {
  IndexPart part;
  std::string path;
  std::optional<std::uintmax_t> bytes;  ///< empty when there is no file
  std::optional<ObjectId> commit;       ///< that it tells of; empty when it cannot be used, and will be made again
};
std::vector<IndexStatus> index_status(const Store& store, const ClockBook& clocks);

/// Makes the parts again, whatever they hold. Error(refused) where the ledger has no place for one of them,
/// Error(storage) where it is busy or cannot be written.
void rebuild_index(const Store& store, const ObjectId& commit, std::span<const IndexPart> parts,
                   const BeginIndexProgress& begin, const ClockBook& clocks);

}  // namespace reqs
