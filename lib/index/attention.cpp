#include "index/attention.hpp"

#include <algorithm>

#include "core/clock.hpp"

namespace reqs {
namespace {

// A rank, from its low end: an instant (enough for 17,000 years around 1970), an urgency, late or not; and the group.
constexpr unsigned instant_bits = 50, urgency_bits = 2, group_shift = instant_bits + urgency_bits + 1;
constexpr std::uint64_t never = (std::uint64_t{1} << instant_bits) - 1;

std::uint64_t sortable(std::optional<Clock> clock) {
  if (!clock) return never;
  constexpr std::int64_t middle = std::int64_t{1} << (instant_bits - 1);
  const auto millis = std::clamp<std::int64_t>(clock->due.time_since_epoch().count(), -middle, middle - 2);
  return static_cast<std::uint64_t>(millis + middle);
}

std::uint64_t urgency(const Header& header) {
  return static_cast<std::uint64_t>(Priority::urgent) - static_cast<std::uint64_t>(header.priority);
}

}  // namespace

std::uint64_t due_rank(const Header& header) {
  return sortable(next_clock(header)) << urgency_bits | urgency(header);
}

std::uint64_t attention_rank(const Header& header, Instant now) {
  const auto clock = next_clock(header);
  // Late ones compare by due first; the others by priority first.
  if (clock && is_late(clock->due, now)) return due_rank(header);
  return std::uint64_t{1} << (instant_bits + urgency_bits) | urgency(header) << instant_bits | sortable(clock);
}

Ranking by_attention(Instant now) {
  return [now](const Request& request) { return Standing{attention_rank(request.header, now)}; };
}

std::uint64_t grouped(unsigned group, std::uint64_t rank) {
  return std::uint64_t{group} << group_shift | rank;
}

}  // namespace reqs
