#include "service/ledger_index.hpp"

#include "index/catalog.hpp"
#include "report/text.hpp"
#include "service/ledger_view.hpp"

namespace reqs {
namespace {

constexpr const char* index_file = "reqs.index";
constexpr const char* texts_file = "reqs.texts";
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

/// The request in one version of its file; empty when that is none, or cannot be read.
std::optional<Request> readable(const Store& store, const FileDifference& file,
                                const std::optional<FileVersion>& version) {
  return version ? read_file(store, {file.path, version->kind, version->id}).read.request : std::nullopt;
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

std::unique_ptr<TextIndex> open_ledger_texts(const Store& store, const ObjectId& commit) {
  const auto directory = store.cache_directory();
  if (directory.empty()) return nullptr;
  const auto refresh = [&](const std::optional<ObjectId>& from, TextWriter& writer) {
    store.compare(from, commit, "requests", [&](const FileDifference& file) {
      if (const auto before = readable(store, file, file.before)) writer.remove(*before);
      if (auto after = readable(store, file, file.after)) writer.put(std::move(*after), file.after->id);
    });
  };
  return TextIndex::open(directory + texts_file, commit, fold_accents, refresh, index_patience);
}

}  // namespace reqs
