// Long output on a terminal goes through a pager, as git does it. Works on the process's own stdout.
#pragma once

#include <memory>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// While one lives, what is written to stdout goes to a pager; its end waits for the pager's.
class Pager {
 public:
  /// Starts $REQS_PAGER, $PAGER or less; without any effect when that is empty or `cat`, or cannot be run.
  explicit Pager(Env& env);
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

}  // namespace reqs::cmd
