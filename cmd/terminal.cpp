#include "cmd/terminal.hpp"

#include <charconv>
#include <cstring>
#include <optional>
#include <sys/ioctl.h>
#include <unistd.h>

namespace reqs::cmd {
namespace {

constexpr int default_columns = 80;

std::optional<int> columns_in(const char* text) {
  if (text == nullptr) return std::nullopt;
  const char* end = text + std::strlen(text);
  int columns = 0;
  const auto read = std::from_chars(text, end, columns);
  if (read.ec != std::errc() || read.ptr != end || columns < 1 || columns > 9999) return std::nullopt;
  return columns;
}

int columns_of_window() {
  winsize size{};
  for (const int fd : {STDOUT_FILENO, STDERR_FILENO})
    if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return default_columns;
}

}  // namespace

Terminal ask_terminal(const char* columns_text) {
  Terminal terminal;
  terminal.in = isatty(STDIN_FILENO) == 1;
  terminal.out = isatty(STDOUT_FILENO) == 1;
  terminal.err = isatty(STDERR_FILENO) == 1;
  const auto told = columns_in(columns_text);
  terminal.columns = told ? *told : columns_of_window();
  return terminal;
}

}  // namespace reqs::cmd
