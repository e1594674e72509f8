// One request as people read it in a terminal: where it stands, its dues, the four stages of its life, what was said,
// and all that happened. Everything comes from the request itself; names and local times come from the caller.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/request.hpp"
#include "report/style.hpp"

namespace reqs {

struct ShowView {
  Instant now;
  std::size_t width = 80;  ///< columns; texts are wrapped to it, but never to less than 20
  Colour colour = Colour::no;
  std::function<std::string(Instant)> local_time;         ///< must be set
  std::function<std::string(std::string_view)> who_name;  ///< a handle as people know it; unset = the handle itself
};

std::string show_request(const Request& request, const ShowView& view);

/// The timeline alone: a paragraph an event, oldest first; void and repeated events say so.
std::string show_events(const Request& request, const ShowView& view);

}  // namespace reqs
