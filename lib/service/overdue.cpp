#include "service/overdue.hpp"

#include <algorithm>

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

OverdueAnswer find_overdue(Catalog& catalog, const Query& query, const OverdueQuestion& question) {
  OverdueAnswer answer;
  auto due = catalog.find_due(query, {question.as_of, question.as_of + question.soon});
  answer.unreadable = std::move(due.unreadable);
  for (const auto& request : due.requests) add_clocks(answer.late, request, question);
  std::stable_sort(answer.late.begin(), answer.late.end(),
                   [](const LateClock& a, const LateClock& b) { return a.clock.due < b.clock.due; });
  return answer;
}

}  // namespace reqs
