// The small part of strptime that imports need, without locale: see read_stamp in time_text.hpp.
#include <algorithm>

#include <fmt/core.h>

#include "core/text.hpp"
#include "core/time_text.hpp"

namespace reqs {
namespace {

constexpr std::string_view directives = "YmdHIMSpf%";

struct Fields {
  int year = 0;
  unsigned month = 0, day = 0;
  std::optional<int> hour;
  std::optional<int> hour_of_half;  ///< 1 to 12
  std::optional<bool> afternoon;
  int minute = 0, second = 0, millis = 0;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
void skip_blanks(std::string_view& text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
}

/// Between `least` and `most` digits off the front, as a number from `low` to `high`.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most, int low, int high) {
  int value = 0;
  std::size_t count = 0;
  for (; count < most && count < text.size() && is_digit(text[count]); ++count)
    value = value * 10 + (text[count] - '0');
  if (count < least || value < low || value > high) return std::nullopt;
  text.remove_prefix(count);
  return value;
}

std::optional<int> take_millis(std::string_view& text) {
  int value = 0;
  std::size_t count = 0;
  for (; count < 9 && count < text.size() && is_digit(text[count]); ++count)
    if (count < 3) value = value * 10 + (text[count] - '0');
  if (count == 0) return std::nullopt;
  text.remove_prefix(count);
  for (; count < 3; ++count) value *= 10;
  return value;
}

std::optional<bool> take_half_of_day(std::string_view& text) {
  constexpr std::pair<std::string_view, bool> words[] = {{"AM", false}, {"PM", true}, {"上午", false}, {"下午", true}};
  const auto same = [](char a, char b) { return a == b || (a >= 'a' && a <= 'z' && a - 'a' + 'A' == b); };
  for (const auto& [word, afternoon] : words) {
    if (text.size() < word.size() ||
        !std::equal(word.begin(), word.end(), text.begin(), [&](char w, char t) { return same(t, w); }))
      continue;
    text.remove_prefix(word.size());
    return afternoon;
  }
  return std::nullopt;
}

template <class To, class From>
bool store(To& to, const std::optional<From>& from) {
  if (from) to = static_cast<To>(*from);
  return from.has_value();
}
template <class T>
bool store(std::optional<T>& to, const std::optional<T>& from) {
  to = from;
  return from.has_value();
}

bool read_directive(char directive, std::string_view& text, Fields& fields) {
  switch (directive) {
    case 'Y':
      return store(fields.year, take_number(text, 4, 4, 1, 9999));
    case 'm':
      return store(fields.month, take_number(text, 1, 2, 1, 12));
    case 'd':
      return store(fields.day, take_number(text, 1, 2, 1, 31));
    case 'H':
      return store(fields.hour, take_number(text, 1, 2, 0, 23));
    case 'I':
      return store(fields.hour_of_half, take_number(text, 1, 2, 1, 12));
    case 'M':
      return store(fields.minute, take_number(text, 2, 2, 0, 59));
    case 'S':
      return store(fields.second, take_number(text, 2, 2, 0, 59));
    case 'f':
      return store(fields.millis, take_millis(text));
    case 'p':
      return store(fields.afternoon, take_half_of_day(text));
    default:
      return false;
  }
}

bool read_fields(std::string_view text, std::string_view format, Fields& fields) {
  while (!format.empty()) {
    const char c = format.front();
    format.remove_prefix(1);
    if (c == '%' && !format.empty() && format.front() != '%') {
      if (!read_directive(format.front(), text, fields)) return false;
      format.remove_prefix(1);
      continue;
    }
    if (c == '%' && !format.empty()) format.remove_prefix(1);
    if (text.empty() || (is_blank(c) ? !is_blank(text.front()) : text.front() != c)) return false;
    text.remove_prefix(1);
    if (is_blank(c)) skip_blanks(text);
  }
  return text.empty();
}

std::optional<int> hour_of(const Fields& fields) {
  if (fields.hour) return fields.hour;
  if (!fields.hour_of_half) return std::nullopt;
  return *fields.hour_of_half % 12 + (fields.afternoon.value_or(false) ? 12 : 0);
}

}  // namespace

std::optional<LocalStamp> read_stamp(std::string_view text, std::string_view format) {
  Fields fields;
  if (!read_fields(text, format, fields)) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{fields.year}, std::chrono::month{fields.month},
                                         std::chrono::day{fields.day}};
  if (!date.ok()) return std::nullopt;
  LocalStamp stamp{std::chrono::local_days{date}, std::nullopt};
  if (const auto hour = hour_of(fields))
    stamp.time_of_day = std::chrono::hours{*hour} + std::chrono::minutes{fields.minute} +
                        std::chrono::seconds{fields.second} + Millis{fields.millis};
  return stamp;
}

std::string check_time_format(std::string_view format) {
  if (format == "rfc3339") return {};
  std::string used;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') continue;
    if (++i == format.size()) return "ends with a lone %";
    if (directives.find(format[i]) == std::string_view::npos)
      return fmt::format("%{} is not known: one of %Y %m %d %H %I %M %S %p %f %%, or rfc3339", format[i]);
    used += format[i];
  }
  const auto has = [&](char c) { return used.find(c) != std::string::npos; };
  for (const char needed : {'Y', 'm', 'd'})
    if (!has(needed)) return fmt::format("lacks %{}: without the whole date there is no day", needed);
  if (has('I') != has('p')) return "has one of %I and %p without the other";
  if (has('I') && has('H')) return "has both %H and %I";
  if (has('M') && !has('H') && !has('I')) return "has %M without an hour";
  return {};
}

}  // namespace reqs
