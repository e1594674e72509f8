// Long output on a terminal goes through a pager, as git does it. Works on the process's own stdout.
#pragma once

#include <memory>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// While one lives, what is written to stdout is kept; its end shows that in $REQS_PAGER, $PAGER or less, and waits for
/// the pager's end. Nothing written, no pager. Without any effect where the pager is empty or `cat`; one that fails
/// before it has read anything loses nothing: the output is shown without it.
class Pager {
 public:
  explicit Pager(Env& env);
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  struct Kept;
  std::unique_ptr<Kept> kept_;
};

}  // namespace reqs::cmd
