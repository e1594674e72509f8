// What the index keeps of texts, and how it is asked for words.
#include "index/word_tokens.hpp"

#include <catch2/catch.hpp>

#include "support/sample_query.hpp"

using namespace reqs;

namespace {

std::string asked(const SoughtWord& word) {
  return token_condition(word, TokensOf::all_texts);
}

}  // namespace

TEST_CASE("Chinese becomes pairs, Latin words stay whole, the title comes twice", "[tokens]") {
  test::History history;
  history.then("li", Act::file, {{"title", "新客户群"}, {"voice", "用iPhone15 打c++,好"}});
  CHECK(word_tokens(history.request(), test::lower_ascii) ==
        "新客 客户 户群 群 用 iphone15 打 c 好 li \u0080新客 \u0080客户 \u0080户群 \u0080群 ");
}

TEST_CASE("a word asks for its tokens", "[tokens]") {
  CHECK(asked({"客"}) == "\"客\" *");
  CHECK(asked({"客户"}) == "\"客户\"");
  CHECK(asked({"客户群"}) == "\"客户\" AND \"户群\"");
  CHECK(asked({"card"}) == "\"card\"");
  CHECK(asked({"card", false, true}) == "\"card\" *");
  CHECK(asked({"my card", false, true}) == "\"my\" AND \"card\" *");
  CHECK(asked({"用iphone"}) == "\"用\" * AND \"iphone\"");
  CHECK(token_condition({"客户"}, TokensOf::title) == "\"\u0080客户\"");
}

TEST_CASE("tokens say nothing of signs and of the ends of words", "[tokens]") {
  CHECK(asked({"+-\"'"}).empty());
  CHECK(asked({"👍"}).empty());
  CHECK(asked({"card", true, false}).empty());
  CHECK(asked({"card", true, true}).empty());
  CHECK(asked({"my card", true, false}) == "\"card\"");
  CHECK(asked({"c++"}) == "\"c\"");
}
