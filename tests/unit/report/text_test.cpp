// Escaping, width, cutting, padding and folding of text from outside.
#include "report/text.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace reqs;
using namespace std::string_literals;

TEST_CASE("what could steer a terminal is shown escaped") {
  CHECK(safe_line("plain text ~") == "plain text ~");
  CHECK(safe_line("客户张先生") == "客户张先生");
  CHECK(safe_line("\x1b[31mred") == "\\x1b[31mred");
  CHECK(safe_line("\x1b]0;title\x07") == "\\x1b]0;title\\x07");
  CHECK(safe_line("nul\0end"s) == "nul\\x00end");
  CHECK(safe_line("\x7f") == "\\x7f");
  CHECK(safe_line("\xC2\x9B"
                  "31m") == "\\u009b31m");
  CHECK(safe_line("invoice\u202Efdp.exe") == "invoice\\u202efdp.exe");
  CHECK(safe_line("\u2066\u2069\u200E\u200F\u061C") == "\\u2066\\u2069\\u200e\\u200f\\u061c");
  CHECK(safe_line("a\u2028b\u2029c") == "a\\u2028b\\u2029c");
}

TEST_CASE("bytes that are not UTF-8 are shown as what they are") {
  CHECK(safe_line("\xFFx") == "\\xffx");
  CHECK(safe_line("\xE5\xAE") == "\\xe5\\xae");
  CHECK(safe_line("\xC0\xAF") == "\\xc0\\xaf");
  CHECK(safe_line("\xED\xA0\x80") == "\\xed\\xa0\\x80");
}

TEST_CASE("line breaks are marked in a line and kept in a text") {
  CHECK(safe_line("one\ntwo\r\nthree\n\n") == "one ↵ two ↵ three");
  CHECK(safe_text("one\ntwo\r\nthree\n") == "one\ntwo\nthree\n");
  CHECK(safe_line("lone\rreturn") == "lone\\x0dreturn");
  CHECK(safe_line("a\tb") == "a b");
  CHECK(safe_text("a\tb") == "a    b");
}

TEST_CASE("width is counted by what people see") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("客户") == 4);
  CHECK(display_width("\uFF0C\u3002") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\u1100\u1161\u11A8") == 2);
  CHECK(display_width("\u200B") == 0);
  CHECK(display_width("… · “ ”") == 7);
}

TEST_CASE("an emoji takes two columns however many code points it has") {
  CHECK(display_width("😀") == 2);
  CHECK(display_width("👩‍👩‍👧‍👦") == 2);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("🇨🇳") == 2);
  CHECK(display_width("🇨🇳🇩🇪") == 4);
  CHECK(display_width("\u2764") == 1);
  CHECK(display_width("\u2764\uFE0F") == 2);
  CHECK(display_width("1\uFE0F\u20E3") == 2);
  CHECK(display_width("a\uFE0F") == 1);
}

TEST_CASE("width counts escapes as they are shown") {
  CHECK(display_width("\x1b[1m") == 7);
  CHECK(display_width("\xFF") == 4);
  CHECK(display_width("a\nb") == 5);
}

TEST_CASE("fit cuts between graphemes and says so") {
  CHECK(fit("before", 6) == "before");
  CHECK(fit("before", 5) == "befo…");
  CHECK(fit("客户投诉", 8) == "客户投诉");
  CHECK(fit("客户投诉", 7) == "客户投…");
  CHECK(fit("客户投诉", 6) == "客户…");
  CHECK(fit("ne\u0301e", 2) == "n…");
  CHECK(fit("ne\u0301e", 3) == "ne\u0301e");
  CHECK(fit("👩‍👩‍👧‍👦x", 2) == "…");
  CHECK(fit("x", 0).empty());
  CHECK(fit("客", 1) == "…");
  CHECK(fit("ok\u200B", 2) == "ok\u200B");
}

TEST_CASE("padding is by width and never cuts") {
  CHECK(pad_right("客户", 6) == "客户  ");
  CHECK(pad_left("客户", 6) == "  客户");
  CHECK(pad_right("客户", 3) == "客户");
  CHECK(pad_left("\t", 2) == "  ");
}

TEST_CASE("folding makes comparable what people type differently") {
  CHECK(fold_case("Straße") == fold_case("STRASSE"));
  CHECK(fold_case("ＡＢＣ") == "abc");
  CHECK(fold_case("ｶﾞ") == "ガ");
  CHECK(fold_case("Café") == "café");
  CHECK(fold_case("cafe\u0301") == "café");
  CHECK(fold_case("Café") != fold_case("Cafe"));
  CHECK(fold_case("客户") == "客户");
  CHECK(fold_case("A\xFF") == "a\\xff");
  CHECK(fold_case("").empty());
}

TEST_CASE("fold_accents folds accents, too, but no other marks", "[text]") {
  CHECK(fold_accents("Café CRÈME") == "cafe creme");
  CHECK(fold_accents("cafe\u0301") == "cafe");
  CHECK(fold_accents("Ёлка") == "елка");
  CHECK(fold_accents("ΆΛΦΑ") == "αλφα");
  CHECK(fold_accents("İstanbul Straße ﬁn") == "istanbul strasse fin");
  CHECK(fold_accents("Ｔ恤") == "t恤");
  CHECK(fold_accents("ｶﾞ") == "ガ");
  CHECK(fold_accents("が") == "が");
  CHECK(fold_accents("한국") == "한국");
  CHECK(fold_accents("客户") == "客户");
  CHECK(fold_accents("客戶") == "客戶");  // traditional stays as it is written
  CHECK(fold_accents("เก้า") == "เก้า");
  CHECK(fold_accents("É\xFF") == "e\\xff");
  CHECK(fold_accents("").empty());
  CHECK(fold_accents(fold_accents("Ǆ ǅ ẛ̣")) == fold_accents("Ǆ ǅ ẛ̣"));
}
