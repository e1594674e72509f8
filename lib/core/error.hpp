// How things go wrong: "not there" is std::optional, "not acceptable" is std::vector<Problem>, and a failure is the one
// exception type Error, caught once (cmd/run.cpp) and turned into text and an exit code there.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace reqs {

/// What kind of failure; decides the exit code (docs/architecture.md). Part of the command line's contract: never
/// change.
enum class ErrorKind { refused, usage, not_found, bad_data, conflict, storage, internal, interrupted };

/// The exit code of a command that judges and found something; no failure.
inline constexpr int findings_exit_code = 8;

/// The process exit code of a kind: 1 2 3 4 5 6 70 130.
int exit_code(ErrorKind kind);
/// The kind's name as JSON shows it: `refused`, `not_found`, …
std::string_view name_of(ErrorKind kind);

/// A failure: what could not be done and why, in one sentence without a full stop; `where` names the file or id it is
/// about (may be empty); each hint says what to do next.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message, std::vector<std::string> hints = {}, std::string where = {});

  ErrorKind kind;
  std::string where;
  std::vector<std::string> hints;
};

/// One thing wrong with a file of the ledger. Line and column count from 1; 0 = the file as a whole.
struct Problem {
  std::string path;
  int line = 0;
  int column = 0;
  std::string what;

  bool operator==(const Problem&) const = default;
};

/// `path:line:column: what`, or `path: what` where there is no position.
std::string to_text(const Problem& problem);

}  // namespace reqs
