// Where the words of a search stand, marked and cut.
#include "report/snippet.hpp"

#include <catch2/catch.hpp>

#include "report/text.hpp"
#include "sample.hpp"

using namespace reqs;

namespace {

const Fold fold = fold_accents;

std::string in_brackets(const MarkedLine& line) {
  std::string all;
  for (const auto& part : line) all += part.match ? "[" + part.text + "]" : part.text;
  return all;
}

std::string marked(std::string_view text, const std::vector<SoughtWord>& words) {
  return in_brackets(mark_words(text, {words, fold}));
}

std::string cut(std::string_view text, const std::vector<SoughtWord>& words, std::size_t columns) {
  const auto line = fit_around_match(mark_words(text, {words, fold}), columns);
  CHECK(display_width(plain_text(line)) <= columns);
  return in_brackets(line);
}

}  // namespace

TEST_CASE("every place where a word stands is marked, as it is written", "[snippet]") {
  CHECK(marked("新客户和老客户", {{"客户"}}) == "新[客户]和老[客户]");
  CHECK(marked("Café CRÈME, café", {{"cafe"}}) == "[Café] CRÈME, [café]");
  CHECK(marked("cafe\u0301 au lait", {{"cafe"}}) == "[cafe\u0301] au lait");
  CHECK(marked("cards, card", {{"card"}}) == "cards, [card]");
  CHECK(marked("cards, card", {{"car", false, true}}) == "[car]ds, [car]d");
  CHECK(marked("ﬁnance", {{"f", false, true}}) == "[ﬁ]nance");
  CHECK(marked("保险杠", {{"保险"}, {"险杠"}}) == "[保险杠]");
  CHECK(marked("nothing", {{"else"}}) == "nothing");
  CHECK(marked("", {{"else"}}).empty());
}

TEST_CASE("a phrase that goes over the end of a line is marked, too", "[snippet]") {
  CHECK(marked("out of\n  toner", {{"of toner"}}) == "out [of   toner]");
}

TEST_CASE("nothing in a text steers the terminal", "[snippet]") {
  CHECK(marked("\x1b[31mcard\x07\u202e", {{"card", true, true}}) == "\\x1b[31m[card]\\x07\\u202e");
  const auto line = mark_words("\x1b]0;card\x07", {std::vector<SoughtWord>{{"card"}}, fold});
  CHECK(paint_matches(line, Style::match, Colour::yes) == "\\x1b]0;\x1b[1;4mcard\x1b[0m\\x07");
  CHECK(paint_matches(line, Style::match, Colour::no) == "\\x1b]0;card\\x07");
}

TEST_CASE("a line is cut around the first match, between characters and before words", "[snippet]") {
  CHECK(cut("short card", {{"card"}}, 10) == "short [card]");
  CHECK(cut("the printer on the third floor has been out of toner since Monday", {{"toner"}}, 30) ==
        "…out of [toner] since Monday");
  CHECK(cut("the printer on the third floor has been out of toner since Monday", {{"third"}}, 30) ==
        "…on the [third] floor has been …");
  CHECK(cut("the printer on the third floor", {{"the"}}, 12) == "[the] printer…");
  CHECK(cut("说好三天,今天来提车才告诉我没有配件。后天一早要出差", {{"配件"}}, 20) == "…我没有[配件]。后天一…");
  CHECK(cut("说好三天,今天来提车才告诉我没有配件。后天一早要出差", {{"配件"}}, 23) == "…我没有[配件]。后天一早…");
  CHECK(cut("说好三天,今天来提车", {{"提车"}}, 10) == "…天来[提车]");
  CHECK(cut("ab客户xyz", {{"客"}}, 4) == "…[客]…");
  CHECK(cut("nothing is marked here", {}, 10) == "nothing i…");
  CHECK(cut("aaaaaaaaaaaaaaaaaaaaaaaaaaaa", {{"aaaa", false, true}}, 3) == "[aa]…");
}

TEST_CASE("of each text with a word there is the line that has the most of them", "[snippet]") {
  sample::Life life;
  life.then("li", Act::file,
            {{"title", "保险杠更换"},
             {"customer", Value::Map{{"name", "Café Müller"}}},
             {"voice", "说好三天\n今天来提车,没有保险杠,也没有配件\n保险杠"}})
      .then("li", Act::note, {{"text", "out of\ntoner"}})
      .then("muller", Act::message, {{"from", "customer"}, {"text", "配件?"}});
  const auto request = life.request();
  const auto shown = [&](const std::vector<SoughtWord>& words) {
    std::string all;
    for (const auto& passage : passages(request, {words, fold}))
      all += passage.where + " " + passage.event + " " + std::to_string(passage.words) + " " +
             in_brackets(passage.line) + "\n";
    return all;
  };
  CHECK(shown({{"保险杠"}, {"配件"}}) ==
        "title  1 [保险杠]更换\nvoice 3m9x.100000 2 今天来提车,没有[保险杠],也没有[配件]\n"
        "message 3m9x.100002 1 [配件]?\n");
  CHECK(shown({{"muller"}}) == "customer  1 Café [Müller]\nwho 3m9x.100002 1 [muller]\n");
  CHECK(shown({{"of toner"}}) == "note 3m9x.100001 1 out [of toner]\n");
  CHECK(shown({{"file"}}).empty());
  const auto found = passages(request, {std::vector<SoughtWord>{{"更换"}}, fold});
  CHECK(to_json(passage_doc(found.front()), JsonForm::one_line) ==
        R"({"where":"title","line":[{"text":"保险杠"},{"text":"更换","match":true}]})");
}
