#include "report/request_style.hpp"

#include "core/clock.hpp"
#include "core/span.hpp"

namespace reqs {

Style state_style(const Header& header) {
  const bool nobody = header.state == State::unowned || header.state == State::offered;
  const bool over = header.state == State::resolved || header.state == State::closed;
  return nobody || (header.level > 1 && !over) ? Style::warn : Style::plain;
}

Style priority_style(Priority priority) {
  if (priority == Priority::urgent) return Style::bad;
  return priority == Priority::high ? Style::warn : Style::plain;
}

Style due_style(Instant due, Instant now, const std::function<std::string(Instant)>& local_time) {
  constexpr std::size_t day = 10;  // `2026-11-22`
  if (is_late(due, now)) return Style::bad;
  return local_time(due).substr(0, day) == local_time(now).substr(0, day) ? Style::warn : Style::plain;
}

std::string due_words(Instant due, Instant now, const std::function<std::string(Instant)>& local_time) {
  if (is_late(due, now)) return "late " + short_duration(now - due);
  constexpr std::size_t day = 10, year = 5;  // `2026-11-22`, `2026-`
  const auto today = local_time(now);
  const auto then = local_time(due);
  if (then.substr(0, day) == today.substr(0, day)) return "today" + then.substr(day);
  return then.substr(0, year) == today.substr(0, year) ? then.substr(year) : then;
}

}  // namespace reqs
