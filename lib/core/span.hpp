// Lengths of time as people write them: `90m` `24h` `3d` are elapsed; `8bh` `2bd` count business hours and days of a
// calendar, `eod` is the end of its day. The units are never mixed (R5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/instant.hpp"

namespace reqs {

struct Span {
  enum class Unit { minutes, hours, days, weeks, business_hours, business_days, end_of_day };
  int count = 0;  ///< 0 for end_of_day
  Unit unit = Unit::hours;

  bool operator==(const Span&) const = default;
  /// The elapsed length; empty for business units, which only a calendar can measure. Days are 24 hours.
  std::optional<Millis> elapsed() const;
};

/// A number from 0 to 99999 and one of m h d w bh bd, or `eod`; empty for anything else.
std::optional<Span> parse_span(std::string_view text);
std::string to_text(const Span& span);
/// Longer than ten years, days of business taken for days and hours for hours: nobody means that.
bool is_beyond_waiting(const Span& span);

/// `3d 4h`, `2h 05m`, `12m`, `0m`: the two largest units, rounded down; never negative.
std::string short_duration(Millis length);

}  // namespace reqs
