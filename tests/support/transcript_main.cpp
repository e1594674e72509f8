// transcript BINARY FILE.t: runs a transcript (transcript.hpp has its form) in an empty directory and an environment of
// its own, and compares. With REQS_ACCEPT=1 it writes what was printed into the file instead.
//
// The commands of a file share $T/work as working directory, $T/home as HOME and $T/tmp for temporary files; $S is the
// directory of the file itself, for what stands beside it. Where the real names of those places are printed, $T and $S
// stand in the file. The clock (REQS_NOW and git's dates) begins at
// 2026-11-22T08:00:00Z and advances by a second a command.
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <poll.h>
#include <pty.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

#include "core/instant.hpp"
#include "support/transcript.hpp"

namespace fs = std::filesystem;

namespace reqs::transcript {
namespace {

constexpr int silence_limit = 60'000;  // ms; a command that waits for what never comes fails instead of hanging
constexpr std::string_view first_moment = "2026-11-22T08:00:00Z";

/// A directory that is there as long as this object.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "reqs-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a directory");
    root_ = fs::canonical(name);
    for (const auto* part : {"work", "home", "tmp"}) fs::create_directory(root_ / part);
    std::ofstream(root_ / "home/.gitconfig") << "[user]\n\tname = Xiao Zhang\n\temail = xiao.z@example.com\n"
                                                "[init]\n\tdefaultBranch = main\n";
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const fs::path& root() const { return root_; }

 private:
  fs::path root_;
};

using Variables = std::map<std::string, std::string>;

Variables first_variables(const fs::path& binary, const fs::path& root, const fs::path& beside) {
  return {{"PATH", binary.parent_path().string() + ":/usr/local/bin:/usr/bin:/bin"},
          {"HOME", (root / "home").string()},
          {"XDG_CONFIG_HOME", (root / "home/.config").string()},
          {"TMPDIR", (root / "tmp").string()},
          {"T", root.string()},
          {"S", beside.string()},
          {"TZ", "UTC"},
          {"LC_ALL", "C"},
          {"TERM", "xterm"},
          {"COLUMNS", "80"},
          {"GIT_CONFIG_NOSYSTEM", "1"},
          {"PAGER", "cat"},
          {"REQS_SEED", "1"}};
}

struct Outcome {
  std::string output;
  int exit_code = 0;
};

/// Runs in the child; never returns.
[[noreturn]] void become(const std::string& command, const Variables& variables, const fs::path& directory) {
  std::vector<std::string> block;
  for (const auto& [name, value] : variables) block.push_back(name + "=" + value);
  std::vector<char*> environment;
  for (auto& entry : block) environment.push_back(entry.data());
  environment.push_back(nullptr);
  std::string shell = "sh", flag = "-c", text = command;
  std::array<char*, 4> argv{shell.data(), flag.data(), text.data(), nullptr};
  if (chdir(directory.c_str()) == 0) execve("/bin/sh", argv.data(), environment.data());
  _exit(127);
}

/// Types what is to be typed as soon as what it waits for has been printed.
class Typist {
 public:
  Typist(const std::vector<Typing>& typed, int terminal) : typed_(typed), terminal_(terminal) {}

  void look_at(std::string_view printed) {
    for (; next_ < typed_.size(); ++next_) {
      const auto& [awaited, keys] = typed_[next_];
      const auto found = printed.find(awaited, seen_);
      if (found == printed.npos) return;
      seen_ = found + awaited.size();
      const auto bytes = bytes_of_keys(keys);
      if (::write(terminal_, bytes.data(), bytes.size()) < 0) throw std::runtime_error("cannot type");
    }
  }

 private:
  const std::vector<Typing>& typed_;
  int terminal_;
  std::size_t next_ = 0;
  std::size_t seen_ = 0;
};

/// A terminal whose other end is closed gives EIO where a pipe gives 0.
std::string read_all(int fd, const std::vector<Typing>& typed) {
  std::string text;
  Typist typist(typed, fd);
  std::array<char, 4096> buffer{};
  for (;;) {
    pollfd readable{.fd = fd, .events = POLLIN, .revents = 0};
    if (poll(&readable, 1, silence_limit) == 0) return text + "(silent for a minute; given up)\n";
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    typist.look_at(text);
  }
}

Outcome finish(pid_t child, int fd, const std::vector<Typing>& typed) {
  Outcome outcome{read_all(fd, typed), 0};
  close(fd);  // hangs up, where it is a terminal
  int status = 0;
  waitpid(child, &status, 0);
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

Outcome run_on_pipe(const std::string& command, const Variables& variables, const fs::path& directory) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  const pid_t child = fork();
  if (child == 0) {
    dup2(open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    become(command, variables, directory);
  }
  close(ends[1]);
  return finish(child, ends[0], {});
}

Outcome run_on_tty(const Piece& piece, const Variables& variables, const fs::path& directory) {
  int master = -1;
  winsize size{.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
  const pid_t child = forkpty(&master, nullptr, nullptr, &size);
  if (child == 0) become(piece.text, variables, directory);
  Outcome outcome = finish(child, master, piece.typed);
  std::erase(outcome.output, '\r');  // the terminal's own
  return outcome;
}

class Runner {
 public:
  Runner(const fs::path& binary, const fs::path& beside)
      : variables_(first_variables(binary, scratch_.root(), beside)) {}

  /// The piece with the output that its command printed.
  Piece run(Piece piece) {
    if (piece.kind == PieceKind::clock) set_clock(piece);
    if (piece.kind == PieceKind::variable) set_variable(piece);
    if (piece.kind == PieceKind::command) run_command(piece);
    return piece;
  }

 private:
  void set_clock(const Piece& piece) {
    const auto moment = parse_rfc3339(piece.text);
    if (!moment) throw std::runtime_error("line " + std::to_string(piece.line) + ": not a time: " + piece.text);
    now_ = *moment;
  }

  void set_variable(const Piece& piece) {
    const auto equals = piece.text.find('=');
    if (equals == std::string::npos)
      throw std::runtime_error("line " + std::to_string(piece.line) + ": not NAME=VALUE: " + piece.text);
    variables_[piece.text.substr(0, equals)] = with_real_place(piece.text.substr(equals + 1));
  }

  void run_command(Piece& piece) {
    for (const auto* name : {"REQS_NOW", "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"}) variables_[name] = to_rfc3339(now_);
    now_ += std::chrono::seconds(1);
    const auto directory = scratch_.root() / "work";
    const Outcome outcome = piece.stage == Stage::tty ? run_on_tty(piece, variables_, directory)
                                                      : run_on_pipe(piece.text, variables_, directory);
    piece.output = shown(with_named_place(outcome.output), outcome.exit_code);
  }

  std::string with_named_place(std::string text) const {
    return replaced(replaced(std::move(text), variables_.at("T"), "$T"), variables_.at("S"), "$S");
  }
  std::string with_real_place(std::string text) const {
    return replaced(replaced(std::move(text), "$T", variables_.at("T")), "$S", variables_.at("S"));
  }

  static std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
    return text;
  }

  Scratch scratch_;
  Variables variables_;
  Instant now_ = *parse_rfc3339(first_moment);
};

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

int compare(const std::vector<Piece>& expected, const std::vector<Piece>& actual, const fs::path& path) {
  int failures = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected[i].output == actual[i].output) continue;
    ++failures;
    std::cout << path.string() << ":" << expected[i].line << ": $ " << expected[i].text << "\n----- expected\n"
              << expected[i].output << "----- printed\n"
              << actual[i].output << "-----\n\n";
  }
  if (failures > 0) std::cout << failures << " differ; REQS_ACCEPT=1 writes what was printed into the file\n";
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main_of(const fs::path& binary, const fs::path& path) {
  const auto expected = read(content_of(path));
  Runner runner(fs::canonical(binary), fs::canonical(path).parent_path());
  std::vector<Piece> actual;
  for (const auto& piece : expected) actual.push_back(runner.run(piece));
  const char* accept = std::getenv("REQS_ACCEPT");
  if (accept == nullptr || std::string_view(accept) != "1") return compare(expected, actual, path);
  std::ofstream(path, std::ios::binary) << write(actual);
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace reqs::transcript

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: transcript BINARY FILE.t\n";
    return 2;
  }
  try {
    return reqs::transcript::main_of(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << argv[2] << ": " << error.what() << '\n';
    return 2;
  }
}
