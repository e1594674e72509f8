// Laws of snippets: what is found is marked, nothing is added or lost, and no line is wider than asked for.
#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "report/graphemes.hpp"
#include "report/snippet.hpp"
#include "report/text.hpp"

using namespace reqs;

namespace {

const Fold fold = fold_accents;

std::string pieces_of_text(int most) {
  static const std::vector<std::string> pieces = {
      "a",   "b",      "ab",     " ",  "é",  "e\u0301", "Ａ",           "ß",    "ﬁ",
      "客",  "户",     "客户",   "，", "ｶﾞ", "한",      "\u1112\u1161", "İ",    "👩‍👩‍👧",
      "🇨🇳",  "\u200D", "\x1b[m", "\n", "\t", "\u202E",  "\xFF",         "\xE5", "\u0301",
      "c++", "-"};
  const auto count = *rc::gen::inRange(1, most);
  std::string text;
  for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
  return text;
}

std::vector<SoughtWord> random_words() {
  std::vector<SoughtWord> words;
  const auto count = *rc::gen::inRange(1, 3);
  for (int i = 0; i < count; ++i) {
    const auto text = fold(safe_line(pieces_of_text(3)));
    if (text.find_first_not_of(' ') == std::string::npos || text.front() == ' ' || text.back() == ' ') continue;
    words.push_back({text, *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()});
  }
  return words;
}

}  // namespace

TEST_CASE("folding letter by letter gives what folding the whole gives", "[snippet][property]") {
  CHECK(rc::check("of a safe line", [] {
    const auto line = safe_line(pieces_of_text(12));
    std::string folded;
    for (const auto& letter : graphemes(line)) folded += fold_accents(letter.bytes);
    RC_ASSERT(folded == fold_accents(line));
  }));
}

TEST_CASE("marking adds and loses nothing, and marks what is there", "[snippet][property]") {
  CHECK(rc::check("for any text and words", [] {
    auto text = pieces_of_text(20);
    std::ranges::replace(text, '\n', ' ');
    const auto words = random_words();
    const auto line = mark_words(text, {words, fold});
    RC_ASSERT(plain_text(line) == safe_line(text));
    const bool found =
        std::ranges::any_of(words, [&](const auto& word) { return has_word(fold(safe_line(text)), word); });
    RC_ASSERT(std::ranges::any_of(line, &MarkedPart::match) == found);
  }));
}

TEST_CASE("a cut line is never too wide and shows the first match", "[snippet][property]") {
  CHECK(rc::check("for any width", [] {
    const auto words = random_words();
    const auto line = mark_words(pieces_of_text(40), {words, fold});
    const auto columns = *rc::gen::inRange<std::size_t>(4, 40);
    const auto cut = fit_around_match(line, columns);
    RC_ASSERT(display_width(plain_text(cut)) <= columns);
    RC_ASSERT(std::ranges::any_of(cut, &MarkedPart::match) == std::ranges::any_of(line, &MarkedPart::match));
  }));
}
