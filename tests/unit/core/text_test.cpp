#include "core/text.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

TEST_CASE("texts are joined without the empty ones", "[text]") {
  CHECK(join({}, ", ").empty());
  CHECK(join({"", ""}, ", ").empty());
  CHECK(join({"客户", "", "张先生"}, ", ") == "客户, 张先生");
}
