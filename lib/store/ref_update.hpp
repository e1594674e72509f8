// Compare-and-swap of a branch by git's own protocol: `refs/….lock`, compare, write, rename. libgit2 would do the same,
// but waits for the disk four times more for the reflog's sake, which is a convenience and not the record. For the .cpp
// files of this layer only.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "store/git_handles.hpp"
#include "store/pending_sync.hpp"
#include "store/store.hpp"

namespace reqs {

struct RefMove {
  std::string ref;              ///< full name of a branch
  std::optional<git_oid> from;  ///< empty: the ref must not exist
  git_oid to;
  std::chrono::milliseconds lock_wait;  ///< how long to wait while another program holds the ref's own lock
};

/// Waits for `sync`, with the ref's own bytes, before the ref moves; durable when it returns true. False when the ref
/// is not (or no longer) at `from`. Throws Error(conflict) naming the ref's lock when that stays, Error(storage) when
/// it cannot be written; the ref then is where it was, unless only the last wait, for its directory, failed.
bool move_ref(git_repository* repository, const RefMove& move, const CommitDraft& draft, PendingSync& sync);

/// Moves the ref to `move.to` whatever it holds, be it no id at all; `move.from` is for the reflog only. Otherwise as
/// move_ref().
void replace_ref(git_repository* repository, const RefMove& move, const CommitDraft& draft);

}  // namespace reqs
