// Runs a shell command of the user's that must not keep us waiting: it reads what it is given, may say something, and
// is ended with all it has started when its time is up.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace reqs {

/// What a program is to read, of any length: in a file without a name.
class Spool {
 public:
  /// `directory` may hold such a file; where it cannot, memory does. Throws Error(storage).
  explicit Spool(const std::string& directory);
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  /// Throws Error(storage), of a full disk for example.
  void append(std::string_view text);
  void append(const Spool& other);
  /// The file, at its beginning.
  int from_start() const;

 private:
  int descriptor_;
};

struct LimitedProgram {
  std::string command;  ///< for `sh -c`
  std::string directory;
  std::vector<std::string> environment;  ///< `K=V`
  std::chrono::milliseconds limit;
};

struct LimitedEnd {
  enum class How { exited, out_of_time, interrupted };
  How how = How::exited;
  int exit_code = 0;  ///< 128 + the signal's number when a signal ended it
  std::string said;   ///< standard output and standard error, their beginning
};

/// Waits for its end, not for that of what it has put into the background. Ctrl-C (SIGTERM, SIGHUP) ends the program,
/// not us. Throws Error(storage) when it cannot be started.
LimitedEnd run_limited(const LimitedProgram& program, const Spool& input);

}  // namespace reqs
