// One request as the thing to do now: what it is, how it stands, why it, and what to do with it.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "core/request.hpp"
#include "report/style.hpp"

namespace reqs {

struct TaskView {
  Instant now;
  std::size_t width = 80;
  Colour colour = Colour::no;
  std::function<std::string(Instant)> local_time;  ///< must be set
};

/// `why` is a sentence, `advice` command lines, `more` how many tasks come after it.
std::string render_task(const Request& request, std::string_view why, std::string_view advice, std::size_t more,
                        const TaskView& view);

}  // namespace reqs
