// Who held a request, and for how long; who was asked to take it and what came of that; how often it was handed on and
// came back. All of it follows from the events: the figures of a report are these, added up.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/event.hpp"
#include "core/named.hpp"
#include "core/request.hpp"

namespace reqs {

/// What a stint's time was spent on. Part of the command line's contract: never rename.
enum class CustodyPhase { held, waiting, resolved };
inline constexpr Named<CustodyPhase> custody_phase_names[] = {
    {CustodyPhase::held, "held", "the holder has to do something"},
    {CustodyPhase::waiting, "waiting", "the customer was asked something"},
    {CustodyPhase::resolved, "resolved", "done, and not closed yet"},
};
inline std::string_view name_of(CustodyPhase v) {
  return name_in(custody_phase_names, v);
}

/// A time in which neither holder nor phase changed. The sender of an offer holds the request until it is accepted
/// (R34).
struct Stint {
  CustodyPhase phase = CustodyPhase::held;
  Owner holder;
  Instant from;
  std::optional<Instant> until;  ///< empty while it runs
  bool operator==(const Stint&) const = default;
};

enum class OfferAnswer { accepted, declined, lapsed, passed_over, open };
inline constexpr Named<OfferAnswer> offer_answer_names[] = {
    {OfferAnswer::accepted, "accepted", "took it"},
    {OfferAnswer::declined, "declined", "gave it back"},
    {OfferAnswer::lapsed, "lapsed", "did not answer in time"},
    {OfferAnswer::passed_over, "passed-over", "did not answer before somebody else had it, or it was done"},
    {OfferAnswer::open, "open", "has not answered yet"},
};
inline std::string_view name_of(OfferAnswer v) {
  return name_in(offer_answer_names, v);
}

struct AskedToTake {
  std::string to;    ///< person or team
  std::string team;  ///< the team that would answer for it
  std::string by;
  Instant from;
  std::optional<Instant> until;  ///< empty while it is open
  OfferAnswer answer = OfferAnswer::open;
  bool operator==(const AskedToTake&) const = default;
};

/// The way of a request from hand to hand: names with repeats collapsed.
struct HandPath {
  std::vector<std::string> hands;
  std::size_t distinct = 0;  ///< different names
  std::size_t bounces = 0;   ///< places where it came straight back: A, B, A

  std::size_t handoffs() const { return hands.empty() ? 0 : hands.size() - 1; }
  /// How often it came to somebody who had had it before; one or more is ping-pong.
  std::size_t returns() const { return hands.size() - distinct; }
};

/// Empty names are nobody, and left out.
HandPath path_of(std::span<const std::string> names);

struct Custody {
  /// Without gap or overlap from filing to closing; after a reopening they go on from there. None is empty.
  std::vector<Stint> stints;
  std::vector<AskedToTake> asked;  ///< in the order in which they were asked
  HandPath people;                 ///< who held it
  HandPath teams;                  ///< which teams answered for it
  HandPath actors;                 ///< who did or recorded something, whether it was theirs or not
};

/// `events` in canonical order.
Custody custody_of(std::span<const Event> events);

/// How long a holder had it in all.
struct HolderTime {
  Owner holder;
  Millis held{0}, waiting{0}, resolved{0};
};

/// From its beginning to its end, or to `now` while it runs; never negative.
Millis length_of(const Stint& stint, Instant now);
/// One for each holder, in the order of their first stints.
std::vector<HolderTime> holder_times(std::span<const Stint> stints, Instant now);

}  // namespace reqs
