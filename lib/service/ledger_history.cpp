#include "service/ledger_history.hpp"

namespace reqs {
namespace {

// Longer than reading some foreign work, shorter than anybody minds.
constexpr std::chrono::milliseconds history_patience{1'000};

WalkedCommit walked(const CommitInfo& info) {
  return {info.id,
          info.parents,
          {info.author.name, info.author.email},
          {info.committer.name, info.committer.email},
          info.committer.time,
          info.narrow,
          info.misdated};
}

std::vector<RequestId> requests_touched(const Store& store, const WalkedCommit& commit) {
  CommitInfo info;
  info.id = commit.id;
  info.parents = commit.parents;
  std::vector<RequestId> ids;
  store.touched(info, [&](const std::string& path) {
    if (auto id = RequestId::from_path(path)) ids.push_back(std::move(*id));
  });
  return ids;
}

}  // namespace

std::unique_ptr<HistoryIndex> open_ledger_history(const Store& store, const ObjectId& commit,
                                                  const IndexProgress& progress) {
  if (store.is_cut_short()) return nullptr;
  std::size_t commits_read = 0;
  const HistorySource source{[&](const std::function<bool(const WalkedCommit&)>& visit) {
                               store.log(commit, [&](const CommitInfo& info) { return visit(walked(info)); });
                             },
                             [&](const WalkedCommit& read) {
                               if (progress) progress(++commits_read);
                               return requests_touched(store, read);
                             }};
  for (const auto& path : index_paths(store, IndexPart::history))
    if (auto history = HistoryIndex::open(path, commit, source, history_patience)) return history;
  return nullptr;
}

}  // namespace reqs
