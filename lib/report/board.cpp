#include "report/board.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "core/clock.hpp"
#include "report/request_style.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::size_t least_width = 18;  // an id and a name; eight Chinese characters of a title
constexpr std::size_t widest = 40;
constexpr std::size_t gap_width = 2;
constexpr std::size_t least_word = 4;  // less of a name says nothing
constexpr std::size_t card_lines = 2;
constexpr std::size_t head_lines = 2;  // the heads, and the line where the shell goes on

struct Line {
  std::vector<Cell> words;  // beside each other, a blank between
};

/// Late, yellow, due today, urgent or high: what makes a card stand out, in words.
Cell card_mark(const Request& request, const RequestView& view) {
  if (const auto clock = next_clock(request.header)) {
    const auto light = light_of(*clock, view.now);
    if (light != Light::green || is_today(clock->due, view.now, view.local_time))
      return {due_words(*clock, view.now, view.local_time), light_style(light)};
  }
  const auto style = priority_style(request.header.priority);
  if (style != Style::plain) return {std::string(name_of(request.header.priority)), style};
  return {};
}

std::vector<Line> card(const Request& request, const RequestView& view) {
  const auto& header = request.header;
  const auto who = header.offer ? Cell{"?" + header.offer->to, Style::warn} : Cell{header.owner.person};
  return {{{{std::string(request.id.handle()), Style::strong}, card_mark(request, view), who}}, {{{header.title}}}};
}

/// As many cards as have room in `height` lines below the head; all where it is 0.
std::vector<Line> column_lines(const BoardColumn& column, const RequestView& view, std::size_t height) {
  std::vector<Line> lines{{{{fmt::format("{} {}", column.title, column.count), Style::strong}}}};
  const auto all = column.count;
  const auto room = std::max<std::size_t>(height / card_lines, 1);
  // The line that says how many are missing needs room, too.
  const auto shown = height == 0 || all <= room ? all : std::max<std::size_t>((height - 1) / card_lines, 1);
  for (const auto& request : std::span(column.requests).first(shown))
    for (auto& line : card(request, view)) lines.push_back(std::move(line));
  if (shown < all) lines.push_back({{{fmt::format("… {} more", all - shown)}}});
  return lines;
}

/// The words that fit `width` columns, and blanks up to it where another column follows.
std::string painted(const Line& line, std::size_t width, Colour colour) {
  std::string text;
  std::size_t used = 0;
  for (const auto& word : line.words) {
    if (word.text.empty() || used >= width) continue;
    const auto gap = used == 0 ? 0U : 1U;
    if (used > 0 && used + gap + least_word > width) break;
    const auto shown = fit(word.text, width - used - gap);
    text += std::string(gap, ' ') + paint(shown, word.style, colour);
    used += gap + display_width(shown);
  }
  return text + std::string(width - used, ' ');
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string band(std::span<const BoardColumn> columns, const RequestView& requests, const TerminalView& terminal,
                 std::size_t width, std::size_t height) {
  std::vector<std::vector<Line>> stacks;
  std::size_t lines = 0;
  for (const auto& column : columns) {
    stacks.push_back(column_lines(column, requests, height));
    lines = std::max(lines, stacks.back().size());
  }
  std::string text;
  for (std::size_t at = 0; at < lines; ++at) {
    std::string line;
    for (const auto& stack : stacks) {
      if (&stack != &stacks.front()) line += std::string(gap_width, ' ');
      line += painted(at < stack.size() ? stack[at] : Line{}, width, terminal.colour);
    }
    text += trimmed(std::move(line));
  }
  return text;
}

}  // namespace

std::string render_board(const std::vector<BoardColumn>& columns, const RequestView& requests, const BoardView& view) {
  if (columns.empty()) return {};
  const auto width = view.terminal.columns == 0 ? columns.size() * (widest + gap_width) : view.terminal.columns;
  const auto beside = std::clamp<std::size_t>((width + gap_width) / (least_width + gap_width), 1, columns.size());
  const auto bands = (columns.size() + beside - 1) / beside;
  const auto column_width = std::min((width + gap_width) / beside - gap_width, widest);
  const auto room = view.height / bands;
  const auto height = view.height == 0 ? 0 : room > head_lines + card_lines ? room - head_lines : card_lines + 1;
  std::string text;
  for (std::size_t first = 0; first < columns.size(); first += beside) {
    const auto here = std::min(beside, columns.size() - first);
    if (first > 0) text += "\n";
    text += band(std::span(columns).subspan(first, here), requests, view.terminal, column_width, height);
  }
  return text;
}

}  // namespace reqs
