// Calendars for tests: typed in a line, or drawn.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "support/uniform.hpp"
#include "support/zone_file.hpp"

namespace reqs::test {

inline std::chrono::local_days day_of(int year, unsigned month, unsigned day) {
  return std::chrono::local_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

/// The same hours on some days of the week, Sunday = 0.
inline CalendarRules weekly(const std::string& zone, const std::vector<unsigned>& weekdays, int from_hour,
                            int to_hour) {
  CalendarRules rules;
  rules.name = "test";
  rules.zone = zone;
  for (const auto weekday : weekdays) rules.week[weekday] = {{from_hour * 60, to_hour * 60}};
  return rules;
}
inline const std::vector<unsigned> monday_to_friday = {1, 2, 3, 4, 5};
inline const std::vector<unsigned> every_day = {0, 1, 2, 3, 4, 5, 6};

inline Calendar calendar_of(const CalendarRules& rules) {
  return {rules, rules.zone == "UTC" ? Zone::utc() : zone_named(rules.zone)};
}

// --- drawn

inline const std::vector<std::string>& calendar_zones() {
  static const std::vector<std::string> names = {
      "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia",  "America/Sao_Paulo", "Asia/Kathmandu",
      "Asia/Shanghai",       "America/New_York",  "Europe/Berlin", "America/Nuuk",      "Europe/Dublin"};
  return names;
}

/// Up to three parts of a day, perhaps touching each other.
inline DayHours some_hours() {
  std::set<int> borders;
  const auto parts = *uniform(0, 4);
  while (borders.size() < static_cast<std::size_t>(2 * parts))
    borders.insert(*uniform(0, 4) == 0 ? *uniform(0, 1441) : *uniform(0, 49) * 30);
  const std::vector<int> sorted(borders.begin(), borders.end());
  DayHours hours;
  for (std::size_t i = 0; i + 1 < sorted.size(); i += 2) hours.push_back({sorted[i], sorted[i + 1]});
  return hours;
}

/// An instant from 1995 to 2050; every other one within days of a change of the clocks.
inline Instant some_moment(const Zone& zone) {
  const Instant any{std::chrono::minutes{*uniform<std::int64_t>(13'150'000, 42'000'000)} +
                    Millis{*uniform(0, 3) == 0 ? *uniform(0, 60'000) : 0}};
  if (*uniform(0, 2) == 0) return any;
  const auto change = zone.next_change(any);
  return change ? *change + std::chrono::minutes{*uniform(-5'000, 5'000)} : any;
}

/// With what makes a calendar special put around a moment. Never without any open time in the week.
inline CalendarRules some_rules(const std::string& zone_name, std::chrono::local_days around) {
  CalendarRules rules;
  rules.name = "drawn";
  rules.zone = zone_name;
  while (std::all_of(rules.week.begin(), rules.week.end(), [](const DayHours& hours) { return hours.empty(); }))
    for (auto& hours : rules.week) hours = some_hours();
  const auto some_day = [&] { return around + std::chrono::days{*uniform(-10, 40)}; };
  for (int n = *uniform(0, 4); n > 0; --n) rules.holidays.push_back(some_day());
  for (int n = *uniform(0, 3); n > 0; --n) {
    const std::chrono::year_month_day date{some_day()};
    rules.yearly_holidays.push_back(date.month() / date.day());
  }
  for (int n = *uniform(0, 4); n > 0; --n) rules.replacements[some_day()] = some_hours();
  for (int n = *uniform(0, 4); n > 0; --n) rules.breaks[some_day()] = some_hours();
  return rules;
}

struct DrawnCalendar {
  Calendar calendar;
  Instant from;  ///< near what is special in it
};

inline DrawnCalendar some_calendar() {
  const auto name = *rc::gen::elementOf(calendar_zones());
  const auto zone = zone_named(name);
  const auto from = some_moment(zone);
  return {Calendar(some_rules(name, zone.local_day(from)), zone), from};
}

}  // namespace reqs::test
