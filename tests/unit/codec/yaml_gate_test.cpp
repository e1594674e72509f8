// Each hostile or broken form is refused, at its place, in words that say what to do.
#include "codec/yaml_gate.hpp"

#include <catch2/catch.hpp>

namespace reqs {
namespace {

struct Refused {
  std::string text;
  int line;
  int column;
  std::string says;  // part of the message
};

void expect_refused(const Refused& row) {
  INFO(row.text.substr(0, 100));
  const auto read = read_yaml(row.text, "f.yaml");
  REQUIRE_FALSE(read.root);
  REQUIRE_FALSE(read.problems.empty());
  const auto& problem = read.problems.front();
  INFO(to_text(problem));
  CHECK(problem.path == "f.yaml");
  CHECK(problem.line == row.line);
  CHECK(problem.column == row.column);
  CHECK_THAT(problem.what, Catch::Contains(row.says));
}

TEST_CASE("bytes that are not plain text are refused") {
  const auto nul = std::string("a: x") + '\0' + "y\n";
  for (const auto& row : std::vector<Refused>{
           {"a: \xC0\xAF\n", 1, 4, "0xC0 is not valid UTF-8"},
           {"a: 客\xED\xA0\x80\n", 1, 5, "0xED is not valid UTF-8"},
           {"a: \xF4\x90\x80\x80\n", 1, 4, "0xF4 is not valid UTF-8"},
           {"a: 1\nb: 客户\xE5\xAE\n", 2, 6, "0xE5 is not valid UTF-8"},
           {"\xEF\xBB\xBF"
            "a: 1\n",
            1, 1, "byte order mark"},
           {"a: x\xEF\xBB\xBFy\n", 1, 5, "U+FEFF"},
           {std::string("\xFF\xFE") + "a", 1, 1, "UTF-16"},
           {nul, 1, 5, "U+0000"},
           {"a: \x1B[31mred\n", 1, 4, "control character U+001B"},
           {"a: 户\x7F\n", 1, 5, "U+007F"},
           {"a: \xC2\x85\n", 1, 4, "U+0085"},
           {"a: \xE2\x80\xA8\n", 1, 4, "U+2028 is a line break to some"},
           {"a: \xEF\xBF\xBF\n", 1, 4, "U+FFFF is not a character"},
           {"a: 1\nb: 2\r\nc: 3\r\n", 2, 5, "Windows line ends (2 of its lines)"},
           {"a: 1\rb: 2\n", 1, 5, "U+000D"},
           {"a: 1\n<<<<<<< ours\nb: 2\n", 2, 1, "conflict marker"},
           {"=======\n", 1, 1, "conflict marker"},
           {"a: 1\n>>>>>>> theirs", 2, 1, "conflict marker"},
       })
    expect_refused(row);
}

TEST_CASE("every problem of the bytes is listed at once, in order") {
  const auto read = read_yaml("a: \x01\nb: \xFF\n======= \nc: 1\r\n", "f.yaml");
  REQUIRE(read.problems.size() == 4);
  CHECK(to_text(read.problems[0]).starts_with("f.yaml:1:4: control character U+0001"));
  CHECK(to_text(read.problems[1]).starts_with("f.yaml:2:4: the byte 0xFF"));
  CHECK(to_text(read.problems[2]).starts_with("f.yaml:3:1: '=======' is the conflict marker"));
  CHECK(to_text(read.problems[3]).starts_with("f.yaml:4:5: has Windows line ends"));
}

TEST_CASE("a flood of problems is cut") {
  for (const char* byte : {"\xFF", "\x01", "\xE2\x80\xA8"}) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += byte;
    const auto read = read_yaml(text, "f.yaml");
    REQUIRE(read.problems.size() == max_problems + 1);
    CHECK(read.problems.back().what == "has more problems than are listed here");
  }
  std::string twice;
  for (int i = 0; i < 1000; ++i) twice += "a: 1\n";
  CHECK(read_yaml(twice, "f.yaml").problems.size() == max_problems);
}

TEST_CASE("structure beyond a plain tree is refused") {
  for (const auto& row : std::vector<Refused>{
           {"", 1, 1, "is empty"},
           {"# only a comment\n", 1, 1, "is empty"},
           {"---\n", 1, 1, "is empty"},
           {"just text\n", 1, 1, "keys and values"},
           {"- a\n", 1, 1, "keys and values"},
           {"a: 1\n---\nb: 2\n", 2, 1, "second document"},
           {"%YAML 1.2\n---\na: 1\n", 1, 1, "directive"},
           {"a: &x 1\n", 1, 4, "anchor"},
           {"a: *x\n", 1, 4, "alias"},
           {"a: !!str 1\n", 1, 4, "tag"},
           {"a: ! x\n", 1, 4, "tag"},
           {"<<: {a: 1}\n", 1, 1, "merge key"},
           {"? [a]\n: 1\n", 1, 3, "a key is a text"},
           {"{a: 1}: 2\n", 1, 1, "a key is a text"},
           {"?\n: 1\n", 1, 2, "without a key"},
           {"a: 1\nb:\n  c: 1\n  c: 2\n", 4, 3, "'c' is already there in line 3"},
           {"客户: 1\n\"客户\": 2\n", 2, 1, "'客户' is already there in line 1"},
           {"a: \"abc\nb: 1\n", 1, 4, "never closed"},
           {"a: [1, 2\nb: 1\n", 1, 4, "never closed"},
           {"a: {b: 1\n", 1, 4, "never closed"},
           {"a: 1\nb: {# c", 2, 1, "a value was expected here"},
           {"a: b: c\n", 1, 5, "second ': '"},
           {"a:\n\tb: 1\n", 2, 1, "put it in quotes"},
           {"a: @x\n", 1, 4, "put it in quotes"},
           {"a: \"\\q\"\n", 1, 5, "write a backslash"},
           {"a: 1\n b: 2\n", 2, 3, "second ': '"},
           {"a:\n  b: 1\n c: 2\n", 3, 2, "check the indentation"},
           {"a: 1\nword\nb: 2\n", 2, 1, "neither 'key: value' nor"},
           {"a: [[[[[[[[x]]]]]]]]\n", 1, 11, "more than 8 deep"},
       })
    expect_refused(row);
}

TEST_CASE("limits hold, and hostile nesting costs no time") {
  YamlLimits small;
  small.bytes = 100;
  CHECK(read_yaml("a: " + std::string(200, 'x'), "f", small).problems.front().what ==
        "is larger than 100 bytes, the limit for a file");
  small = {};
  small.line_bytes = 50;
  CHECK(read_yaml("a: 1\nb: " + std::string(60, 'x'), "f", small).problems.front().line == 2);
  small = {};
  small.nodes = 10;
  CHECK_THAT(read_yaml("a: [1,2,3,4,5,6,7,8,9]\n", "f", small).problems.front().what, Catch::Contains("10 values"));
  CHECK_THAT(read_yaml(std::string(201, 'k') + ": 1\n", "f").problems.front().what, Catch::Contains("a key of 201"));
  CHECK(read_yaml("a: " + std::string(100'000, '['), "f").problems.size() == 1);
  CHECK_FALSE(read_yaml("a: " + std::string(100'000, '{'), "f").root);
  std::string dashes = "a:\n ";
  for (int i = 0; i < 100'000; ++i) dashes += "- ";
  CHECK_FALSE(read_yaml(dashes, "f").root);
}

TEST_CASE("a quoted text in a message shows nothing that would mislead") {
  CHECK(quoted_in_message("客户") == "'客户'");
  CHECK(quoted_in_message("a\x1B[31m\n\u202E") == "'a\\u001b[31m\\u000a\\u202e'");
  CHECK(quoted_in_message(std::string(200, 'x')).size() < 80);
}

}  // namespace
}  // namespace reqs
