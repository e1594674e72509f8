// The hook of a repository on a git server: git asks it before it takes a push.
#pragma once

#include <string>

#include "store/git_store.hpp"

namespace reqs {

struct InstalledHook {
  std::string path;
  bool was_there = false;  ///< ours, and as it should be
};

/// Puts `pre-receive` where git looks for it (core.hooksPath counts) in the repository around a directory. `program`:
/// the directory in which `reqs` is, searched before others. Error(refused) where somebody else's hook is,
/// Error(not_found) where no repository is.
InstalledHook install_hook(const std::string& directory, const std::string& program, const GitOptions& options);

}  // namespace reqs
