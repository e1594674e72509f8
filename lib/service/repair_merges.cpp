#include "service/repair_merges.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codec/request_codec.hpp"
#include "codec/request_merge.hpp"
#include "service/merge_files.hpp"
#include "store/unmerged.hpp"

namespace reqs {
namespace {

bool has_conflict_markers(std::string_view bytes) {
  return bytes.starts_with("<<<<<<< ") || bytes.find("\n<<<<<<< ") != std::string_view::npos;
}

/// The file as a merge makes it; empty where that needs somebody.
std::optional<std::string> merged_bytes(const Store& store, const UnmergedFile& file) {
  const auto request = RequestId::from_path(file.path);
  if (!request) return std::nullopt;
  const auto bytes_of = [&](const std::optional<ObjectId>& id) {
    return id ? std::optional(store.read_blob(*id)) : std::nullopt;
  };
  const auto base = bytes_of(file.base), ours = bytes_of(file.ours), theirs = bytes_of(file.theirs);
  // git's search for renames puts a request's file where another one's belongs.
  for (const auto* side : {&ours, &theirs})
    if (*side && id_in_file(**side).value_or(*request) != *request) return std::nullopt;
  auto merge = merge_file(file.path, {base, ours, theirs});
  return merge.requests.size() > 1 ? std::nullopt : std::move(merge.bytes);
}

}  // namespace

MergeRepair repair_merge_under_way(const Store& store, const GitLocation& location, const GitOptions& options,
                                   DryRun dry_run) {
  MergeRepair repair;
  for (const auto& file : unmerged_files(location, options, "requests")) {
    repair.next = fmt::format("git -C {} {}", file.work_tree, file.rebasing ? "rebase --continue" : "commit");
    if (const auto bytes = merged_bytes(store, file)) {
      if (dry_run == DryRun::no) settle_unmerged(options, file, *bytes);
      repair.merged.push_back(file.path);
    } else {
      repair.left.push_back(file.path);
    }
  }
  return repair;
}

ActResult repair_committed(const ActContext& context) {
  std::vector<std::string> repaired;
  auto result = run_act(context, [&](Draft& draft) {
    repaired.clear();
    draft.view().each([&](const FoundRequest& found) {
      if (found.read.problems.empty() || found.kind == EntryKind::symlink || found.kind == EntryKind::submodule) return;
      const auto id = RequestId::from_path(found.path);
      const auto bytes = draft.view().store().read_blob(found.blob);
      if (!id || !has_conflict_markers(bytes)) return;
      const auto recovered = recover_request(bytes, *id);
      if (!recovered.request) return;
      draft.write(found.path, print_request(*recovered.request));
      repaired.push_back(found.path);
    });
    draft.set_subject(fmt::format("ledger: repair {} request{} with conflict markers", repaired.size(),
                                  repaired.size() == 1 ? "" : "s"));
  });
  for (const auto& path : repaired) result.said.push_back(path + ": the events of both sides are in it");
  return result;
}

}  // namespace reqs
