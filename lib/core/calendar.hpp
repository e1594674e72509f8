// When people are at work: hours by the day of the week, holidays, replacements for single days, breaks; in a time
// zone. A budget of business time is counted along it. Local days are walked, not steps of 86,400 seconds: a day of 23
// or 25 hours is one day. docs/calendars.md has the rules for users.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/instant.hpp"
#include "core/span.hpp"
#include "core/zone.hpp"

namespace reqs {

/// A part of a local day, without its end: minutes from 0:00, 0 <= begin < end <= 1440.
struct DayPart {
  int begin = 0, end = 0;
  bool operator==(const DayPart&) const = default;
};
inline constexpr int minutes_a_day = 1440;
/// Ascending, none overlapping another.
using DayHours = std::vector<DayPart>;

/// A calendar as it is written down (calendars.yaml). On one day a holiday counts before a replacement, that before the
/// week; a break is cut out of whatever is left.
struct CalendarRules {
  std::string name;
  std::string zone = "UTC";      ///< IANA name
  std::array<DayHours, 7> week;  ///< Sunday first, as std::chrono counts
  std::vector<std::chrono::local_days> holidays;
  std::vector<std::chrono::month_day> yearly_holidays;
  std::map<std::chrono::local_days, DayHours> replacements;
  std::map<std::chrono::local_days, DayHours> breaks;
  int line = 0;                        ///< where it stands in its file
  int zone_line = 0, zone_column = 0;  ///< where its zone does
};

/// calendars.yaml
struct Calendars {
  std::vector<CalendarRules> all;
  std::string usual;  ///< `default:`; may be empty

  const CalendarRules* named(std::string_view name) const;
  /// What is meant where nobody names one: the usual one, or the only one; nullptr when that leaves a choice.
  const CalendarRules* standard() const;
  std::vector<std::string> names() const;
};

/// The zone of that name; empty where the system has none.
using FindZone = std::function<std::optional<Zone>(std::string_view name)>;
/// Which zones of the calendars there are none of. `path` is their file.
std::vector<Problem> missing_zones(const Calendars& calendars, const FindZone& find_zone, const std::string& path);

/// The hours of one day by the rules alone; ascending, with a gap between one and the next.
DayHours hours_on(const CalendarRules& rules, std::chrono::local_days day);
/// Whether it is open at any time between 1970 and 2100.
bool has_open_time(const CalendarRules& rules);

/// Calendars answer for these instants; what lies outside, or would end there, has no answer.
inline constexpr Instant calendars_begin{std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}};
inline constexpr Instant calendars_end{std::chrono::sys_days{std::chrono::year{2101} / 1 / 1}};

/// A time in which it is open, without its end.
struct OpenTime {
  Instant begin, end;
  bool operator==(const OpenTime&) const = default;
};

/// What an answer costs does not depend on how far apart two instants are, but on the special days between them: weeks
/// that are as the week says, without a change of the clocks, are skipped. Not for several threads at once.
class Calendar {
 public:
  Calendar(CalendarRules rules, Zone zone);

  const CalendarRules& rules() const { return rules_; }
  const Zone& zone() const { return zone_; }

  /// Of one local day, ascending. A time of day that the clocks skip is the moment of the change, one that they show
  /// twice the first of the two.
  std::vector<OpenTime> open_on(std::chrono::local_days day) const;

  /// The moment at which so much open time has passed since `from`: where that is just when it closes, the closing
  /// itself. No time at all: `from` where it is open then, else the next opening. Empty where it is never open so long.
  std::optional<Instant> add(Instant from, Millis open) const;
  /// The same time of day on the n-th day behind that of `from` that has open time; where it is closed then, the next
  /// opening of that day, after all of them its closing. No days at all: as add.
  std::optional<Instant> add_days(Instant from, int days) const;
  /// The last closing of the day of `from`; of the next open day where there is none any more.
  std::optional<Instant> end_of_day(Instant from) const;
  /// The open time between two instants; negative where the second is the earlier.
  Millis between(Instant from, Instant until) const;

  /// How many days, and runs of days that were skipped, have been looked at in all so far: what answers cost.
  std::size_t steps() const { return steps_; }

 private:
  /// Days without anything special, on from a day: only the week counts on them.
  struct PlainRun {
    int days = 0;
    Millis open{0};
    int open_days = 0;
  };

  CalendarRules rules_;
  Zone zone_;
  std::vector<std::chrono::local_days> special_days_;   // ascending
  std::vector<std::chrono::month_day> special_yearly_;  // ascending
  std::array<Millis, 7> open_by_weekday_{};
  Millis open_a_week_{0};
  int open_days_a_week_ = 0;
  /// Of days that were asked for lately: who counts many clocks asks for the same ones again and again.
  struct KnownDay {
    std::chrono::local_days day;
    std::vector<OpenTime> open;
  };
  mutable std::vector<std::optional<KnownDay>> known_days_;
  mutable std::size_t steps_ = 0;

  /// As open_on; until another day is asked for.
  const std::vector<OpenTime>& known_open(std::chrono::local_days day) const;
  int plain_days_from(std::chrono::local_days day, int most) const;
  int days_until_yearly(std::chrono::local_days day, int most) const;
  int days_until_change(std::chrono::local_days day, int most) const;
  PlainRun run_of(std::chrono::local_days day, int days) const;
  PlainRun skippable(std::chrono::local_days day, Millis open) const;
  bool is_open_on(std::chrono::local_days day) const;
  std::optional<std::chrono::local_days> open_day_after(std::chrono::local_days day, int count) const;
};

/// When a length of time that began at `from` is over: elapsed units by the clock, those of business by the calendar.
/// Empty where there is no calendar for a unit that needs one, or it has no answer.
std::optional<Instant> end_of_span(Instant from, const Span& span, const Calendar* calendar);

}  // namespace reqs
