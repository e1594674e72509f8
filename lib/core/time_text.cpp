#include "core/time_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "core/span.hpp"
#include "core/suggest.hpp"
#include "core/text.hpp"

namespace reqs {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::weeks;

constexpr std::string_view digits = "0123456789";
constexpr std::string_view accepted_forms =
    "2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339";

/// Days by name, counted from today.
constexpr std::pair<std::string_view, int> day_words[] = {
    {"today", 0}, {"tomorrow", 1}, {"yesterday", -1}, {"今天", 0},  {"今日", 0},
    {"明天", 1},  {"明日", 1},     {"后天", 2},       {"昨天", -1}, {"前天", -2},
};
/// Sunday first, as std::chrono counts.
constexpr std::array<std::string_view, 7> weekday_words = {"sunday",   "monday", "tuesday", "wednesday",
                                                           "thursday", "friday", "saturday"};
constexpr std::pair<std::string_view, unsigned> chinese_weekdays[] = {
    {"日", 0}, {"天", 0}, {"一", 1}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6},
};
constexpr std::string_view chinese_weeks[] = {"周", "星期", "礼拜"};
/// Before a weekday: which week, counted from this one.
constexpr std::pair<std::string_view, int> week_prefixes[] = {{"上", -1}, {"本", 0}, {"这", 0}, {"下", 1}};

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool skip(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// Chinese input methods write the full-width colon.
std::string with_plain_colons(std::string_view text) {
  constexpr std::string_view wide = "：";
  std::string result;
  while (!text.empty()) {
    if (skip(text, wide)) {
      result += ':';
    } else {
      result += text.front();
      text.remove_prefix(1);
    }
  }
  return result;
}

/// The weekday that follows today, never today itself.
local_days next_weekday(local_days today, unsigned weekday) {
  return today + days{1} + (std::chrono::weekday{weekday} - std::chrono::weekday{today + days{1}});
}

local_days monday_of(local_days day) {
  return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

std::optional<local_days> english_weekday(std::string_view word, local_days today) {
  for (unsigned i = 0; i < weekday_words.size(); ++i)
    if (word == weekday_words[i] || word == weekday_words[i].substr(0, 3)) return next_weekday(today, i);
  return std::nullopt;
}

/// 周五 星期五 下周一
std::optional<local_days> chinese_weekday(std::string_view word, local_days today) {
  std::optional<int> week;
  for (const auto& [prefix, n] : week_prefixes)
    if (!week && skip(word, prefix)) week = n;
  const bool named = std::any_of(std::begin(chinese_weeks), std::end(chinese_weeks),
                                 [&](std::string_view name) { return skip(word, name); });
  if (!named) return std::nullopt;
  for (const auto& [name, n] : chinese_weekdays) {
    if (word != name) continue;
    if (!week) return next_weekday(today, n);
    return monday_of(today) + weeks{*week} + (std::chrono::weekday{n} - std::chrono::Monday);
  }
  return std::nullopt;
}

std::optional<local_days> date_in_digits(std::string_view word) {
  for (const char* format : {"%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日"})
    if (const auto stamp = read_stamp(word, format)) return stamp->day;
  return std::nullopt;
}

std::optional<local_days> day_called(std::string_view word, local_days today) {
  for (const auto& [name, n] : day_words)
    if (word == name) return today + days{n};
  if (const auto day = english_weekday(word, today)) return day;
  if (const auto day = chinese_weekday(word, today)) return day;
  return date_in_digits(word);
}

std::optional<Millis> clock_time(std::string_view text) {
  if (text == "24:00" || text == "24:00:00") return std::chrono::hours{24};  // the next midnight
  // A date is lent, because a stamp has one.
  for (const char* format : {"%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"})
    if (const auto stamp = read_stamp("2000-01-01 " + std::string(text), format)) return stamp->time_of_day;
  return std::nullopt;
}

struct DayAndClock {
  std::string_view day, clock;
};

/// Cuts off the time of day at the end, which needs no blank in front of it: 明天17:00.
DayAndClock split(std::string_view text) {
  const std::size_t last = text.find_last_not_of("0123456789:");
  const std::size_t start = last == std::string_view::npos ? 0 : last + 1;
  if (text.substr(start).find(':') == std::string_view::npos) return {text, {}};
  DayAndClock parts{text.substr(0, start), text.substr(start)};
  const bool iso = parts.day.ends_with('t') && digits.find(parts.day.front()) != std::string_view::npos;
  if (iso) parts.day.remove_suffix(1);
  parts.day = trim(parts.day);
  return parts;
}

Millis default_time(DateMeans date) {
  using namespace std::chrono_literals;
  switch (date) {
    case DateMeans::start_of_day:
      return 0s;
    case DateMeans::end_of_day:
      return 24h - 1s;
  }
  return 0s;
}

std::optional<Instant> absolute_time(std::string_view text, const TimeContext& context) {
  const local_days today = context.zone.local_day(context.now);
  const DayAndClock parts = split(text);
  std::optional<local_days> day = today;
  if (!parts.day.empty()) day = day_called(parts.day, today);
  std::optional<Millis> time = default_time(context.date);
  if (!parts.clock.empty()) time = clock_time(parts.clock);
  if (!day || !time) return std::nullopt;
  return context.zone.to_instant(*day, *time);
}

/// `+4h`; the caller has checked the sign and that the unit is not one of business.
Instant shifted(const Span& span, int sign, const TimeContext& context) {
  const bool by_wall_clock = span.unit == Span::Unit::days || span.unit == Span::Unit::weeks;
  if (!by_wall_clock) return context.now + sign * span.elapsed().value_or(Millis{0});
  const int count = span.unit == Span::Unit::weeks ? span.count * 7 : span.count;
  const local_days today = context.zone.local_day(context.now);
  const Instant shown = context.now + std::chrono::seconds{context.zone.offset_seconds(context.now)};
  return context.zone.to_instant(today + days{sign * count}, shown.time_since_epoch() - today.time_since_epoch());
}

TimeRead failed(std::string_view given, std::string_view why = {}) {
  return {std::nullopt, fmt::format("'{}' is not a time{}: try {}", given, why, accepted_forms)};
}

std::string suggestion(std::string_view word) {
  std::vector<std::string> words = {"now"};
  for (const auto& row : day_words) words.emplace_back(row.first);
  words.insert(words.end(), weekday_words.begin(), weekday_words.end());
  const auto near = nearest(word, words);
  return near ? fmt::format(" (did you mean '{}'?)", *near) : std::string();
}

/// Dates have four digits for the year everywhere; what a span carries beyond is no time.
TimeRead checked(Instant instant, std::string_view given) {
  if (parse_canonical_instant(to_rfc3339(instant)) != instant) return failed(given, " from the years 1 to 9999");
  return {instant, {}};
}

TimeRead read_span(std::string_view given, std::string_view text, const Span& span, const TimeContext& context) {
  if (!span.elapsed())
    return {std::nullopt, fmt::format("'{}' counts business time, which only a calendar can turn into a point in time: "
                                      "try {}",
                                      given, accepted_forms)};
  if (text.front() != '+' && text.front() != '-')
    return failed(given, fmt::format(" but a length of time (did you mean '+{}'?)", given));
  return checked(shifted(span, text.front() == '-' ? -1 : 1, context), given);
}

}  // namespace

TimeRead parse_time(std::string_view text, const TimeContext& context) {
  const std::string_view given = trim(text);
  if (const auto instant = parse_rfc3339(given)) return {instant, {}};
  const std::string word = with_plain_colons(ascii_lower(given));
  if (word.empty()) return failed(given);
  if (word == "now" || word == "现在") return {context.now, {}};
  const bool is_signed = word.front() == '+' || word.front() == '-';
  if (const auto span = parse_span(std::string_view(word).substr(is_signed ? 1 : 0)))
    return read_span(given, word, *span, context);
  if (const auto instant = absolute_time(word, context)) return checked(*instant, given);
  return failed(given, suggestion(split(word).day));
}

std::optional<Instant> parse_local(std::string_view text, std::string_view format, const Zone& zone, DateMeans date) {
  if (format == "rfc3339") return parse_rfc3339(text);
  const auto stamp = read_stamp(text, format);
  if (!stamp) return std::nullopt;
  return zone.to_instant(stamp->day, stamp->time_of_day.value_or(default_time(date)));
}

}  // namespace reqs
