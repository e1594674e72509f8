#include "core/routing.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

namespace {

/// Enough for these texts; the program folds with Unicode's tables.
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

Config house() {
  Config config;
  Team quality{.handle = "quality", .name = "质量"}, parts{.handle = "parts"}, desk{.handle = "desk"};
  parts.members = {"bob"};
  config.directory.teams = {quality, parts, desk};
  config.directory.people = {{.handle = "bob"}, {.handle = "eve"}};
  config.routes = {{.name = "complaints", .types = {"complaint"}, .to = "quality"},
                   {.name = "bob's", .words = {"Invoice", "发票"}, .to = "bob"},
                   {.name = "shop", .themes = {"shop/*"}, .vias = {"mail", "form"}, .to = "parts"},
                   {.name = "look first", .types = {"question"}, .to = ""},
                   {.name = "eve's", .words = {"nowhere"}, .to = "eve"},
                   {.name = "rest", .to = "desk"}};
  return config;
}

std::string routed(const RoutingFacts& facts) {
  const auto config = house();
  const auto result = route(config, facts, lower);
  std::string text = result.rule->name + " > " + result.team + "/" + result.person;
  for (const auto* other : result.runners_up) text += " | " + other->name;
  return text;
}

}  // namespace

TEST_CASE("the first rule that matches wins, the others are runners-up", "[routing]") {
  CHECK(routed({.type = "complaint", .text = "发票不对"}) == "complaints > quality/ | bob's | rest");
  CHECK(routed({.type = "request", .text = "anything"}) == "rest > desk/");
}

TEST_CASE("words are found whatever their case, also within Chinese text", "[routing]") {
  CHECK(routed({.text = "wrong INVOICE number"}) == "bob's > parts/bob | rest");
  CHECK(routed({.text = "请问发票怎么开"}) == "bob's > parts/bob | rest");
}

TEST_CASE("all conditions of a rule must hold, one word of each is enough", "[routing]") {
  CHECK(routed({.theme = "shop/address", .via = "form"}) == "shop > parts/ | rest");
  CHECK(routed({.theme = "shop/address", .via = "phone"}) == "rest > desk/");
  CHECK(routed({.theme = "shop", .via = "form"}) == "rest > desk/");
}

TEST_CASE("a rule may leave it to nobody, and a person outside teams has none", "[routing]") {
  CHECK(routed({.type = "question"}) == "look first > / | rest");
  CHECK(routed({.text = "nowhere"}) == "eve's > /eve | rest");
}

TEST_CASE("without rules nothing is decided", "[routing]") {
  const Config config;
  const auto result = route(config, {.text = "x"}, lower);
  CHECK(result.rule == nullptr);
  CHECK(result.team.empty());
  CHECK(result.runners_up.empty());
}

TEST_CASE("patterns match as in a shell", "[routing]") {
  CHECK(matches_glob("shop/*", "shop/address"));
  CHECK(matches_glob("*", ""));
  CHECK(matches_glob("", ""));
  CHECK(matches_glob("张*", "张先生"));
  CHECK(matches_glob("张?", "张三"));
  CHECK(matches_glob("?三?", "张三丰"));
  CHECK(matches_glob("*?丰", "张三丰"));
  CHECK_FALSE(matches_glob("张?", "张三丰"));
  CHECK_FALSE(matches_glob("??", "张"));
  CHECK(matches_glob("*先生", "张先生"));
  CHECK(matches_glob("a*b*c", "a--b--b--c"));
  CHECK(matches_glob("?b", "ab"));
  CHECK_FALSE(matches_glob("?b", "b"));
  CHECK_FALSE(matches_glob("shop/*", "shop"));
  CHECK_FALSE(matches_glob("", "a"));
  CHECK_FALSE(matches_glob("a*b", "a--c"));
}

TEST_CASE("a hostile pattern costs no more than its length times the text's", "[routing]") {
  std::string pattern;
  for (int i = 0; i < 50; ++i) pattern += "*a";
  CHECK_FALSE(matches_glob(pattern + "b", std::string(2000, 'a')));
}
