#include "report/table.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::string_view gap = "  ";
// Flexible columns shrink to the first of these, then to the second, before any other column does: a name cut short
// still says something, half a date says the wrong thing.
constexpr std::size_t comfortable = 12, tight = 6;
// No column is cut to less: it would say nothing.
constexpr std::size_t least_told = 3;

using Widths = std::vector<std::size_t>;

const Cell& cell_at(const Row& row, std::size_t column) {
  static const Cell empty;
  return column < row.size() ? row[column] : empty;
}

Widths natural_widths(const Table& table) {
  Widths widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    auto width = std::max<std::size_t>(display_width(table.columns[i].title), 1);
    for (const auto& row : table.rows) width = std::max(width, display_width(cell_at(row, i).text));
    widths.push_back(width);
  }
  return widths;
}

std::size_t total_width(const Widths& widths) {
  return std::accumulate(widths.begin(), widths.end(), gap.size() * (widths.size() - 1));
}

// Takes `excess` columns from the widest of those that `may_shrink` allows (the last of several),
// never below `least`; returns what is left to take.
template <class Allowed>
std::size_t shrink(Widths& widths, std::size_t excess, std::size_t least, Allowed may_shrink) {
  for (; excess > 0; --excess) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (may_shrink(i) && widths[i] > least && (widest == widths.size() || widths[i] >= widths[widest])) widest = i;
    if (widest == widths.size()) break;
    --widths[widest];
  }
  return excess;
}

// The first column says which row it is, and is what people copy: half an id is none.
bool is_never_cut(const Table& table, std::size_t column) {
  return column == 0 && table.columns[column].flex == Flex::no;
}

// The narrowest that the columns can be shown with.
std::size_t least_width(const Table& table, Widths widths) {
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (!is_never_cut(table, i)) widths[i] = std::min(widths[i], least_told);
  return total_width(widths);
}

Widths fitted_widths(const Table& table, std::size_t terminal) {
  auto widths = natural_widths(table);
  if (terminal == 0 || widths.empty()) return widths;
  while (widths.size() > 1 && least_width(table, widths) > terminal) widths.pop_back();
  const auto total = total_width(widths);
  if (total <= terminal) return widths;
  const auto flexible = [&](std::size_t i) { return table.columns[i].flex == Flex::yes; };
  const auto any = [&](std::size_t i) { return !is_never_cut(table, i); };
  auto excess = shrink(widths, total - terminal, comfortable, flexible);
  excess = shrink(widths, excess, tight, flexible);
  shrink(widths, excess, widths.size() > 1 ? least_told : 1, any);
  return widths;
}

std::string aligned(const Cell& cell, std::size_t width, Align align, Colour colour) {
  const auto text = fit(cell.text, width);
  const std::string blanks(width - display_width(text), ' ');
  const auto shown = paint(text, cell.style, colour);
  return align == Align::left ? shown + blanks : blanks + shown;
}

std::string line_of(const Table& table, const Row& row, const Widths& widths, Colour colour) {
  auto last = widths.size();
  while (last > 0 && cell_at(row, last - 1).text.empty()) --last;
  std::string line;
  for (std::size_t i = 0; i < last; ++i) {
    if (i > 0) line += gap;
    const auto align = table.columns[i].align;
    if (i + 1 == last && align == Align::left)
      line += paint(fit(cell_at(row, i).text, widths[i]), cell_at(row, i).style, colour);  // no blanks at the end
    else
      line += aligned(cell_at(row, i), widths[i], align, colour);
  }
  return line += '\n';
}

Row header_of(const Table& table) {
  Row header;
  for (const auto& column : table.columns) header.push_back({column.title, Style::strong});
  return header;
}

}  // namespace

std::string render_table(const Table& table, const TerminalView& terminal) {
  if (table.rows.empty()) return {};
  const auto widths = fitted_widths(table, terminal.columns);
  auto text = line_of(table, header_of(table), widths, terminal.colour);
  for (const auto& row : table.rows) text += line_of(table, row, widths, terminal.colour);
  return text;
}

std::string render_tsv(const Table& table) {
  std::string text;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) text += '\t';
      text += safe_line(cell_at(row, i).text);
    }
    text += '\n';
  }
  return text;
}

std::string markdown_text(std::string_view text) {
  constexpr std::string_view special = "\\|`*_[]<>";
  std::string escaped;
  for (const char c : safe_line(text)) {
    if (special.find(c) != special.npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string render_markdown(const Table& table) {
  std::string header = "|";
  std::string rule = "|";
  for (const auto& column : table.columns) {
    header += " " + markdown_text(column.title) + " |";
    rule += column.align == Align::left ? " --- |" : " ---: |";
  }
  auto text = header + "\n" + rule + "\n";
  for (const auto& row : table.rows) {
    text += "|";
    for (std::size_t i = 0; i < table.columns.size(); ++i) text += " " + markdown_text(cell_at(row, i).text) + " |";
    text += "\n";
  }
  return text;
}

}  // namespace reqs
