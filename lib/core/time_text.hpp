// Points in time as people and spreadsheets write them: what an option that takes a TIME accepts, and the formats that
// an import may declare. Relative words are read against an instant and a zone that the caller gives.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/instant.hpp"
#include "core/zone.hpp"

namespace reqs {

/// What a day without a time of day stands for: a beginning (`--since`, `--at`) is 00:00, a deadline (`--needed-by`, a
/// promise) is 23:59:59. Both in local time.
enum class DateMeans { start_of_day, end_of_day };

struct TimeContext {
  Zone zone;
  Instant now;
  DateMeans date = DateMeans::start_of_day;
};

/// Exactly one of the two is set.
struct TimeRead {
  std::optional<Instant> instant;
  std::string error;  ///< what was given, why it is not a time, and the forms that are
};

/// Reads a TIME: RFC 3339; `2026-11-30` `2026/11/30` `2026年11月30日`; `17:00` (of today); days by name (`today`,
/// `friday`, `fri`, 明天, 周五, 下周一), any of them with a time of day behind; `now`; `+4h` `-2d`. A weekday is the
/// next one after today. Hours and minutes elapse; days and weeks keep the wall clock.
TimeRead parse_time(std::string_view text, const TimeContext& context);

/// A date and, where the text had one, a time of day.
struct LocalStamp {
  std::chrono::local_days day;
  std::optional<Millis> time_of_day;
};

/// Reads the whole of `text` as `format` says: %Y %m %d %H %I %M %S %p %f (1-9 digits of a fraction) and %%; a blank
/// stands for one or more, every other character for itself; %m %d %H %I may lack their leading zero. Empty when the
/// text does not fit or the date does not exist.
std::optional<LocalStamp> read_stamp(std::string_view text, std::string_view format);

/// As read_stamp, in a zone. The format `rfc3339` stands for instants with their own offset.
std::optional<Instant> parse_local(std::string_view text, std::string_view format, const Zone& zone,
                                   DateMeans date = DateMeans::start_of_day);

/// Why `format` cannot be used; empty when it can.
std::string check_time_format(std::string_view format);

}  // namespace reqs
