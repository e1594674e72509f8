#include "codec/encoding.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "codec/utf8.hpp"
#include "core/error.hpp"

using namespace reqs;

namespace {

/// The kind and text of the refusal; empty text when there was none.
std::pair<ErrorKind, std::string> refusal(std::string_view bytes, std::string_view encoding) {
  try {
    to_utf8(bytes, encoding);
  } catch (const Error& error) {
    return {error.kind, error.what()};
  }
  return {ErrorKind::internal, ""};
}

}  // namespace

TEST_CASE("valid UTF-8 is valid", "[utf8]") {
  for (const char* text :
       {"", "a", "abcdefgh", "客户后天必须提车", "abcdefg客", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
        "\xEE\x80\x80", "\xEF\xBF\xBD", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "😀"}) {
    INFO(text);
    CHECK_FALSE(first_invalid_utf8(text).has_value());
  }
  CHECK_FALSE(first_invalid_utf8(std::string(4096, '\0')).has_value());
}

TEST_CASE("the first byte that is not UTF-8 is named", "[utf8]") {
  CHECK(first_invalid_utf8("\xFF") == 0);
  CHECK(first_invalid_utf8("客户\x80x") == 6);
  CHECK(first_invalid_utf8("12345678abc\xC0\xAF") == 11);  // overlong slash
  CHECK(first_invalid_utf8("\xE0\x80\x80") == 0);          // overlong
  CHECK(first_invalid_utf8("\xF0\x8F\xBF\xBF") == 0);      // overlong
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);          // surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);      // above U+10FFFF
  CHECK(first_invalid_utf8("\xF5\x80\x80\x80") == 0);
  CHECK(first_invalid_utf8("a\xE5\xAE") == 1);  // cut off
  CHECK(first_invalid_utf8("a\xE5 b") == 1);
  CHECK(first_invalid_utf8("\xE5\xAE\xA2\xC2") == 3);
}

TEST_CASE("lines of offsets", "[utf8]") {
  CHECK(line_of("a\nb\nc", 0) == 1);
  CHECK(line_of("a\nb\nc", 1) == 1);
  CHECK(line_of("a\nb\nc", 2) == 2);
  CHECK(line_of("a\nb\nc", 99) == 3);
  CHECK(without_bom("\xEF\xBB\xBF客户") == "客户");
  CHECK(without_bom("客户") == "客户");
}

TEST_CASE("the encodings of other programs", "[encoding]") {
  CHECK(to_utf8("\xBF\xCD\xBB\xA7", "GBK") == "客户");
  CHECK(to_utf8("\xBF\xCD\xBB\xA7", "gb18030") == "客户");
  CHECK(to_utf8("\x81\x30\x81\x30", "GB18030") == "\xC2\x80");
  CHECK(to_utf8("\xAB\xC8\xA4\xE1", "Big5") == "客戶");
  CHECK(to_utf8("na\xEFve \x80", "cp1252") == "naïve €");
  CHECK(to_utf8("d\xE9j\xE0", "latin1") == "déjà");
  CHECK(to_utf8("\x8E\x9E\x8D\x8F", "Shift_JIS") == "時刻");
  CHECK(to_utf8(std::string_view("\xFF\xFE\xA2\x5B", 4), "UTF-16") == "客");
  CHECK(to_utf8("\xEF\xBB\xBF客户", "utf8") == "客户");
  CHECK(to_utf8("", "GBK").empty());
}

TEST_CASE("a long text is converted whole", "[encoding]") {
  std::string bytes, expected;
  for (int i = 0; i < 100'000; ++i) {
    bytes += "\xBF\xCD\xBB\xA7\n";
    expected += "客户\n";
  }
  CHECK(to_utf8(bytes, "GBK") == expected);
}

TEST_CASE("what cannot be decoded is refused with its line", "[encoding]") {
  const auto [kind, text] = refusal("a,b\n\xBF\xCD,ok\n\xFF\xFF", "GBK");
  CHECK(kind == ErrorKind::bad_data);
  CHECK(text == "line 3: the byte 0xFF does not belong to a text in GBK");
  CHECK(refusal("a\nb\n\xBF", "GBK").second == "line 3: the byte 0xBF does not belong to a text in GBK");
  CHECK(refusal("a\n客\n\xBF\xCD", "UTF-8").second == "line 3: the byte 0xBF does not belong to a text in UTF-8");
  CHECK(refusal("\x81", "cp1252").first == ErrorKind::bad_data);
}

TEST_CASE("an encoding that nobody knows is a usage error", "[encoding]") {
  for (const char* name : {"", "klingon", "GBK//IGNORE", "GBK//TRANSLIT", "GB K", "客户"}) {
    INFO(name);
    CHECK_FALSE(is_encoding(name));
    CHECK(refusal("abc", name).first == ErrorKind::usage);
  }
  CHECK(is_encoding("GBK"));
  CHECK(is_encoding("UTF-8"));
}

TEST_CASE("whatever is decoded is UTF-8", "[encoding][property]") {
  REQUIRE(rc::check("to_utf8 yields UTF-8 or refuses", [](const std::string& bytes) {
    for (const char* encoding : {"GB18030", "Big5", "latin1", "UTF-8"}) {
      try {
        RC_ASSERT_FALSE(first_invalid_utf8(to_utf8(bytes, encoding)).has_value());
      } catch (const Error& error) {
        RC_ASSERT(error.kind == ErrorKind::bad_data);
      }
    }
  }));
}
