// calendars.yaml: bytes → core/calendar.hpp. Whether its time zones exist is for somebody else to say, who has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codec/config_fields.hpp"
#include "core/calendar.hpp"
#include "core/config.hpp"
#include "core/error.hpp"

namespace reqs {

/// Reads the root of calendars.yaml; a part of config_codec.
class CalendarsReader {
 public:
  CalendarsReader(Calendars& calendars, const ConfigReport& report) : calendars_(calendars), report_(report) {}
  void read(const YamlNode& root);

 private:
  Calendars& calendars_;
  const ConfigReport& report_;

  void read_calendar(const YamlEntry& entry);
  void read_zone(ConfigFields& fields, CalendarRules& rules);
  void read_week(ConfigFields& fields, CalendarRules& rules);
  void read_holidays(ConfigFields& fields, CalendarRules& rules);
  std::map<std::chrono::local_days, DayHours> dated_hours(ConfigFields& fields, std::string_view key);
  DayHours hours(const YamlNode& node, const std::string& what);
  std::optional<DayPart> part_of_day(const YamlNode& node);
};

struct CalendarsRead {
  Calendars calendars;  ///< what could be read; to be relied on only when there are no problems
  std::vector<Problem> problems;
};

/// A file of its own. `path` is what the problems name.
CalendarsRead read_calendars(std::string_view text, const std::string& path);

/// A file with this calendar alone. The same rules have the same bytes; read_calendars gives them back, but for places.
std::string print_calendar(const CalendarRules& rules);

}  // namespace reqs
