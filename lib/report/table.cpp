#include "report/table.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::string_view gap = "  ";
// No column is cut to less: it would say nothing.
constexpr std::size_t least_told = 3;

using Widths = std::vector<std::size_t>;

const Cell& cell_at(const Row& row, std::size_t column) {
  static const Cell empty;
  return column < row.size() ? row[column] : empty;
}

/// The columns that are shown, in their order, and how wide each of the table's columns is.
struct Layout {
  std::vector<std::size_t> shown;
  Widths widths;
};

Layout natural_layout(const Table& table) {
  Layout layout;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    auto width = std::max<std::size_t>(display_width(table.columns[i].title), 1);
    for (const auto& row : table.rows) width = std::max(width, display_width(cell_at(row, i).text));
    layout.shown.push_back(i);
    layout.widths.push_back(width);
  }
  return layout;
}

std::size_t total_width(const Layout& layout) {
  std::size_t total = gap.size() * (layout.shown.size() - 1);
  for (const auto column : layout.shown) total += layout.widths[column];
  return total;
}

/// Takes what is too much from the widest of the columns (the last of several), never below what `least` says of each.
template <class Least>
void shrink(Layout& layout, std::size_t terminal, Least least) {
  for (auto total = total_width(layout); total > terminal; --total) {
    const std::size_t* widest = nullptr;
    for (const auto& column : layout.shown)
      if (layout.widths[column] > least(column) && (!widest || layout.widths[column] >= layout.widths[*widest]))
        widest = &column;
    if (!widest) return;
    --layout.widths[*widest];
  }
}

bool is_empty(const Table& table, std::size_t column) {
  return std::ranges::all_of(table.rows, [&](const Row& row) { return cell_at(row, column).text.empty(); });
}

/// Which of the shown columns goes first; never the first of them.
std::size_t next_to_go(const Table& table, const std::vector<std::size_t>& shown) {
  const auto worth = [&](std::size_t at) {
    const auto& column = table.columns[shown[at]];
    return std::tuple(!is_empty(table, shown[at]), column.weight, column.flex == Flex::yes);
  };
  std::size_t lightest = 1;
  for (std::size_t at = 2; at < shown.size(); ++at)
    if (worth(at) <= worth(lightest)) lightest = at;
  return lightest;
}

Layout fitted_layout(const Table& table, std::size_t terminal) {
  auto layout = natural_layout(table);
  if (terminal == 0 || layout.shown.empty()) return layout;
  const auto natural = layout.widths;
  const auto flexible = [&](std::size_t i) { return table.columns[i].flex == Flex::yes; };
  const auto useful = [&](std::size_t i) { return flexible(i) ? table.columns[i].least : natural[i]; };
  // The first column says which row it is, and is what people copy: half an id is none.
  const auto told = [&](std::size_t i) { return i == 0 && !flexible(i) ? natural[i] : i == 0 ? 1 : least_told; };
  for (;;) {
    layout.widths = natural;
    shrink(layout, terminal, useful);
    if (layout.shown.size() <= 2) shrink(layout, terminal, told);
    if (total_width(layout) <= terminal || layout.shown.size() == 1) return layout;
    const auto going = next_to_go(table, layout.shown);
    layout.shown.erase(layout.shown.begin() + static_cast<std::ptrdiff_t>(going));
  }
}

std::string aligned(const Cell& cell, std::size_t width, Align align, Colour colour) {
  const auto text = fit(cell.text, width);
  const std::string blanks(width - display_width(text), ' ');
  const auto shown = paint(text, cell.style, colour);
  return align == Align::left ? shown + blanks : blanks + shown;
}

std::string line_of(const Table& table, const Row& row, const Layout& layout, Colour colour) {
  auto last = layout.shown.size();
  while (last > 0 && cell_at(row, layout.shown[last - 1]).text.empty()) --last;
  std::string line;
  for (std::size_t at = 0; at < last; ++at) {
    if (at > 0) line += gap;
    const auto column = layout.shown[at];
    const auto& cell = cell_at(row, column);
    const auto align = table.columns[column].align;
    if (at + 1 == last && align == Align::left)
      line += paint(fit(cell.text, layout.widths[column]), cell.style, colour);  // no blanks at the end
    else
      line += aligned(cell, layout.widths[column], align, colour);
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
  const auto layout = fitted_layout(table, terminal.columns);
  auto text = line_of(table, header_of(table), layout, terminal.colour);
  for (const auto& row : table.rows) text += line_of(table, row, layout, terminal.colour);
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
