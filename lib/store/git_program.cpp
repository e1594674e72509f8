#include "store/git_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/core.h>

#include "core/error.hpp"

namespace reqs {

namespace {

/// What `git rev-parse --local-env-vars` lists but for its configuration, and what would change the reading of paths.
constexpr std::array<std::string_view, 18> names_of_a_repository = {"GIT_DIR",
                                                                    "GIT_WORK_TREE",
                                                                    "GIT_INDEX_FILE",
                                                                    "GIT_COMMON_DIR",
                                                                    "GIT_OBJECT_DIRECTORY",
                                                                    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                                                                    "GIT_NAMESPACE",
                                                                    "GIT_PREFIX",
                                                                    "GIT_QUARANTINE_PATH",
                                                                    "GIT_GRAFT_FILE",
                                                                    "GIT_SHALLOW_FILE",
                                                                    "GIT_REPLACE_REF_BASE",
                                                                    "GIT_CONFIG",
                                                                    "GIT_IMPLICIT_WORK_TREE",
                                                                    "GIT_INTERNAL_SUPER_PREFIX",
                                                                    "GIT_GLOB_PATHSPECS",
                                                                    "GIT_NOGLOB_PATHSPECS",
                                                                    "GIT_ICASE_PATHSPECS"};

std::string_view name_of_variable(std::string_view variable) {
  return variable.substr(0, variable.find('='));
}

bool names_no_repository(std::string_view variable) {
  const auto name = name_of_variable(variable);
  return std::find(names_of_a_repository.begin(), names_of_a_repository.end(), name) == names_of_a_repository.end();
}

bool is_kept(std::string_view variable) {
  const auto name = name_of_variable(variable);
  return name != "LC_ALL" && name != "LANGUAGE" && names_no_repository(variable);
}

[[noreturn]] void throw_system_error(std::string_view attempt, int error) {
  throw Error(ErrorKind::storage, fmt::format("{}: {}", attempt, std::strerror(error)));
}

/// A file without a name. Pipes would need a loop that feeds and drains them at once, and a child that ends early would
/// send SIGPIPE; files need neither.
class AnonymousFile {
 public:
  explicit AnonymousFile(std::string_view content = {}) : descriptor_(memfd_create("reqs", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw_system_error("cannot make a file for the git program", errno);
    while (!content.empty()) {
      const ssize_t written = write(descriptor_, content.data(), content.size());
      if (written < 0) throw_system_error("cannot write what the git program shall read", errno);
      content.remove_prefix(static_cast<std::size_t>(written));
    }
    lseek(descriptor_, 0, SEEK_SET);
  }
  ~AnonymousFile() { close(descriptor_); }
  AnonymousFile(const AnonymousFile&) = delete;
  AnonymousFile& operator=(const AnonymousFile&) = delete;

  int descriptor() const { return descriptor_; }

  /// From `begin` on. The file's own place is left alone: the child writes there.
  std::string content(std::size_t begin = 0) const {
    struct stat about {};
    if (fstat(descriptor_, &about) != 0) throw_system_error("cannot read what the git program wrote", errno);
    const auto size = static_cast<std::size_t>(about.st_size);
    std::string text(size > begin ? size - begin : 0, '\0');
    std::size_t done = 0;
    while (done < text.size()) {
      const ssize_t got = pread(descriptor_, text.data() + done, text.size() - done, static_cast<off_t>(begin + done));
      if (got <= 0) throw_system_error("cannot read what the git program wrote", errno);
      done += static_cast<std::size_t>(got);
    }
    return text;
  }

 private:
  int descriptor_;
};

/// The child's descriptors and session, in the form that posix_spawn wants them.
class SpawnPlan {
 public:
  SpawnPlan() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  void connect(int descriptor, int as) { posix_spawn_file_actions_adddup2(&actions_, descriptor, as); }
  void silence(int as) { posix_spawn_file_actions_addopen(&actions_, as, "/dev/null", O_RDWR, 0); }
  void detach() { posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID); }

  pid_t run(const std::string& program, const std::vector<std::string>& arguments,
            const std::vector<std::string>& environment) const {
    std::vector<char*> argv = {const_cast<char*>("git")};
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    std::vector<char*> variables;
    for (const auto& variable : environment) variables.push_back(const_cast<char*>(variable.c_str()));
    variables.push_back(nullptr);
    pid_t child = 0;
    const int error = posix_spawn(&child, program.c_str(), &actions_, &attributes_, argv.data(), variables.data());
    if (error != 0) throw_system_error(fmt::format("cannot run '{}'", program), error);
    return child;
  }

 private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

std::vector<std::string> with_overrides(const std::vector<std::string>& base, std::vector<std::string> overrides) {
  const auto is_overridden = [&, count = overrides.size()](const std::string& variable) {
    return std::any_of(overrides.begin(), overrides.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](const auto& other) { return name_of_variable(other) == name_of_variable(variable); });
  };
  for (const auto& variable : base)
    if (!is_overridden(variable)) overrides.push_back(variable);
  return overrides;
}

/// Until the child ends; at once where the kernel cannot say when that is.
void watch_child(pid_t child, const AnonymousFile& err, const std::function<void(std::string_view)>& watch) {
  constexpr int between_looks = 100;  // milliseconds
  pollfd ended{static_cast<int>(syscall(SYS_pidfd_open, child, 0)), POLLIN, 0};
  if (ended.fd < 0) return;
  std::size_t seen = 0;
  while (poll(&ended, 1, between_looks) <= 0) {
    const auto more = err.content(seen);
    seen += more.size();
    if (!more.empty()) watch(more);
  }
  close(ended.fd);
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) throw_system_error("cannot wait for the git program", errno);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

std::string ProgramResult::complaint() const {
  std::string_view text = err;
  for (const std::string_view prefix : {"fatal: ", "error: "})
    if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text.empty() ? fmt::format("git ended with code {}", exit_code) : std::string(text);
}

std::vector<std::string> without_repository(const std::vector<std::string>& environment) {
  std::vector<std::string> kept;
  std::copy_if(environment.begin(), environment.end(), std::back_inserter(kept), names_no_repository);
  return kept;
}

GitProgram::GitProgram(const std::vector<std::string>& environment) {
  std::copy_if(environment.begin(), environment.end(), std::back_inserter(environment_), is_kept);
  environment_.emplace_back("LC_ALL=C");
}

std::string GitProgram::path() const {
  std::string_view directories;
  for (const auto& variable : environment_)
    if (name_of_variable(variable) == "PATH") directories = std::string_view(variable).substr(5);
  while (!directories.empty()) {
    const auto colon = directories.find(':');
    const auto directory = directories.substr(0, colon);
    auto candidate = fmt::format("{}/git", directory);
    if (!directory.empty() && access(candidate.c_str(), X_OK) == 0) return candidate;
    if (colon == std::string_view::npos) break;
    directories.remove_prefix(colon + 1);
  }
  throw Error(ErrorKind::storage, "the program `git` was not found",
              {"install git, or add the directory that holds it to PATH"});
}

ProgramResult GitProgram::run(const std::vector<std::string>& arguments, const ProgramInput& input) const {
  const AnonymousFile in(input.text);
  const AnonymousFile out;
  const AnonymousFile err;
  SpawnPlan plan;
  plan.connect(in.descriptor(), STDIN_FILENO);
  plan.connect(out.descriptor(), STDOUT_FILENO);
  plan.connect(err.descriptor(), STDERR_FILENO);
  const auto environment = with_overrides(environment_, input.environment);
  const auto child = plan.run(path(), arguments, environment);
  if (input.watch) watch_child(child, err, input.watch);
  const int exit_code = wait_for(child);
  return {exit_code, out.content(), err.content()};
}

void GitProgram::start(const std::vector<std::string>& arguments) const {
  SpawnPlan plan;
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) plan.silence(descriptor);
  plan.detach();
  plan.run(path(), arguments, environment_);
}

}  // namespace reqs
