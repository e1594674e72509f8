#include "core/zone.hpp"

#include <catch2/catch.hpp>

#include "support/zone_file.hpp"

using namespace reqs;
using namespace std::chrono_literals;
using test::zone_bytes;
using test::zone_named;

namespace {

Instant utc(std::string_view text) {
  return parse_rfc3339(text).value();
}

std::string back(const Zone& zone, int year, unsigned month, unsigned day, Millis time) {
  return to_rfc3339(zone.to_instant(year, month, day, time));
}

/// A zone file of version 2 with no changes and one type; the parts can be damaged.
struct Made {
  int offset = 28800;
  std::string footer = "\nCST-8\n";
  std::uint32_t leaps = 0, types = 1;

  std::string number(std::uint32_t n) const {
    return {static_cast<char>(n >> 24U), static_cast<char>(n >> 16U & 0xFFU), static_cast<char>(n >> 8U & 0xFFU),
            static_cast<char>(n & 0xFFU)};
  }
  std::string header(std::uint32_t leap_count, std::uint32_t type_count) const {
    return "TZif2" + std::string(15, '\0') + number(0) + number(0) + number(leap_count) + number(0) +
           number(type_count) + number(4);
  }
  std::string bytes() const {
    const std::string body =
        number(static_cast<std::uint32_t>(offset)) + std::string(2, '\0') + std::string("CST\0", 4);
    return header(0, 1) + body + header(leaps, types) + body + footer;
  }
};

}  // namespace

TEST_CASE("UTC needs no file", "[zone]") {
  const Zone zone = Zone::utc();
  CHECK(zone.name() == "UTC");
  CHECK(zone.offset_seconds(Instant{}) == 0);
  CHECK(back(zone, 2026, 11, 22, 8h) == "2026-11-22T08:00:00.000Z");
  CHECK(zone.format_offset(Instant{}) == "+00:00");
}

TEST_CASE("Shanghai is eight hours ahead, and had summer time once", "[zone]") {
  const Zone zone = zone_named("Asia/Shanghai");
  const Instant filed = utc("2026-11-22T00:31:07.120Z");
  CHECK(zone.to_local(filed) == LocalTime{2026, 11, 22, 8, 31, 7, 120, 28800, 0});
  CHECK(zone.day_stamp(filed) == "20261122");
  CHECK(zone.day_stamp(utc("2026-11-22T16:00:00Z")) == "20261123");
  CHECK(zone.format_day(filed) == "2026-11-22");
  CHECK(zone.format_minute(filed) == "2026-11-22 08:31");
  CHECK(zone.format_offset(filed) == "+08:00");
  CHECK(zone.offset_seconds(utc("1988-07-01T00:00:00Z")) == 9 * 3600);
  CHECK(back(zone, 2050, 7, 1, 12h) == "2050-07-01T04:00:00.000Z");
}

TEST_CASE("local mean time before the first change", "[zone]") {
  const Zone shanghai = zone_named("Asia/Shanghai");
  CHECK(shanghai.offset_seconds(utc("1850-01-01T00:00:00Z")) == 8 * 3600 + 5 * 60 + 43);
  CHECK(shanghai.format_offset(utc("1850-01-01T00:00:00Z")) == "+08:05");
  CHECK(zone_named("America/New_York").format_offset(utc("1850-01-01T00:00:00Z")) == "-04:56");
}

TEST_CASE("a time that a change skips is the instant of the change", "[zone]") {
  const Zone zone = zone_named("America/New_York");
  CHECK(back(zone, 2026, 3, 8, 1h + 59min) == "2026-03-08T06:59:00.000Z");
  CHECK(back(zone, 2026, 3, 8, 2h) == "2026-03-08T07:00:00.000Z");
  CHECK(back(zone, 2026, 3, 8, 2h + 30min) == "2026-03-08T07:00:00.000Z");
  CHECK(back(zone, 2026, 3, 8, 3h) == "2026-03-08T07:00:00.000Z");
  CHECK(back(zone, 2026, 3, 8, 2h + 30min + 1ms) == "2026-03-08T07:00:00.000Z");
}

TEST_CASE("a time that is shown twice is the first of the two", "[zone]") {
  const Zone zone = zone_named("America/New_York");
  CHECK(back(zone, 2026, 11, 1, 1h + 30min) == "2026-11-01T05:30:00.000Z");
  CHECK(zone.format_minute(utc("2026-11-01T05:30:00Z")) == "2026-11-01 01:30");
  CHECK(zone.format_minute(utc("2026-11-01T06:30:00Z")) == "2026-11-01 01:30");
  CHECK(back(zone, 2026, 11, 1, 2h) == "2026-11-01T07:00:00.000Z");
}

TEST_CASE("after the listed changes the rule at the end of the file applies", "[zone]") {
  const Zone zone = zone_named("America/New_York");
  CHECK(zone.format_offset(utc("2050-01-01T00:00:00Z")) == "-05:00");
  CHECK(zone.format_offset(utc("2050-07-01T00:00:00Z")) == "-04:00");
  CHECK(back(zone, 2050, 3, 13, 2h + 30min) == "2050-03-13T07:00:00.000Z");
  CHECK(back(zone, 2050, 11, 6, 1h + 30min) == "2050-11-06T05:30:00.000Z");
  CHECK(zone_named("Australia/Sydney").format_offset(utc("2050-01-01T00:00:00Z")) == "+11:00");
  CHECK(zone_named("Europe/Dublin").format_offset(utc("2050-07-01T00:00:00Z")) == "+01:00");
}

TEST_CASE("Lord Howe moves its clocks by half an hour", "[zone]") {
  const Zone zone = zone_named("Australia/Lord_Howe");
  CHECK(zone.format_offset(utc("2026-01-15T00:00:00Z")) == "+11:00");
  CHECK(zone.format_offset(utc("2026-07-15T00:00:00Z")) == "+10:30");
  CHECK(zone.format_offset(utc("2050-07-15T00:00:00Z")) == "+10:30");
  CHECK(back(zone, 2026, 10, 4, 2h + 15min) == "2026-10-03T15:30:00.000Z");
}

TEST_CASE("Greenland's rule has an hour below zero", "[zone]") {
  // M3.5.0/-1: an hour before the last Sunday of March begins.
  const Zone zone = zone_named("America/Nuuk");
  CHECK(zone.format_offset(utc("2050-03-27T00:59:59Z")) == "-02:00");
  CHECK(zone.format_offset(utc("2050-03-27T01:00:00Z")) == "-01:00");
  CHECK(zone.format_offset(utc("2050-10-30T00:59:59Z")) == "-01:00");
  CHECK(zone.format_offset(utc("2050-10-30T01:00:00Z")) == "-02:00");
}

TEST_CASE("Samoa left out a whole day", "[zone]") {
  const Zone zone = zone_named("Pacific/Apia");
  CHECK(back(zone, 2011, 12, 30, 12h) == "2011-12-30T10:00:00.000Z");
  CHECK(zone.format_minute(utc("2011-12-30T09:59:00Z")) == "2011-12-29 23:59");
  CHECK(zone.format_minute(utc("2011-12-30T10:00:00Z")) == "2011-12-31 00:00");
}

TEST_CASE("a day's length is what the clocks make of it", "[zone]") {
  const Zone zone = zone_named("Europe/Berlin");
  const auto hours_of = [&](unsigned month, unsigned day) {
    return (zone.to_instant(2026, month, day, 24h) - zone.to_instant(2026, month, day, 0h)) / 1h;
  };
  CHECK(hours_of(3, 29) == 23);
  CHECK(hours_of(10, 25) == 25);
  CHECK(hours_of(6, 1) == 24);
}

TEST_CASE("every cut of a zone file is refused or read, never worse", "[zone]") {
  const std::string whole = zone_bytes("America/New_York");
  REQUIRE(whole.size() > 100);
  for (std::size_t size = 0; size < whole.size(); ++size)
    REQUIRE_FALSE(Zone::from_tzif("cut", std::string_view(whole).substr(0, size)).has_value());
}

TEST_CASE("a zone file with any byte changed is refused or read, never worse", "[zone]") {
  std::string bytes = zone_bytes("America/New_York");
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const char other : {'\0', '\x7F', '\xFF'}) {
      const char before = std::exchange(bytes[i], other);
      if (const auto zone = Zone::from_tzif("bent", bytes)) {
        CHECK(std::abs(zone->offset_seconds(utc("2026-11-22T00:00:00Z"))) <= 26 * 3600);
        static_cast<void>(zone->to_instant(2050, 3, 13, 2h + 30min));
      }
      bytes[i] = before;
    }
  }
}

TEST_CASE("hostile zone files", "[zone]") {
  const Made sound;
  REQUIRE(Zone::from_tzif("made", sound.bytes()).has_value());
  CHECK(Zone::from_tzif("made", Made{.footer = "\n\n"}.bytes()).has_value());

  for (const char* footer : {"",
                             "\n",
                             "CST-8\n",
                             "\nCST-8",
                             "\nC-8\n",
                             "\nCST\n",
                             "\nCST-25\n",
                             "\nCST-8:60\n",
                             "\nEST5EDT,M3.2.0\n",
                             "\nEST5EDT,M13.2.0,M11.1.0\n",
                             "\nEST5EDT,M3.6.0,M11.1.0\n",
                             "\nEST5EDT,M3.0.0,M11.1.0\n",
                             "\nEST5EDT,M3.2.7,M11.1.0\n",
                             "\nEST5EDT,J0,J365\n",
                             "\nEST5EDT,J1,366\n",
                             "\nEST5EDT,M3.2.0/99,M11.1.0\n",
                             "\nEST5EDT,M3.2.0/-99,M11.1.0\n",
                             "\nEST5EDT,M3.2.0,M11.1.0,M11.1.0\n",
                             "\n<+08-8\n",
                             "\n<+\xFF\xFF>-8\n"}) {
    INFO(footer);
    CHECK_FALSE(Zone::from_tzif("made", Made{.footer = footer}.bytes()).has_value());
  }
  CHECK_FALSE(Zone::from_tzif("made", Made{.offset = 100'000}.bytes()).has_value());
  CHECK_FALSE(Zone::from_tzif("made", Made{.leaps = 27}.bytes()).has_value());
  CHECK_FALSE(Zone::from_tzif("made", Made{.types = 0}.bytes()).has_value());
  CHECK_FALSE(Zone::from_tzif("made", Made{.types = 0xFFFFFFFF}.bytes()).has_value());
  CHECK_FALSE(Zone::from_tzif("made", "TZif").has_value());
  CHECK_FALSE(Zone::from_tzif("made", "<html>").has_value());
  CHECK_FALSE(Zone::from_tzif("made", std::string(4096, '\xFF')).has_value());
}

TEST_CASE("rules by day of the year", "[zone]") {
  // J60 is the first of March in every year; 59, counted from 0, is the 29th of February in a leap year.
  const auto julian = Zone::from_tzif("made", Made{.footer = "\nXST-1XDT,J60/0,J300/0\n"}.bytes());
  const auto counted = Zone::from_tzif("made", Made{.footer = "\nXST-1XDT,59/0,300/0\n"}.bytes());
  REQUIRE((julian && counted));
  CHECK(julian->format_offset(utc("2028-02-29T12:00:00Z")) == "+01:00");
  CHECK(julian->format_offset(utc("2028-03-01T12:00:00Z")) == "+02:00");
  CHECK(counted->format_offset(utc("2028-02-29T12:00:00Z")) == "+02:00");
}
