// Which facts about a request stand out, the same in every list and on its page. Only for the report layer's own use.
#pragma once

#include <functional>
#include <string>

#include "core/request.hpp"
#include "report/style.hpp"

namespace reqs {

/// Nobody has it, or it went up a level.
Style state_style(const Header& header);
Style priority_style(Priority priority);
/// Late, or due today. `local_time` begins with the day: `2026-11-22`.
Style due_style(Instant due, Instant now, const std::function<std::string(Instant)>& local_time);
/// `late 2h 05m`, `today 18:00`, `11-30 17:00`, `2027-01-05 17:00`: the words beside that style.
std::string due_words(Instant due, Instant now, const std::function<std::string(Instant)>& local_time);

}  // namespace reqs
