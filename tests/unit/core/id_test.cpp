#include "core/id.hpp"

#include <catch2/catch.hpp>

#include "core/error.hpp"

using namespace reqs;

TEST_CASE("an id is a real day, a dash and six characters", "[id]") {
  const auto id = RequestId::parse("20261122-7k3f9q");
  REQUIRE(id);
  CHECK(id->text() == "20261122-7k3f9q");
  CHECK(id->day() == "20261122");
  CHECK(id->handle() == "7k3f9q");
  CHECK(RequestId::parse("20240229-000000"));
  for (const auto* wrong : {"", "7k3f9q", "20261122-7k3f9", "20261122-7k3f9qq", "20261122_7k3f9q", "20261322-7k3f9q",
                            "20260229-7k3f9q", "20261122-7k3f9u", "20261122-7k3f9i", "20261122-7K3F9Q",
                            "2026112a-7k3f9q", "20261122-客", " 20261122-7k3f9q"}) {
    INFO(wrong);
    CHECK_FALSE(RequestId::parse(wrong));
  }
}

TEST_CASE("the path of a request follows from its id, and back", "[id]") {
  const auto id = RequestId::make("20261122", "7k3f9q");
  CHECK(id.path() == "requests/2026/11/22/7k3f9q.yaml");
  CHECK(RequestId::from_path(id.path()) == id);
  CHECK(day_directory("20261122") == "requests/2026/11/22");
  for (const auto* wrong :
       {"", "requests", "requests/2026/11/22/7k3f9q.yml", "requests/2026/11/7k3f9q.yaml",
        "requests/2026-11-22/7k3f9q.yaml", "requests/2026/11/31/7k3f9q.yaml", "Requests/2026/11/22/7k3f9q.yaml",
        "requests/2026/11/22/7k3f9u.yaml", "requests/2026/11/22/7k3f9q.yaml/x", "../requests/2026/11/22/7k3f9q.yaml"}) {
    INFO(wrong);
    CHECK_FALSE(RequestId::from_path(wrong));
  }
}

TEST_CASE("ids sort by day, then by handle", "[id]") {
  CHECK(RequestId::make("20261122", "zzzzzz") < RequestId::make("20261123", "000000"));
  CHECK(RequestId::make("20261122", "7k3f9q") < RequestId::make("20261122", "7k3f9r"));
}

TEST_CASE("an id is never made of parts that are none", "[id]") {
  CHECK_THROWS_AS(RequestId::make("20261122", "../../"), Error);
  CHECK_THROWS_AS(RequestId::make("2026", "7k3f9q"), Error);
}

TEST_CASE("people type handles, their beginnings and look-alikes", "[id]") {
  const auto typed = [](std::string_view text) {
    const auto prefix = parse_id_prefix(text);
    return prefix ? prefix->day + "/" + prefix->handle : "none";
  };
  CHECK(typed("7k3f9q") == "/7k3f9q");
  CHECK(typed("7") == "/7");
  CHECK(typed("7K3F9Q") == "/7k3f9q");
  CHECK(typed("iLoO") == "/1100");
  CHECK(typed("20261122-7k") == "20261122/7k");
  CHECK(typed("202611") == "/202611");
  for (const auto* wrong : {"", "7k3f9qq", "20261122-", "20261322-7k", "7k-3f", "u", "客户", "7k ", "*"}) {
    INFO(wrong);
    CHECK(typed(wrong) == "none");
  }
}

TEST_CASE("ids have numbers in their own order, and come back from them", "[id]") {
  const auto texts = {"00010101-000000", "20261121-zzzzzz", "20261122-000000", "20261122-7k3f9q",
                      "20261122-7k3f9r", "20261122-zzzzzz", "99991231-zzzzzz"};
  std::uint64_t last = 0;
  for (const auto* text : texts) {
    const auto id = RequestId::parse(text).value();
    CHECK(RequestId::from_number(id.number()) == id);
    CHECK(id.number() > last);
    last = id.number();
  }
  CHECK_THROWS_AS(RequestId::from_number(0), Error);
}
