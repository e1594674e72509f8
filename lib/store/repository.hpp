// Making a place for a ledger, and finding the one that a command is about. Neither writes a commit: the first one is
// made through the store. What surrounds the process (variables, directories) is passed in.
#pragma once

#include <optional>
#include <string>

#include "store/git_store.hpp"

namespace reqs {

/// A bare repository of its own at `directory` (made if need be), without a commit yet. Throws Error(refused) when the
/// directory holds a ledger, a history of something else, or files.
GitLocation create_bare(const std::string& directory);
/// The same with a working tree that shows the ledger's files.
GitLocation create_with_checkout(const std::string& directory);
/// The branch `name` of the repository around `directory`, for a ledger beside other things. Touches no ref, working
/// tree, index or HEAD; `git config reqs.ref` remembers a name other than `reqs`. Throws Error(refused) when the branch
/// or a ledger is there already, Error(not_found) when no repository is.
GitLocation prepare_branch(const std::string& directory, const std::string& name);

/// Lets git merge requests as `reqs` does (`merge.reqs.driver`), whoever calls it; which files those are is in the
/// ledger's .gitattributes. In a repository of the ledger's own git does not look for renames either: a file that goes
/// while another one comes would take its edits along. False when all was so already.
bool register_merge_driver(const GitLocation& location);
/// What of that is missing; empty when nothing is.
std::string missing_merge_driver(const GitLocation& location);

/// Whether the repository is there for the ledger alone: its HEAD is the ledger's branch.
bool is_own_repository(const GitLocation& location);

/// What the search for a ledger starts from; empty = not given.
struct Search {
  std::string explicit_path;      ///< `--ledger`
  std::string variable_path;      ///< `$REQS_LEDGER`
  std::string working_directory;  ///< relative paths are relative to this
  std::string data_home;   ///< `$XDG_DATA_HOME` or its default; `reqs/ledger` below it is looked at last; must be
                           ///< absolute to count
  std::string git_dir;     ///< `$GIT_DIR`, which a git hook sets
  bool also_lost = false;  ///< a branch that leads nowhere counts, too: `doctor` repairs it
};

/// The ledger a command is about. A path given must hold one; otherwise $GIT_DIR (if that holds one), the repository
/// around the working directory, and the user's own. In a repository: `git config reqs.ref`, HEAD, the branch `reqs`,
/// `origin/reqs`. Throws Error(not_found) naming what was looked at, or what `reqs.ref` names where no ledger is there;
/// Error(storage) when a repository cannot be opened.
GitLocation find_ledger(const Search& search);

/// A value of git's configuration in a directory: the repository's around it, if any, the user's, the system's. Empty
/// when it is not set.
std::optional<std::string> git_config_value(const std::string& directory, const std::string& key);

/// Who the user is for git; each part empty when it is not set.
struct GitIdentity {
  std::optional<std::string> name;
  std::optional<std::string> email;
};
GitIdentity git_identity(const std::string& directory);

}  // namespace reqs
