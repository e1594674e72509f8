// When a text has a word: whole Latin words, any Chinese characters, everything else as it stands.
#include "core/words.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

namespace {

bool in(std::string_view text, const std::string& word) {
  return has_word(text, {word});
}

}  // namespace

TEST_CASE("a Latin word is not found within a longer one", "[words]") {
  CHECK(in("my card", "card"));
  CHECK(in("card", "card"));
  CHECK(in("(card)", "card"));
  CHECK(in("card's", "card"));
  CHECK_FALSE(in("my cards", "card"));
  CHECK_FALSE(in("discard", "card"));
  CHECK_FALSE(in("card2", "card"));
  CHECK_FALSE(in("écard", "card"));
  CHECK_FALSE(in("карта", "кар"));
  CHECK(in("cards, card", "card"));
}

TEST_CASE("stars let longer words count", "[words]") {
  CHECK(has_word("my cards", {"card", false, true}));
  CHECK_FALSE(has_word("discard", {"card", false, true}));
  CHECK(has_word("discard", {"card", true, false}));
  CHECK(has_word("discarded", {"card", true, true}));
}

TEST_CASE("characters of scripts without blanks are found anywhere", "[words]") {
  CHECK(in("新客户群", "客户"));
  CHECK(in("新客户群", "户"));
  CHECK_FALSE(in("新客户群", "户客"));
  CHECK_FALSE(in("客 户", "客户"));
  CHECK(in("用iphone手机", "iphone"));
  CHECK(in("用iphone手机", "phone手") == false);
  CHECK(in("买了t恤", "t恤"));
  CHECK_FALSE(in("买了shirt恤", "t恤"));
  CHECK(in("カタカナ", "タカ"));
  CHECK(in("고객의", "고객"));
  CHECK(in("สวัสดีครับ", "ครับ"));
  CHECK(in("𠮷野家", "野"));
  CHECK(in("好👍👍", "👍"));
}

TEST_CASE("signs are taken literally", "[words]") {
  CHECK(in("learn c++ now", "c++"));
  CHECK(in("a.b", "a.b"));
  CHECK_FALSE(in("axb", "a.b"));
  CHECK(in("13.5", "13.5"));
  CHECK_FALSE(in("13.5", "3.5"));
  CHECK(in("'; drop table x", "'; drop"));
  CHECK(in("100% (sure)", "(sure)"));
  CHECK(in("a--b", "-"));
}

TEST_CASE("a blank fits any white space", "[words]") {
  CHECK(in("two words", "two words"));
  CHECK(in("two \t\r\n words", "two words"));
  CHECK_FALSE(in("twowords", "two words"));
  CHECK_FALSE(in("two words2", "two words"));
  CHECK_FALSE(in("two ", "two words"));
  CHECK(find_word("a two\n  words", {"two words"}) == Place{2, 13});
}

TEST_CASE("the next place is looked for from where the last one was", "[words]") {
  const SoughtWord word{"客户"};
  const std::string text = "客户和客户";
  CHECK(find_word(text, word) == Place{0, 6});
  CHECK(find_word(text, word, 6) == Place{9, 15});
  CHECK(find_word(text, word, 15) == Place{});
  CHECK(find_word("", word) == Place{});
}

TEST_CASE("bytes that are not UTF-8 do no harm", "[words]") {
  CHECK(in("\xFF card \xE5", "card"));
  CHECK_FALSE(in("\x80\x80", "card"));
  CHECK(in("\xE5\xAE", "\xE5\xAE"));
}

TEST_CASE("runs are letters of one word, or characters that stand alone", "[words]") {
  const auto runs = [](std::string_view text) {
    std::string all;
    for (const auto& run : word_runs(text)) all += (run.alone ? "<" : "[") + std::string(run.text) + "]";
    return all;
  };
  CHECK(runs("") == "");
  CHECK(runs("用iphone15手机,c++ 好!") == "<用][iphone15]<手机][c]<好]");
  CHECK(runs("  日本\n語👍語 ") == "<日本]<語]<語]");
}
