#include "cmd/pager.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <ostream>
#include <sys/mman.h>
#include <unistd.h>

#include "cmd/child.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

constexpr int first_free_descriptor = 3;
constexpr int left_by_interrupt = 128 + SIGINT;

/// A shell command; empty for none.
std::string pager_of(const Env& env) {
  for (const auto* name : {"REQS_PAGER", "PAGER"})
    if (const auto pager = env.variable(name)) return *pager == "cat" ? "" : *pager;
  return "if command -v less >/dev/null; then less; else cat; fi";
}

// Short output is left on the screen, colours are shown, and our output is UTF-8 whatever the locale says, unless the
// user wants it otherwise. Ctrl-C is the pager's; the shell waits for it.
constexpr const char* pager_script =
    "LESS=${LESS-FRX} LV=${LV--c} LESSCHARSET=${LESSCHARSET-utf-8}; export LESS LV LESSCHARSET; trap : INT; eval "
    "\"$1\"";

void write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // the terminal is gone
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void copy_to_stdout(int fd) {
  std::array<char, 65536> buffer{};
  for (ssize_t got = 0; (got = read(fd, buffer.data(), buffer.size())) > 0;)
    write_all(STDOUT_FILENO, {buffer.data(), static_cast<std::size_t>(got)});
}

}  // namespace

/// The output is a file without a name, not a pipe: its offset, which the pager shares, tells how much was read.
struct Pager::Kept {
  Env& env;
  std::string pager;
  int output;
  int terminal;  ///< what stdout was

  void show() const {
    if (lseek(output, 0, SEEK_END) <= 0) return;
    lseek(output, 0, SEEK_SET);
    const int code = run_child({"/bin/sh", "-c", pager_script, "reqs", pager}, env, output);
    if (code == 0 || code == left_by_interrupt || lseek(output, 0, SEEK_CUR) != 0) return;
    env.err << "warning: the pager '" << safe_line(pager) << "' failed; this is shown without it" << std::endl;
    copy_to_stdout(output);
  }
};

Pager::Pager(Env& env) {
  const std::string pager = pager_of(env);
  if (pager.empty()) return;
  const int output = memfd_create("reqs", MFD_CLOEXEC);
  if (output < 0) return;
  env.out.flush();
  kept_ =
      std::make_unique<Kept>(Kept{env, pager, output, fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, first_free_descriptor)});
  dup2(output, STDOUT_FILENO);
}

Pager::~Pager() {
  if (!kept_) return;
  kept_->env.out.flush();
  dup2(kept_->terminal, STDOUT_FILENO);
  close(kept_->terminal);
  kept_->show();
  close(kept_->output);
}

}  // namespace reqs::cmd
