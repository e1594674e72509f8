// Facts about the terminal the process was started from. Plain values: tests set them as they like.
#pragma once

#include <optional>
#include <string>

namespace reqs::cmd {

struct Terminal {
  bool in = false;     ///< stdin is a terminal
  bool out = false;    ///< stdout is one
  bool err = false;    ///< stderr is one
  int columns = 80;    ///< of the terminal, or what COLUMNS says
  int rows = 24;       ///< of the terminal, or what LINES says
  bool color = false;  ///< may stdout be coloured? Settled once the options are read.
};

/// Asks the operating system. The texts are the values of COLUMNS and LINES, which win when they are numbers from 1 to
/// 9999.
Terminal ask_terminal(const std::optional<std::string>& columns_text, const std::optional<std::string>& lines_text);

}  // namespace reqs::cmd
