// header = replay(events): the state machine of format 1. Frozen once released: it knows nothing of guards, roles or
// policy, so that every version of reqs derives the same header from the same events. Finer rules belong to guards.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/event.hpp"
#include "core/request.hpp"

namespace reqs {

/// What became of each event, in the order of the events.
struct Verdict {
  enum class Effect { applied, repeated, void_, unknown };
  Effect effect = Effect::applied;
  std::string why;  ///< why it is void; empty otherwise
};

struct Replay {
  Header header;
  std::vector<Verdict> verdicts;
};

/// Told of each event when it is its turn, with the header that follows from all so far; of a void one that a
/// settlement keeps once more, at the settlement's place.
using ReplayVisitor = std::function<void(const Event& event, const Header& after)>;

/// `events` in canonical order (canonical_events). Never throws; an empty list gives an empty header.
Replay replay_explained(std::span<const Event> events, const ReplayVisitor& visit = {});
Header replay(std::span<const Event> events);

/// Brings events into canonical form: one event per id (of two bodies under one id the smaller by bytes counts, the
/// other is kept beside it: event_bodies.hpp), redacted texts taken out, sorted by event_before, fields in table order.
/// Idempotent.
std::vector<Event> canonical_events(std::vector<Event> events);

/// A request of canonical events and the header that follows.
Request make_request(const RequestId& id, std::vector<Event> events);

/// Keys of an `adopt` that holds what a merge found in a file beside its events: a header's entries, the keys it
/// lacked, and what could not be read.
inline constexpr std::string_view left_over_keys[] = {"header", "lacks", "unread"};
bool is_left_over(const Event& event);

/// What stands in the place of a text that was redacted.
inline constexpr std::string_view redacted_mark = "[redacted]";

}  // namespace reqs
