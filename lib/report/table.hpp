// Rows and columns, and the three ways they are written: aligned for a terminal, TSV for scripts, Markdown for issues
// and wikis. Cells hold data as it is; every renderer makes it safe for its own form.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/style.hpp"

namespace reqs {

enum class Align { left, right };
/// Which columns give way first where the terminal is too narrow.
enum class Flex { no, yes };

struct Column {
  std::string key;    ///< what scripts call it
  std::string title;  ///< what people read
  Align align = Align::left;
  Flex flex = Flex::no;
};

struct Cell {
  std::string text;
  Style style = Style::plain;
};

using Row = std::vector<Cell>;

/// A row may be shorter than the columns (the rest is empty); further cells are not shown.
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;
};

struct TerminalView {
  std::size_t columns = 0;  ///< 0 = no limit
  Colour colour = Colour::no;
};

/// A header and a line a row, none wider than the terminal: flexible columns shrink first (widest first, cut with `…`),
/// then the others, and columns for which even that leaves no room are left out from the right. The first column, where
/// it is not flexible, is never cut: it alone may be wider than the terminal. A table without rows is the empty string.
std::string render_table(const Table& table, const TerminalView& terminal);

/// A line a row, cells separated by tabs, no header, no styles.
std::string render_tsv(const Table& table);

/// A GitHub-flavoured table with header, whose cells show as text whatever is in them.
std::string render_markdown(const Table& table);

/// Text as a Markdown cell or line shows it literally.
std::string markdown_text(std::string_view text);

}  // namespace reqs
