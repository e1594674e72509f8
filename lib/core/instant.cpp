// Hand-written, because every event of every request that is read or written passes here: no streams, no locale.
#include "core/instant.hpp"

#include <algorithm>

namespace reqs {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr Instant first_instant = sys_days{std::chrono::year{1} / 1 / 1};

/// Reads a text from left to right; the first thing that does not fit makes it fail for good.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool failed() const { return failed_; }
  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }

  /// Exactly `count` digits that make a number from `low` to `high`.
  int number(int count, int low, int high) {
    int value = 0;
    for (int i = 0; i < count; ++i) value = value * 10 + digit();
    if (value < low || value > high) failed_ = true;
    return value;
  }
  void expect(char wanted) {
    if (!skip(wanted)) failed_ = true;
  }
  bool skip(char wanted) {
    if (peek() != wanted || at_end()) return false;
    ++at_;
    return true;
  }
  bool at_digit() const { return peek() >= '0' && peek() <= '9'; }
  int digit() {
    if (!at_digit()) {
      failed_ = true;
      return 0;
    }
    return text_[at_++] - '0';
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

sys_days scan_day(Scanner& in, bool& exists) {
  const int year = in.number(4, 1, 9999);
  in.expect('-');
  const int month = in.number(2, 1, 12);
  in.expect('-');
  const int day = in.number(2, 1, 31);
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  exists = date.ok();
  return sys_days{date};
}

/// One to nine digits after a point, cut to milliseconds.
Millis scan_fraction(Scanner& in) {
  int value = in.digit();
  int count = 1;
  for (; in.at_digit() && count < 9; ++count) {
    const int digit = in.digit();
    if (count < 3) value = value * 10 + digit;
  }
  for (; count < 3; ++count) value *= 10;
  return Millis{value};
}

Millis scan_clock(Scanner& in) {
  Millis time = hours{in.number(2, 0, 23)};
  in.expect(':');
  time += minutes{in.number(2, 0, 59)};
  if (!in.skip(':')) return time;
  time += seconds{in.number(2, 0, 59)};
  if (in.skip('.')) time += scan_fraction(in);
  return time;
}

minutes scan_offset(Scanner& in) {
  if (in.skip('Z') || in.skip('z')) return minutes{0};
  const bool west = in.skip('-');
  if (!west) in.expect('+');
  minutes offset = hours{in.number(2, 0, 23)};
  in.expect(':');
  offset += minutes{in.number(2, 0, 59)};
  return west ? -offset : offset;
}

void put(char* at, int digits, unsigned value) {
  for (int i = digits; i-- > 0; value /= 10) at[i] = static_cast<char>('0' + value % 10);
}

bool in_range(Instant instant) {
  return instant >= first_instant && instant <= end_of_time;
}

}  // namespace

std::string to_rfc3339(Instant instant) {
  // The form has four digits for the year: what lies outside (nothing that was ever read does) is held at the edge.
  instant = std::clamp(instant, first_instant, end_of_time);
  const sys_days day = floor<days>(instant);
  const year_month_day date{day};
  const auto millis = static_cast<unsigned>((instant - day).count());
  std::string text = "0000-00-00T00:00:00.000Z";
  char* at = text.data();
  put(at, 4, static_cast<unsigned>(static_cast<int>(date.year())));
  put(at + 5, 2, static_cast<unsigned>(date.month()));
  put(at + 8, 2, static_cast<unsigned>(date.day()));
  put(at + 11, 2, millis / 3'600'000);
  put(at + 14, 2, millis / 60'000 % 60);
  put(at + 17, 2, millis / 1000 % 60);
  put(at + 20, 3, millis % 1000);
  return text;
}

std::optional<Instant> parse_rfc3339(std::string_view text) {
  Scanner in(text);
  bool exists = false;
  const sys_days day = scan_day(in, exists);
  if (!in.skip('T') && !in.skip('t')) in.expect(' ');
  const Millis time = scan_clock(in);
  const minutes offset = scan_offset(in);
  if (in.failed() || !in.at_end() || !exists) return std::nullopt;
  const Instant instant = day + time - offset;
  // An offset may carry the last day of 9999 over the edge.
  if (!in_range(instant)) return std::nullopt;
  return instant;
}

std::optional<Instant> parse_canonical_instant(std::string_view text) {
  constexpr std::size_t length = std::string_view("2026-11-22T00:31:07.120Z").size();
  if (text.size() != length || text[10] != 'T' || text[19] != '.' || text[23] != 'Z') return std::nullopt;
  return parse_rfc3339(text);
}

}  // namespace reqs
