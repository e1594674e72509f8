// The user's own git, told where the ledger is.
#pragma once

#include <string>
#include <vector>

#include "store/git_store.hpp"

namespace reqs {

struct GitCall {
  std::vector<std::string> argv;         ///< the program, and what it is told
  std::vector<std::string> environment;  ///< without what would name another repository, as a hook around us has it
};

/// `arguments` are those for git. Error(storage) when the repository is not there any more, or there is no git.
GitCall git_in_ledger(const GitLocation& location, const std::vector<std::string>& arguments,
                      const std::vector<std::string>& environment);

}  // namespace reqs
