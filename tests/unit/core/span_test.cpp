#include "core/span.hpp"

#include <catch2/catch.hpp>

using namespace reqs;
using namespace std::chrono_literals;
using Unit = Span::Unit;

TEST_CASE("spans are read with their unit and written back", "[span]") {
  const auto [text, span] = GENERATE(table<std::string, Span>({{"90m", {90, Unit::minutes}},
                                                               {"24h", {24, Unit::hours}},
                                                               {"3d", {3, Unit::days}},
                                                               {"1w", {1, Unit::weeks}},
                                                               {"8bh", {8, Unit::business_hours}},
                                                               {"2bd", {2, Unit::business_days}},
                                                               {"0h", {0, Unit::hours}},
                                                               {"eod", {0, Unit::end_of_day}},
                                                               {"99999m", {99999, Unit::minutes}}}));
  CHECK(parse_span(text) == span);
  CHECK(to_text(span) == text);
}

TEST_CASE("anything else is no span", "[span]") {
  for (const char* text : {"", "h", "4", "4x", "4H", "-4h", "+4h", "4 h", "4.5h", "100000m", "00000000001h", "4hh",
                           "4bw", "1eod", "EOD", "99999999999999999999h", "四h", "4小时"}) {
    INFO(text);
    CHECK_FALSE(parse_span(text).has_value());
  }
}

TEST_CASE("business units have no elapsed length", "[span]") {
  CHECK(Span{90, Unit::minutes}.elapsed() == Millis(90min));
  CHECK(Span{24, Unit::hours}.elapsed() == Millis(24h));
  CHECK(Span{3, Unit::days}.elapsed() == Millis(72h));
  CHECK(Span{2, Unit::weeks}.elapsed() == Millis(336h));
  CHECK(Span{99999, Unit::weeks}.elapsed() == Millis(99999 * 168h));
  CHECK_FALSE(Span{8, Unit::business_hours}.elapsed().has_value());
  CHECK_FALSE(Span{2, Unit::business_days}.elapsed().has_value());
  CHECK_FALSE(Span{0, Unit::end_of_day}.elapsed().has_value());
}

TEST_CASE("a short duration has its two largest units, rounded down", "[span]") {
  CHECK(short_duration(76h + 59min) == "3d 4h");
  CHECK(short_duration(72h) == "3d 0h");
  CHECK(short_duration(2h + 5min + 59s) == "2h 05m");
  CHECK(short_duration(12min) == "12m");
  CHECK(short_duration(59s) == "0m");
  CHECK(short_duration(0ms) == "0m");
  CHECK(short_duration(-5h) == "0m");
}
