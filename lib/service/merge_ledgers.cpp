#include "service/merge_ledgers.hpp"

#include <algorithm>
#include <deque>
#include <map>

#include <fmt/format.h>

#include "codec/request_codec.hpp"
#include "codec/request_merge.hpp"
#include "report/text.hpp"
#include "service/merge_files.hpp"
#include "service/merge_settings.hpp"

namespace reqs {
namespace {

bool is_regular(EntryKind kind) {
  return kind == EntryKind::file || kind == EntryKind::executable;
}

/// The kind of the side that has changed it; where both have, the smaller, which is the same for both. REQUIRES: both
/// sides are there.
EntryKind merged_kind(const Divergence& each) {
  const auto ours = each.ours->kind, theirs = each.theirs->kind;
  if (ours == theirs || !each.base) return std::min(ours, theirs);
  if (each.base->kind == ours) return theirs;
  return each.base->kind == theirs ? ours : std::min(ours, theirs);
}

class LedgerMerger {
 public:
  LedgerMerger(const Store& store, LedgerMerge& merge) : store_(store), merge_(merge) {}

  void run() {
    store_.diverging(merge_.sides, [&](const Divergence& each) { merge_one(each); });
    while (!moving_.empty()) {
      const auto request = std::move(moving_.front());
      moving_.pop_front();
      settle_in(request);
    }
    keep_settings_usable();
    for (auto& [path, file] : files_) merge_.files.push_back(std::move(file));
    std::sort(merge_.conflicts.begin(), merge_.conflicts.end());
  }

 private:
  const Store& store_;
  LedgerMerge& merge_;
  std::map<std::string, MergedFile> files_;
  std::deque<Request> moving_;

  std::optional<std::string> bytes_of(const std::optional<FileVersion>& version) const {
    if (!version || !is_regular(version->kind)) return std::nullopt;
    return store_.read_blob(version->id);
  }

  void merge_one(const Divergence& each) {
    const bool ours = each.ours && is_regular(each.ours->kind), theirs = each.theirs && is_regular(each.theirs->kind);
    if (!ours || !theirs) return take_one(each, ours, theirs);
    const auto base_bytes = bytes_of(each.base), our_bytes = bytes_of(each.ours), their_bytes = bytes_of(each.theirs);
    auto merged = merge_file(each.path, {base_bytes, our_bytes, their_bytes});
    if (merged.conflict) merge_.conflicts.push_back(each.path);
    put(each.path, std::move(merged.bytes), merged_kind(each));
    for (std::size_t i = 0; i < merged.requests.size(); ++i)
      (i == 0 ? found(std::move(merged.requests[i])) : moving_.push_back(std::move(merged.requests[i])));
  }

  /// A file goes before what is none, and that before nothing at all.
  void take_one(const Divergence& each, bool ours, bool theirs) {
    auto version = each.ours ? each.ours : each.theirs;
    if (ours != theirs)
      version = ours ? each.ours : each.theirs;
    else if (each.ours && each.theirs && each.theirs->id < each.ours->id)
      version = each.theirs;
    files_[each.path] = {.path = each.path, .version = version};
  }

  void put(const std::string& path, std::optional<std::string> bytes, EntryKind kind) {
    MergedFile file{.path = path, .version = std::nullopt};
    file.bytes = std::move(bytes);
    file.kind = kind;
    files_[path] = std::move(file);
  }

  void found(Request request) {
    std::erase_if(merge_.requests, [&](const Request& other) { return other.id == request.id; });
    merge_.requests.push_back(std::move(request));
  }

  /// What each side changed may not go together with what the other did. That is a conflict like any other.
  void keep_settings_usable() {
    for (auto& kept : settings_to_keep(store_, merge_.sides, files_)) {
      if (std::ranges::find(merge_.conflicts, kept.path) == merge_.conflicts.end())
        merge_.conflicts.push_back(kept.path);
      files_[kept.path] = std::move(kept);
    }
  }

  /// A request comes to its new place, where it may be already, from an earlier merge.
  void settle_in(const Request& request) {
    const auto path = request.id.path();
    auto bytes = print_request(request);
    std::vector<std::optional<std::string>> present;
    if (const auto planned = files_.find(path); planned != files_.end())
      present = {planned->second.bytes};
    else
      present = {store_.read(merge_.sides.ours, path), store_.read(merge_.sides.theirs, path)};
    for (const auto& other : present) {
      if (!other) continue;
      auto merged = merge_file(path, {std::nullopt, bytes, *other});
      if (merged.bytes) bytes = *merged.bytes;
      for (std::size_t i = 1; i < merged.requests.size(); ++i) moving_.push_back(std::move(merged.requests[i]));
    }
    put(path, bytes, EntryKind::file);
    if (auto read = read_request(bytes, path, request.id); read.request) found(std::move(*read.request));
  }
};

}  // namespace

LedgerMerge merge_ledgers(const Store& store, const ObjectId& ours, const ObjectId& theirs) {
  const auto bases = store.merge_bases(ours, theirs);
  if (bases.empty())
    throw Error(ErrorKind::refused, fmt::format("{} and {} have no history in common", ours, theirs),
                {"is it the same ledger? `reqs import json` takes over another one's requests"});
  // Any nearest common commit will do: both sides hold all that it has. Which one is the same on both.
  LedgerMerge merge{{bases.front(), ours, theirs}, {}, {}, {}};
  LedgerMerger(store, merge).run();
  return merge;
}

std::string merge_message(const LedgerMerge& merge) {
  auto message = std::string("ledger: merge\n\n");
  message += fmt::format("Reqs-Merge: {}\n", merge.sides.base.value_or(""));
  for (const auto& path : merge.conflicts) message += fmt::format("Reqs-Kept: {}\n", safe_line(path));
  return message;
}

}  // namespace reqs
