// Runs the user's `git`: for signing, checkouts, packing and transport, where his own settings and tools count.
// Always without a shell, and never with the repository that a surrounding hook may have put into the environment.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace reqs {

struct ProgramResult {
  int exit_code = 0;  ///< 128 + the signal's number when a signal ended it
  std::string out;
  std::string err;

  bool ok() const { return exit_code == 0; }
  /// Standard error without its `fatal: ` and final line break; what to quote in a message.
  std::string complaint() const;
};

struct ProgramInput {
  std::string text;                      ///< standard input
  std::vector<std::string> environment;  ///< `K=V`, instead of the caller's of the same name
  /// Given what it wrote to standard error since the last call, ten times a second while it runs. May be empty.
  std::function<void(std::string_view err)> watch{};
};

/// The variables without those that name a repository, as a git hook around us sets them.
std::vector<std::string> without_repository(const std::vector<std::string>& environment);

class GitProgram {
 public:
  /// `environment` is the caller's own, as `K=V`. What names a repository in it (GIT_DIR and its kin) is left out.
  explicit GitProgram(const std::vector<std::string>& environment);

  /// Runs `git` with these arguments to its end. Throws Error(storage) when there is no `git` to run.
  ProgramResult run(const std::vector<std::string>& arguments, const ProgramInput& input = {}) const;
  /// Starts `git` in a session of its own, silent, and does not wait for it.
  void start(const std::vector<std::string>& arguments) const;

  /// Where PATH has `git`; throws Error(storage) where it has none.
  std::string path() const;

 private:
  std::vector<std::string> environment_;
};

}  // namespace reqs
