// Line breaking of Latin, Chinese and mixed text.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "report/text.hpp"

using namespace reqs;
using Lines = std::vector<std::string>;

TEST_CASE("Latin text breaks at blanks") {
  CHECK(wrap("the quick brown fox", 10) == Lines{"the quick", "brown fox"});
  CHECK(wrap("exactly ten", 7) == Lines{"exactly", "ten"});
  CHECK(wrap("a   b", 3) == Lines{"a", "b"});
  CHECK(wrap("one two", 80) == Lines{"one two"});
}

TEST_CASE("Chinese breaks between any two characters") {
  CHECK(wrap("前保险杠更换", 4) == Lines{"前保", "险杠", "更换"});
  CHECK(wrap("前保险杠更换", 5) == Lines{"前保", "险杠", "更换"});
  CHECK(wrap("请看 README 文件", 10) == Lines{"请看", "README 文", "件"});
}

TEST_CASE("closing punctuation does not begin a line, opening does not end one") {
  CHECK(wrap("客户满意\u3002", 8) == Lines{"客户满", "意\u3002"});
  CHECK(wrap("客户\uFF0C后天", 4) == Lines{"客", "户\uFF0C", "后天"});
  CHECK(wrap("他说\u300C好\u300D", 6) == Lines{"他说", "\u300C好\u300D"});
  CHECK(wrap("客户, 后天", 4) == Lines{"客", "户,", "后天"});
}

TEST_CASE("what has no place to break is cut") {
  CHECK(wrap("abcdefgh", 3) == Lines{"abc", "def", "gh"});
  CHECK(wrap("\u3002\u3002\u3002", 4) == Lines{"\u3002\u3002", "\u3002"});
  CHECK(wrap("a客\u3002", 3) == Lines{"a", "客", "\u3002"});
  CHECK(wrap("客户", 0) == Lines{"客", "户"});
}

TEST_CASE("lines of the text stay lines, and the end has no empty ones") {
  CHECK(wrap("one\n\ntwo\n\n", 10) == Lines{"one", "", "two"});
  CHECK(wrap("  indented", 20) == Lines{"  indented"});
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("\n", 10) == Lines{""});
}

TEST_CASE("wrapped text is safe to print") {
  CHECK(wrap("a\x1b[2Jb", 80) == Lines{"a\\x1b[2Jb"});
  CHECK(wrap("x\u202Ey", 80) == Lines{"x\\u202ey"});
}

TEST_CASE("no line begins with what closes or ends with what opens") {
  constexpr std::string_view text =
      "客户说：“三天，配件就到。”——可是，今天（周五）还没有到……怎么办？价格是￥300～￥500，约10％；见《手册》「第三章」"
      "、【附录】。"
      "温度25℃，人人々，ｶｰﾄﾞ！Please see GitHub Actions，部署到 production 环境。";
  for (std::size_t columns = 12; columns <= 60; ++columns) {
    for (const auto& line : wrap(text, columns)) {
      INFO(columns << ": " << line);
      CHECK(display_width(line) <= columns);
      for (const std::string_view closing :
           {"，", "。", "”", "）", "……", "—", "？", "～", "％", "；", "》", "」", "、", "】", "℃", "々", "！"})
        CHECK_FALSE(line.starts_with(closing));
      for (const std::string_view opening : {"“", "（", "￥", "《", "「", "【"}) CHECK_FALSE(line.ends_with(opening));
    }
    for (const std::string_view word : {"GitHub", "Actions", "production"})
      CHECK(std::ranges::any_of(wrap(text, columns),
                                [&](const std::string& line) { return line.find(word) != line.npos; }));
  }
}
