#include "cmd/child.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reqs::cmd {
namespace {

constexpr int not_started = 127;

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (auto& text : strings) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// File actions and attributes of one posix_spawn.
class Spawn {
 public:
  Spawn() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    sigset_t restored;
    sigemptyset(&restored);
    for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) sigaddset(&restored, signal);
    posix_spawnattr_setsigdefault(&attributes_, &restored);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  ~Spawn() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Spawn(const Spawn&) = delete;
  Spawn& operator=(const Spawn&) = delete;

  posix_spawn_file_actions_t* actions() { return &actions_; }

  /// The child's process id; empty when it cannot be started.
  std::optional<pid_t> start(std::vector<std::string> argv, const Env& env) {
    posix_spawn_file_actions_addchdir_np(&actions_, env.cwd.c_str());
    auto environment = env.environment;
    auto arguments = pointers_to(argv);
    auto variables = pointers_to(environment);
    pid_t pid = 0;
    const int failed =
        posix_spawnp(&pid, argv.front().c_str(), &actions_, &attributes_, arguments.data(), variables.data());
    return failed == 0 ? std::optional(pid) : std::nullopt;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

int wait_for(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) return not_started;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Ctrl-C and Ctrl-\ do nothing to this process while it lives.
class SignalsIgnored {
 public:
  SignalsIgnored() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &interrupt_);
    sigaction(SIGQUIT, &ignore, &quit_);
  }
  ~SignalsIgnored() {
    sigaction(SIGINT, &interrupt_, nullptr);
    sigaction(SIGQUIT, &quit_, nullptr);
  }
  SignalsIgnored(const SignalsIgnored&) = delete;
  SignalsIgnored& operator=(const SignalsIgnored&) = delete;

 private:
  struct sigaction interrupt_ {};
  struct sigaction quit_ {};
};

std::string read_all(int fd) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t got = read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

int run_child(const std::vector<std::string>& argv, const Env& env, std::optional<int> input) {
  const SignalsIgnored ignored;
  Spawn spawn;
  if (input) posix_spawn_file_actions_adddup2(spawn.actions(), *input, STDIN_FILENO);
  const auto pid = spawn.start(argv, env);
  return pid ? wait_for(*pid) : not_started;
}

std::optional<std::string> output_of_child(const std::vector<std::string>& argv, const Env& env) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  Spawn spawn;
  posix_spawn_file_actions_addopen(spawn.actions(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(spawn.actions(), ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(spawn.actions(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const auto pid = spawn.start(argv, env);
  close(ends[1]);
  std::string text = pid ? read_all(ends[0]) : std::string();
  close(ends[0]);
  if (!pid || wait_for(*pid) != 0) return std::nullopt;
  return text;
}

}  // namespace reqs::cmd
