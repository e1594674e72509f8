// typing SCRIPT PROGRAM [ARGUMENT...]: sits at a terminal of 120 columns on which PROGRAM runs, types what the script
// says and waits for what it should see. A line of the script is one of
//
//   type TEXT   presses the keys; \t is Tab, \r Enter, \e Escape, \^X Ctrl-X, \\ a backslash
//   see TEXT    waits until TEXT is printed, behind what was seen last
//   # TEXT      a comment
//
// At the end of the script the terminal is hung up. Exit code 1, with all that was printed, when something is not seen
// before the deadline, or the program ends before that. Nothing sleeps: what is typed waits in the terminal until it is
// read, and what is to be seen is waited for.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <poll.h>
#include <pty.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{30};

std::string keys_of(std::string_view text) {
  std::string keys;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      keys += text[i];
      continue;
    }
    switch (text[++i]) {
      case 't':
        keys += '\t';
        break;
      case 'r':
        keys += '\r';
        break;
      case 'e':
        keys += '\x1b';
        break;
      case '^':
        keys += static_cast<char>(static_cast<unsigned char>(text[++i]) & 0x1fU);
        break;
      default:
        keys += text[i];
    }
  }
  return keys;
}

/// What a terminal would not show as text: sequences that colour, move and ask.
std::string without_sequences(std::string_view raw) {
  std::string text;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\x1b') {
      text += raw[i];
      continue;
    }
    if (++i >= raw.size()) break;
    if (raw[i] == ']') {
      while (i < raw.size() && raw[i] != '\a') ++i;  // a title, up to BEL
    } else if (raw[i] == '[') {
      ++i;
      while (i < raw.size() && (raw[i] < '@' || raw[i] > '~')) ++i;
    } else if (raw[i] == '(') {
      ++i;
    }
  }
  return text;
}

class Terminal {
 public:
  explicit Terminal(std::vector<char*> program) {
    winsize size{.ws_row = 40, .ws_col = 120, .ws_xpixel = 0, .ws_ypixel = 0};
    child_ = forkpty(&fd_, nullptr, nullptr, &size);
    if (child_ < 0) throw std::runtime_error("no terminal to be had");
    if (child_ != 0) return;
    execvp(program.front(), program.data());
    _exit(127);
  }
  ~Terminal() {
    close(fd_);
    kill(child_, SIGKILL);  // whoever ignores that the terminal is gone
    waitpid(child_, nullptr, 0);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  void type(const std::string& keys) {
    for (std::size_t done = 0; done < keys.size();) {
      const auto wrote = write(fd_, keys.data() + done, keys.size() - done);
      if (wrote < 0 && errno != EINTR) throw std::runtime_error("nobody reads the terminal any more");
      done += static_cast<std::size_t>(std::max<ssize_t>(wrote, 0));
    }
  }

  void see(const std::string& text) {
    const auto deadline = Clock::now() + patience;
    for (;;) {
      const auto shown = without_sequences(raw_);
      if (const auto at = shown.find(text, seen_); at != std::string::npos) {
        seen_ = at + text.size();
        return;
      }
      if (!read_more(deadline)) throw std::runtime_error("not seen: " + text + "\n----- printed\n" + shown + "\n-----");
    }
  }

 private:
  int fd_ = -1;
  pid_t child_ = -1;
  std::string raw_;
  std::size_t seen_ = 0;  ///< in what is shown

  /// False at the deadline and at the end.
  bool read_more(Clock::time_point deadline) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd readable{.fd = fd_, .events = POLLIN, .revents = 0};
    if (left <= 0 || poll(&readable, 1, static_cast<int>(left)) <= 0) return false;
    std::array<char, 4096> buffer{};
    const auto got = read(fd_, buffer.data(), buffer.size());
    if (got <= 0) return false;
    raw_.append(buffer.data(), static_cast<std::size_t>(got));
    return true;
  }
};

int run(const char* path, std::vector<char*> program) {
  std::ifstream script(path);
  if (!script) throw std::runtime_error("cannot read the script");
  Terminal terminal(std::move(program));
  int number = 0;
  for (std::string line; std::getline(script, line);) {
    ++number;
    try {
      if (line.starts_with("type ")) {
        terminal.type(keys_of(std::string_view(line).substr(5)));
      } else if (line.starts_with("see ")) {
        terminal.see(line.substr(4));
      } else if (!line.empty() && !line.starts_with('#')) {
        throw std::runtime_error("neither type nor see: " + line);
      }
    } catch (const std::exception& error) {
      std::cout << path << ":" << number << ": " << error.what() << '\n';
      return EXIT_FAILURE;
    }
  }
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: typing SCRIPT PROGRAM [ARGUMENT...]\n";
    return 2;
  }
  try {
    std::vector<char*> program(argv + 2, argv + argc);
    program.push_back(nullptr);
    return run(argv[1], std::move(program));
  } catch (const std::exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return 2;
  }
}
