// Laws of instants, zones and the times that people write.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/time_text.hpp"
#include "core/zone.hpp"
#include "support/zone_file.hpp"

using namespace reqs;

namespace {

const std::vector<std::string>& zone_names() {
  static const std::vector<std::string> names = {"Asia/Shanghai",       "America/New_York", "Europe/Berlin",
                                                 "Australia/Lord_Howe", "America/Nuuk",     "Pacific/Apia",
                                                 "Africa/Casablanca",   "Europe/Dublin",    "Asia/Kathmandu"};
  return names;
}

Zone some_zone() {
  return test::zone_named(*rc::gen::elementOf(zone_names()));
}

/// From 1850 to 2200: before the first change of most zones, and well behind the last.
Instant some_instant() {
  return Instant{Millis{*rc::gen::inRange<std::int64_t>(-3'786'912'000'000, 7'258'118'400'000)}};
}

Millis time_of_day(const LocalTime& t) {
  return std::chrono::hours{t.hour} + std::chrono::minutes{t.minute} + std::chrono::seconds{t.second} +
         Millis{t.millis};
}

}  // namespace

TEST_CASE("instants survive writing and reading", "[instant][property]") {
  REQUIRE(rc::check("parse(write(t)) == t", [] {
    const Instant t = some_instant();
    RC_ASSERT(parse_rfc3339(to_rfc3339(t)) == t);
    RC_ASSERT(parse_canonical_instant(to_rfc3339(t)) == t);
  }));
  REQUIRE(rc::check("texts sort as instants do", [] {
    const Instant a = some_instant(), b = some_instant();
    RC_ASSERT((a < b) == (to_rfc3339(a) < to_rfc3339(b)));
  }));
  REQUIRE(rc::check("no text is read as another instant than it says", [](const std::string& noise) {
    std::string text = to_rfc3339(some_instant());
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    text.replace(at, std::min<std::size_t>(noise.size(), 2), noise.substr(0, 2));
    if (const auto t = parse_canonical_instant(text)) RC_ASSERT(to_rfc3339(*t) == text);
  }));
}

TEST_CASE("local times lead back to their instant", "[zone][property]") {
  REQUIRE(rc::check("to_instant(to_local(t)) is t, or the first time the clocks showed the same", [] {
    const Zone zone = some_zone();
    const Instant t = some_instant();
    const LocalTime shown = zone.to_local(t);
    const Instant first = zone.to_instant(shown.year, shown.month, shown.day, time_of_day(shown));
    RC_ASSERT(first <= t);
    LocalTime again = zone.to_local(first);
    if (first == t) RC_ASSERT(again == shown);
    again.offset_seconds = shown.offset_seconds;
    RC_ASSERT(again == shown);
  }));
  REQUIRE(rc::check("later on the wall is never earlier in time, within a day", [] {
    const Zone zone = some_zone();
    const auto day = zone.local_day(some_instant());
    const Millis a{*rc::gen::inRange(0, 86'400'000)}, b{*rc::gen::inRange(0, 86'400'000)};
    const bool in_order = (zone.to_instant(day, a) <= zone.to_instant(day, b)) || a > b;
    const bool in_fold =
        zone.to_local(zone.to_instant(day, a)).offset_seconds != zone.to_local(zone.to_instant(day, b)).offset_seconds;
    RC_ASSERT(in_order || in_fold);
  }));
}

TEST_CASE("what is shown can be typed", "[time_text][property]") {
  REQUIRE(rc::check("a minute that was printed is read as the same minute", [] {
    const TimeContext context{some_zone(), some_instant()};
    const Instant t = some_instant();
    const TimeRead read = parse_time(context.zone.format_minute(t), context);
    RC_ASSERT(read.instant.has_value());
    RC_ASSERT(context.zone.format_minute(*read.instant) == context.zone.format_minute(t));
  }));
  REQUIRE(rc::check("any text is a time or an error, never both", [](const std::string& text) {
    const TimeRead read = parse_time(text, {Zone::utc(), some_instant()});
    RC_ASSERT(read.instant.has_value() == read.error.empty());
  }));
}
