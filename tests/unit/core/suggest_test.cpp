#include "core/suggest.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

namespace {

const std::vector<std::string> acts = {"accept", "assign", "close", "escalate", "resolve", "list"};

}  // namespace

TEST_CASE("a slip of the fingers finds the word that was meant", "[suggest]") {
  CHECK(nearest("clsoe", acts) == "close");       // swapped neighbours
  CHECK(nearest("escalat", acts) == "escalate");  // a letter short
  CHECK(nearest("resolvee", acts) == "resolve");  // one too many
  CHECK(nearest("assing", acts) == "assign");
  CHECK(nearest("lisd", acts) == "list");
}

TEST_CASE("the beginning of a word stands for it", "[suggest]") {
  CHECK(nearest("esc", acts) == "escalate");
  CHECK_FALSE(nearest("q", acts));
}

TEST_CASE("what is far from everything gets no suggestion", "[suggest]") {
  CHECK_FALSE(nearest("", acts));
  CHECK_FALSE(nearest("frobnicate", acts));
  CHECK_FALSE(nearest("close", {}));
  CHECK_FALSE(nearest(std::string(100000, 'a'), acts));
}

TEST_CASE("the nearest wins, and Chinese words count", "[suggest]") {
  CHECK(nearest("clos", {"closet", "close"}) == "closet");  // both begin so: the first stays
  CHECK(nearest("bobby", {"bob", "bobb"}) == "bobb");
  CHECK(nearest("前台组", {"前台", "后台"}) == "前台");
}

TEST_CASE("closed sets are listed as people say them", "[suggest]") {
  CHECK(join_or({}).empty());
  CHECK(join_or({"low"}) == "low");
  CHECK(join_or({"low", "high"}) == "low or high");
  CHECK(join_or({"low", "normal", "高"}) == "low, normal or 高");
}
