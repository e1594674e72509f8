// Which facts about a request stand out, the same in every list and on its page. Only for the report layer's own use.
#pragma once

#include <functional>
#include <string>

#include "core/clock.hpp"
#include "core/request.hpp"
#include "report/style.hpp"

namespace reqs {

/// Nobody has it, or it went up a level.
Style state_style(const Header& header);
Style priority_style(Priority priority);
Style light_style(Light light);
/// In front of what is yellow, so that it can be told without colours; what is red says that it is late.
std::string_view light_mark(Light light);
/// `late 2h 05m`, `today 18:00`, `! 18:00` where it is yellow, `11-30 17:00`, `2027-01-05 17:00`: the words beside that
/// style. `local_time` begins with the day: `2026-11-22`.
std::string due_words(const Clock& clock, Instant now, const std::function<std::string(Instant)>& local_time);
bool is_today(Instant due, Instant now, const std::function<std::string(Instant)>& local_time);

}  // namespace reqs
