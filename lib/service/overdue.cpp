#include "service/overdue.hpp"

#include <algorithm>

#include "core/replay.hpp"

namespace reqs {
namespace {

void add_clocks(std::vector<LateClock>& late, const Request& request, const OverdueQuestion& question) {
  for (const auto& clock : running_clocks(request.header)) {
    if (question.clock && *question.clock != clock.name) continue;
    const bool is_due = is_late(clock.due, question.as_of);
    if (!is_due && (question.soon == Millis(0) || clock.due > question.as_of + question.soon)) continue;
    late.push_back({request, clock, question.as_of - clock.due});
  }
}

}  // namespace

std::optional<Request> request_as_of(const Request& request, Instant moment) {
  std::vector<Event> events;
  for (const auto& event : request.events)
    if (event.at <= moment) events.push_back(event);
  if (events.empty() || events.front().act != Act::file) return std::nullopt;
  if (events.size() == request.events.size()) return request;
  return make_request(request.id, std::move(events));
}

OverdueAnswer find_overdue(Catalog& catalog, const Query& query, const OverdueQuestion& question) {
  OverdueAnswer answer;
  // Everything is asked for, because what is closed now may have been open then.
  auto all = catalog.find(Query::everything());
  answer.unreadable = std::move(all.unreadable);
  for (const auto& request : all.requests) {
    const auto then = request_as_of(request, question.as_of);
    if (then && query.matches(*then)) add_clocks(answer.late, *then, question);
  }
  std::stable_sort(answer.late.begin(), answer.late.end(),
                   [](const LateClock& a, const LateClock& b) { return a.clock.due < b.clock.due; });
  return answer;
}

}  // namespace reqs
