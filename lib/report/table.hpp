// Rows and columns, and the three ways they are written: aligned for a terminal, TSV for scripts, Markdown for issues
// and wikis. Cells hold data as it is; every renderer makes it safe for its own form.
#pragma once

#include <cstddef>
#include <memory>
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
  int weight = 0;         ///< where not all have room, the lightest go first
  std::size_t least = 8;  ///< a flexible column is not shown narrower, as long as another could go instead
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

/// A header and a line a row, none wider than the terminal: flexible columns shrink first (widest first, cut with `…`)
/// to what is still of use; then columns go, empty ones first, then the lightest (of equals the rightmost, flexible
/// ones last), until the others have room. The first column always stays and is never cut where it is not flexible: it
/// alone may be wider than the terminal. A table without rows is the empty string.
std::string render_table(const Table& table, const TerminalView& terminal);

/// The same for rows that come one by one: the first ten thousand decide how wide the columns are, and are held until
/// then.
class TableLines {
 public:
  TableLines(std::vector<Column> columns, const TerminalView& terminal);
  ~TableLines();
  TableLines(const TableLines&) = delete;
  TableLines& operator=(const TableLines&) = delete;

  /// What can be written now; often nothing.
  std::string add(Row row);
  /// What is left to be written.
  std::string finish();

 private:
  struct Layout;
  Table held_;
  TerminalView terminal_;
  std::unique_ptr<Layout> layout_;
};

/// A line a row, cells separated by tabs, no header, no styles.
std::string render_tsv(const Table& table);
std::string tsv_line(const std::vector<Column>& columns, const Row& row);

/// A GitHub-flavoured table with header, whose cells show as text whatever is in them.
std::string render_markdown(const Table& table);
std::string markdown_head(const std::vector<Column>& columns);
std::string markdown_line(const std::vector<Column>& columns, const Row& row);

/// Text as a Markdown cell or line shows it literally.
std::string markdown_text(std::string_view text);

}  // namespace reqs
