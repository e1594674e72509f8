// From a draft to a commit: blobs, trees, the commit object, signed by git itself where the user wants that. For the
// .cpp files of this layer only.
#pragma once

#include <optional>
#include <string>

#include "store/git_handles.hpp"
#include "store/git_program.hpp"
#include "store/pending_sync.hpp"
#include "store/store.hpp"

namespace reqs {

/// Writes blobs, trees and the commit; no ref may point to it before `sync` has been waited for. Throws Error(refused)
/// when signing fails.
git_oid write_commit(git_repository* repository, const std::optional<git_oid>& parent, const CommitDraft& draft,
                     const GitProgram& program, PendingSync& sync);

/// The same for a merge of two commits (Store::write_merge).
git_oid write_merge_commit(git_repository* repository, const MergeDraft& draft, const GitProgram& program,
                           PendingSync& sync);

/// The root tree of a commit.
git_oid tree_of_commit(git_repository* repository, const git_oid& commit);

}  // namespace reqs
