#include "store/git_store.hpp"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <unordered_map>
#include <utility>

#include <fmt/core.h>

#include "store/act_program_settings.hpp"
#include "store/cache_file.hpp"
#include "store/checkout.hpp"
#include "store/entry_finder.hpp"
#include "store/entry_kind.hpp"
#include "store/file_lock.hpp"
#include "store/git_commit.hpp"
#include "store/git_log.hpp"
#include "store/git_program.hpp"
#include "store/ledger_refs.hpp"
#include "store/object_errors.hpp"
#include "store/recent_objects.hpp"
#include "store/recordable.hpp"
#include "store/ref_update.hpp"
#include "store/staged_blobs.hpp"
#include "store/touched_files.hpp"
#include "store/tree_merge.hpp"
#include "store/tree_path.hpp"

namespace reqs {

namespace {

/// git packs at about 6700 loose objects; they spread evenly over 256 directories, so one tells about all.
constexpr std::ptrdiff_t most_loose_in_one_directory = 27;

EntryKind kind_of(const git_tree_entry* entry) {
  return kind_of_mode(git_tree_entry_filemode(entry));
}

FileVersion version_of(const git_tree_entry* entry) {
  return {kind_of(entry), hex_of(*git_tree_entry_id(entry))};
}

/// Either may be missing.
bool is_same(const git_tree_entry* a, const git_tree_entry* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return git_oid_equal(git_tree_entry_id(a), git_tree_entry_id(b)) != 0 && kind_of(a) == kind_of(b);
}

void add_objects(git_repository* repository, const std::vector<std::string>& places) {
  if (places.empty()) return;
  git_odb* raw = nullptr;
  check_git(git_repository_odb(&raw, repository), "cannot open the object database");
  const GitOdb odb(raw);
  for (const auto& place : places)
    check_git(git_odb_add_disk_alternate(odb.get(), place.c_str()), fmt::format("cannot read objects in '{}'", place));
}

template <class Visit>
void for_each_path(const CommitDraft& draft, Visit visit) {
  for (const Change& change : draft.changes) visit(change.path);
  if (draft.staged) draft.staged->each([&](std::string_view path, const ObjectId&) { visit(path); });
}

/// What `git log --format=%G?` answers with one letter.
SignatureState state_of(char letter) {
  switch (letter) {
    case 'G':
      return SignatureState::good;
    case 'B':  // does not match the commit
    case 'R':  // made with a key that has been revoked
      return SignatureState::bad;
    case 'N':
      return SignatureState::none;
    default:  // U, E, X, Y: right as far as it goes, but nobody vouches for the key (any more)
      return SignatureState::unknown_key;
  }
}

GitTreeEntry copy_of(const git_tree_entry* entry) {
  git_tree_entry* copy = nullptr;
  check_git(git_tree_entry_dup(&copy, entry), "cannot copy an entry");
  return GitTreeEntry(copy);
}

}  // namespace

struct GitStore::Handles {
  GitLibrary library;
  GitRepository repository;
  GitProgram program;
  bool opened_shallow;  // a fetch may lengthen a short history, not cut one
  RecentObjects recent;
  TouchedFiles touched{recent};

  explicit Handles(const GitLocation& location, const GitOptions& options)
      : repository(repository_at(location)),
        program(options.environment),
        opened_shallow(git_repository_is_shallow(repository.get()) == 1),
        recent(repository.get()) {
    add_objects(repository.get(), options.more_objects);
  }

  git_repository* get() const { return repository.get(); }

  GitTree root_of(const ObjectId& commit) { return recent.root_of(oid_from_hex(commit)); }

  GitTree tree(const git_oid& id) const {
    git_tree* raw = nullptr;
    check_object(get(), git_tree_lookup(&raw, get(), &id), fmt::format("cannot read tree {}", hex_of(id)));
    return GitTree(raw);
  }

  /// The entry at a path; null when there is none. Not libgit2's own search, which takes a directory whose tree is
  /// missing from the repository for one that is not there.
  GitTreeEntry entry_at(const git_tree* root, std::string_view path) {
    if (!is_tree_path(path)) return nullptr;
    GitTree directory;
    for (const git_tree* place = root;;) {
      const auto slash = path.find('/');
      const git_tree_entry* entry = git_tree_entry_byname(place, std::string(path.substr(0, slash)).c_str());
      if (entry == nullptr) return nullptr;
      if (slash == std::string_view::npos) return copy_of(entry);
      if (git_tree_entry_type(entry) != GIT_OBJECT_TREE) return nullptr;
      directory = recent.tree_of(entry);
      place = directory.get();
      path.remove_prefix(slash + 1);
    }
  }

  /// The tree of a directory ("" = root); null when there is none.
  GitTree directory(const ObjectId& commit, std::string_view path) {
    GitTree root = root_of(commit);
    if (path.empty()) return root;
    const auto entry = entry_at(root.get(), path);
    return recent.tree_of(entry.get());
  }

  std::string blob(const git_oid& id, std::string_view name) const {
    git_blob* raw = nullptr;
    check_object(get(), git_blob_lookup(&raw, get(), &id), fmt::format("cannot read {}", name));
    const GitBlob handle(raw);
    return {static_cast<const char*>(git_blob_rawcontent(raw)), static_cast<std::size_t>(git_blob_rawsize(raw))};
  }

  /// False when the visitor has stopped the walk. `path` is the directory's, with a slash after it unless it is the
  /// root.
  bool walk(const git_tree* directory, const std::string& path,
            const std::function<bool(const FileRef&)>& visit) const {
    for (std::size_t i = 0; i < git_tree_entrycount(directory); ++i) {
      const git_tree_entry* entry = git_tree_entry_byindex(directory, i);
      const git_oid& id = *git_tree_entry_id(entry);
      const auto kind = kind_of(entry);
      auto entry_path = path + git_tree_entry_name(entry);
      const bool go_on = kind == EntryKind::directory ? walk(tree(id).get(), entry_path + '/', visit)
                                                      : visit({std::move(entry_path), kind, hex_of(id)});
      if (!go_on) return false;
    }
    return true;
  }

  /// What differs in one entry; either side may be missing. A file on one side may be a directory on the other.
  void compare_entry(const git_tree_entry* before, const git_tree_entry* after, const std::string& path,
                     const std::function<void(const FileDifference&)>& visit) {
    const auto old_tree = recent.tree_of(before), new_tree = recent.tree_of(after);
    FileDifference difference{path, std::nullopt, std::nullopt};
    if (before != nullptr && !old_tree) difference.before = version_of(before);
    if (after != nullptr && !new_tree) difference.after = version_of(after);
    if (difference.before || difference.after) visit(difference);
    if (old_tree || new_tree) compare_trees(old_tree.get(), new_tree.get(), path + '/', visit);
  }

  /// `path` as for walk(); either tree may be missing.
  void compare_trees(const git_tree* before, const git_tree* after, const std::string& path,
                     const std::function<void(const FileDifference&)>& visit) {
    EntryFinder old_entries(before), new_entries(after);
    for (std::size_t i = 0; after != nullptr && i < git_tree_entrycount(after); ++i) {
      const auto* entry = git_tree_entry_byindex(after, i);
      const char* name = git_tree_entry_name(entry);
      const auto* old_entry = old_entries.find(name);
      if (!is_same(old_entry, entry)) compare_entry(old_entry, entry, path + name, visit);
    }
    for (std::size_t i = 0; before != nullptr && i < git_tree_entrycount(before); ++i) {
      const auto* entry = git_tree_entry_byindex(before, i);
      const char* name = git_tree_entry_name(entry);
      if (new_entries.find(name) == nullptr) compare_entry(entry, nullptr, path + name, visit);
    }
  }
};

GitStore::GitStore(GitLocation location, GitOptions options)
    : location_(std::move(location)),
      options_(std::move(options)),
      handles_(std::make_unique<Handles>(location_, options_)) {}

GitStore::~GitStore() = default;

std::optional<ObjectId> GitStore::head() const {
  git_oid id;
  const int code = git_reference_name_to_id(&id, handles_->get(), location_.ref.c_str());
  if (!found_git(code, fmt::format("cannot read '{}'", location_.ref))) return std::nullopt;
  return hex_of(id);
}

std::optional<std::string> GitStore::read(const ObjectId& commit, std::string_view path) const {
  const auto root = handles_->root_of(commit);
  const auto entry = handles_->entry_at(root.get(), path);
  if (!entry) return std::nullopt;
  switch (kind_of(entry.get())) {
    case EntryKind::directory:
      return std::nullopt;
    case EntryKind::symlink:
    case EntryKind::submodule:
      throw Error(ErrorKind::bad_data, fmt::format("'{}' is a symbolic link or submodule, not a file", path), {},
                  std::string(path));
    case EntryKind::file:
    case EntryKind::executable:
      break;
  }
  return handles_->blob(*git_tree_entry_id(entry.get()), fmt::format("'{}'", path));
}

std::string GitStore::read_blob(const ObjectId& id) const {
  return handles_->blob(oid_from_hex(id), "blob " + id);
}

std::optional<std::string> GitStore::read_abbreviated(std::string_view begin_of_id) const {
  git_oid id;
  if (git_oid_fromstrn(&id, begin_of_id.data(), begin_of_id.size()) != 0) return std::nullopt;
  git_blob* raw = nullptr;
  if (git_blob_lookup_prefix(&raw, handles_->get(), &id, begin_of_id.size()) != 0) return std::nullopt;
  const GitBlob blob(raw);
  return std::string(static_cast<const char*>(git_blob_rawcontent(raw)), git_blob_rawsize(raw));
}

std::vector<TreeEntry> GitStore::list(const ObjectId& commit, std::string_view directory) const {
  std::vector<TreeEntry> entries;
  const auto tree = handles_->directory(commit, directory);
  if (!tree) return entries;
  for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
    const git_tree_entry* entry = git_tree_entry_byindex(tree.get(), i);
    entries.push_back({git_tree_entry_name(entry), kind_of(entry), hex_of(*git_tree_entry_id(entry))});
  }
  // git sorts a directory as if its name ended with a slash.
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

void GitStore::walk(const ObjectId& commit, std::string_view directory,
                    const std::function<bool(const FileRef&)>& visit) const {
  const auto tree = handles_->directory(commit, directory);
  if (!tree) {
    const auto root = handles_->root_of(commit);
    if (const auto entry = handles_->entry_at(root.get(), directory))
      visit({std::string(directory), kind_of(entry.get()), hex_of(*git_tree_entry_id(entry.get()))});
    return;
  }
  handles_->walk(tree.get(), directory.empty() ? std::string() : std::string(directory) + '/', visit);
}

void GitStore::compare(const std::optional<ObjectId>& from, const ObjectId& to, std::string_view directory,
                       const std::function<void(const FileDifference&)>& visit) const {
  const BulkReads each_once;
  if (directory.empty()) {
    const auto before = from ? handles_->root_of(*from) : nullptr;
    handles_->compare_trees(before.get(), handles_->root_of(to).get(), {}, visit);
    return;
  }
  const auto entry_in = [&](const ObjectId& commit) {
    return handles_->entry_at(handles_->root_of(commit).get(), directory);
  };
  const auto before = from ? entry_in(*from) : nullptr;
  handles_->compare_entry(before.get(), entry_in(to).get(), std::string(directory), visit);
}

std::unique_ptr<StagedFiles> GitStore::stage() {
  return std::make_unique<StagedBlobs>(handles_->get());
}

std::unique_ptr<StoreLock> GitStore::lock() {
  require_recordable(handles_->get(), location_);
  return std::make_unique<FileLock>(std::string(git_repository_commondir(handles_->get())) + "reqs.lock",
                                    options_.lock_wait);
}

std::optional<ObjectId> GitStore::commit(const std::optional<ObjectId>& parent, const CommitDraft& draft) {
  require_recordable(handles_->get(), location_);
  for_each_path(draft, [](std::string_view path) { require_tree_path(path); });
  // Seen early, a lost race leaves no unreachable objects behind; the swap at the end is what decides.
  if (head() != parent) return std::nullopt;
  const auto checkouts = find_checkouts(handles_->get(), location_.ref);
  std::vector<std::string> paths;
  if (!checkouts.empty()) for_each_path(draft, [&](std::string_view path) { paths.emplace_back(path); });
  for (const Checkout& checkout : checkouts)
    require_no_edits(handles_->program, handles_->get(), checkout, parent, paths);

  RefMove move{location_.ref, std::nullopt, {}, options_.ref_lock_wait};
  if (parent) move.from = oid_from_hex(*parent);
  PendingSync sync;
  move.to = write_commit(handles_->get(), move.from, draft, handles_->program, sync);
  if (!move_ref(handles_->get(), move, draft, sync)) return std::nullopt;

  const ObjectId id = hex_of(move.to);
  for (const Checkout& checkout : checkouts) refresh_or_warn(checkout, id, paths);
  return id;
}

std::vector<ObjectId> GitStore::merge_bases(const ObjectId& a, const ObjectId& b) const {
  const auto one = oid_from_hex(a), two = oid_from_hex(b);
  std::vector<ObjectId> bases;
  if (is_cut_short()) {
    // libgit2 1.5 looks for the commits behind a shallow clone's end, and fails.
    const auto result = handles_->program.run(
        {fmt::format("--git-dir={}", location_.git_directory), "merge-base", "--all", hex_of(one), hex_of(two)});
    if (result.exit_code > 1)
      throw Error(ErrorKind::storage,
                  fmt::format("cannot find what {} and {} have in common: {}", a, b, result.complaint()));
    for (std::string_view out = result.out; out.size() > GIT_OID_HEXSZ; out.remove_prefix(GIT_OID_HEXSZ + 1))
      bases.emplace_back(out.substr(0, GIT_OID_HEXSZ));
  } else {
    // Where one is missing, libgit2 1.5 would leak what it has begun with.
    for (const auto& commit : {one, two}) tree_of_commit(handles_->get(), commit);
    git_oidarray raw{};
    if (!found_git(git_merge_bases(&raw, handles_->get(), &one, &two),
                   fmt::format("cannot find what {} and {} have in common", a, b)))
      return {};
    for (std::size_t i = 0; i < raw.count; ++i) bases.push_back(hex_of(raw.ids[i]));
    git_oidarray_dispose(&raw);
  }
  std::sort(bases.begin(), bases.end());
  return bases;
}

void GitStore::diverging(const MergeSides& sides, const std::function<void(const Divergence&)>& visit) const {
  const auto tree = [&](const ObjectId& commit) { return tree_of_commit(handles_->get(), oid_from_hex(commit)); };
  TreeSides trees{std::nullopt, tree(sides.ours), tree(sides.theirs)};
  if (sides.base) trees.base = tree(*sides.base);
  visit_diverging(handles_->get(), trees, visit);
}

ObjectId GitStore::write_merge(const MergeDraft& draft) {
  for (const auto& file : draft.files) require_tree_path(file.path);
  PendingSync sync;
  const auto commit = write_merge_commit(handles_->get(), draft, handles_->program, sync);
  sync.wait();
  return hex_of(commit);
}

ObjectId GitStore::tree_of_merge(const MergeSides& sides, std::span<const MergedFile> files) const {
  for (const auto& file : files) require_tree_path(file.path);
  const auto tree = [&](const ObjectId& commit) { return tree_of_commit(handles_->get(), oid_from_hex(commit)); };
  TreeSides trees{std::nullopt, tree(sides.ours), tree(sides.theirs)};
  if (sides.base) trees.base = tree(*sides.base);
  ObjectBatch batch;
  return hex_of(merge_trees(handles_->get(), trees, files, batch));
}

bool GitStore::advance(const std::optional<ObjectId>& from, const ObjectId& to, const Signature& who,
                       std::string_view reason) {
  require_recordable(handles_->get(), location_);
  if (head() != from) return false;
  tree_of_commit(handles_->get(), oid_from_hex(to));
  move_checkouts(from, to, Trial::yes);
  RefMove move{location_.ref, std::nullopt, oid_from_hex(to), options_.ref_lock_wait};
  if (from) move.from = oid_from_hex(*from);
  PendingSync sync;
  const CommitDraft for_reflog{{}, std::string(reason), who, who};
  if (!move_ref(handles_->get(), move, for_reflog, sync)) return false;
  move_checkouts(from, to, Trial::no);
  return true;
}

void GitStore::check_advance(const std::optional<ObjectId>& from, const ObjectId& to) const {
  move_checkouts(from, to, Trial::yes);
}

/// Once the ref has moved, what goes wrong is told, not thrown.
void GitStore::move_checkouts(const std::optional<ObjectId>& from, const ObjectId& to, Trial trial) const {
  constexpr const char* empty_tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
  for (const Checkout& checkout : find_checkouts(handles_->get(), location_.ref)) {
    const auto complaint =
        move_checkout(handles_->program, checkout, from.value_or(empty_tree), to, trial, options_.ref_lock_wait);
    if (complaint.empty()) continue;
    if (trial == Trial::yes)
      throw Error(ErrorKind::refused,
                  fmt::format("uncommitted edits in the checkout at '{}': {}", checkout.work_tree, complaint),
                  ways_out_of_edits(checkout), checkout.work_tree);
    warn_not_refreshed(checkout, complaint);
  }
}

ObjectId GitStore::tree_id(const ObjectId& commit) const {
  return hex_of(tree_of_commit(handles_->get(), oid_from_hex(commit)));
}

/// The act is recorded by now, so whatever goes wrong here is told, not thrown: nobody shall do it a second time.
void GitStore::refresh_or_warn(const Checkout& checkout, const ObjectId& commit,
                               const std::vector<std::string>& paths) const {
  std::string complaint;
  try {
    complaint = refresh(handles_->program, checkout, commit, paths, options_.ref_lock_wait);
  } catch (const Error& error) {
    complaint = error.what();
  }
  if (!complaint.empty()) warn_not_refreshed(checkout, complaint);
}

void GitStore::warn_not_refreshed(const Checkout& checkout, const std::string& complaint) const {
  options_.warn(
      fmt::format("the act is recorded, but the checkout at '{}' could not be refreshed: {}; "
                  "`reqs doctor --fix` does it later",
                  checkout.work_tree, complaint));
}

void GitStore::log(const ObjectId& from, const std::function<bool(const CommitInfo&)>& visit) const {
  walk_log(handles_->get(), oid_from_hex(from), visit);
}

void GitStore::log_path(const ObjectId& from, std::string_view path,
                        const std::function<bool(const CommitInfo&)>& visit) const {
  walk_log_of_path(handles_->get(), oid_from_hex(from), path, visit);
}

CommitInfo GitStore::commit_info(const ObjectId& commit) const {
  return reqs::commit_info(handles_->get(), handles_->opened_shallow, handles_->recent.commit(oid_from_hex(commit)));
}

void GitStore::touched(const CommitInfo& commit, const std::function<void(const std::string& path)>& visit) const {
  handles_->touched.visit(commit, visit);
}

bool GitStore::is_cut_short() const {
  return git_repository_is_shallow(handles_->get()) == 1;
}

std::vector<SignatureState> GitStore::verify_signatures(std::span<const ObjectId> commits) const {
  if (commits.empty()) return {};
  std::string ids;
  std::vector<std::string> kinds;
  for (const ObjectId& id : commits) {
    kinds.push_back(signature_kind(handles_->get(), oid_from_hex(id)));
    if (kinds.back() != unknown_signature) ids += id + '\n';
  }
  const auto result =
      handles_->program.run({"--no-replace-objects", fmt::format("--git-dir={}", location_.git_directory), "log",
                             "--no-show-signature", "--no-walk=unsorted", "--format=%H %G?", "--stdin"},
                            {ids, object_variables(options_)});
  if (!result.ok())
    throw Error(ErrorKind::storage, fmt::format("cannot ask git about signatures: {}", result.complaint()));

  std::unordered_map<std::string_view, SignatureState> states;
  for (std::string_view out = result.out; out.size() > GIT_OID_HEXSZ + 1;) {
    states.emplace(out.substr(0, GIT_OID_HEXSZ), state_of(out[GIT_OID_HEXSZ + 1]));
    out.remove_prefix(std::min(out.find('\n') + 1, out.size()));
  }
  std::vector<SignatureState> answer;
  for (std::size_t i = 0; i < commits.size(); ++i) {
    const auto found = states.find(commits[i]);
    auto state = found != states.end() ? found->second : SignatureState::none;
    // git says "none" also when it lacks what it needs to judge a signature that is there.
    if (state == SignatureState::none && !kinds[i].empty()) state = SignatureState::unknown_key;
    answer.push_back(state);
  }
  return answer;
}

std::string GitStore::ref_name() const {
  return location_.ref;
}

std::string GitStore::location() const {
  return location_.git_directory;
}

std::vector<std::string> GitStore::cache_directories() const {
  const std::string beside = git_repository_commondir(handles_->get());
  if (faccessat(AT_FDCWD, beside.c_str(), W_OK, AT_EACCESS) == 0) return {beside};
  const auto own = own_cache_directory(options_.cache_home, beside);
  return own ? std::vector{beside, *own} : std::vector{beside};
}

std::vector<ActProgram> GitStore::act_programs() const {
  return act_programs_in(handles_->get());
}

void GitStore::maintain_in_background() const {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::directory_iterator loose(fs::path(git_repository_commondir(handles_->get())) / "objects" / "17", error);
  if (error || std::distance(fs::begin(loose), fs::end(loose)) <= most_loose_in_one_directory) return;
  handles_->program.start({fmt::format("--git-dir={}", location_.git_directory), "-c", "gc.pruneExpire=never",
                           "maintenance", "run", "--auto", "--quiet"});
}

std::vector<std::string> object_variables(const GitOptions& options) {
  if (options.more_objects.empty()) return {};
  std::string places = "GIT_ALTERNATE_OBJECT_DIRECTORIES=";
  for (const auto& place : options.more_objects) places += (places.ends_with('=') ? "" : ":") + place;
  return {places};
}

std::unique_ptr<GitStore> open_git_store(GitLocation location, GitOptions options) {
  return std::make_unique<GitStore>(std::move(location), std::move(options));
}

std::string common_directory(const GitLocation& location) {
  const GitLibrary library;
  return git_repository_commondir(repository_at(location).get());
}

}  // namespace reqs
