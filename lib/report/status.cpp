#include "report/status.hpp"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::size_t least_rows = 1;
constexpr std::size_t around_rows = 2;  // the heading of all, and the line where the shell goes on

/// How many requests of each part are shown: one more of each in turn, as long as there is room.
std::vector<std::size_t> rows_shown(const std::vector<StatusPart>& parts, std::size_t height) {
  std::vector<std::size_t> shown;
  for (const auto& part : parts) shown.push_back(height == 0 ? part.count : least_rows);
  std::size_t used = around_rows;
  for (const auto rows : shown) used += rows + 1;
  for (bool more = true; more && used < height;) {
    more = false;
    for (std::size_t i = 0; i < parts.size() && used < height; ++i) {
      if (shown[i] == parts[i].count) continue;
      ++shown[i];
      ++used;
      more = true;
    }
  }
  return shown;
}

/// One table for all parts, so that their columns stand below each other; its lines without the header.
std::vector<std::string> lines_of(const std::vector<Request>& shown, const RequestView& requests,
                                  const TerminalView& terminal) {
  auto columns = terminal_columns();
  std::erase(columns, "team");
  std::istringstream text(render_table(request_table(shown, columns, requests), terminal));
  std::vector<std::string> lines;
  std::string line;
  std::getline(text, line);
  while (std::getline(text, line)) lines.push_back(line);
  return lines;
}

}  // namespace

std::string render_status(std::string_view heading, const std::vector<StatusPart>& parts, const RequestView& requests,
                          const StatusView& view) {
  std::vector<StatusPart> filled;
  std::ranges::copy_if(parts, std::back_inserter(filled), [](const StatusPart& part) { return part.count > 0; });
  const auto shown = rows_shown(filled, view.height);
  std::vector<Request> rows;
  for (std::size_t i = 0; i < filled.size(); ++i)
    rows.insert(rows.end(), filled[i].requests.begin(),
                filled[i].requests.begin() + static_cast<std::ptrdiff_t>(shown[i]));
  const auto lines = lines_of(rows, requests, view.terminal);
  const auto fitted = [&](std::string_view text) {
    return view.terminal.columns == 0 ? safe_line(text) : fit(text, view.terminal.columns);
  };
  auto text = fitted(heading) + "\n";
  auto line = lines.begin();
  for (std::size_t i = 0; i < filled.size(); ++i) {
    const auto count = filled[i].count;
    auto title = fmt::format("{} {}", filled[i].title, count);
    if (shown[i] < count) title += fmt::format(", {} shown", shown[i]);
    text += paint(fitted(title), Style::strong, view.terminal.colour) + "\n";
    for (std::size_t row = 0; row < shown[i]; ++row) text += *line++ + "\n";
  }
  return text;
}

}  // namespace reqs
