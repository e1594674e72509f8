// Laws of text and tables that hold for whatever anybody stores.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "report/board.hpp"
#include "report/document.hpp"
#include "report/graphemes.hpp"
#include "report/status.hpp"
#include "report/table.hpp"
#include "report/text.hpp"

using namespace reqs;

namespace {

// Pieces that have caused trouble: wide, combining, joined, controlling, broken.
std::string hostile_text() {
  static const std::vector<std::string> pieces = {"a",
                                                  "word ",
                                                  " ",
                                                  "客户",
                                                  "\uFF0C",
                                                  "\u3002",
                                                  "\u300C",
                                                  "e\u0301",
                                                  "👩‍👩‍👧",
                                                  "🇨🇳",
                                                  "🇩",
                                                  "\uFE0F",
                                                  "\u200D",
                                                  "\x1b[31m",
                                                  "\x07",
                                                  "\n",
                                                  "\r",
                                                  "\t",
                                                  "\u202E",
                                                  "\u2028",
                                                  "\xFF",
                                                  "\xE5",
                                                  "\xC2\x9B",
                                                  "|",
                                                  "\\",
                                                  "…",
                                                  "\u0301",
                                                  std::string(1, '\0')};
  const auto chosen = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
  std::string text;
  for (const auto& piece : chosen) text += piece;
  return text;
}

bool is_printable(std::string_view text) {
  while (!text.empty()) {
    const auto [code_point, length, valid] = decode_first(text);
    if (!valid || is_unsafe(code_point)) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

Table any_table() {
  Table table;
  const auto columns = *rc::gen::inRange<std::size_t>(1, 6);
  for (std::size_t i = 0; i < columns; ++i)
    table.columns.push_back(
        {"key", hostile_text(), *rc::gen::element(Align::left, Align::right), *rc::gen::element(Flex::no, Flex::yes)});
  const auto rows = *rc::gen::inRange<std::size_t>(1, 5);
  for (std::size_t i = 0; i < rows; ++i) {
    Row row;
    const auto cells = *rc::gen::inRange<std::size_t>(0, columns + 2);
    for (std::size_t j = 0; j < cells; ++j) row.push_back({hostile_text(), Style::plain});
    table.rows.push_back(row);
  }
  return table;
}

Request any_card() {
  Request request{RequestId::make("20261122", "7k3f9q"), {}, {}};
  request.header.title = hostile_text();
  request.header.owner.person = hostile_text();
  request.header.priority = *rc::gen::element(Priority::normal, Priority::urgent);
  return request;
}

/// Local times are of no interest here.
RequestView any_time() {
  return {Instant{}, [](Instant instant) { return to_rfc3339(instant); }, Reader::person};
}

}  // namespace

TEST_CASE("a safe line is printable, one line, and safe already") {
  REQUIRE(rc::check("safe_line", [] {
    const auto line = safe_line(hostile_text());
    RC_ASSERT(is_printable(line));
    RC_ASSERT(safe_line(line) == line);
  }));
}

TEST_CASE("fitted text never exceeds its columns, and is whole where it has room") {
  REQUIRE(rc::check("fit", [] {
    const auto text = hostile_text();
    const auto columns = *rc::gen::inRange<std::size_t>(0, 40);
    RC_ASSERT(display_width(fit(text, columns)) <= columns);
    RC_ASSERT(fit(text, display_width(text) + 1) == safe_line(text));
  }));
}

TEST_CASE("wrapped lines never exceed their columns and lose nothing but blanks") {
  REQUIRE(rc::check("wrap", [] {
    const auto text = hostile_text();
    const auto columns = *rc::gen::inRange<std::size_t>(2, 30);
    std::string all;
    for (const auto& line : wrap(text, columns)) {
      RC_ASSERT(display_width(line) <= columns);
      RC_ASSERT(is_printable(line));
      all += line;
    }
    auto expected = safe_text(text);
    const auto drop = [](std::string& from) { std::erase_if(from, [](char c) { return c == ' ' || c == '\n'; }); };
    drop(expected);
    drop(all);
    RC_ASSERT(all == expected);
  }));
}

TEST_CASE("a table never exceeds the terminal, unless its first column alone does") {
  REQUIRE(rc::check("render_table", [] {
    const auto table = any_table();
    const auto columns = *rc::gen::inRange<std::size_t>(1, 100);
    const auto lines = lines_of(render_table(table, {columns, Colour::no}));
    RC_ASSERT(lines.size() == table.rows.size() + 1);
    auto first = display_width(table.columns.front().title);
    for (const auto& row : table.rows)
      if (!row.empty()) first = std::max(first, display_width(row.front().text));
    for (const auto& line : lines) {
      RC_ASSERT(is_printable(line));
      RC_ASSERT(display_width(line) <= std::max(columns, first));
    }
  }));
}

TEST_CASE("TSV has a line a row and a tab between cells, whatever they hold") {
  REQUIRE(rc::check("render_tsv", [] {
    const auto table = any_table();
    const auto lines = lines_of(render_tsv(table));
    RC_ASSERT(lines.size() == table.rows.size());
    for (const auto& line : lines)
      RC_ASSERT(static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) == table.columns.size() - 1);
  }));
}

TEST_CASE("JSON is printable whatever text it holds") {
  REQUIRE(rc::check("to_json", [] {
    const auto json = to_json(Doc::Map{{hostile_text(), hostile_text()}}, JsonForm::one_line);
    RC_ASSERT(is_printable(json));
  }));
}

TEST_CASE("a board never exceeds the terminal, and every card is shown or counted") {
  REQUIRE(rc::check("render_board", [] {
    std::vector<BoardColumn> columns(*rc::gen::inRange<std::size_t>(1, 7));
    for (auto& column : columns) {
      column.title = "column";
      for (auto cards = *rc::gen::inRange(0, 6); cards > 0; --cards) column.requests.push_back(any_card());
      column.count = column.requests.size();
    }
    const auto width = *rc::gen::inRange<std::size_t>(20, 160);
    const auto height = *rc::gen::inRange<std::size_t>(0, 40);
    const auto text = render_board(columns, any_time(), {{width, Colour::no}, height});
    std::size_t missing = 0;
    for (const auto& line : lines_of(text)) {
      RC_ASSERT(is_printable(line));
      RC_ASSERT(display_width(line) <= width);
    }
    for (auto at = text.find("… "); at != text.npos; at = text.find("… ", at + 1))
      if (const auto more = text.find(" more", at); more != text.npos && more < at + 8)
        missing += static_cast<std::size_t>(std::stoi(text.substr(at + 4)));
    std::size_t all = 0, shown = 0;
    for (const auto& column : columns) all += column.count;
    for (auto at = text.find("7k3f9q"); at != text.npos; at = text.find("7k3f9q", at + 1)) ++shown;
    RC_ASSERT(shown + missing == all);
    if (height == 0) RC_ASSERT(missing == 0U);
  }));
}

TEST_CASE("a status never exceeds the screen where each part can show one request") {
  REQUIRE(rc::check("render_status", [] {
    std::vector<StatusPart> parts(*rc::gen::inRange<std::size_t>(1, 8));
    for (auto& part : parts) {
      part.title = "part";
      for (auto cards = *rc::gen::inRange(0, 30); cards > 0; --cards) part.requests.push_back(any_card());
      part.count = part.requests.size();
    }
    const auto width = *rc::gen::inRange<std::size_t>(20, 160);
    const auto height = *rc::gen::inRange<std::size_t>(18, 60);
    const auto lines = lines_of(render_status("who", parts, any_time(), {{width, Colour::no}, height}));
    RC_ASSERT(lines.size() < height);
    for (const auto& line : lines) RC_ASSERT(is_printable(line) && display_width(line) <= width);
  }));
}
