#include "core/calendar.hpp"

#include <catch2/catch.hpp>

#include "support/sample_calendar.hpp"

using namespace reqs;
using namespace reqs::test;
using namespace std::chrono_literals;

namespace {

Instant utc(const char* text) {
  return parse_rfc3339(text).value();
}

std::string text_of(std::optional<Instant> at) {
  return at ? to_rfc3339(*at) : "never";
}

/// 9 to 12 and 13 to 18 on working days in Shanghai, eight hours ahead.
CalendarRules office() {
  CalendarRules rules;
  rules.zone = "Asia/Shanghai";
  for (const auto weekday : monday_to_friday) rules.week[weekday] = {{9 * 60, 12 * 60}, {13 * 60, 18 * 60}};
  rules.holidays = {day_of(2026, 10, 1)};
  rules.yearly_holidays = {std::chrono::December / 25};
  rules.replacements[day_of(2026, 10, 10)] = {{9 * 60, 18 * 60}};  // a Saturday
  rules.breaks[day_of(2026, 12, 24)] = {{12 * 60, 24 * 60}};
  return rules;
}

std::string added(const CalendarRules& rules, const char* from, const char* span) {
  const auto calendar = calendar_of(rules);
  return text_of(end_of_span(utc(from), parse_span(span).value(), &calendar));
}

}  // namespace

TEST_CASE("hours of a day: holiday before replacement before week, breaks cut all", "[calendar]") {
  auto rules = office();
  CHECK(hours_on(rules, day_of(2026, 9, 30)) == DayHours{{540, 720}, {780, 1080}});
  CHECK(hours_on(rules, day_of(2026, 10, 1)).empty());
  CHECK(hours_on(rules, day_of(2026, 10, 3)).empty());
  CHECK(hours_on(rules, day_of(2026, 10, 10)) == DayHours{{540, 1080}});
  CHECK(hours_on(rules, day_of(2026, 12, 24)) == DayHours{{540, 720}});
  CHECK(hours_on(rules, day_of(2031, 12, 25)).empty());
  rules.replacements[day_of(2026, 10, 1)] = {{0, 1440}};
  CHECK(hours_on(rules, day_of(2026, 10, 1)).empty());
  rules.breaks[day_of(2026, 10, 10)] = {{600, 660}, {700, 800}};
  CHECK(hours_on(rules, day_of(2026, 10, 10)) == DayHours{{540, 600}, {660, 700}, {800, 1080}});
  rules.replacements[day_of(2026, 10, 11)] = {{540, 720}, {720, 800}};
  CHECK(hours_on(rules, day_of(2026, 10, 11)) == DayHours{{540, 800}});
}

TEST_CASE("a budget used up at closing is due at that closing", "[calendar]") {
  CHECK(added(office(), "2026-11-23T01:00:00Z", "3bh") == "2026-11-23T04:00:00.000Z");
  CHECK(added(office(), "2026-11-23T01:00:00Z", "8bh") == "2026-11-23T10:00:00.000Z");
  CHECK(added(office(), "2026-11-23T01:00:00Z", "9bh") == "2026-11-24T02:00:00.000Z");
  CHECK(added(office(), "2026-11-21T01:00:00Z", "0bh") == "2026-11-23T01:00:00.000Z");
  CHECK(added(office(), "2026-11-23T10:00:00Z", "0bh") == "2026-11-24T01:00:00.000Z");
  CHECK(added(office(), "2026-11-23T02:00:00Z", "0bh") == "2026-11-23T02:00:00.000Z");
}

TEST_CASE("a make-up Saturday counts, the week of the holiday does not", "[calendar]") {
  CHECK(added(office(), "2026-09-30T09:00:00Z", "2bh") == "2026-10-02T02:00:00.000Z");
  CHECK(added(office(), "2026-10-09T10:00:00Z", "9bh") == "2026-10-10T10:00:00.000Z");
}

TEST_CASE("business days keep the time of day", "[calendar]") {
  CHECK(added(office(), "2026-11-20T02:00:00Z", "1bd") == "2026-11-23T02:00:00.000Z");
  CHECK(added(office(), "2026-11-20T02:00:00Z", "5bd") == "2026-11-27T02:00:00.000Z");
  // On a Saturday, at ten: Monday at ten.
  CHECK(added(office(), "2026-11-21T02:00:00Z", "1bd") == "2026-11-23T02:00:00.000Z");
  // After closing: the closing of that day. Before opening, or at lunch: the next opening.
  CHECK(added(office(), "2026-11-20T12:00:00Z", "1bd") == "2026-11-23T10:00:00.000Z");
  CHECK(added(office(), "2026-11-19T23:00:00Z", "1bd") == "2026-11-23T01:00:00.000Z");
  CHECK(added(office(), "2026-11-20T04:30:00Z", "1bd") == "2026-11-23T05:00:00.000Z");
  CHECK(added(office(), "2026-11-20T04:00:00Z", "1bd") == "2026-11-23T04:00:00.000Z");
  CHECK(added(office(), "2026-10-09T02:00:00Z", "1bd") == "2026-10-10T02:00:00.000Z");
  CHECK(added(office(), "2026-11-21T02:00:00Z", "0bd") == "2026-11-23T01:00:00.000Z");
  // 250 and some working days later, over one holiday by its date and one of every year.
  CHECK(added(office(), "2026-09-30T02:00:00Z", "250bd") == "2027-09-16T02:00:00.000Z");
}

TEST_CASE("the end of the day", "[calendar]") {
  CHECK(added(office(), "2026-11-23T00:00:00Z", "eod") == "2026-11-23T10:00:00.000Z");
  CHECK(added(office(), "2026-11-23T09:59:59Z", "eod") == "2026-11-23T10:00:00.000Z");
  CHECK(added(office(), "2026-11-23T10:00:00Z", "eod") == "2026-11-24T10:00:00.000Z");
  CHECK(added(office(), "2026-11-21T02:00:00Z", "eod") == "2026-11-23T10:00:00.000Z");
  CHECK(added(office(), "2026-12-24T01:00:00Z", "eod") == "2026-12-24T04:00:00.000Z");
}

TEST_CASE("elapsed units ask no calendar", "[calendar]") {
  CHECK(added(office(), "2026-11-20T12:00:00Z", "24h") == "2026-11-21T12:00:00.000Z");
  CHECK(end_of_span(utc("2026-11-20T12:00:00Z"), parse_span("1bd").value(), nullptr) == std::nullopt);
}

TEST_CASE("hours until midnight, and around the clock", "[calendar]") {
  const auto calendar = calendar_of(weekly("Asia/Kathmandu", every_day, 0, 24));
  CHECK(calendar.add(utc("2026-11-20T12:00:00Z"), 1000h) == utc("2026-11-20T12:00:00Z") + 1000h);
  CHECK(calendar.between(utc("2020-01-01T00:00:00Z"), utc("2021-01-01T00:00:00Z")) == 24h * 366);
  CHECK(calendar.open_on(day_of(2026, 11, 20)) ==
        std::vector<OpenTime>{{utc("2026-11-19T18:15:00Z"), utc("2026-11-20T18:15:00Z")}});
}

TEST_CASE("clocks set forward: a time that does not exist is the moment of the change", "[calendar]") {
  CalendarRules rules;
  rules.zone = "America/New_York";
  rules.week[0] = {{2 * 60 + 30, 5 * 60}};
  auto calendar = calendar_of(rules);
  CHECK(calendar.open_on(day_of(2026, 3, 8)) ==
        std::vector<OpenTime>{{utc("2026-03-08T07:00:00Z"), utc("2026-03-08T09:00:00Z")}});
  rules.week[0] = {{2 * 60, 2 * 60 + 45}};  // skipped, all of it
  CHECK(calendar_of(rules).open_on(day_of(2026, 3, 8)).empty());
  // Parts whose gap is skipped are one.
  rules.week[0] = {{60, 2 * 60}, {3 * 60, 4 * 60}};
  CHECK(calendar_of(rules).open_on(day_of(2026, 3, 8)).size() == 1);
}

TEST_CASE("clocks set back: the first of two for opening and closing", "[calendar]") {
  CalendarRules rules;
  rules.zone = "America/New_York";
  rules.week[0] = {{0, 90}};
  CHECK(calendar_of(rules).open_on(day_of(2026, 11, 1)) ==
        std::vector<OpenTime>{{utc("2026-11-01T04:00:00Z"), utc("2026-11-01T05:30:00Z")}});
  rules.week[0] = {{60, 180}};
  CHECK(calendar_of(rules).between(utc("2026-11-01T00:00:00Z"), utc("2026-11-02T00:00:00Z")) == 3h);
}

TEST_CASE("a budget at the end of summer time gets somewhere", "[calendar]") {
  // moment-business-time answered the instant itself.
  const auto calendar = calendar_of(weekly("America/New_York", every_day, 0, 24));
  CHECK(calendar.add(utc("2026-11-01T05:30:00Z"), 1h) == utc("2026-11-01T06:30:00Z"));
}

TEST_CASE("a day that an island left out", "[calendar]") {
  const auto calendar = calendar_of(weekly("Pacific/Apia", every_day, 9, 17));
  CHECK(calendar.open_on(day_of(2011, 12, 30)).empty());
  CHECK(calendar.add_days(utc("2011-12-29T20:00:00Z"), 1) == utc("2011-12-30T20:00:00Z"));  // the 29th to the 31st
  CHECK(calendar.between(utc("2011-12-29T00:00:00Z"), utc("2012-01-01T00:00:00Z")) == 3h + 8h + 8h + 5h);
}

TEST_CASE("open time there may be none", "[calendar]") {
  CalendarRules rules;
  CHECK_FALSE(has_open_time(rules));
  rules.week[0] = {{0, 1}};
  CHECK(has_open_time(rules));
  rules.week = {};
  rules.replacements[day_of(2026, 10, 10)] = {{540, 600}};
  CHECK(has_open_time(rules));
  const auto once = calendar_of(rules);
  CHECK(once.add(utc("2026-01-01T00:00:00Z"), 1h) == utc("2026-10-10T10:00:00Z"));
  CHECK(once.add(utc("2026-01-01T00:00:00Z"), 1h + 1ms) == std::nullopt);
  CHECK(once.add_days(utc("2026-01-01T00:00:00Z"), 1) == utc("2026-10-10T09:00:00Z"));
  CHECK(once.add_days(utc("2026-01-01T00:00:00Z"), 2) == std::nullopt);
  CHECK(once.end_of_day(utc("2026-10-10T10:00:00Z")) == std::nullopt);
  CHECK(once.between(utc("1990-01-01T00:00:00Z"), utc("2090-01-01T00:00:00Z")) == 1h);
  rules.breaks[day_of(2026, 10, 10)] = {{0, 1440}};
  CHECK_FALSE(has_open_time(rules));
}

TEST_CASE("calendars end with the year 2100", "[calendar]") {
  const auto calendar = calendar_of(office());
  CHECK(calendar.add(utc("2100-12-31T01:00:00Z"), 8h) == utc("2100-12-31T10:00:00Z"));
  CHECK(calendar.add(utc("2100-12-31T01:00:00Z"), 9h) == std::nullopt);
  CHECK(calendar.add_days(utc("2100-12-30T01:00:00Z"), 2) == std::nullopt);
  CHECK(calendar.add(utc("2026-01-01T00:00:00Z"), 99'999h).has_value());
  CHECK(added(office(), "2026-01-01T00:00:00Z", "99999bd") == "never");
  CHECK(added(office(), "2026-01-01T00:00:00Z", "99999w") == "never");
}
