// The gate at its limits: one step below each a file is read, one step above it is refused, and whatever stands in a
// file, reading it needs less than 100 MB and no time to speak of.
#include <catch2/catch.hpp>

#include "codec/config_codec.hpp"
#include "codec/request_codec.hpp"
#include "codec/yaml_tree.hpp"
#include "support/codec_generators.hpp"
#include "support/measured_child.hpp"

namespace reqs {
namespace {

std::string refusal_of(const std::string& text) {
  const auto read = read_yaml(text, "f");
  CHECK(read.root.has_value() == read.problems.empty());
  return read.problems.empty() ? "" : to_text(read.problems.front());
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

constexpr std::size_t mebibyte = std::size_t{1} << 20;

TEST_CASE("a file of 16 MiB is read, and one of a byte more is not") {
  const std::string line = "# " + std::string(1021, 'x') + "\n";
  auto text = "a: 1\n" + repeated(line, 16 * 1024);
  text.resize(16 * mebibyte);
  CHECK(refusal_of(text).empty());
  CHECK(refusal_of(text + "\n") == "f:1:1: is larger than 16 MiB, the limit for a file");
  CHECK(read_config({{"ledger.yaml", text + "\n"}}).problems.front().what ==
        "is larger than 16 MiB, the limit for a file");
  const auto id = *RequestId::parse("20261122-7k3f9q");
  CHECK(read_request(text + "\n", "r", id).problems.front().what == "is larger than 16 MiB, the limit for a file");
}

TEST_CASE("a line of 1 MiB is read, and one of a byte more is not") {
  const auto text = "客: " + std::string(mebibyte - 5, 'x');
  CHECK(refusal_of(text + "\n").empty());
  CHECK(refusal_of("a: 1\n" + text + "x\n") == "f:2:1: a line of 1024 KiB; at most 1024 KiB are read");
}

TEST_CASE("a tree 8 deep is read, and one 9 deep is not") {
  CHECK(refusal_of("a: [[[[[[[x]]]]]]]\n").empty());
  CHECK(refusal_of("a: [[[[[[[[x]]]]]]]]\n") == "f:1:11: nested more than 8 deep");
  CHECK(refusal_of(repeated("{a: ", 8) + "x" + repeated("}", 8) + "\n").empty());
  CHECK(refusal_of(repeated("{a: ", 8) + "[]" + repeated("}", 8) + "\n") == "f:1:33: nested more than 8 deep");
  std::string block;
  for (std::size_t depth = 0; depth < 8; ++depth) block += std::string(2 * depth, ' ') + "a:\n";
  CHECK(refusal_of(block).empty());
  CHECK(refusal_of(block + std::string(16, ' ') + "a:\n") == "f:9:17: nested more than 8 deep");
}

TEST_CASE("500,000 values are read, and one more is not") {
  // The root, its key and the list are three of them.
  const auto text = "a:\n" + repeated("- x\n", 499'997);
  CHECK(refusal_of(text).empty());
  CHECK(refusal_of(text + "- x\n") == "f:499999:3: more than 500000 values; no more are read");
}

TEST_CASE("a key of 200 bytes is read, and one of a byte more is not") {
  CHECK(refusal_of(std::string(200, 'k') + ": 1\n").empty());
  CHECK(refusal_of(std::string(201, 'k') + ": 1\n") == "f:1:1: a key of 201 bytes; at most 200 are read");
  CHECK(refusal_of("a:\n  客\"" + repeated("客", 66) + ": 1\n") == "f:2:3: a key of 202 bytes; at most 200 are read");
}

TEST_CASE("every character is either read as it is, or refused where it stands") {
  // Not even in a comment is any let through that a value must not have.
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 || (c >= 0xFE00 && c < 0x10000) ? 1 : 0x101) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const auto character = testing::utf8_of(c);
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    const bool welcome = !control && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
    const auto value = read_yaml("a: |\n  客x" + character + "x\n  y\n", "f");
    const auto comment = read_yaml("a: 1\n# 客x" + character + "# x\n", "f");
    INFO("U+" << std::hex << static_cast<unsigned>(c));
    REQUIRE(value.root.has_value() == (welcome && c != '\n'));
    REQUIRE(comment.root.has_value() == welcome);
    if (value.root) REQUIRE(value.root->entries[0].value.scalar == "客x" + character + "x\ny\n");
    if (!welcome) {
      REQUIRE(to_text(value.problems[0]).starts_with("f:2:5: "));
      REQUIRE(to_text(comment.problems[0]).starts_with("f:2:5: "));
    }
  }
}

TEST_CASE("every way not to be UTF-8 is refused where it stands") {
  const auto nul = std::string("a: 客") + '\0' + "\n";
  CHECK_THAT(refusal_of(nul), Catch::StartsWith("f:1:5: control character U+0000"));
  for (const char* bytes :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF", "\xE5\xAE", "\xED\xA0\x80",
        "\xED\xBF\xBF", "\xED\xA0\xBD\xED\xB8\x80", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\xF8\x88\x80\x80\x80", "\xFE", "\xFF", "\xBF\xCD\xBB\xA7"})
    for (const auto& text : {"a: 客" + std::string(bytes) + "\n", "# 客x" + std::string(bytes)}) {
      INFO(text);
      CHECK_THAT(refusal_of(text), Catch::StartsWith("f:1:5: the byte 0x"));
      CHECK_THAT(refusal_of(text), Catch::EndsWith("is not valid UTF-8"));
    }
  for (const std::string text : {std::string("\xFF\xFE"
                                             "a\0:\0",
                                             6),
                                 std::string("\xFE\xFF\0a\0:", 6)})
    CHECK(refusal_of(text) == "f:1:1: is UTF-16; save it as UTF-8");
  CHECK_THAT(refusal_of(std::string("a\0:\0 \0x\0", 8)), Catch::StartsWith("f:1:2: control character U+0000"));
}

TEST_CASE("the layout that YAML asks for and its readers do not is asked for") {
  struct Row {
    const char* text;
    const char* says;
  };
  for (const auto& row : std::vector<Row>{
           {"a: [x,\ny]\n", "f:2:1: inside quotes or brackets that began in a line above, a line needs 1 or more"},
           {"a: {\n  b: c\n}\n", "f:3:1: inside quotes or brackets"},
           {"a:\n  b: \"x\n  y\"\n", "f:3:3: inside quotes or brackets that began in a line above, a line needs 3"},
           {"a:\n- 'x\n# y'\n", "f:3:1: inside quotes or brackets"},
           {"a: [x,\n\ty]\n", "f:2:1: indented with a tab; use spaces"},
           {"a: 'x\n\ty'\n", "f:2:1: indented with a tab; use spaces"},
           {"客: \"x\"# c\n", "f:1:7: a comment needs a blank before its '#'"},
           {"a: [x,# c\n  y]# d\n", "f:1:7: a comment needs a blank"},
           {"a: |# c\n  x\n", "f:1:5: a comment needs a blank"},
           {"a: {}#c\n", "f:1:6: a comment needs a blank"},
       }) {
    INFO(row.text);
    CHECK_THAT(refusal_of(row.text), Catch::StartsWith(row.says));
  }
  for (const char* text :
       {"a: [x, # c\n# d\n\n\t\n y]\n", "a: [x,\n ]\n", "{a: [\nx\n]}\n", "a: \"x\n\n\t\n y#z\"\n", "a: x\n  y\n",
        "a:\n- - 'x\n    y'\n", "a: | # c\n  x#y\n# d\n", "#\na: x#y\n#", "a: 'it''s'\t# c\n", "? [x]\n#c\n"}) {
    INFO(text);
    CHECK_THAT(refusal_of(text), !Catch::Contains("brackets") && !Catch::Contains("comment"));
  }
}

TEST_CASE("a text block is whole, whether or not a line feed ends the file") {
  for (const char* text : {"a: |\n  x", "a: |\n  x\n"})
    CHECK(read_yaml(text, "f").root->entries[0].value.scalar == "x\n");
  CHECK(read_yaml("a: |-\n  x", "f").root->entries[0].value.scalar == "x");
  CHECK(read_yaml("a: >\n  x\n  y", "f").root->entries[0].value.scalar == "x y\n");
  CHECK(refusal_of("a: |\n  x\nword").starts_with("f:3:1: a line that is neither"));
}

TEST_CASE("no text makes reading it take more than 100 MB, or for ever") {
  const auto expect_small = [](const char* what, const std::string& text) {
    INFO(what);
    const auto measured = testing::in_child([&] { read_yaml(text, "f"); });
    CHECK(measured.done);
    if (testing::memory_can_be_measured) CHECK(measured.mebibytes < 100);
  };
  const auto a = std::string("a: ");
  expect_small("100,000 brackets", a + std::string(100'000, '['));
  expect_small("100,000 braces", a + std::string(100'000, '{'));
  expect_small("100,000 dashes", "a:\n" + repeated("- ", 100'000));
  expect_small("100,000 question marks", repeated("? ", 100'000));
  expect_small("a mapping in a mapping in …", repeated("a: ", 100'000));
  expect_small("anchors", "a: &a [x]\n" + repeated("b: [*a,*a]\n", 100'000));
  expect_small("half a million keys all the same", repeated("a: 1\n", 500'000));
  expect_small("half a million empty lists", "a:\n" + repeated("- []\n", 499'997));
  expect_small("half a million texts on the heap", "a:\n" + repeated("- \"" + std::string(26, 'x') + "\"\n", 499'997));
  expect_small("half a million values in a line", "a: [" + repeated("x,", 499'990) + "]\n");
  expect_small("a text of 16 MiB", "a: |\n" + repeated("  " + std::string(1020, 'x') + "\n", 16'000));
  expect_small("a text that is all escapes", "a: \"" + repeated("\\x41", 262'000) + "\"\n");
  expect_small("nothing but line feeds", a + std::string(2'000'000, '\n'));
  expect_small("nothing but bad bytes", std::string(4'000'000, '\xFF'));
  expect_small("nothing but control characters", std::string(4'000'000, '\x01'));
  expect_small("nothing but conflict markers", repeated("=======\n", 1'000'000));
}

}  // namespace
}  // namespace reqs
