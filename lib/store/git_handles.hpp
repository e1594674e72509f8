// libgit2's objects as owning handles, its failures as Error, and the switches between its versions: the one place
// where that library's conventions are known. For the .cpp files of this layer only; no other header includes it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <git2.h>

#include "core/error.hpp"

namespace reqs {

/// libgit2 between its start and its end; whoever holds handles holds one of these, declared before them. Sets what the
/// whole program relies on: objects and refs are on disk before a call returns.
class GitLibrary {
 public:
  GitLibrary();
  ~GitLibrary();
  GitLibrary(const GitLibrary&) = delete;
  GitLibrary& operator=(const GitLibrary&) = delete;
};

/// For reading very many objects, each about once: while it lives, they are not kept, and not held against their ids,
/// as git itself does not. libgit2's cache takes ever longer once it is full; damage is still found by zlib's sums.
class BulkReads {
 public:
  BulkReads();
  ~BulkReads();
  BulkReads(const BulkReads&) = delete;
  BulkReads& operator=(const BulkReads&) = delete;
};

/// For writing a pack: while it lives, packs are mapped as libgit2 would by itself. Its indexer fails ("unexpected data
/// at the end of the pack") on a pack that is larger than a window.
class PackWriting {
 public:
  PackWriting();
  ~PackWriting();
  PackWriting(const PackWriting&) = delete;
  PackWriting& operator=(const PackWriting&) = delete;
};

template <auto release>
struct Releaser {
  template <class T>
  void operator()(T* handle) const {
    release(handle);
  }
};

template <class T, auto release>
using Handle = std::unique_ptr<T, Releaser<release>>;

using GitRepository = Handle<git_repository, git_repository_free>;
using GitOdb = Handle<git_odb, git_odb_free>;
using GitOdbObject = Handle<git_odb_object, git_odb_object_free>;
using GitObject = Handle<git_object, git_object_free>;
using GitBlob = Handle<git_blob, git_blob_free>;
using GitTree = Handle<git_tree, git_tree_free>;
using GitTreeEntry = Handle<git_tree_entry, git_tree_entry_free>;
using GitCommit = Handle<git_commit, git_commit_free>;
using GitReference = Handle<git_reference, git_reference_free>;
using GitSignature = Handle<git_signature, git_signature_free>;
using GitConfig = Handle<git_config, git_config_free>;
using GitConfigIterator = Handle<git_config_iterator, git_config_iterator_free>;
using GitRefspec = Handle<git_refspec, git_refspec_free>;
using GitRemote = Handle<git_remote, git_remote_free>;
using GitWorktree = Handle<git_worktree, git_worktree_free>;
using GitIndex = Handle<git_index, git_index_free>;
using GitReferenceIterator = Handle<git_reference_iterator, git_reference_iterator_free>;

/// What libgit2 said about its last failure; "unknown error" if nothing.
std::string git_message();

/// Error(storage) made of what was attempted and of libgit2's own message and code.
[[noreturn]] void throw_git_error(int code, std::string_view attempt);

/// Throws unless `code` means success.
inline void check_git(int code, std::string_view attempt) {
  if (code < 0) throw_git_error(code, attempt);
}

/// Throws unless `code` means success or that the thing is not there; false in the latter case.
inline bool found_git(int code, std::string_view attempt) {
  if (code == GIT_ENOTFOUND) return false;
  check_git(code, attempt);
  return true;
}

/// Throws Error(storage) when the text is not a full hexadecimal object id.
git_oid oid_from_hex(std::string_view hex);
std::string hex_of(const git_oid& id);

enum class FindUpwards { yes, no };

/// Opens the repository at a path (a git directory or a working tree), or the one around it. Empty when there is none;
/// throws Error(storage) with a hint for one that libgit2 will not open (another owner, an unknown format).
std::optional<GitRepository> open_repository(const std::string& path, FindUpwards upwards);

/// Where the repository keeps its objects, without a slash at the end.
std::string objects_directory(git_repository* repository);

/// A value of the repository's configuration (which includes the user's own); empty when it is not set.
std::optional<std::string> config_string(git_config* snapshot, const char* key);

/// The repository's configuration as it is now.
GitConfig config_of(git_repository* repository);

}  // namespace reqs
