#include "core/instant.hpp"

#include <catch2/catch.hpp>

using namespace reqs;
using namespace std::chrono_literals;

namespace {

Instant at(std::chrono::sys_days day, Millis time = {}) {
  return day + time;
}

constexpr auto november_22 = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22};

}  // namespace

TEST_CASE("instants are stored in one form", "[instant]") {
  CHECK(to_rfc3339(at(november_22, 31min + 7120ms)) == "2026-11-22T00:31:07.120Z");
  CHECK(to_rfc3339(Instant{}) == "1970-01-01T00:00:00.000Z");
  CHECK(to_rfc3339(Instant{-1ms}) == "1969-12-31T23:59:59.999Z");
  CHECK(to_rfc3339(at(std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}, 24h - 1ms)) ==
        "9999-12-31T23:59:59.999Z");
  CHECK(to_rfc3339(at(std::chrono::sys_days{std::chrono::year{1} / 1 / 1})) == "0001-01-01T00:00:00.000Z");
}

TEST_CASE("an instant outside the four-digit years is written as the nearest inside", "[instant]") {
  CHECK(to_rfc3339(Instant::max()) == "9999-12-31T23:59:59.999Z");
  CHECK(to_rfc3339(Instant::min()) == "0001-01-01T00:00:00.000Z");
}

TEST_CASE("RFC 3339 is read with offsets and fractions", "[instant]") {
  const Instant expected = at(november_22, 31min + 7s);
  CHECK(parse_rfc3339("2026-11-22T00:31:07Z") == expected);
  CHECK(parse_rfc3339("2026-11-22 00:31:07Z") == expected);
  CHECK(parse_rfc3339("2026-11-22t00:31:07z") == expected);
  CHECK(parse_rfc3339("2026-11-22T08:31:07+08:00") == expected);
  CHECK(parse_rfc3339("2026-11-21T20:01:07-04:30") == expected);
  CHECK(parse_rfc3339("2026-11-22T00:31Z") == at(november_22, 31min));
  CHECK(parse_rfc3339("2026-11-22T00:31:07.1Z") == expected + 100ms);
  CHECK(parse_rfc3339("2026-11-22T00:31:07.123999999Z") == expected + 123ms);
  CHECK(parse_rfc3339("1969-12-31T23:59:59.999Z") == Instant{-1ms});
  CHECK(parse_rfc3339("2024-02-29T00:00:00Z").has_value());
}

TEST_CASE("what is not RFC 3339 is not read", "[instant]") {
  const char* text = GENERATE(
      "", "2026-11-22", "2026-11-22T00:31:07", "2026-11-22T00:31:07+0800", "2026-11-22T00:31:07+08",
      "2026-11-22T24:00:00Z", "2026-11-22T00:60:00Z", "2026-11-22T00:00:60Z", "2026-02-29T00:00:00Z",
      "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z", "2026-10-00T00:00:00Z", "0000-01-01T00:00:00Z",
      "2026-11-22T00:31:07.Z", "2026-11-22T00:31:07.1234567890Z", "2026-11-22T00:31:07Z ", " 2026-11-22T00:31:07Z",
      "2026-11-22T00:31:07+24:00", "2026-11-22T00:31:07+08:60", "+026-11-22T00:31:07Z", "2026-11-22X00:31:07Z",
      "2026-1-22T00:31:07Z", "二〇二六-11-22T00:31:07Z", "9999-12-31T23:59:59-01:00", "0001-01-01T00:00:00+01:00");
  INFO(text);
  CHECK_FALSE(parse_rfc3339(text).has_value());
  CHECK_FALSE(parse_canonical_instant(text).has_value());
}

TEST_CASE("only the stored form is canonical", "[instant]") {
  CHECK(parse_canonical_instant("2026-11-22T00:31:07.120Z") == at(november_22, 31min + 7120ms));
  for (const char* text :
       {"2026-11-22T00:31:07Z", "2026-11-22T00:31:07.12Z", "2026-11-22 00:31:07.120Z", "2026-11-22t00:31:07.120Z",
        "2026-11-22T00:31:07.120z", "2026-11-22T00:31:07+08:00", "2026-11-22T00:31:07.1200Z"}) {
    INFO(text);
    CHECK_FALSE(parse_canonical_instant(text).has_value());
  }
}

TEST_CASE("a text with a zero byte inside is not an instant", "[instant]") {
  CHECK_FALSE(parse_rfc3339(std::string_view("2026-11-22T00:31:07Z\0", 21)).has_value());
}
