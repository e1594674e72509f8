#include "service/overdue.hpp"

#include <algorithm>

namespace reqs {
namespace {

bool is_asked_for(const Clock& clock, const OverdueQuestion& question) {
  if (question.clock && *question.clock != clock.name) return false;
  if (is_late(clock.due, question.as_of)) return true;
  // That there will be nobody to decide does not make it an escalation that was forgotten.
  return question.soon && clock.name != ClockName::escalation && clock.due <= *question.soon;
}

}  // namespace

OverdueAnswer::OverdueAnswer(CatalogAnswer requests, const OverdueQuestion& question)
    : requests_(std::move(requests)), question_(question) {
  for (std::uint32_t place = 0; place < requests_.size(); ++place)
    for (const auto& clock : running_clocks(requests_.request(place).header))
      if (is_asked_for(clock, question)) rows_.push_back({clock, place});
  std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.clock.due < b.clock.due; });
  late_ = static_cast<std::size_t>(std::count_if(
      rows_.begin(), rows_.end(), [&](const Row& row) { return is_late(row.clock.due, question.as_of); }));
}

void OverdueAnswer::each(const std::function<void(const LateClock&)>& visit) const {
  for (const auto& row : rows_)
    visit({requests_.request(row.place), row.clock, question_.as_of - row.clock.due,
           is_late(row.clock.due, question_.as_of), light_of(row.clock, question_.as_of)});
}

OverdueAnswer find_overdue(Catalog& catalog, const Query& query, const OverdueQuestion& question) {
  return OverdueAnswer(
      catalog.find_due(query, {question.as_of, question.soon.value_or(question.as_of), question.known_at}), question);
}

}  // namespace reqs
