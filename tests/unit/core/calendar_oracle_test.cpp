// Deadlines that other systems publish in their tests and documents: what they expect is what is expected here. Where
// a system answers the next opening for a budget that is used up at closing time, the two differ by no open time.
#include <catch2/catch.hpp>

#include "core/calendar.hpp"
#include "support/sample_calendar.hpp"

using namespace reqs;
using namespace reqs::test;
using namespace std::chrono_literals;
using std::chrono::minutes;

namespace {

Instant utc(const char* text) {
  return parse_rfc3339(text).value();
}

/// Minutes of budget and when they are used up; of two answers, the one of the systems that answer the closing.
struct Due {
  int budget;
  const char* at;
};

void check_dues(const CalendarRules& rules, const char* from, const std::vector<Due>& dues) {
  const auto calendar = calendar_of(rules);
  for (const auto& due : dues) {
    INFO(from << " + " << due.budget << " min in " << rules.zone);
    const auto at = calendar.add(utc(from), minutes{due.budget});
    REQUIRE(at.has_value());
    CHECK(to_rfc3339(*at) == to_rfc3339(utc(due.at)));
  }
}

/// For answers of the systems that wait for the next opening.
void check_due_but_for_closed_time(const Calendar& calendar, const char* from, int budget, const char* expected) {
  const auto at = calendar.add(utc(from), minutes{budget});
  REQUIRE(at.has_value());
  CHECK(*at <= utc(expected));
  CHECK(calendar.between(*at, utc(expected)) == 0ms);
}

CalendarRules berlin(const std::vector<unsigned>& weekdays, int from_hour, int to_hour) {
  return weekly("Europe/Berlin", weekdays, from_hour, to_hour);
}

}  // namespace

TEST_CASE("oracle: Request Tracker's business hours", "[calendar][oracle]") {
  check_dues(weekly("UTC", {0}, 9, 17), "2007-01-01T00:00:00Z",
             {{0, "2007-01-07T09:00:00Z"}, {60, "2007-01-07T10:00:00Z"}});
  check_dues(weekly("UTC", {1}, 9, 17), "2007-01-01T00:00:00Z", {{60, "2007-01-01T10:00:00Z"}});
}

TEST_CASE("oracle: Request Tracker's starts", "[calendar][oracle]") {
  const auto rules = weekly("UTC", {1, 2}, 9, 17);
  check_dues(rules, "2007-01-01T13:15:00Z", {{0, "2007-01-01T13:15:00Z"}});
  check_dues(rules, "2007-01-01T19:15:00Z", {{0, "2007-01-02T09:00:00Z"}});
  check_dues(rules, "2007-01-06T13:15:00Z", {{0, "2007-01-08T09:00:00Z"}});
}

TEST_CASE("oracle: Request Tracker's time zones", "[calendar][oracle]") {
  check_dues(weekly("America/New_York", monday_to_friday, 9, 18), "2007-01-01T22:00:00Z",
             {{0, "2007-01-01T22:00:00Z"}, {120, "2007-01-02T15:00:00Z"}});
  check_dues(weekly("Europe/Moscow", monday_to_friday, 9, 18), "2007-01-01T22:00:00Z",
             {{0, "2007-01-02T06:00:00Z"}, {120, "2007-01-02T08:00:00Z"}});
}

TEST_CASE("oracle: Request Tracker's real minutes", "[calendar][oracle]") {
  CHECK(end_of_span(utc("2007-01-01T00:00:00Z"), parse_span("4h").value(), nullptr) == utc("2007-01-01T04:00:00Z"));
}

TEST_CASE("oracle: Zammad's working hours", "[calendar][oracle]") {
  check_dues(berlin(monday_to_friday, 9, 17), "2013-03-21T09:30:00Z",
             {{60, "2013-03-21T10:30:00Z"},
              {120, "2013-03-21T11:30:00Z"},
              {180, "2013-03-21T12:30:00Z"},
              {240, "2013-03-21T13:30:00Z"}});
  check_dues(berlin(monday_to_friday, 8, 18), "2013-03-21T09:30:00Z",
             {{60, "2013-03-21T10:30:00Z"}, {120, "2013-03-21T11:30:00Z"}, {180, "2013-03-21T12:30:00Z"}});
}

TEST_CASE("oracle: Zammad's holidays", "[calendar][oracle]") {
  auto all_week = berlin(every_day, 8, 17);
  all_week.holidays = {day_of(2015, 9, 22)};
  check_dues(all_week, "2013-10-21T05:30:00Z",
             {{120, "2013-10-21T08:00:00Z"}, {180, "2013-10-21T09:00:00Z"}, {240, "2013-10-21T10:00:00Z"}});
  check_dues(all_week, "2013-10-21T09:30:00Z", {{120, "2013-10-21T11:30:00Z"}});
  check_dues(all_week, "2015-09-21T14:30:00Z",
             {{120, "2015-09-23T07:30:00Z"}, {180, "2015-09-23T08:30:00Z"}, {240, "2015-09-23T09:30:00Z"}});

  auto weekdays = berlin(monday_to_friday, 8, 20);
  weekdays.holidays = {day_of(2016, 11, 1)};
  check_dues(weekdays, "2016-11-01T13:56:21Z",
             {{60, "2016-11-02T08:00:00Z"}, {120, "2016-11-02T09:00:00Z"}, {1200, "2016-11-03T15:00:00Z"}});
  auto early = berlin(monday_to_friday, 4, 20);
  early.holidays = weekdays.holidays;
  check_dues(early, "2016-11-01T13:56:21Z", {{60, "2016-11-02T04:00:00Z"}});
  check_dues(berlin(monday_to_friday, 8, 20), "2016-11-07T13:26:36Z", {{1200, "2016-11-09T09:26:36Z"}});
}

TEST_CASE("oracle: Zammad's two holidays in a row of days", "[calendar][oracle]") {
  auto rules = berlin(every_day, 9, 21);
  rules.holidays = {day_of(2016, 11, 11), day_of(2016, 11, 13)};
  check_dues(rules, "2016-11-09T22:00:00Z", {{2880, "2016-11-15T20:00:00Z"}});
  check_due_but_for_closed_time(calendar_of(rules), "2016-11-09T22:00:00Z", 2880, "2016-11-16T08:00:00Z");
}

TEST_CASE("oracle: Zammad's elapsed time", "[calendar][oracle]") {
  const auto calendar = calendar_of(berlin(monday_to_friday, 8, 18));
  struct Row {
    const char* until;
    int elapsed, goal, left;
  };
  for (const auto& row : {Row{"2013-03-21T10:00:00Z", 30, 60, 30}, Row{"2013-03-21T14:00:00Z", 270, 60, -210},
                          Row{"2013-03-21T11:00:00Z", 90, 120, 30}, Row{"2013-03-21T12:00:00Z", 150, 120, -30},
                          Row{"2013-03-21T11:30:00Z", 120, 180, 60}, Row{"2013-03-21T13:00:00Z", 210, 180, -30}}) {
    INFO(row.until);
    const auto due = calendar.add(utc("2013-03-21T09:30:00Z"), minutes{row.goal}).value();
    CHECK(calendar.between(utc("2013-03-21T09:30:00Z"), utc(row.until)) == minutes{row.elapsed});
    CHECK(calendar.between(utc(row.until), due) == minutes{row.left});
  }
  check_dues(berlin(monday_to_friday, 8, 18), "2013-03-21T12:05:00Z", {{120, "2013-03-21T14:05:00Z"}});
}
