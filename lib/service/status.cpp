#include "service/status.hpp"

#include <algorithm>

#include "core/clock.hpp"
#include "core/text.hpp"

namespace reqs {
namespace {

bool is_due_today(const Header& header, const Today& today) {
  const auto clock = next_clock(header);
  return clock && today.zone.local_day(clock->due) == today.zone.local_day(today.now);
}

bool is_followup_due(const Header& header, Instant now) {
  const auto clock = next_clock(header);
  return clock && clock->name == ClockName::followup && clock->due <= now;
}

std::optional<Part> part_of_own(const Header& header, const Today& today) {
  if (!is_open(header.state)) return is_followup_due(header, today.now) ? std::optional(Part::followups) : std::nullopt;
  if (is_overdue(header, today.now)) return Part::overdue;
  if (is_due_today(header, today)) return Part::today;
  if (header.state == State::waiting) return Part::waiting;
  return header.state == State::unowned ? Part::unowned : Part::doing;
}

}  // namespace

std::optional<Part> part_of(const Header& header, const Whose& whose, const Today& today) {
  const bool open = is_open(header.state);
  if (open && is_to_decide(header, whose)) return is_overdue(header, today.now) ? Part::overdue : Part::decide;
  if (open && is_asked(header, whose)) return Part::offered;
  if (!has_it(header, whose)) return std::nullopt;
  return part_of_own(header, today);
}

Status find_status(Catalog& catalog, const Query& query, const Whose& whose, const Today& today) {
  auto answer = catalog.find(query, Detail::header);
  Status status;
  status.unreadable = std::move(answer.unreadable);
  for (auto& request : answer.requests) {
    const auto part = part_of(request.header, whose, today);
    if (!part) continue;
    if (has_it(request.header, whose) && is_open(request.header.state)) ++status.open;
    status.rows.push_back({*part, std::move(request)});
  }
  std::ranges::stable_sort(status.rows, {}, &StatusRow::part);
  return status;
}

std::string status_terms(const Whose& whose) {
  const auto own = whose.person.empty() ? "team:\"" + join(whose.teams, ",") + "\"" : "owner:\"" + whose.person + "\"";
  return "-state:closed (" + own + " OR is:offered OR is:escalated)";
}

}  // namespace reqs
