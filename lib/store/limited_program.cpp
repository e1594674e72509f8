#include "store/limited_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "core/error.hpp"
#include "store/descriptor.hpp"

namespace reqs {

namespace {

constexpr std::size_t most_said = 4096;
constexpr std::size_t copied_at_once = 65536;
constexpr int ended_by_signal = 128;

[[noreturn]] void throw_failed(std::string_view attempt, int error) {
  throw Error(ErrorKind::storage, fmt::format("{}: {}", attempt, std::strerror(error)));
}

/// Signals that would end this process are told here instead, while one lives. Those that are ignored stay so.
class CaughtSignals {
 public:
  CaughtSignals() {
    sigemptyset(&caught_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
      struct sigaction present {};
      if (sigaction(signal, nullptr, &present) == 0 && present.sa_handler != SIG_IGN) sigaddset(&caught_, signal);
    }
    pthread_sigmask(SIG_BLOCK, &caught_, &before_);
    file_ = signalfd(-1, &caught_, SFD_CLOEXEC);
  }
  ~CaughtSignals() {
    if (file_ >= 0) close(file_);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  CaughtSignals(const CaughtSignals&) = delete;
  CaughtSignals& operator=(const CaughtSignals&) = delete;

  int file() const { return file_; }
  const sigset_t& before() const { return before_; }
  void take() const {
    signalfd_siginfo ignored{};
    [[maybe_unused]] const auto got = read(file_, &ignored, sizeof ignored);
  }

 private:
  sigset_t caught_{}, before_{};
  int file_ = -1;
};

/// `sh -c COMMAND` as the first of a process group of its own, with signals as a program expects them.
pid_t start_in_group(const LimitedProgram& program, int input, int output, const sigset_t& mask) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  posix_spawn_file_actions_addchdir_np(&actions, program.directory.c_str());
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t restored;
  sigemptyset(&restored);
  for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) sigaddset(&restored, signal);
  posix_spawnattr_setsigdefault(&attributes, &restored);
  posix_spawnattr_setsigmask(&attributes, &mask);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);

  std::string shell = "sh", flag = "-c", command = program.command;
  std::array<char*, 4> argv{shell.data(), flag.data(), command.data(), nullptr};
  auto variables = program.environment;
  std::vector<char*> environment;
  for (auto& variable : variables) environment.push_back(variable.data());
  environment.push_back(nullptr);
  pid_t pid = 0;
  const int error = posix_spawn(&pid, "/bin/sh", &actions, &attributes, argv.data(), environment.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw_failed("cannot run /bin/sh", error);
  return pid;
}

/// Keeps the beginning of what is said, and reads on so that nobody waits. False at its end.
bool read_some(int file, std::string& said) {
  std::array<char, most_said> buffer{};
  const auto got = read(file, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  said.append(buffer.data(), std::min(static_cast<std::size_t>(got), most_said - said.size()));
  return got > 0;
}

int exit_code_of(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) throw_failed("cannot wait for a program", errno);
  return WIFEXITED(status) ? WEXITSTATUS(status) : ended_by_signal + WTERMSIG(status);
}

int milliseconds_until(std::chrono::steady_clock::time_point end) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
  return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

/// How it ended, as far as that can be known without its exit code.
LimitedEnd::How wait_until(std::chrono::steady_clock::time_point end, int process, int output,
                           const CaughtSignals& signals, std::string& said) {
  std::array<pollfd, 3> files{pollfd{process, POLLIN, 0}, {signals.file(), POLLIN, 0}, {output, POLLIN, 0}};
  for (;;) {
    const int ready = poll(files.data(), files.size(), milliseconds_until(end));
    if (ready < 0 && errno != EINTR) throw_failed("cannot wait for a program", errno);
    if (ready == 0) return LimitedEnd::How::out_of_time;
    if (ready < 0) continue;
    if ((files[2].revents & (POLLIN | POLLHUP)) != 0 && !read_some(output, said)) files[2].fd = -1;
    if ((files[1].revents & POLLIN) != 0) {
      signals.take();
      return LimitedEnd::How::interrupted;
    }
    if ((files[0].revents & POLLIN) != 0) return LimitedEnd::How::exited;
  }
}

/// What it has said and is not read yet; what still runs may say more, but is not waited for.
void read_rest(int output, std::string& said) {
  pollfd file{output, POLLIN, 0};
  while (said.size() < most_said && poll(&file, 1, 0) > 0 && read_some(output, said))
    ;
}

int open_spool(const std::string& directory) {
  int file = open(directory.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) file = memfd_create("reqs", MFD_CLOEXEC);
  if (file < 0) throw_failed("cannot make a file for a program to read", errno);
  return file;
}

}  // namespace

Spool::Spool(const std::string& directory) : descriptor_(open_spool(directory)) {}

Spool::~Spool() {
  close(descriptor_);
}

void Spool::append(std::string_view text) {
  while (!text.empty()) {
    const auto written = write(descriptor_, text.data(), text.size());
    if (written < 0 && errno != EINTR) throw_failed("cannot write what a program is to read", errno);
    text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
  }
}

void Spool::append(const Spool& other) {
  std::string buffer(copied_at_once, '\0');
  for (off_t at = 0;;) {
    const auto got = pread(other.descriptor_, buffer.data(), buffer.size(), at);
    if (got < 0 && errno != EINTR) throw_failed("cannot read what a program is to read", errno);
    if (got == 0) return;
    append(std::string_view(buffer).substr(0, static_cast<std::size_t>(std::max<ssize_t>(got, 0))));
    at += std::max<ssize_t>(got, 0);
  }
}

int Spool::from_start() const {
  lseek(descriptor_, 0, SEEK_SET);
  return descriptor_;
}

LimitedEnd run_limited(const LimitedProgram& program, const Spool& input) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw_failed("cannot make a pipe", errno);
  const Descriptor output(ends[0]);
  const CaughtSignals signals;
  const auto end = std::chrono::steady_clock::now() + program.limit;
  const pid_t pid = [&] {
    const Descriptor theirs(ends[1]);
    return start_in_group(program, input.from_start(), theirs.number(), signals.before());
  }();
  // Not pidfd_open(): glibc 2.36 declares it as a C++ function.
  const Descriptor process(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
  if (process.number() < 0) {
    const int error = errno;
    kill(-pid, SIGKILL);
    exit_code_of(pid);
    throw_failed("cannot watch a program", error);
  }
  LimitedEnd result;
  result.how = wait_until(end, process.number(), output.number(), signals, result.said);
  if (result.how != LimitedEnd::How::exited) kill(-pid, SIGKILL);
  result.exit_code = exit_code_of(pid);
  read_rest(output.number(), result.said);
  return result;
}

}  // namespace reqs
