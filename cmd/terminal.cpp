#include "cmd/terminal.hpp"

#include <charconv>
#include <sys/ioctl.h>
#include <unistd.h>

namespace reqs::cmd {
namespace {

std::optional<int> size_in(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  const char* end = text->data() + text->size();
  int size = 0;
  const auto read = std::from_chars(text->data(), end, size);
  if (read.ec != std::errc() || read.ptr != end || size < 1 || size > 9999) return std::nullopt;
  return size;
}

winsize window() {
  winsize size{};
  for (const int fd : {STDOUT_FILENO, STDERR_FILENO})
    if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size;
  return {};
}

}  // namespace

Terminal ask_terminal(const std::optional<std::string>& columns_text, const std::optional<std::string>& lines_text) {
  Terminal terminal;
  terminal.in = isatty(STDIN_FILENO) == 1;
  terminal.out = isatty(STDOUT_FILENO) == 1;
  terminal.err = isatty(STDERR_FILENO) == 1;
  const auto size = window();
  if (size.ws_col > 0) terminal.columns = size.ws_col;
  if (size.ws_row > 0) terminal.rows = size.ws_row;
  terminal.columns = size_in(columns_text).value_or(terminal.columns);
  terminal.rows = size_in(lines_text).value_or(terminal.rows);
  return terminal;
}

}  // namespace reqs::cmd
