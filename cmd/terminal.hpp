// Facts about the terminal the process was started from. Plain values: tests set them as they like.
#pragma once

namespace reqs::cmd {

struct Terminal {
  bool in = false;     ///< stdin is a terminal
  bool out = false;    ///< stdout is one
  bool err = false;    ///< stderr is one
  int columns = 80;    ///< of the terminal, or what COLUMNS says
  bool color = false;  ///< may stdout be coloured? Settled once the options are read.
};

/// Asks the operating system. `columns_text` is the value of COLUMNS, which wins when it is a number from 1 to 9999.
Terminal ask_terminal(const char* columns_text);

}  // namespace reqs::cmd
