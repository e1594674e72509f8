// Somebody's work on one screen: counts, and of each part as many requests as there is room for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/request_table.hpp"

namespace reqs {

struct StatusPart {
  std::string title;
  std::size_t count = 0;          ///< how many requests it has
  std::vector<Request> requests;  ///< the first of them: as many as the height has lines, or all
};

struct StatusView {
  TerminalView terminal;
  std::size_t height = 0;  ///< lines of the screen; 0 = no limit
};

/// `heading`, and below it the parts that are not empty. Each has its count in its own heading; where the screen is too
/// low for all, every part loses from its end, and its heading says how many are shown.
std::string render_status(std::string_view heading, const std::vector<StatusPart>& parts, const RequestView& requests,
                          const StatusView& view);

}  // namespace reqs
