#include "report/table.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::string_view gap = "  ";
// No column is cut to less: it would say nothing.
constexpr std::size_t least_told = 3;
constexpr std::size_t most_held = 10'000;  // rows that decide how wide columns are

using Widths = std::vector<std::size_t>;

const Cell& cell_at(const Row& row, std::size_t column) {
  static const Cell empty;
  return column < row.size() ? row[column] : empty;
}

/// The columns that are shown, in their order, and how wide each of the table's columns is.
struct ShownColumns {
  std::vector<std::size_t> shown;
  Widths widths;
};

ShownColumns natural_layout(const Table& table) {
  ShownColumns layout;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    auto width = std::max<std::size_t>(display_width(table.columns[i].title), 1);
    for (const auto& row : table.rows) width = std::max(width, display_width(cell_at(row, i).text));
    layout.shown.push_back(i);
    layout.widths.push_back(width);
  }
  return layout;
}

std::size_t total_width(const ShownColumns& layout) {
  std::size_t total = gap.size() * (layout.shown.size() - 1);
  for (const auto column : layout.shown) total += layout.widths[column];
  return total;
}

/// Takes what is too much from the widest of the columns (the last of several), never below what `least` says of each.
template <class Least>
void shrink(ShownColumns& layout, std::size_t terminal, Least least) {
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

ShownColumns fitted_layout(const Table& table, std::size_t terminal) {
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

std::string line_of(const std::vector<Column>& columns, const Row& row, const ShownColumns& layout, Colour colour) {
  auto last = layout.shown.size();
  while (last > 0 && cell_at(row, layout.shown[last - 1]).text.empty()) --last;
  std::string line;
  for (std::size_t at = 0; at < last; ++at) {
    if (at > 0) line += gap;
    const auto column = layout.shown[at];
    const auto& cell = cell_at(row, column);
    const auto align = columns[column].align;
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

struct TableLines::Layout : ShownColumns {};

TableLines::TableLines(std::vector<Column> columns, const TerminalView& terminal)
    : held_{std::move(columns), {}}, terminal_(terminal) {}
TableLines::~TableLines() = default;

std::string TableLines::add(Row row) {
  if (layout_) return line_of(held_.columns, row, *layout_, terminal_.colour);
  held_.rows.push_back(std::move(row));
  return held_.rows.size() < most_held ? std::string() : finish();
}

std::string TableLines::finish() {
  if (held_.rows.empty()) return {};
  layout_ = std::make_unique<Layout>(Layout{fitted_layout(held_, terminal_.columns)});
  auto text = line_of(held_.columns, header_of(held_), *layout_, terminal_.colour);
  for (const auto& row : std::exchange(held_.rows, {})) text += line_of(held_.columns, row, *layout_, terminal_.colour);
  return text;
}

std::string render_table(const Table& table, const TerminalView& terminal) {
  TableLines lines(table.columns, terminal);
  std::string text;
  for (const auto& row : table.rows) text += lines.add(row);
  return text + lines.finish();
}

std::string tsv_line(const std::vector<Column>& columns, const Row& row) {
  std::string text;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) text += '\t';
    text += safe_line(cell_at(row, i).text);
  }
  return text + '\n';
}

std::string render_tsv(const Table& table) {
  std::string text;
  for (const auto& row : table.rows) text += tsv_line(table.columns, row);
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

std::string markdown_head(const std::vector<Column>& columns) {
  std::string header = "|";
  std::string rule = "|";
  for (const auto& column : columns) {
    header += " " + markdown_text(column.title) + " |";
    rule += column.align == Align::left ? " --- |" : " ---: |";
  }
  return header + "\n" + rule + "\n";
}

std::string markdown_line(const std::vector<Column>& columns, const Row& row) {
  std::string text = "|";
  for (std::size_t i = 0; i < columns.size(); ++i) text += " " + markdown_text(cell_at(row, i).text) + " |";
  return text + "\n";
}

std::string render_markdown(const Table& table) {
  auto text = markdown_head(table.columns);
  for (const auto& row : table.rows) text += markdown_line(table.columns, row);
  return text;
}

}  // namespace reqs
