// Working trees in which somebody has the ledger's branch checked out. A commit made behind their back would show there
// as its own reversal, so the files of an act, and only those, are brought up to date, by the `git` program, which
// knows every kind of index. Never overwrites an edit. For the .cpp files of this layer only.
#pragma once

#include <chrono>
#include <optional>
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
/// git knows or of one it does not (also an ignored one). What an earlier refresh has missed is no edit.
void require_no_edits(const GitProgram& program, git_repository* repository, const Checkout& checkout,
                      const std::optional<ObjectId>& head, const std::vector<std::string>& changed);

/// What to do about edits in the way of a whole commit.
std::vector<std::string> ways_out_of_edits(const Checkout& checkout);

/// What the index shows as one of the last commits before the ledger's head left it: a refresh did not happen, and `git
/// commit` there would undo what is recorded.
struct Behind {
  std::vector<std::string> paths;   ///< the working tree shows the same, so both can be refreshed
  std::vector<std::string> edited;  ///< the working tree holds something else, which is somebody's

  bool empty() const { return paths.empty() && edited.empty(); }
};
Behind find_behind(const GitProgram& program, git_repository* repository, const Checkout& checkout,
                   const ObjectId& head);

/// Brings the index alone to HEAD, so that what is in the working tree shows as the edit that it is. Empty on success,
/// else what git said.
std::string refresh_index(const GitProgram& program, const Checkout& checkout, const std::vector<std::string>& paths);

/// Brings paths of working tree and index to a commit, waiting while another git program holds the index. Empty on
/// success, else what git said.
std::string refresh(const GitProgram& program, const Checkout& checkout, const ObjectId& commit,
                    const std::vector<std::string>& paths, std::chrono::milliseconds wait);

/// Takes a whole checkout from one commit to another, as `git merge --ff-only` would: what differs between the two, and
/// no more. `Trial::yes` only says whether that can be done. Empty on success, else what git said: somebody's edit or
/// file is in the way.
enum class Trial { no, yes };
std::string move_checkout(const GitProgram& program, const Checkout& checkout, const ObjectId& from, const ObjectId& to,
                          Trial trial, std::chrono::milliseconds wait);

/// Why git cannot read the index of a checkout that shows a commit; empty when it can. One that is gone counts, as git
/// takes it for an empty one and would commit that.
std::string index_complaint(const GitProgram& program, const Checkout& checkout);

/// Makes the index anew as HEAD has it, and keeps the old file as `index.broken`: what was staged is not in HEAD yet
/// and shows as an edit of the working tree again. Throws Error(storage) when git cannot.
void rebuild_index(const GitProgram& program, const Checkout& checkout);

}  // namespace reqs
