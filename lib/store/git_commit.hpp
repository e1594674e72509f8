// From a draft to a commit that the ledger's ref points to: trees, commit object (signed by git itself where the user
// wants that), compare-and-swap of the ref. For the .cpp files of this layer only.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "store/git_handles.hpp"
#include "store/git_program.hpp"
#include "store/store.hpp"

namespace reqs {

/// Writes blobs, trees and the commit, durably; no ref points to it yet. Throws Error(refused) when signing fails.
git_oid write_commit(git_repository* repository, const std::optional<git_oid>& parent, const CommitDraft& draft,
                     const GitProgram& program);

struct RefMove {
  std::string ref;
  std::optional<git_oid> from;  ///< empty: the ref must not exist
  git_oid to;
  std::chrono::milliseconds lock_wait;  ///< how long to wait while another program holds the ref's own lock
};

/// False when the ref is not (or no longer) at `from`. Throws Error(conflict) naming the ref's lock when that stays.
bool move_ref(git_repository* repository, const RefMove& move, const CommitDraft& draft);

}  // namespace reqs
