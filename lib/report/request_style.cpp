#include "report/request_style.hpp"

#include "core/span.hpp"

namespace reqs {
namespace {

constexpr std::size_t date_length = 10;  // `2026-11-22`

}  // namespace

Style state_style(const Header& header) {
  const bool nobody = header.state == State::unowned || header.state == State::offered;
  const bool over = header.state == State::resolved || header.state == State::closed;
  return nobody || (header.level > 1 && !over) ? Style::warn : Style::plain;
}

Style priority_style(Priority priority) {
  if (priority == Priority::urgent) return Style::bad;
  return priority == Priority::high ? Style::warn : Style::plain;
}

Style light_style(Light light) {
  if (light == Light::red) return Style::bad;
  return light == Light::yellow ? Style::warn : Style::plain;
}

std::string_view light_mark(Light light) {
  return light == Light::yellow ? "! " : "";
}

bool is_today(Instant due, Instant now, const std::function<std::string(Instant)>& local_time) {
  return local_time(due).substr(0, date_length) == local_time(now).substr(0, date_length);
}

std::string due_words(const Clock& clock, Instant now, const std::function<std::string(Instant)>& local_time) {
  const auto light = light_of(clock, now);
  if (light == Light::red) return "late " + short_duration(now - clock.due);
  constexpr std::size_t year = 5;  // `2026-`
  const auto then = local_time(clock.due);
  const auto mark = std::string(light_mark(light));
  // A card of the board has just so much room.
  if (is_today(clock.due, now, local_time))
    return mark.empty() ? "today" + then.substr(date_length) : mark + then.substr(date_length + 1);
  return mark + (then.substr(0, year) == local_time(now).substr(0, year) ? then.substr(year) : then);
}

}  // namespace reqs
