#include "codec/yaml_tree.hpp"

#include <catch2/catch.hpp>

namespace reqs {
namespace {

YamlNode tree(std::string_view text) {
  const auto read = read_yaml(text, "f.yaml");
  for (const auto& problem : read.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(read.root);
  return *read.root;
}

TEST_CASE("scalars stay the words they are") {
  const auto root = tree("a: no\nb: ~\nc: null\nd:\ne: 007\nf: 2026-11-22\ng: \"no\"\nh: ''\ni: 0x1F\nj: NULL\n");
  const auto expect = [&](const char* key, const char* text, bool plain) {
    INFO(key);
    CHECK(root.find(key)->value.scalar == text);
    CHECK(root.find(key)->value.plain == plain);
  };
  expect("a", "no", true);
  expect("b", "~", true);
  expect("c", "null", true);
  expect("d", "", true);
  expect("e", "007", true);
  expect("f", "2026-11-22", true);
  expect("g", "no", false);
  expect("h", "", false);
  expect("i", "0x1F", true);
  expect("j", "NULL", true);
}

TEST_CASE("a tree has its order and its places, counted in characters") {
  const auto root = tree("团队: {名: 前台, b: [x, 'y']}\nlist:\n- one\n- k: v\n  w: |\n    两行\n    文字\n");
  REQUIRE(root.is_mapping());
  REQUIRE(root.entries.size() == 2);
  const auto& team = root.entries[0];
  CHECK(team.key == "团队");
  CHECK(team.value.column == 5);
  const auto& letters = team.value.entries[1];
  CHECK(letters.key == "b");
  CHECK(letters.column == 13);
  CHECK(letters.value.items[1].scalar == "y");
  const auto& list = root.find("list")->value;
  CHECK(list.is_sequence());
  CHECK(list.line == 3);
  CHECK(list.items[1].line == 4);
  CHECK(list.items[1].find("w")->value.scalar == "两行\n文字\n");
  CHECK(root.find("none") == nullptr);
  CHECK(list.find("one") == nullptr);
}

TEST_CASE("one document with its marks is fine") {
  CHECK(tree("---\na: 1\n...\n").find("a")->value.scalar == "1");
  CHECK(tree("# comment\na: 1").find("a")->value.scalar == "1");
  CHECK(tree("{a: 1}").find("a")->value.scalar == "1");
  CHECK(tree("? a\n: 1\n").find("a")->value.scalar == "1");
}

TEST_CASE("what two readers take differently is refused") {
  // A folded block that keeps its last line feeds, and \N: libyaml and yaml-cpp each have their own idea of them.
  for (const char* text : {"a: 1\nb: >+\n  x\n\n", "a: 1\nb: \"\\N\"\n"}) {
    INFO(text);
    const auto read = read_yaml(text, "f.yaml");
    REQUIRE(read.problems.size() == 1);
    CHECK(to_text(read.problems.front()) ==
          "f.yaml:2:4: two YAML readers differ about what is here; put it in double quotes");
  }
}

TEST_CASE("what only one of two readers can read is refused where they still agreed") {
  const auto read = read_yaml("x: y\na: [b, c?]\n", "f.yaml");
  REQUIRE(read.problems.size() == 1);
  CHECK(to_text(read.problems.front()).starts_with("f.yaml:2:5: two YAML readers differ"));
}

TEST_CASE("a tree as a value") {
  const auto value = to_value(tree("a: {b: [1, []]}\nc:\n"));
  const Value expected(Value::Map{{"a", Value::Map{{"b", Value::List{"1", Value::List{}}}}}, {"c", ""}});
  CHECK(value == expected);
}

}  // namespace
}  // namespace reqs
