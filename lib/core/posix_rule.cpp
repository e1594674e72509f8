// The date library's <date/ptz.h> evaluates the rule. Only the header is used: Debian has the library behind date/tz.h
// only as a shared object, and it reads the directory of all zones at first use (0.8 ms + 0.8 ms of every start,
// measured). The header is ambiguous with std::chrono's calendar in C++20 mode, hence C++17 here.
//
// It trusts its input (month 0, week 9, minute 99 all pass) and does not know hours below zero (`M3.5.0/-1`, Greenland
// since 2023). So the text is taken apart here first, checked, and written anew. Negative hours go by moving the whole
// zone east by as many hours as it takes, rules and offsets alike: the changes then fall on the same instants.
#include "core/posix_rule.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <utility>

#include <date/ptz.h>

namespace reqs {
namespace {

constexpr int hour = 3600;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `M3.2.0`, `J60` or `59`, and the second of the day at which it happens.
struct Change {
  std::string day;
  int time = 2 * hour;
};

/// A rule taken apart. Offsets are as written: seconds west of UTC.
struct Parts {
  std::string standard_name, summer_name;
  int standard = 0, summer = 0;
  bool has_summer = false;
  bool has_changes = false;
  Change start, end;
};

/// Reads from left to right; what does not fit makes it fail for good.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool failed() const { return failed_; }
  bool at_end() const { return text_.empty(); }
  char peek() const { return text_.empty() ? '\0' : text_.front(); }
  bool skip(char wanted) {
    if (text_.empty() || text_.front() != wanted) return false;
    text_.remove_prefix(1);
    return true;
  }
  void expect(char wanted) { failed_ = !skip(wanted) || failed_; }

  int number(std::size_t most_digits, int low, int high) {
    int value = 0;
    std::size_t digits = 0;
    for (; digits < most_digits && is_digit(peek()); ++digits) {
      value = value * 10 + (peek() - '0');
      text_.remove_prefix(1);
    }
    if (digits == 0 || value < low || value > high) failed_ = true;
    return value;
  }

  /// `CST` or `<+08>`; at least three characters, as the standard and the date library ask.
  std::string name() {
    const bool quoted = skip('<');
    std::string name;
    while (is_letter(peek()) || (quoted && (is_digit(peek()) || peek() == '+' || peek() == '-'))) {
      name += peek();
      text_.remove_prefix(1);
    }
    if (quoted) expect('>');
    if (name.size() < 3) failed_ = true;
    return '<' + name + '>';
  }

  int time(int most_hours) {
    const bool negative = skip('-');
    if (!negative) skip('+');
    int seconds = number(3, 0, most_hours) * hour;
    if (skip(':')) seconds += number(2, 0, 59) * 60;
    if (skip(':')) seconds += number(2, 0, 59);
    return negative ? -seconds : seconds;
  }

  Change change() {
    expect(',');
    Change change;
    if (skip('M')) {
      change.day = 'M' + std::to_string(number(2, 1, 12));
      expect('.');
      change.day += '.' + std::to_string(number(1, 1, 5));
      expect('.');
      change.day += '.' + std::to_string(number(1, 0, 6));
    } else if (skip('J')) {
      change.day = 'J' + std::to_string(number(3, 1, 365));
    } else {
      change.day = std::to_string(number(3, 0, 365));
    }
    if (skip('/')) change.time = time(74);
    return change;
  }

 private:
  std::string_view text_;
  bool failed_ = false;
};

std::optional<Parts> take_apart(std::string_view text) {
  Scanner in(text);
  Parts parts;
  parts.standard_name = in.name();
  parts.standard = in.time(24);
  if (!in.at_end()) {
    parts.has_summer = true;
    parts.summer_name = in.name();
    parts.summer = in.peek() == ',' || in.at_end() ? parts.standard - hour : in.time(24);
  }
  if (!in.at_end()) {
    parts.has_changes = true;
    parts.start = in.change();
    parts.end = in.change();
  }
  const bool too_early = std::min(parts.start.time, parts.end.time) < -24 * hour;
  if (in.failed() || !in.at_end() || too_early) return std::nullopt;
  return parts;
}

std::string clock(int seconds) {
  const auto two = [](int n) { return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)}; };
  const int size = std::abs(seconds);
  return (seconds < 0 ? "-" : "") + two(size / hour) + ':' + two(size / 60 % 60) + ':' + two(size % 60);
}

/// The hours by which the zone must move east so that no change is before 0:00.
int shift_of(const Parts& parts) {
  const int earliest = std::min(parts.start.time, parts.end.time);
  return earliest < 0 ? (-earliest + hour - 1) / hour * hour : 0;
}

std::string put_together(const Parts& parts, int shift) {
  std::string text = parts.standard_name + clock(parts.standard - shift);
  if (parts.has_summer) text += parts.summer_name + clock(parts.summer - shift);
  if (!parts.has_changes) return text;
  for (const Change* change : std::array{&parts.start, &parts.end})
    text += ',' + change->day + '/' + clock(change->time + shift);
  return text;
}

}  // namespace

struct PosixRule::Impl {
  Posix::time_zone zone;
  int shift;
};

PosixRule::PosixRule(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

std::optional<PosixRule> PosixRule::parse(std::string_view text) {
  const std::optional<Parts> parts = take_apart(text);
  if (!parts) return std::nullopt;
  const int shift = shift_of(*parts);
  try {
    const std::string rule = put_together(*parts, shift);
    return PosixRule(std::make_shared<const Impl>(Impl{Posix::time_zone(rule), shift}));
  } catch (const std::runtime_error&) {
    return std::nullopt;
  }
}

int PosixRule::offset_at(std::int64_t unix_seconds) const {
  const date::sys_seconds when{std::chrono::seconds{unix_seconds}};
  return static_cast<int>(impl_->zone.get_info(when).offset.count()) - impl_->shift;
}

std::optional<std::int64_t> PosixRule::change_after(std::int64_t unix_seconds) const {
  const date::sys_seconds when{std::chrono::seconds{unix_seconds}};
  const auto end = impl_->zone.get_info(when).end;
  if (end >= date::sys_days(date::year::max() / 12 / 1)) return std::nullopt;
  return end.time_since_epoch().count();
}

}  // namespace reqs
