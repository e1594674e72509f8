// A ledger in memory, for tests: the same promise as GitStore (tests/contract), with object ids of its own making.
// Forgotten with the process; knows no symlinks, submodules, checkouts or signatures.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace reqs {

class MemoryStore final : public Store {
 public:
  MemoryStore();
  ~MemoryStore() override;

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
  /// Does not wait: Error(conflict) at once while another lock is alive.
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

 private:
  using Files = std::map<std::string, ObjectId, std::less<>>;  ///< path to blob
  struct Snapshot {
    CommitInfo info;
    Files files;
  };

  const Snapshot& at(const ObjectId& commit) const;
  std::set<ObjectId> ancestors(const ObjectId& commit) const;
  Files merged(const MergeSides& sides, std::span<const MergedFile> files) const;
  ObjectId add(Snapshot next, std::string_view content);

  std::map<ObjectId, Snapshot> commits_;
  std::shared_ptr<std::map<ObjectId, std::string>> blobs_;  ///< shared with what is staged
  std::optional<ObjectId> head_;
  std::shared_ptr<bool> locked_;
};

}  // namespace reqs
