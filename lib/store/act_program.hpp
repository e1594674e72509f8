// Programs that the user wants to have run around acts, as git's configuration names them. That is read from where git
// reads what it runs itself (the repository's own file, the user's, the system's) and never from the ledger's files.
#pragma once

#include <chrono>
#include <string>

namespace reqs {

/// `reqs.on-act.NAME.before`, `.after` and `.timeout`.
struct ActProgram {
  std::string name;
  std::string before;  ///< a shell command that is asked before an act is recorded; may be empty
  std::string after;   ///< one that is told afterwards; may be empty
  std::chrono::milliseconds limit{10'000};
};

}  // namespace reqs
