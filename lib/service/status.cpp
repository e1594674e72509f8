#include "service/status.hpp"

#include "core/clock.hpp"
#include "core/text.hpp"

namespace reqs {
namespace {

// In a tag, above the part.
constexpr unsigned owed_bit = 8;
constexpr std::uint32_t is_owed = 1U << owed_bit;

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

Part Status::part(std::size_t at) const {
  return static_cast<Part>(answer.tag(at) & ~is_owed);
}

std::size_t Status::count(Part wanted) const {
  std::size_t count = 0;
  for (std::size_t at = 0; at < answer.size(); ++at)
    if (part(at) == wanted) ++count;
  return count;
}

Status find_status(Catalog& catalog, const Query& query, const Whose& whose, const Today& today) {
  const auto ranking = [&](const Request& request) -> std::optional<Standing> {
    const auto& header = request.header;
    const auto part = part_of(header, whose, today);
    if (!part) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(*part);
    const auto owed = has_it(header, whose) && is_open(header.state) ? is_owed : 0;
    return Standing{grouped(number, attention_rank(header, today.now)), number | owed};
  };
  Status status{catalog.find(query, ranking)};
  for (std::size_t at = 0; at < status.answer.size(); ++at)
    status.open += std::size_t{status.answer.tag(at) >> owed_bit};
  return status;
}

std::string status_terms(const Whose& whose) {
  const auto own = whose.person.empty() ? "team:\"" + join(whose.teams, ",") + "\"" : "owner:\"" + whose.person + "\"";
  return "state:open,resolved (" + own + " OR is:offered OR is:escalated)";
}

}  // namespace reqs
