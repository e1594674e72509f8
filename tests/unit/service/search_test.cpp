// Which requests a search finds, and in which order.
#include "service/search.hpp"

#include <catch2/catch.hpp>

#include "service/find.hpp"
#include "support/act_ledger.hpp"

using namespace reqs;
using test::ActLedger;

namespace {

std::string titles(const ActLedger& ledger, const std::string& words, std::optional<std::size_t> limit = std::nullopt) {
  const auto view = ledger.view();
  const auto context = query_context(view, ledger.zone, ledger.now, "li@example.com", ActLedger::lower);
  std::string all;
  const auto hit = [&](const Request& request) { all += request.header.title + " | "; };
  const auto answer = search(view, Query::parse(words, context), limit, {[](const auto&) {}, hit});
  return all + (answer.more ? "more" : "end");
}

}  // namespace

TEST_CASE("more of the words in the title come first, then the newest", "[search]") {
  ActLedger ledger;
  ledger.file("toner and paper");
  ledger.file("paper", {{"voice", "and toner"}});
  ledger.file("toner");
  ledger.file("toner, paper");
  ledger.file("else", {{"voice", "toner paper"}});
  CHECK(titles(ledger, "toner paper") == "toner, paper | toner and paper | paper | else | end");
  CHECK(titles(ledger, "toner") == "toner, paper | toner | toner and paper | else | paper | end");
  CHECK(titles(ledger, "toner -paper") == "toner | end");
  CHECK(titles(ledger, "else OR paper") == "else | toner, paper | paper | toner and paper | end");
  CHECK(titles(ledger, "nothing") == "end");
}

TEST_CASE("a limit keeps the best and tells of others", "[search]") {
  ActLedger ledger;
  for (int i = 0; i < 12; ++i) ledger.file(i % 3 == 0 ? "客户" : "other", {{"voice", std::to_string(i) + "客户"}});
  CHECK(titles(ledger, "客户", 0) == "more");
  CHECK(titles(ledger, "客户", 5) == "客户 | 客户 | 客户 | 客户 | other | more");
  CHECK(titles(ledger, "客户", 100).ends_with(" | end"));
}

TEST_CASE("what cannot be read is told, and stops nothing", "[search]") {
  ActLedger ledger;
  ledger.file("客户");
  ledger.put({{"requests/2026/11/20/aaaaaa.yaml", "客户: ["}});
  const auto view = ledger.view();
  const auto context = query_context(view, ledger.zone, ledger.now, "", ActLedger::lower);
  int found = 0;
  const auto answer =
      search(view, Query::parse("客户", context), {}, {[](const auto&) {}, [&](const Request&) { ++found; }});
  CHECK(found == 1);
  REQUIRE(answer.unreadable.size() == 1);
  CHECK(answer.unreadable.front().path == "requests/2026/11/20/aaaaaa.yaml");
}

TEST_CASE("of hits that are equal in all else the smaller id comes first", "[search]") {
  const SearchHit a{RequestId::make("20261122", "aaaaaa"), 1, {}}, b{RequestId::make("20261122", "bbbbbb"), 1, {}};
  CHECK(is_better(a, b));
  CHECK_FALSE(is_better(b, a));
  CHECK_FALSE(is_better(a, a));
}
