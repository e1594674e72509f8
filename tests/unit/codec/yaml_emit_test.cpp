#include "codec/yaml_emit.hpp"

#include <catch2/catch.hpp>

#include "core/error.hpp"

namespace reqs {
namespace {

TEST_CASE("what some reader takes for more than text is quoted") {
  for (const char* text : {"",
                           "no",
                           "Yes",
                           "on",
                           "OFF",
                           "y",
                           "true",
                           "null",
                           "Null",
                           "~",
                           "007",
                           "0x1F",
                           "0o17",
                           "0b1",
                           "1_000",
                           "1,000",
                           "12:30",
                           "2026-11-22",
                           "+1",
                           "-1",
                           ".5",
                           ".inf",
                           ".NaN",
                           "1e5",
                           "1.5e+3",
                           "=",
                           "<<",
                           "<<<<<<< ours",
                           "=======",
                           "- x",
                           "-x",
                           "? x",
                           ": x",
                           "x: y",
                           "x:",
                           "x #y",
                           "#x",
                           " x",
                           "x ",
                           "&x",
                           "*x",
                           "!x",
                           "|",
                           ">",
                           "'x'",
                           "%x",
                           "@x",
                           "`x`",
                           "{x",
                           "[x",
                           "}",
                           "]",
                           ",x",
                           "---",
                           "...",
                           "... x",
                           "1234.567890",
                           "12e4.000001",
                           "2026-11-22 10:00:00",
                           "138"}) {
    INFO(text);
    CHECK_FALSE(is_clearly_text(text));
    CHECK(emit_inline(text) == "\"" + std::string(text) + "\"");
  }
}

TEST_CASE("what is clearly text stands plain") {
  for (const char* text : {"20261122-7k3f9q", "3m9x.w2tq8d", "xiao.z", "前保险杠更换,客户后天必须提车", "张先生", "a:b",
                           "it's", "say \"x\"", "C:\\dir", "😀 ok", "x#y", "3天", "138…", "<x", "no one",
                           "2026-11-22T00:31:07.120Z", "http://x/?a=b", "您看方便接手吗?"}) {
    INFO(text);
    CHECK(is_clearly_text(text));
    CHECK(emit_scalar(text, 2) == text);
  }
}

TEST_CASE("inside braces more is quoted") {
  for (const char* text : {"a,b", "a:b", "what?", "[x]", "x{y", "http://x"}) {
    INFO(text);
    CHECK_FALSE(is_clearly_text(text, YamlPlace::flow));
  }
  CHECK(is_clearly_text("张先生", YamlPlace::flow));
  CHECK(emit_flow(Value::Map{{"to", "parts"}, {"note", "a, b"}, {"list", Value::List{"x", "no"}}}) ==
        "{to: parts, note: \"a, b\", list: [x, \"no\"]}");
}

TEST_CASE("characters that mislead are escaped") {
  CHECK(emit_inline("a\x1B[31m") == R"("a\x1B[31m")");
  CHECK(emit_inline("a\r\nb\t\"\\") == R"("a\r\nb\t\"\\")");
  CHECK(emit_inline("a\u2028\u202E\u0085") == R"("a\u2028\u202E\x85")");
}

TEST_CASE("text of several lines is a literal block, where that gives it back") {
  CHECK(emit_scalar("a\nb\n", 0) == "|\n  a\n  b");
  CHECK(emit_scalar("a\nb", 2) == "|-\n    a\n    b");
  CHECK(emit_scalar("说好三天\n\n到底谁负责?\n\n", 2) == "|+\n    说好三天\n\n    到底谁负责?\n");
  CHECK(emit_scalar("  a\nb\n", 0) == "|2\n    a\n  b");
  CHECK(emit_scalar("\n\n\ta\n", 0) == "|2\n\n\n  \ta");
  CHECK(emit_scalar("a\n  \nb", 0) == R"("a\n  \nb")");
  CHECK(emit_scalar("\n\n", 0) == R"("\n\n")");
  CHECK(emit_scalar("a\r\nb\r\n", 0) == R"("a\r\nb\r\n")");
}

TEST_CASE("a tree in block style") {
  const Value::Map tree = {{"text", "x"},
                           {"none", Value::List{}},
                           {"nothing", Value::Map{}},
                           {"list", Value::List{"a", "b\nc", Value::List{"d", "e"}, Value::Map{{"k", "v"}, {"w", ""}}}},
                           {"map", Value::Map{{"no", "1"}, {"deep", Value::Map{{"客", "户"}}}}}};
  CHECK(emit_map(tree, 0) == R"(text: x
none: []
nothing: {}
list:
- a
- |-
  b
  c
- - d
  - e
- k: v
  w: ""
map:
  "no": "1"
  deep:
    客: 户
)");
}

TEST_CASE("bytes that are not text are not written") {
  CHECK_THROWS_AS(emit_scalar("a\xFF", 0), Error);
  CHECK_THROWS_AS(emit_inline("\xED\xA0\x80"), Error);
}

}  // namespace
}  // namespace reqs
