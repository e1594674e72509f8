#include "store/lost_ref.hpp"

#include <filesystem>

#include <fmt/core.h>

namespace reqs {

namespace {

using GitReflog = Handle<git_reflog, git_reflog_free>;

/// Null when there is none: libgit2 would make an empty one, and looking writes nothing.
GitReflog reflog_of(git_repository* repository, const std::string& ref) {
  std::error_code ignored;
  const auto file = std::filesystem::path(git_repository_commondir(repository)) / "logs" / ref;
  if (!std::filesystem::exists(file, ignored)) return nullptr;
  git_reflog* raw = nullptr;
  return GitReflog(git_reflog_read(&raw, repository, ref.c_str()) == 0 ? raw : nullptr);
}

GitTree tree_at(git_repository* repository, const git_oid& commit) {
  git_commit* raw = nullptr;
  if (git_commit_lookup(&raw, repository, &commit) != 0) return nullptr;
  const GitCommit handle(raw);
  git_tree* tree = nullptr;
  return GitTree(git_commit_tree(&tree, raw) == 0 ? tree : nullptr);
}

bool can_read(git_odb* odb, const git_oid& id) {
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  return git_odb_read_header(&size, &type, odb, &id) == 0;
}

bool is_whole(git_repository* repository, git_odb* odb, const git_tree* tree) {
  for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
    const git_tree_entry* entry = git_tree_entry_byindex(tree, i);
    if (git_tree_entry_type(entry) == GIT_OBJECT_COMMIT) continue;  // a submodule's, which is elsewhere
    if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB) {
      if (!can_read(odb, *git_tree_entry_id(entry))) return false;
      continue;
    }
    git_tree* raw = nullptr;
    if (git_tree_lookup(&raw, repository, git_tree_entry_id(entry)) != 0) return false;
    if (const GitTree below(raw); !is_whole(repository, odb, raw)) return false;
  }
  return true;
}

/// A ledger of which every file is there.
bool is_good(git_repository* repository, const git_oid& commit) {
  git_odb* raw = nullptr;
  check_git(git_repository_odb(&raw, repository), "cannot open the object database");
  const GitOdb odb(raw);
  const auto tree = tree_at(repository, commit);
  return tree && git_tree_entry_byname(tree.get(), "ledger.yaml") != nullptr && is_whole(repository, raw, tree.get());
}

std::string subject_of(git_repository* repository, const git_oid& id) {
  git_commit* raw = nullptr;
  check_git(git_commit_lookup(&raw, repository, &id), fmt::format("cannot read commit {}", hex_of(id)));
  const char* subject = git_commit_summary(GitCommit(raw).get());
  return subject != nullptr ? subject : "";
}

std::optional<GoodCommit> last_good_in(git_repository* repository, git_reflog* log) {
  for (std::size_t i = 0; i < git_reflog_entrycount(log); ++i) {
    const git_reflog_entry* entry = git_reflog_entry_byindex(log, i);
    const git_oid& id = *git_reflog_entry_id_new(entry);
    if (!is_good(repository, id)) continue;
    const auto seconds = git_reflog_entry_committer(entry)->when.time;
    return GoodCommit{id, subject_of(repository, id), Instant(std::chrono::seconds(seconds)), i};
  }
  return std::nullopt;
}

/// Why nothing can be read at the ref; empty when it can.
std::string reason(git_repository* repository, const std::string& ref) {
  git_oid id;
  const int code = git_reference_name_to_id(&id, repository, ref.c_str());
  if (code == GIT_ENOTFOUND) return "is not there";
  if (code < 0) return "holds no commit id";
  const auto tree = tree_at(repository, id);
  if (!tree) return fmt::format("points to {}, which cannot be read: {}", hex_of(id), git_message());
  const auto* marker = git_tree_entry_byname(tree.get(), "ledger.yaml");
  if (marker == nullptr) return "";  // readable, but no ledger: another matter
  git_blob* raw = nullptr;
  const bool readable = git_blob_lookup(&raw, repository, git_tree_entry_id(marker)) == 0;
  const GitBlob blob(raw);
  return readable ? "" : fmt::format("points to {}, whose files cannot be read: {}", hex_of(id), git_message());
}

}  // namespace

std::optional<LostRef> find_lost_ref(git_repository* repository, const std::string& ref) {
  auto why = reason(repository, ref);
  if (why.empty()) return std::nullopt;
  const auto log = reflog_of(repository, ref);
  const bool ever_moved = log && git_reflog_entrycount(log.get()) > 0;
  if (!ever_moved && why == "is not there") return std::nullopt;
  return LostRef{std::move(why), log ? last_good_in(repository, log.get()) : std::nullopt};
}

}  // namespace reqs
