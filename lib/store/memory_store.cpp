#include "store/memory_store.hpp"

#include <utility>

#include <fmt/core.h>

#include "store/digest.hpp"
#include "store/tree_path.hpp"

namespace reqs {

namespace {

ObjectId id_for(std::string_view bytes) {
  return sha256_hex(bytes).substr(0, 40);
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
  next.info.author = as_recorded(draft.author);
  next.info.committer = as_recorded(draft.committer);
  next.info.message = draft.message;
  next.info.narrow = true;  // one line
  next.info.id = id_for(fmt::format("{} {} {}", commits_.size(), content, draft.message));
  head_ = next.info.id;
  commits_.emplace(*head_, std::move(next));
  return head_;
}

void MemoryStore::log(const ObjectId& from, const std::function<bool(const CommitInfo&)>& visit) const {
  for (const Snapshot* step = &at(from);; step = &at(step->info.parents.front()))
    if (!visit(step->info) || step->info.parents.empty()) return;
}

void MemoryStore::log_path(const ObjectId& from, std::string_view path,
                           const std::function<bool(const CommitInfo&)>& visit) const {
  const auto blob_in = [&](const Files& files) {
    const auto found = files.find(path);
    return found != files.end() ? found->second : ObjectId();
  };
  log(from, [&](const CommitInfo& info) {
    const auto before = info.parents.empty() ? ObjectId() : blob_in(at(info.parents.front()).files);
    return before == blob_in(at(info.id).files) || visit(info);
  });
}

CommitInfo MemoryStore::commit_info(const ObjectId& commit) const {
  return at(commit).info;
}

void MemoryStore::touched(const CommitInfo& commit, const std::function<void(const std::string& path)>& visit) const {
  const Files none;
  const auto& before = commit.parents.empty() ? none : at(commit.parents.front()).files;
  // No file is ever removed here.
  for (const auto& [path, blob] : at(commit.id).files) {
    const auto old = before.find(path);
    if (old == before.end() || old->second != blob) visit(path);
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

std::string MemoryStore::cache_directory() const {
  return {};
}

}  // namespace reqs
