// A ledger in a git repository. Reads and writes objects and one ref through libgit2, never git's index; calls the
// user's `git` only to sign, to refresh a checkout, to judge signatures and to pack. One per process and thread.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "store/act_program.hpp"
#include "store/store.hpp"

namespace reqs {

struct Checkout;
enum class Trial;

/// What the ledger's ref is, and with it whether anything can be recorded there.
enum class RefKind {
  branch,
  detached_head,  ///< HEAD without a branch, as CI systems check out: can be read only
  remote_branch,  ///< known only as somebody else's branch (`origin/reqs`): can be read only
  tag,            ///< named by `git config reqs.ref`: can be read only
};

/// Where a ledger is.
struct GitLocation {
  std::string git_directory;  ///< absolute; the repository's own directory (`.git`, or a bare repository)
  std::string ref;            ///< full name, such as `refs/heads/main`; `HEAD` when detached
  RefKind kind = RefKind::branch;

  bool operator==(const GitLocation&) const = default;
};

struct GitOptions {
  std::chrono::milliseconds lock_wait{30'000};     ///< for other writers of ours
  std::chrono::milliseconds ref_lock_wait{5'000};  ///< for a git program that locks the ref or an index
  std::vector<std::string> environment;            ///< `K=V`, for child processes; PATH in it finds `git`
  std::vector<std::string> more_objects{};         ///< other places of objects: what is being pushed lies in one
  /// A directory for what cannot lie beside a ledger that may only be read; empty = there is none.
  std::string cache_home{};
  /// Told when a commit is made but something after it failed (a checkout could not be refreshed).
  std::function<void(const std::string&)> warn = [](const std::string&) {};
  /// Told how far a transfer has come, in git's words and those of the other side, whom nobody needs to trust; empty
  /// when it has ended. May be empty: nobody looks on.
  std::function<void(std::string_view state)> transfer_progress{};
};

/// How a git program is told of them.
std::vector<std::string> object_variables(const GitOptions& options);

class GitStore final : public Store {
 public:
  /// Throws Error(storage) when the repository cannot be opened.
  GitStore(GitLocation location, GitOptions options);
  ~GitStore() override;

  std::optional<ObjectId> head() const override;
  std::optional<std::string> read(const ObjectId& commit, std::string_view path) const override;
  std::string read_blob(const ObjectId& id) const override;
  std::optional<std::string> read_abbreviated(std::string_view begin_of_id) const override;
  std::vector<TreeEntry> list(const ObjectId& commit, std::string_view directory) const override;
  void walk(const ObjectId& commit, std::string_view directory,
            const std::function<bool(const FileRef&)>& visit) const override;
  void compare(const std::optional<ObjectId>& from, const ObjectId& to, std::string_view directory,
               const std::function<void(const FileDifference&)>& visit) const override;
  std::unique_ptr<StagedFiles> stage() override;
  std::unique_ptr<StoreLock> lock() override;
  std::optional<ObjectId> commit(const std::optional<ObjectId>& parent, const CommitDraft& draft) override;
  std::vector<ObjectId> merge_bases(const ObjectId& a, const ObjectId& b) const override;
  void diverging(const MergeSides& sides, const std::function<void(const Divergence&)>& visit) const override;
  ObjectId write_merge(const MergeDraft& draft) override;
  ObjectId tree_of_merge(const MergeSides& sides, std::span<const MergedFile> files) const override;
  bool advance(const std::optional<ObjectId>& from, const ObjectId& to, const Signature& who,
               std::string_view reason) override;
  void check_advance(const std::optional<ObjectId>& from, const ObjectId& to) const override;
  ObjectId tree_id(const ObjectId& commit) const override;
  void log(const ObjectId& from, const std::function<bool(const CommitInfo&)>& visit) const override;
  void log_path(const ObjectId& from, std::string_view path,
                const std::function<bool(const CommitInfo&)>& visit) const override;
  CommitInfo commit_info(const ObjectId& commit) const override;
  void touched(const CommitInfo& commit, const std::function<void(const std::string& path)>& visit) const override;
  bool is_cut_short() const override;
  std::vector<SignatureState> verify_signatures(std::span<const ObjectId> commits) const override;
  std::string ref_name() const override;
  std::string location() const override;
  std::vector<std::string> cache_directories() const override;

  /// The programs that git's configuration names around acts, by name. Throws Error(refused) for a setting that nobody
  /// could mean.
  std::vector<ActProgram> act_programs() const;

  /// Starts git's own packing, and does not wait for it, when there are about as many loose objects as git tolerates.
  /// Costs one look into a directory; worth calling after an act, never before its output. Never prunes.
  void maintain_in_background() const;

 private:
  struct Handles;

  void refresh_or_warn(const Checkout& checkout, const ObjectId& commit, const std::vector<std::string>& paths) const;

  void move_checkouts(const std::optional<ObjectId>& from, const ObjectId& to, Trial trial) const;
  void warn_not_refreshed(const Checkout& checkout, const std::string& complaint) const;

  GitLocation location_;
  GitOptions options_;
  std::unique_ptr<Handles> handles_;
};

std::unique_ptr<GitStore> open_git_store(GitLocation location, GitOptions options);

/// Where the writers' lock, the index and other things of the whole repository lie: the common directory, also for a
/// location in a linked working tree. Ends with a slash.
std::string common_directory(const GitLocation& location);

}  // namespace reqs
