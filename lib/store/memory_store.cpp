#include "store/memory_store.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "store/digest.hpp"
#include "store/tree_path.hpp"

namespace reqs {

namespace {

ObjectId id_for(std::string_view bytes) {
  return sha256_hex(bytes).substr(0, 40);
}

/// The same for the same files.
template <class Files>
ObjectId tree_name(const Files& files) {
  std::string all;
  for (const auto& [path, blob] : files) all += path + '\n' + blob + '\n';
  return id_for(all);
}

class MemoryLock final : public StoreLock {
 public:
  explicit MemoryLock(std::shared_ptr<bool> locked) : locked_(std::move(locked)) { *locked_ = true; }
  ~MemoryLock() override { *locked_ = false; }
  MemoryLock(const MemoryLock&) = delete;
  MemoryLock& operator=(const MemoryLock&) = delete;

 private:
  std::shared_ptr<bool> locked_;
};

class MemoryStaged final : public StagedFiles {
 public:
  explicit MemoryStaged(std::shared_ptr<std::map<ObjectId, std::string>> blobs) : blobs_(std::move(blobs)) {}

  void add(std::string_view path, std::string_view bytes) override {
    files_.push_back({std::string(path), std::string(bytes)});
  }
  void each(const std::function<void(std::string_view path, const ObjectId& blob)>& visit) const override {
    for (const auto& file : files_) visit(file.path, id_for(file.bytes));
  }
  void publish() override {
    for (const auto& file : files_) (*blobs_)[id_for(file.bytes)] = file.bytes;
  }

 private:
  std::shared_ptr<std::map<ObjectId, std::string>> blobs_;
  std::vector<Change> files_;
};

std::string prefix_of(std::string_view directory) {
  return directory.empty() ? std::string() : std::string(directory) + '/';
}

/// The first path below a directory, where paths are the keys of `files`.
template <class Files>
auto first_below(const Files& files, const std::string& prefix) {
  return files.lower_bound(prefix);
}

template <class Files>
void require_room(const Files& files, const std::string& path) {
  const auto complain = [&](std::string_view what) {
    throw Error(ErrorKind::bad_data, fmt::format("cannot write '{}': {} is in the way", path, what), {}, path);
  };
  const auto below = first_below(files, path + '/');
  if (below != files.end() && below->first.starts_with(path + '/')) complain("a directory");
  for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    if (files.contains(path.substr(0, slash))) complain("a file");
}

/// Commits keep their times to the second.
Signature as_recorded(Signature who) {
  who.time = std::chrono::floor<std::chrono::seconds>(who.time);
  return who;
}

/// Of an act's draft or a merge's.
template <class Draft>
void set_words(CommitInfo& info, const Draft& draft) {
  info.author = as_recorded(draft.author);
  info.committer = as_recorded(draft.committer);
  info.message = draft.message;
}

template <class Files>
ObjectId value_or_empty(const Files& files, const std::string& path) {
  const auto found = files.find(path);
  return found != files.end() ? found->second : ObjectId();
}

/// A file where a directory is gets another name.
template <class Files>
void move_aside(Files& files) {
  std::vector<std::string> clashing;
  for (const auto& [path, blob] : files)
    if (const auto below = files.lower_bound(path + '/'); below != files.end() && below->first.starts_with(path + '/'))
      clashing.push_back(path);
  for (const auto& path : clashing) {
    auto node = files.extract(path);
    node.key() = path + '~' + node.mapped().substr(0, 8);
    files.insert(std::move(node));
  }
}

}  // namespace

MemoryStore::MemoryStore()
    : blobs_(std::make_shared<std::map<ObjectId, std::string>>()), locked_(std::make_shared<bool>(false)) {}
MemoryStore::~MemoryStore() = default;

std::optional<ObjectId> MemoryStore::head() const {
  return head_;
}

const MemoryStore::Snapshot& MemoryStore::at(const ObjectId& commit) const {
  const auto found = commits_.find(commit);
  if (found == commits_.end()) throw Error(ErrorKind::storage, fmt::format("cannot read commit {}", commit));
  return found->second;
}

std::optional<std::string> MemoryStore::read(const ObjectId& commit, std::string_view path) const {
  const auto& files = at(commit).files;
  const auto found = files.find(path);
  if (found == files.end()) return std::nullopt;
  return blobs_->at(found->second);
}

std::string MemoryStore::read_blob(const ObjectId& id) const {
  const auto found = blobs_->find(id);
  if (found == blobs_->end()) throw Error(ErrorKind::storage, fmt::format("cannot read blob {}", id));
  return found->second;
}

std::optional<std::string> MemoryStore::read_abbreviated(std::string_view begin_of_id) const {
  std::optional<std::string> found;
  for (const auto& [id, bytes] : *blobs_) {
    if (!id.starts_with(begin_of_id)) continue;
    if (found) return std::nullopt;
    found = bytes;
  }
  return found;
}

std::vector<TreeEntry> MemoryStore::list(const ObjectId& commit, std::string_view directory) const {
  const auto prefix = prefix_of(directory);
  std::map<std::string, TreeEntry> entries;
  if (at(commit).files.contains(directory)) return {};
  walk(commit, directory, [&](const FileRef& file) {
    const auto slash = file.path.find('/', prefix.size());
    const auto name = file.path.substr(prefix.size(), slash == std::string::npos ? slash : slash - prefix.size());
    if (slash == std::string::npos)
      entries[name] = {name, EntryKind::file, file.id};
    else
      entries.try_emplace(name, TreeEntry{name, EntryKind::directory, id_for(commit + prefix + name)});
    return true;
  });
  std::vector<TreeEntry> sorted;
  for (auto& [name, entry] : entries) sorted.push_back(std::move(entry));
  return sorted;
}

void MemoryStore::walk(const ObjectId& commit, std::string_view directory,
                       const std::function<bool(const FileRef&)>& visit) const {
  const auto prefix = prefix_of(directory);
  const auto& files = at(commit).files;
  if (const auto instead = files.find(directory); instead != files.end()) {
    visit({instead->first, EntryKind::file, instead->second});
    return;
  }
  for (auto file = first_below(files, prefix); file != files.end() && file->first.starts_with(prefix); ++file)
    if (!visit({file->first, EntryKind::file, file->second})) return;
}

void MemoryStore::compare(const std::optional<ObjectId>& from, const ObjectId& to, std::string_view directory,
                          const std::function<void(const FileDifference&)>& visit) const {
  std::map<std::string, FileDifference> differences;
  const auto note = [&](const ObjectId& commit, std::optional<FileVersion> FileDifference::*side) {
    walk(commit, directory, [&](const FileRef& file) {
      auto& difference = differences[file.path];
      difference.path = file.path;
      difference.*side = FileVersion{file.kind, file.id};
      return true;
    });
  };
  if (from) note(*from, &FileDifference::before);
  note(to, &FileDifference::after);
  for (const auto& [path, difference] : differences)
    if (difference.before != difference.after) visit(difference);
}

std::unique_ptr<StagedFiles> MemoryStore::stage() {
  return std::make_unique<MemoryStaged>(blobs_);
}

std::unique_ptr<StoreLock> MemoryStore::lock() {
  if (*locked_) throw Error(ErrorKind::conflict, "another writer holds the ledger's lock", {"try again"});
  return std::make_unique<MemoryLock>(locked_);
}

std::optional<ObjectId> MemoryStore::commit(const std::optional<ObjectId>& parent, const CommitDraft& draft) {
  if (parent != head_) return std::nullopt;
  Snapshot next;
  std::string content = parent.value_or("");
  if (parent) {
    next.files = at(*parent).files;
    next.info.parents.push_back(*parent);
  }
  const auto put = [&](const std::string& path, const ObjectId& blob) {
    require_tree_path(path);
    require_room(next.files, path);
    next.files[path] = blob;
  };
  for (const Change& change : draft.changes) put(change.path, id_for(change.bytes));
  if (draft.staged)
    draft.staged->each([&](std::string_view path, const ObjectId& blob) { put(std::string(path), blob); });
  for (const Change& change : draft.changes) (*blobs_)[id_for(change.bytes)] = change.bytes;
  if (draft.staged) draft.staged->publish();
  set_words(next.info, draft);
  head_ = add(std::move(next), content);
  return head_;
}

ObjectId MemoryStore::add(Snapshot next, std::string_view content) {
  next.info.id = id_for(fmt::format("{} {} {}", commits_.size(), content, next.info.message));
  const auto id = next.info.id;
  commits_.emplace(id, std::move(next));
  return id;
}

std::set<ObjectId> MemoryStore::ancestors(const ObjectId& commit) const {
  std::set<ObjectId> found;
  std::vector<ObjectId> waiting = {commit};
  while (!waiting.empty()) {
    const auto id = std::move(waiting.back());
    waiting.pop_back();
    const auto& parents = at(id).info.parents;
    if (found.insert(id).second) waiting.insert(waiting.end(), parents.begin(), parents.end());
  }
  return found;
}

std::vector<ObjectId> MemoryStore::merge_bases(const ObjectId& a, const ObjectId& b) const {
  const auto of_a = ancestors(a), of_b = ancestors(b);
  std::vector<ObjectId> common;
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(common));
  std::vector<ObjectId> bases;
  for (const auto& id : common)
    if (std::none_of(common.begin(), common.end(),
                     [&](const ObjectId& other) { return other != id && ancestors(other).contains(id); }))
      bases.push_back(id);
  return bases;
}

void MemoryStore::diverging(const MergeSides& sides, const std::function<void(const Divergence&)>& visit) const {
  std::map<std::string, Divergence> all;
  const auto note = [&](const std::optional<ObjectId>& commit, std::optional<FileVersion> Divergence::*side) {
    if (!commit) return;
    for (const auto& [path, blob] : at(*commit).files) {
      auto& divergence = all[path];
      divergence.path = path;
      divergence.*side = FileVersion{EntryKind::file, blob};
    }
  };
  note(sides.base, &Divergence::base);
  note(sides.ours, &Divergence::ours);
  note(sides.theirs, &Divergence::theirs);
  for (const auto& [path, each] : all)
    if (each.ours != each.theirs && each.ours != each.base && each.theirs != each.base) visit(each);
}

MemoryStore::Files MemoryStore::merged(const MergeSides& sides, std::span<const MergedFile> files) const {
  const auto& theirs = at(sides.theirs).files;
  auto next = at(sides.ours).files;
  const Files none;
  const auto& base = sides.base ? at(*sides.base).files : none;
  for (const auto& [path, blob] : theirs)
    if (!next.contains(path) ? !base.contains(path) : next[path] == value_or_empty(base, path)) next[path] = blob;
  for (const auto& [path, blob] : base)
    if (!theirs.contains(path) && value_or_empty(next, path) == blob) next.erase(path);
  for (const auto& file : files) {
    require_tree_path(file.path);
    next.erase(file.path);
    if (file.bytes || file.version) next[file.path] = file.bytes ? id_for(*file.bytes) : file.version->id;
  }
  move_aside(next);
  return next;
}

ObjectId MemoryStore::tree_of_merge(const MergeSides& sides, std::span<const MergedFile> files) const {
  return tree_name(merged(sides, files));
}

ObjectId MemoryStore::write_merge(const MergeDraft& draft) {
  Snapshot next;
  next.files = merged(draft.sides, draft.files);
  for (const auto& file : draft.files)
    if (file.bytes) (*blobs_)[id_for(*file.bytes)] = *file.bytes;
  next.info.parents = {draft.sides.ours, draft.sides.theirs};
  set_words(next.info, draft);
  return add(std::move(next), draft.sides.ours + draft.sides.theirs);
}

bool MemoryStore::advance(const std::optional<ObjectId>& from, const ObjectId& to, const Signature& /*who*/,
                          std::string_view /*reason*/) {
  if (head_ != from) return false;
  head_ = at(to).info.id;
  return true;
}

void MemoryStore::check_advance(const std::optional<ObjectId>& /*from*/, const ObjectId& /*to*/) const {}

ObjectId MemoryStore::tree_id(const ObjectId& commit) const {
  return tree_name(at(commit).files);
}

void MemoryStore::log(const ObjectId& from, const std::function<bool(const CommitInfo&)>& visit) const {
  std::map<ObjectId, int> children;
  for (const auto& id : ancestors(from))
    for (const auto& parent : at(id).info.parents) ++children[parent];
  const auto newer = [&](const ObjectId& a, const ObjectId& b) {
    const auto time_a = at(a).info.committer.time, time_b = at(b).info.committer.time;
    return time_a != time_b ? time_a > time_b : a < b;
  };
  std::vector<ObjectId> ready = {from};
  while (!ready.empty()) {
    const auto next = std::min_element(ready.begin(), ready.end(), newer);
    auto info = at(*next).info;
    info.narrow = ready.size() == 1;
    ready.erase(next);
    if (!visit(info)) return;
    for (const auto& parent : info.parents)
      if (--children[parent] == 0) ready.push_back(parent);
  }
}

void MemoryStore::log_path(const ObjectId& from, std::string_view path,
                           const std::function<bool(const CommitInfo&)>& visit) const {
  const auto blob_in = [&](const ObjectId& commit) { return value_or_empty(at(commit).files, std::string(path)); };
  log(from, [&](const CommitInfo& info) {
    const auto here = blob_in(info.id);
    const auto same = [&](const ObjectId& parent) { return blob_in(parent) == here; };
    const bool changed =
        info.parents.empty() ? !here.empty() : std::none_of(info.parents.begin(), info.parents.end(), same);
    return !changed || visit(info);
  });
}

CommitInfo MemoryStore::commit_info(const ObjectId& commit) const {
  return at(commit).info;
}

void MemoryStore::touched(const CommitInfo& commit, const std::function<void(const std::string& path)>& visit) const {
  std::set<std::string> paths;
  const auto note = [&](const ObjectId& id) {
    for (const auto& [path, blob] : at(id).files) paths.insert(path);
  };
  note(commit.id);
  for (const auto& parent : commit.parents) note(parent);
  for (const auto& path : paths) {
    const auto here = value_or_empty(at(commit.id).files, path);
    const auto same = [&](const ObjectId& parent) { return value_or_empty(at(parent).files, path) == here; };
    if (std::none_of(commit.parents.begin(), commit.parents.end(), same)) visit(path);
  }
}

bool MemoryStore::is_cut_short() const {
  return false;
}

std::vector<SignatureState> MemoryStore::verify_signatures(std::span<const ObjectId> commits) const {
  return std::vector<SignatureState>(commits.size(), SignatureState::none);
}

std::string MemoryStore::ref_name() const {
  return "refs/heads/main";
}

std::string MemoryStore::location() const {
  return "memory";
}

std::vector<std::string> MemoryStore::cache_directories() const {
  return {};
}

}  // namespace reqs
