#include "service/ledger_index.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "index/catalog.hpp"
#include "report/text.hpp"
#include "service/ledger_history.hpp"
#include "service/ledger_view.hpp"
#include "store/deflate.hpp"

namespace reqs {
namespace {

// Longer than bringing the index to the head after some foreign work, shorter than anybody minds.
constexpr std::chrono::milliseconds index_patience{1'000};

std::string_view file_of(IndexPart part) {
  switch (part) {
    case IndexPart::requests:
      break;
    case IndexPart::texts:
      return "reqs.texts";
    case IndexPart::history:
      return "reqs.history";
  }
  return "reqs.index";
}

/// Everything about one changed file passes by here, once: what else is to be looked up by belongs here, too.
void take_up(const Store& store, const FileDifference& file, const ClockBook& clocks, IndexWriter& writer) {
  if (!file.after) return writer.remove(file.path);
  auto found = read_file(store, {file.path, file.after->kind, file.after->id});
  if (found.read.request && !found.read.newer_format) clocks.set_clocks(*found.read.request);
  if (const auto& request = found.read.request) {
    const IndexedRequest row{request->id, file.after->id, request->header, settled_since(*request)};
    return file.before ? writer.replace(row) : writer.put(row);
  }
  if (file.before) writer.remove(file.path);
  writer.put(IndexedProblems{file.path, found.read.problems});
}

/// One version of a request's file; empty when that is none, or cannot be read.
std::optional<FoundRequest> readable(const Store& store, const FileDifference& file,
                                     const std::optional<FileVersion>& version) {
  if (!version) return std::nullopt;
  auto found = read_file(store, {file.path, version->kind, version->id});
  return found.read.request ? std::optional(std::move(found)) : std::nullopt;
}

/// The part's file in the first place where it can be had; null where there is none.
template <class Open>
auto open_part(const Store& store, IndexPart part, const Open& open) -> decltype(open(std::string())) {
  for (const auto& path : index_paths(store, part))
    if (auto opened = open(path)) return opened;
  return nullptr;
}

bool is_made(const Store& store, const ObjectId& commit, IndexPart part, const IndexProgress& progress,
             const ClockBook& clocks) {
  switch (part) {
    case IndexPart::requests:
      break;
    case IndexPart::texts:
      return open_ledger_texts(store, commit, progress) != nullptr;
    case IndexPart::history:
      return open_ledger_history(store, commit, progress) != nullptr;
  }
  return open_ledger_index(store, commit, progress, clocks) != nullptr;
}

}  // namespace

std::vector<std::string> index_paths(const Store& store, IndexPart part) {
  auto paths = store.cache_directories();
  for (auto& path : paths) path += file_of(part);
  return paths;
}

std::unique_ptr<RequestIndex> open_ledger_index(const Store& store, const ObjectId& commit,
                                                const IndexProgress& progress, const ClockBook& clocks) {
  const auto refresh = [&](const std::optional<ObjectId>& from, IndexWriter& writer) {
    std::size_t done = 0;
    store.compare(from, commit, "requests", [&](const FileDifference& file) {
      take_up(store, file, clocks, writer);
      if (progress) progress(++done);
    });
  };
  return open_part(store, IndexPart::requests, [&, basis = clocks.basis()](const std::string& path) {
    return RequestIndex::open(path, commit, basis, refresh, index_patience);
  });
}

std::unique_ptr<TextIndex> open_ledger_texts(const Store& store, const ObjectId& commit,
                                             const IndexProgress& progress) {
  const auto refresh = [&](const std::optional<ObjectId>& from, TextWriter& writer) {
    std::size_t done = 0;
    store.compare(from, commit, "requests", [&](const FileDifference& file) {
      if (const auto before = readable(store, file, file.before)) writer.remove(*before->read.request);
      if (const auto after = readable(store, file, file.after))
        writer.put(*after->read.request, after->blob, deflated(after->bytes));
      if (progress) progress(++done);
    });
  };
  return open_part(store, IndexPart::texts, [&](const std::string& path) {
    return TextIndex::open(path, commit, fold_accents, refresh, index_patience);
  });
}

std::vector<IndexStatus> index_status(const Store& store, const ClockBook& clocks) {
  const auto basis = clocks.basis();
  std::vector<IndexStatus> all;
  for (const auto& part : index_parts) {
    IndexStatus status{part.value, {}, std::nullopt, std::nullopt};
    for (const auto& path : index_paths(store, part.value)) {
      if (status.commit) break;
      status.path = path;
      std::error_code missing;
      const auto bytes = std::filesystem::file_size(path, missing);
      if (missing) continue;
      status.bytes = bytes;
      status.commit = indexed_commit(part.value, path, basis);
    }
    all.push_back(std::move(status));
  }
  return all;
}

void rebuild_index(const Store& store, const ObjectId& commit, std::span<const IndexPart> parts,
                   const BeginIndexProgress& begin, const ClockBook& clocks) {
  for (const auto part : parts) {
    const auto paths = index_paths(store, part);
    const auto path = paths.empty() ? std::string() : paths.back();
    const auto refuse = [&](ErrorKind kind, const char* why) {
      return Error(kind, fmt::format("the index '{}' cannot be made: {}", name_in(index_parts, part), why),
                   {"everything works without it, only slower"}, path);
    };
    if (path.empty()) throw refuse(ErrorKind::refused, "this ledger has no directory for it");
    if (part == IndexPart::history && store.is_cut_short())
      throw refuse(ErrorKind::refused, "in a shallow clone there is no whole history");
    if (!clear_index(path, index_patience)) throw refuse(ErrorKind::storage, "its file is busy, or cannot be written");
    const auto progress = begin ? begin(part) : IndexProgress();
    if (!is_made(store, commit, part, progress, clocks))
      throw refuse(ErrorKind::storage, "the ledger cannot be read, or the file cannot be written");
  }
}

}  // namespace reqs
