// Working trees in which somebody has the ledger's branch checked out. A commit made behind their back would show there
// as its own reversal, so the files of an act, and only those, are brought up to date, by the `git` program, which
// knows every kind of index. Never overwrites an edit. For the .cpp files of this layer only.
#pragma once

#include <string>
#include <vector>

#include "store/git_handles.hpp"
#include "store/git_program.hpp"
#include "store/store.hpp"

namespace reqs {

struct Checkout {
  std::string git_directory;
  std::string work_tree;
};

/// The main working tree and the linked ones whose HEAD is this branch (also one without a commit yet).
std::vector<Checkout> find_checkouts(git_repository* repository, const std::string& ref);

/// Throws Error(refused) naming the files when a changed path has an edit there that no commit holds, be it of a file
/// git knows or of one it does not (also an ignored one).
void require_no_edits(const GitProgram& program, const Checkout& checkout, const std::vector<Change>& changes);

/// Brings the changed paths of working tree and index to a commit. Empty on success, else what git said.
std::string refresh(const GitProgram& program, const Checkout& checkout, const ObjectId& commit,
                    const std::vector<Change>& changes);

}  // namespace reqs
