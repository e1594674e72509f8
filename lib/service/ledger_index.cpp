#include "service/ledger_index.hpp"

#include "index/catalog.hpp"
#include "service/ledger_view.hpp"

namespace reqs {
namespace {

constexpr const char* index_file = "reqs.index";
// Longer than bringing the index to the head after some foreign work, shorter than anybody minds.
constexpr std::chrono::milliseconds index_patience{1'000};

/// Everything about one changed file passes by here, once: what else is to be looked up by belongs here, too.
void take_up(const Store& store, const FileDifference& file, IndexWriter& writer) {
  if (file.before) writer.remove(file.path);
  if (!file.after) return;
  const auto found = read_file(store, {file.path, file.after->kind, file.after->id});
  if (const auto& request = found.read.request)
    writer.put(IndexedRequest{request->id, file.after->id, request->header, settled_since(*request)});
  else
    writer.put(IndexedProblems{file.path, found.read.problems});
}

}  // namespace

std::unique_ptr<RequestIndex> open_ledger_index(const Store& store, const ObjectId& commit) {
  const auto directory = store.cache_directory();
  if (directory.empty()) return nullptr;
  const auto refresh = [&](const std::optional<ObjectId>& from, IndexWriter& writer) {
    store.compare(from, commit, "requests", [&](const FileDifference& file) { take_up(store, file, writer); });
  };
  return RequestIndex::open(directory + index_file, commit, refresh, index_patience);
}

}  // namespace reqs
