#include "core/span.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "core/named.hpp"

namespace reqs {
namespace {

constexpr Named<Span::Unit> unit_names[] = {
    {Span::Unit::minutes, "m", "minutes"},
    {Span::Unit::hours, "h", "hours"},
    {Span::Unit::days, "d", "days of 24 hours"},
    {Span::Unit::weeks, "w", "weeks of 7 days"},
    {Span::Unit::business_hours, "bh", "hours in which the calendar is open"},
    {Span::Unit::business_days, "bd", "days on which the calendar is open"},
};

constexpr std::string_view end_of_day_word = "eod";
constexpr std::size_t most_digits = 5;

}  // namespace

std::optional<Millis> Span::elapsed() const {
  switch (unit) {
    case Unit::minutes:
      return std::chrono::minutes{count};
    case Unit::hours:
      return std::chrono::hours{count};
    case Unit::days:
      return std::chrono::days{count};
    case Unit::weeks:
      return std::chrono::weeks{count};
    case Unit::business_hours:
    case Unit::business_days:
    case Unit::end_of_day:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Span> parse_span(std::string_view text) {
  if (text == end_of_day_word) return Span{0, Span::Unit::end_of_day};
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > most_digits) return std::nullopt;
  const auto unit = value_in(unit_names, text.substr(digits));
  if (!unit) return std::nullopt;
  int count = 0;
  for (const char c : text.substr(0, digits)) count = count * 10 + (c - '0');
  return Span{count, *unit};
}

std::string to_text(const Span& span) {
  if (span.unit == Span::Unit::end_of_day) return std::string(end_of_day_word);
  return fmt::format("{}{}", span.count, name_in(unit_names, span.unit));
}

bool is_beyond_waiting(const Span& span) {
  constexpr std::chrono::days longest{3'653};
  if (const auto length = span.elapsed()) return *length > longest;
  if (span.unit == Span::Unit::business_hours) return std::chrono::hours{span.count} > longest;
  return std::chrono::days{span.count} > longest;
}

std::string short_duration(Millis length) {
  const auto total = std::max<Millis::rep>(0, std::chrono::floor<std::chrono::minutes>(length).count());
  const auto minutes = total % 60;
  const auto hours = total / 60 % 24;
  const auto days = total / (24 * 60);
  if (days > 0) return fmt::format("{}d {}h", days, hours);
  if (hours > 0) return fmt::format("{}h {:02}m", hours, minutes);
  return fmt::format("{}m", minutes);
}

}  // namespace reqs
