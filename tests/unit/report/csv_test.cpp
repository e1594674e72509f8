#include "report/csv.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

TEST_CASE("a field is in quotes where it has to be", "[csv]") {
  CHECK(csv_field("plain 客户") == "plain 客户");
  CHECK(csv_field("") == "");
  CHECK(csv_field("a,b") == "\"a,b\"");
  CHECK(csv_field("say \"no\"") == "\"say \"\"no\"\"\"");
  CHECK(csv_field("two\nlines") == "\"two\nlines\"");
  CHECK(csv_field(" x") == "\" x\"");
  CHECK(csv_line({"a", "", "b;c"}) == "a,,\"b;c\"\n");
}

TEST_CASE("rows of a table are records below the keys of its columns", "[csv]") {
  CHECK(csv_head({{.key = "a", .title = "A"}, {.key = "b", .title = "B"}}) == "a,b\n");
  CHECK(csv_line(Row{{"2"}, {"x,y"}, {""}}) == "2,\"x,y\",\n");
}
