// A commit signed by the user's own git, so that every setting of signing (gpg.format, gpg.program, user.signingkey, …)
// means exactly what it means to git. For the .cpp files of this layer only.
#pragma once

#include <string>
#include <vector>

#include "store/git_handles.hpp"
#include "store/git_program.hpp"
#include "store/object_batch.hpp"
#include "store/store.hpp"

namespace reqs {

struct CommitParts {
  std::vector<git_oid> parents;
  git_oid tree;
  std::string message;
  Signature author, committer;
};

/// Whether `commit.gpgsign` asks for it.
bool wants_signature(git_repository* repository);

/// The commit's bytes, signature included. Nothing is written to the repository: git works in a scratch directory that
/// is gone afterwards, so who has no key, agent or program leaves nothing behind. `batch` has the tree where the
/// repository does not. Throws Error(refused) in git's words.
std::string signed_commit(git_repository* repository, const CommitParts& parts, const ObjectBatch& batch,
                          const GitProgram& program);

}  // namespace reqs
