// The seam to git: bytes in, bytes out, one commit an act. Two implementations keep one promise (tests/contract):
// GitStore (git_store.hpp) and MemoryStore (memory_store.hpp). Knows nothing of requests.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/instant.hpp"

namespace reqs {

/// Hexadecimal id of a commit or blob.
using ObjectId = std::string;

/// Name and e-mail as git knows them.
struct Signature {
  std::string name;
  std::string email;
  Instant time;
  int offset_minutes = 0;  ///< of the local zone, for display by git only

  bool operator==(const Signature&) const = default;
};

enum class EntryKind { file, executable, symlink, directory, submodule };

struct TreeEntry {
  std::string name;
  EntryKind kind;
  ObjectId id;
};

/// One file of a tree, by path.
struct FileRef {
  std::string path;
  EntryKind kind;
  ObjectId id;
};

/// A file's content in one tree.
struct FileVersion {
  EntryKind kind = EntryKind::file;
  ObjectId id;
  bool operator==(const FileVersion&) const = default;
};

/// A file that two trees do not have in common; empty = not there.
struct FileDifference {
  std::string path;
  std::optional<FileVersion> before, after;
};

/// What an act writes. Paths are relative, with slashes.
struct Change {
  std::string path;
  std::string bytes;
};

/// Files on their way into one commit that are too many for memory: what is put in goes to the disk, where nobody sees
/// it, and is gone with this object unless a commit takes it.
class StagedFiles {
 public:
  virtual ~StagedFiles() = default;
  /// REQUIRES: nothing was put in under that path. Throws Error(storage).
  virtual void add(std::string_view path, std::string_view bytes) = 0;
  /// In the order they were put in; a path can be used as long as this object lives.
  virtual void each(const std::function<void(std::string_view path, const ObjectId& blob)>& visit) const = 0;
  /// Makes them objects of the ledger, durably: for the commit that takes them. Throws Error(storage).
  virtual void publish() = 0;
};

struct CommitDraft {
  std::vector<Change> changes;  ///< any order; a path once, `staged` included
  std::string message;
  Signature author;
  Signature committer;
  std::unique_ptr<StagedFiles> staged{};  ///< of the same store; may be empty
};

/// Two commits and the one that both come from.
struct MergeSides {
  std::optional<ObjectId> base;  ///< empty: nothing in common
  ObjectId ours;
  ObjectId theirs;
};

/// A file that both sides have changed, not to the same; empty = not there. A file and a directory of one name are two.
struct Divergence {
  std::string path;
  std::optional<FileVersion> base, ours, theirs;
};

/// What a merge has at a path: a side's version, or bytes of its own, or nothing.
struct MergedFile {
  std::string path;
  std::optional<FileVersion> version;
  std::optional<std::string> bytes{};  ///< instead of the version
  EntryKind kind = EntryKind::file;    ///< of the bytes: file or executable
};

/// A merge as a commit.
struct MergeDraft {
  MergeSides sides;
  std::vector<MergedFile> files;  ///< every diverging one, and whatever else the merge is to have; a path once
  std::string message;
  Signature author;
  Signature committer;
};

/// The kind of what stands in a signature's place and is none that git knows. git gives up when asked about one.
inline constexpr std::string_view unknown_signature = "unknown";

enum class SignatureState { none, signed_, good, bad, unknown_key };

struct CommitInfo {
  ObjectId id;
  std::vector<ObjectId> parents;  ///< in a shallow clone only those that are there
  Signature author;
  Signature committer;
  std::string message;
  std::string signature_kind;  ///< `gpg`, `ssh`, `x509`, unknown_signature, or empty when unsigned

  // Of the walk that met it.
  bool narrow = false;  ///< only ancestors are left: what came after it is what a walk from here gives, clocks allowing
  bool misdated = false;  ///< clocks do not allow: from here up, another walk may have another order

  bool cut = false;  ///< a shallow clone ends here: not all of its parents are there
};

/// A lock on the ledger; released when destroyed. Held by writers only, from reading head to moving the ref.
class StoreLock {
 public:
  virtual ~StoreLock() = default;
};

/// A ledger's tree and history. All reads name the commit they read from, so one command sees one state.
/// Throws Error(storage) when git or the file system fails.
class Store {
 public:
  virtual ~Store() = default;

  /// The commit the ledger's ref points to now; empty for a ledger without any commit.
  virtual std::optional<ObjectId> head() const = 0;
  /// The bytes at `path`; empty when there is no regular (or executable) file. Throws Error(bad_data) for a symlink or
  /// submodule there.
  virtual std::optional<std::string> read(const ObjectId& commit, std::string_view path) const = 0;
  /// The bytes of a blob found by list() or walk().
  virtual std::string read_blob(const ObjectId& id) const = 0;
  /// The bytes of the one blob whose id begins so, in four digits or more; empty where several objects do, or none.
  virtual std::optional<std::string> read_abbreviated(std::string_view begin_of_id) const = 0;
  /// What is directly in a directory ("" = root), sorted by name; empty when there is no such directory.
  virtual std::vector<TreeEntry> list(const ObjectId& commit, std::string_view directory) const = 0;
  /// Every file below a directory in path order, without reading blobs. The visitor returns false to stop. Where a
  /// file, link or submodule stands in the directory's place, that alone is visited: it hides what should be there.
  virtual void walk(const ObjectId& commit, std::string_view directory,
                    const std::function<bool(const FileRef&)>& visit) const = 0;

  /// Every file below a directory that differs between two commits, in no particular order; without `from`, every file
  /// of `to`. Looks only into directories that differ: costs what has changed, not what is there. What stands in the
  /// directory's place is compared like a file in it.
  virtual void compare(const std::optional<ObjectId>& from, const ObjectId& to, std::string_view directory,
                       const std::function<void(const FileDifference&)>& visit) const = 0;

  /// For the many files of one commit.
  virtual std::unique_ptr<StagedFiles> stage() = 0;

  /// Waits for the writers' lock, at most as long as the store was told; Error(conflict) names the lock after that.
  virtual std::unique_ptr<StoreLock> lock() = 0;
  /// Writes blobs, trees and a commit on top of `parent`, durably, then moves the ref if it still is `parent`.
  /// Empty when it is not any more (re-read and try again). Nothing is visible before the ref moves. Throws
  /// Error(refused) when a checkout of the ledger has uncommitted edits in one of the paths.
  virtual std::optional<ObjectId> commit(const std::optional<ObjectId>& parent, const CommitDraft& draft) = 0;

  /// The nearest commits that both come from, in the order of their ids; empty for histories that have nothing in
  /// common.
  virtual std::vector<ObjectId> merge_bases(const ObjectId& a, const ObjectId& b) const = 0;
  /// Every file that diverges, in no particular order. Looks only into directories that both sides have changed.
  virtual void diverging(const MergeSides& sides, const std::function<void(const Divergence&)>& visit) const = 0;
  /// Writes a commit on top of both sides, durably: what one side alone has changed as it is there, `files` as they
  /// say. Where a directory of one side meets a file of the other, the file's name gets `~` and the beginning of its
  /// blob's id. Moves no ref.
  virtual ObjectId write_merge(const MergeDraft& draft) = 0;
  /// The tree_id that such a commit has; nothing is written.
  virtual ObjectId tree_of_merge(const MergeSides& sides, std::span<const MergedFile> files) const = 0;
  /// Moves the ref from one commit to another that is there, and what is checked out with it. False when the ref is not
  /// (or no longer) at `from`. Throws Error(refused) when a checkout has uncommitted edits in the way.
  virtual bool advance(const std::optional<ObjectId>& from, const ObjectId& to, const Signature& who,
                       std::string_view reason) = 0;
  /// Throws what advance() would, of edits in the way.
  virtual void check_advance(const std::optional<ObjectId>& from, const ObjectId& to) const = 0;
  /// Names the content of a commit: the same for the same files, whatever the history.
  virtual ObjectId tree_id(const ObjectId& commit) const = 0;

  /// Commits reachable from `from`, newest first (topological, then by time, then by id; where clocks were wrong by
  /// more than a day, a parent may come before a child of another line). The visitor returns false to stop; the first
  /// commits of a long history cost no more than those of a short one.
  virtual void log(const ObjectId& from, const std::function<bool(const CommitInfo&)>& visit) const = 0;
  /// Commits reachable from `from` whose file at `path` differs from that of every parent, newest first.
  virtual void log_path(const ObjectId& from, std::string_view path,
                        const std::function<bool(const CommitInfo&)>& visit) const = 0;
  /// The commit of that id.
  virtual CommitInfo commit_info(const ObjectId& commit) const = 0;
  /// The paths whose log_path has this commit, in no particular order. Looks only into directories that differ.
  virtual void touched(const CommitInfo& commit, const std::function<void(const std::string& path)>& visit) const = 0;
  /// True when the history ends before its beginning: a shallow clone.
  virtual bool is_cut_short() const = 0;
  /// Asks the user's own tools what the signatures are worth; in the order of `commits`.
  virtual std::vector<SignatureState> verify_signatures(std::span<const ObjectId> commits) const = 0;

  /// For people: the ref's name, and the repository's path.
  virtual std::string ref_name() const = 0;
  virtual std::string location() const = 0;
  /// Where files may lie that follow from the ledger and can be made again, each with a slash at the end: beside the
  /// ledger, and where that may only be read, a place of whoever asks. What is read may be in any of them, first come
  /// first served; the last is where to write.
  virtual std::vector<std::string> cache_directories() const = 0;
};

}  // namespace reqs
