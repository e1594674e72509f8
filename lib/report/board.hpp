// Requests as cards in columns beside each other, measured by display width.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/request_table.hpp"
#include "report/table.hpp"

namespace reqs {

struct BoardColumn {
  std::string title;
  std::size_t count = 0;          ///< how many requests stand in it
  std::vector<Request> requests;  ///< the first of them: as many as the height has lines, or all
};

struct BoardView {
  TerminalView terminal;
  std::size_t height = 0;  ///< lines of the screen; 0 = no limit
};

/// Columns of equal width, each headed by its title and count. A card is two lines: the id with who has it and, where
/// that matters, how late it is or that it is urgent; and the title. Where the terminal is too narrow for all columns,
/// the rest stands below; where it is too low, a column ends with how many cards are not shown, at least one is.
std::string render_board(const std::vector<BoardColumn>& columns, const RequestView& requests, const BoardView& view);

}  // namespace reqs
