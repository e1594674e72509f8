#include "cmd/pager.hpp"

#include <optional>
#include <ostream>
#include <unistd.h>

#include "cmd/child.hpp"

namespace reqs::cmd {
namespace {

/// A shell command; empty for none.
std::string pager_of(const Env& env) {
  for (const auto* name : {"REQS_PAGER", "PAGER"})
    if (const auto pager = env.variable(name)) return *pager == "cat" ? "" : *pager;
  return "if command -v less >/dev/null; then less; else cat; fi";
}

// Short output is left on the screen, colours are shown, and our output is UTF-8 whatever the locale says, unless the
// user wants it otherwise. A pager that cannot be run (126, 127) has read nothing: the output is shown without it.
// Ctrl-C is the pager's; the shell waits for it.
constexpr const char* pager_script =
    "LESS=${LESS-FRX} LESSCHARSET=${LESSCHARSET-utf-8}; export LESS LESSCHARSET; trap : INT; "
    "/bin/sh -c \"$1\"; case $? in 126|127) cat;; esac";

}  // namespace

struct Pager::Running {
  Env& env;
  Listener listener;
  int stdout_before;
};

Pager::Pager(Env& env) {
  const std::string pager = pager_of(env);
  if (pager.empty()) return;
  env.out.flush();
  const auto listener = start_listener({"/bin/sh", "-c", pager_script, "reqs", pager}, env);
  if (!listener) return;
  running_ = std::make_unique<Running>(Running{env, *listener, dup(STDOUT_FILENO)});
  dup2(listener->input, STDOUT_FILENO);
  close(listener->input);
}

Pager::~Pager() {
  if (!running_) return;
  running_->env.out.flush();
  // The pager ends when it has read all, so the last of the pipe's writing ends has to go first.
  dup2(running_->stdout_before, STDOUT_FILENO);
  close(running_->stdout_before);
  wait_for_child(running_->listener.process);
}

}  // namespace reqs::cmd
