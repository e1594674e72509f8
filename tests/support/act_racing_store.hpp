// A store in which other writers are faster: before each commit something else may happen.
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "store/store.hpp"

namespace reqs::test {

class RacingStore final : public Store {
 public:
  /// `before_commit` is called ahead of every commit, without lock, as git itself writes.
  RacingStore(Store& real, std::function<void()> before_commit)
      : real_(real), before_commit_(std::move(before_commit)) {}

  int attempts() const { return attempts_; }

  std::optional<ObjectId> head() const override { return real_.head(); }
  std::optional<std::string> read(const ObjectId& commit, std::string_view path) const override {
    return real_.read(commit, path);
  }
  std::string read_blob(const ObjectId& id) const override { return real_.read_blob(id); }
  std::optional<std::string> read_abbreviated(std::string_view id) const override { return real_.read_abbreviated(id); }
  std::vector<TreeEntry> list(const ObjectId& commit, std::string_view directory) const override {
    return real_.list(commit, directory);
  }
  void walk(const ObjectId& commit, std::string_view directory,
            const std::function<bool(const FileRef&)>& visit) const override {
    real_.walk(commit, directory, visit);
  }
  void compare(const std::optional<ObjectId>& from, const ObjectId& to, std::string_view directory,
               const std::function<void(const FileDifference&)>& visit) const override {
    real_.compare(from, to, directory, visit);
  }
  std::unique_ptr<StagedFiles> stage() override { return real_.stage(); }
  std::unique_ptr<StoreLock> lock() override { return real_.lock(); }
  std::optional<ObjectId> commit(const std::optional<ObjectId>& parent, const CommitDraft& draft) override {
    ++attempts_;
    before_commit_();
    return real_.commit(parent, draft);
  }
  std::vector<ObjectId> merge_bases(const ObjectId& a, const ObjectId& b) const override {
    return real_.merge_bases(a, b);
  }
  void diverging(const MergeSides& sides, const std::function<void(const Divergence&)>& visit) const override {
    real_.diverging(sides, visit);
  }
  ObjectId write_merge(const MergeDraft& draft) override { return real_.write_merge(draft); }
  ObjectId tree_of_merge(const MergeSides& sides, std::span<const MergedFile> files) const override {
    return real_.tree_of_merge(sides, files);
  }
  bool advance(const std::optional<ObjectId>& from, const ObjectId& to, const Signature& who,
               std::string_view reason) override {
    ++attempts_;
    before_commit_();
    return real_.advance(from, to, who, reason);
  }
  void check_advance(const std::optional<ObjectId>& from, const ObjectId& to) const override {
    real_.check_advance(from, to);
  }
  ObjectId tree_id(const ObjectId& commit) const override { return real_.tree_id(commit); }
  void log(const ObjectId& from, const std::function<bool(const CommitInfo&)>& visit) const override {
    real_.log(from, visit);
  }
  void log_path(const ObjectId& from, std::string_view path,
                const std::function<bool(const CommitInfo&)>& visit) const override {
    real_.log_path(from, path, visit);
  }
  CommitInfo commit_info(const ObjectId& commit) const override { return real_.commit_info(commit); }
  void touched(const CommitInfo& commit, const std::function<void(const std::string& path)>& visit) const override {
    real_.touched(commit, visit);
  }
  bool is_cut_short() const override { return real_.is_cut_short(); }
  std::vector<SignatureState> verify_signatures(std::span<const ObjectId> commits) const override {
    return real_.verify_signatures(commits);
  }
  std::string ref_name() const override { return real_.ref_name(); }
  std::string location() const override { return real_.location(); }
  std::vector<std::string> cache_directories() const override { return real_.cache_directories(); }

 private:
  Store& real_;
  std::function<void()> before_commit_;
  int attempts_ = 0;
};

}  // namespace reqs::test
