// Tables as people, scripts and wikis get them.
#include "report/table.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

namespace {

Table sample() {
  return {
      {{"id", "ID"}, {"level", "LEVEL", Align::right}, {"title", "TITLE", Align::left, Flex::yes}, {"team", "TEAM"}},
      {{{"7k3f9q", Style::strong}, {"1"}, {"前保险杠更换, 客户后天必须提车"}, {"parts"}},
       {{"8m2x0a"}, {"12", Style::bad}, {"short"}, {""}}}};
}

}  // namespace

TEST_CASE("columns stand under each other by display width") {
  CHECK(render_table(sample(), {}) ==
        "ID      LEVEL  TITLE                           TEAM\n"
        "7k3f9q      1  前保险杠更换, 客户后天必须提车  parts\n"
        "8m2x0a     12  short\n");
}

TEST_CASE("the flexible column gives way to a narrow terminal") {
  CHECK(render_table(sample(), {40, Colour::no}) ==
        "ID      LEVEL  TITLE               TEAM\n"
        "7k3f9q      1  前保险杠更换, 客…   parts\n"
        "8m2x0a     12  short\n");
}

TEST_CASE("where that is not enough columns go, and the first is never cut") {
  auto table = sample();
  CHECK(render_table(table, {30, Colour::no}) ==
        "ID      LEVEL  TITLE     TEAM\n"
        "7k3f9q      1  前保险…   parts\n"
        "8m2x0a     12  short\n");
  CHECK(render_table(table, {29, Colour::no}) ==
        "ID      LEVEL  TITLE\n"
        "7k3f9q      1  前保险杠更换,…\n"
        "8m2x0a     12  short\n");
  CHECK(render_table(table, {20, Colour::no}) ==
        "ID      TITLE\n"
        "7k3f9q  前保险杠更…\n"
        "8m2x0a  short\n");
  CHECK(render_table(table, {12, Colour::no}) ==
        "ID      TIT…\n"
        "7k3f9q  前…\n"
        "8m2x0a  sho…\n");
  CHECK(render_table(table, {10, Colour::no}) == "ID\n7k3f9q\n8m2x0a\n");
  CHECK(render_table(table, {1, Colour::no}) == "ID\n7k3f9q\n8m2x0a\n");

  table.columns[3].weight = 1;  // the level goes first then
  CHECK(render_table(table, {29, Colour::no}) ==
        "ID      TITLE           TEAM\n"
        "7k3f9q  前保险杠更换,…  parts\n"
        "8m2x0a  short\n");
  table.columns[2].weight = 2;
  table.columns[2].least = 15;
  CHECK(render_table(table, {27, Colour::no}).starts_with("ID      TITLE\n"));
}

TEST_CASE("an empty column goes before any other") {
  auto table = sample();
  table.columns[3].weight = 9;
  table.rows[0][3].text.clear();
  CHECK(render_table(table, {80, Colour::no}).find("TEAM") != std::string::npos);
  CHECK(render_table(table, {24, Colour::no}).starts_with("ID      LEVEL  TITLE\n"));
}

TEST_CASE("a flexible first column is cut as any other") {
  const Table table{{{"title", "TITLE", Align::left, Flex::yes}}, {{{"a long title"}}}};
  CHECK(render_table(table, {8, Colour::no}) == "TITLE\na long …\n");
  CHECK(render_table(table, {1, Colour::no}) == "…\n…\n");
}

TEST_CASE("colour surrounds the text, not the blanks") {
  CHECK(render_table(sample(), {0, Colour::yes}) ==
        "\x1b[1mID\x1b[0m      \x1b[1mLEVEL\x1b[0m  \x1b[1mTITLE\x1b[0m                           "
        "\x1b[1mTEAM\x1b[0m\n"
        "\x1b[1m7k3f9q\x1b[0m      1  前保险杠更换, 客户后天必须提车  parts\n"
        "8m2x0a     \x1b[1;91m12\x1b[0m  short\n");
}

TEST_CASE("a table without rows is nothing, and rows may be short or long") {
  CHECK(render_table({{{"id", "ID"}}, {}}, {80, Colour::no}).empty());
  CHECK(render_table({{{"id", "ID"}, {"x", "X"}}, {{}, {{"a"}, {"b"}, {"c"}}}}, {}) == "ID  X\n\na   b\n");
}

TEST_CASE("hostile cells cannot break out of their row") {
  const Table table{{{"a", "A"}, {"b", "B"}}, {{{"x\ty\nz\x1b[2J"}, {"\xFF|"}}}};
  CHECK(render_table(table, {}) == "A               B\nx y ↵ z\\x1b[2J  \\xff|\n");
  CHECK(render_tsv(table) == "x y ↵ z\\x1b[2J\t\\xff|\n");
  CHECK(render_markdown(table) == "| A | B |\n| --- | --- |\n| x y ↵ z\\\\x1b\\[2J | \\\\xff\\| |\n");
}

TEST_CASE("TSV has neither header nor styles and keeps empty cells") {
  CHECK(render_tsv(sample()) == "7k3f9q\t1\t前保险杠更换, 客户后天必须提车\tparts\n8m2x0a\t12\tshort\t\n");
}

TEST_CASE("Markdown shows data as text") {
  CHECK(render_markdown(sample()) ==
        "| ID | LEVEL | TITLE | TEAM |\n"
        "| --- | ---: | --- | --- |\n"
        "| 7k3f9q | 1 | 前保险杠更换, 客户后天必须提车 | parts |\n"
        "| 8m2x0a | 12 | short |  |\n");
  CHECK(markdown_text("<b>[x](y) `a|b` *c* _d_") == "\\<b\\>\\[x\\](y) \\`a\\|b\\` \\*c\\* \\_d\\_");
}

TEST_CASE("of very many rows the first ten thousand decide how wide the columns are") {
  TableLines lines({{"id", "ID"}, {"title", "TITLE"}}, {80, Colour::no});
  std::string text;
  for (int i = 0; i < 9'999; ++i) text += lines.add({{"7k3f9q"}, {"short"}});
  CHECK(text.empty());
  text = lines.add({{"7k3f9q"}, {"short"}});
  CHECK(text.starts_with("ID      TITLE\n7k3f9q  short\n"));
  CHECK(lines.add({{"8m2x0a"}, {"a longer one"}}) == "8m2x0a  a lo…\n");
  CHECK(lines.finish().empty());
  CHECK(TableLines({{"id", "ID"}}, {}).finish().empty());
}
