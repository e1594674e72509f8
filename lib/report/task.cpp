#include "report/task.hpp"

#include <fmt/format.h>

#include "core/clock.hpp"
#include "core/text.hpp"
#include "report/page.hpp"
#include "report/request_style.hpp"

namespace reqs {
namespace {

std::vector<Fact> standing(const Request& request, const TaskView& view) {
  const auto& header = request.header;
  std::vector<Fact> facts;
  if (const auto clock = next_clock(header))
    facts.push_back({fmt::format("{} {}", name_of(clock->name), due_words(*clock, view.now, view.local_time)),
                     light_style(light_of(*clock, view.now))});
  facts.push_back({std::string(name_of(header.priority)), priority_style(header.priority)});
  facts.push_back({std::string(name_of(header.state)), state_style(header)});
  facts.push_back({join({header.owner.team, header.owner.person}, "/")});
  if (!header.customer.name.empty()) facts.push_back({"for " + header.customer.name});
  return facts;
}

}  // namespace

std::string render_task(const Request& request, std::string_view why, std::string_view advice, std::size_t more,
                        const TaskView& view) {
  Page page(view.width, view.colour);
  page.hanging(std::string(request.id.handle()) + "  ", request.header.title, Style::plain, Style::strong);
  page.facts(standing(request, view));
  page.field("why", why);
  page.field("do", advice);
  if (more > 0) page.field("after it", fmt::format("{} more", more));
  return page.take();
}

}  // namespace reqs
