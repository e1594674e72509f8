#include "codec/csv.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

using namespace reqs;
using Fields = std::vector<std::string>;

namespace {

struct Whole {
  Fields columns;
  std::vector<Fields> rows;
  std::vector<int> lines;
  std::vector<Problem> problems;
};

Whole read_all(std::string_view text, std::optional<char> delimiter = std::nullopt) {
  CsvReader reader(text, {"rows.csv", delimiter});
  Whole whole;
  whole.columns = reader.columns();
  for (CsvRow row; reader.next(row);) {
    whole.rows.push_back(row.fields);
    whole.lines.push_back(row.line);
  }
  whole.problems = reader.problems();
  return whole;
}

/// As RFC 4180 writes it, every field quoted.
std::string quoted(const Fields& fields) {
  std::string line;
  for (const std::string& field : fields) {
    line += line.empty() ? "\"" : ",\"";
    for (const char c : field) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

}  // namespace

TEST_CASE("rows, with LF or CRLF, with or without the last line break", "[csv]") {
  const auto text = GENERATE(as<std::string>{}, "a,b\n1,2\n3,\n", "a,b\r\n1,2\r\n3,\r\n", "a,b\n1,2\n3,",
                             "\xEF\xBB\xBF"
                             "a,b\n1,2\n3,",
                             "a,b\r\n1,2\r\n3,\r", "\n\na,b\n1,2\n\n\n3,\n\n");
  const Whole whole = read_all(text);
  CHECK(whole.columns == Fields{"a", "b"});
  CHECK(whole.rows == std::vector<Fields>{{"1", "2"}, {"3", ""}});
  CHECK(whole.problems.empty());
}

TEST_CASE("quoted fields hold delimiters, quotes and line breaks", "[csv]") {
  const Whole whole = read_all("姓名,原话\n张先生,\"他说:\"\"三天\"\",\n结果没有,\n没有配件\"\n李女士,\"\"\n");
  REQUIRE(whole.rows.size() == 2);
  CHECK(whole.rows[0] == Fields{"张先生", "他说:\"三天\",\n结果没有,\n没有配件"});
  CHECK(whole.rows[1] == Fields{"李女士", ""});
  CHECK(whole.lines == std::vector<int>{2, 5});
  CHECK(whole.problems.empty());
}

TEST_CASE("a quote inside a plain field is a quote", "[csv]") {
  CHECK(read_all("size,n\n5\" pipe,2\n").rows == std::vector<Fields>{{"5\" pipe", "2"}});
}

TEST_CASE("the delimiter is found in the first row, or given", "[csv]") {
  CHECK(read_all("a;b;c\n1;2,5;3\n").rows == std::vector<Fields>{{"1", "2,5", "3"}});
  CHECK(read_all("a\tb\n1,5\t2\n").rows == std::vector<Fields>{{"1,5", "2"}});
  CHECK(read_all("\"a;b;c;d\",b\n1,2\n").rows == std::vector<Fields>{{"1", "2"}});
  CHECK(read_all("a,b;c\n1,2;3\n", ';').rows == std::vector<Fields>{{"1,2", "3"}});
  CHECK(CsvReader("only\nx\n", {}).delimiter() == ',');
}

TEST_CASE("a row of another length is passed over and reported", "[csv]") {
  const Whole whole = read_all("a,b\n1,2\n1\n1,2,3\n\"x\ny\",4\n5,6\n");
  CHECK(whole.rows == std::vector<Fields>{{"1", "2"}, {"x\ny", "4"}, {"5", "6"}});
  CHECK(whole.lines == std::vector<int>{2, 5, 7});
  CHECK(whole.problems == std::vector<Problem>{{"rows.csv", 3, 1, "1 field where the header has 2"},
                                               {"rows.csv", 4, 1, "3 fields where the header has 2"}});
}

TEST_CASE("rows of data are counted, the sound and the others", "[csv]") {
  CsvReader reader("a,b\n1,2\nbad\n\n3,4\n", {"rows.csv", {}});
  CsvRow row;
  REQUIRE(reader.next(row));
  CHECK(row.number == 1);
  REQUIRE(reader.next(row));
  CHECK(row.number == 3);
  CHECK(row.line == 5);
  CHECK_FALSE(reader.next(row));
  CHECK_FALSE(reader.next(row));
}

TEST_CASE("broken quotes are reported where their row begins", "[csv]") {
  const Whole open = read_all("a,b\n1,2\n3,\"never\nclosed\n");
  CHECK(open.rows == std::vector<Fields>{{"1", "2"}});
  REQUIRE(open.problems.size() == 1);
  CHECK(open.problems[0] ==
        Problem{"rows.csv", 3, 1, "a quote opened on line 3 is never closed; lines 3 to 4 are left out"});

  const Whole behind = read_all("a,b\n\"1\"x,2\n3,4\n");
  CHECK(behind.rows == std::vector<Fields>{{"3", "4"}});
  REQUIRE(behind.problems.size() == 1);
  CHECK(behind.problems[0].line == 2);
  CHECK_THAT(behind.problems[0].what, Catch::Contains("behind a closing quote"));

  CHECK(read_all("a,\"b\n1,2\n").problems.size() == 1);
}

TEST_CASE("files without rows", "[csv]") {
  CHECK(read_all("").columns.empty());
  CHECK(read_all("\n\n").columns.empty());
  CHECK(read_all("\xEF\xBB\xBF").columns.empty());
  CHECK(read_all("a,b").columns == Fields{"a", "b"});
  CHECK(read_all("a,b\n").rows.empty());
}

TEST_CASE("whatever is quoted comes back", "[csv][property]") {
  REQUIRE(rc::check("read(quoted(rows)) == rows", [] {
    const auto text = rc::gen::container<std::string>(rc::gen::element('a', ',', ';', '"', '\n', '\r', '\t', 'z', ' '));
    const auto rows = *rc::gen::container<std::vector<Fields>>(rc::gen::container<Fields>(3, text));
    std::string bytes = "x,y,z\r\n";
    for (const Fields& row : rows) bytes += quoted(row);
    const Whole whole = read_all(bytes);
    RC_ASSERT(whole.rows == rows);
    RC_ASSERT(whole.problems.empty());
  }));
  REQUIRE(rc::check("any bytes are rows or problems", [](const std::string& bytes) {
    const Whole whole = read_all(bytes);
    for (const Fields& row : whole.rows) RC_ASSERT(row.size() == whole.columns.size());
  }));
}

TEST_CASE("a row that is not UTF-8 is a problem, the others are read", "[csv]") {
  const auto whole = read_all("x,y\n客户,1\ncaf\xE5,2\n\xE5\xAE\xA2,3\n");
  CHECK(whole.rows == std::vector<Fields>{{"客户", "1"}, {"客", "3"}});
  REQUIRE(whole.problems.size() == 1);
  CHECK(whole.problems.front().line == 3);
  CHECK(read_all("caf\xE5,y\n1,2\n").problems.size() == 1);
}
