// A request: its id, its events, and the header that follows from them. The header is what people, lists and checks
// read; `header == replay(id, events)` always holds for a request that reqs wrote.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/clock_name.hpp"
#include "core/event.hpp"
#include "core/id.hpp"
#include "core/instant.hpp"
#include "core/named.hpp"

namespace reqs {

/// The newest file format this version writes and acts on; newer ones are read-only.
inline constexpr int request_format = 1;

/// Where a request stands. Part of the file format: never change.
enum class State { unowned, offered, doing, waiting, resolved, closed };
inline constexpr Named<State> state_names[] = {
    {State::unowned, "unowned", "a team answers for it, nobody has taken it"},
    {State::offered, "offered", "somebody was asked to take it"},
    {State::doing, "doing", "its owner works on it"},
    {State::waiting, "waiting", "the customer was asked something"},
    {State::resolved, "resolved", "done; whether the customer is content is being asked"},
    {State::closed, "closed", "over"},
};

enum class Priority { low, normal, high, urgent };
inline constexpr Named<Priority> priority_names[] = {
    {Priority::low, "low", "when there is time"},
    {Priority::normal, "normal", "the usual"},
    {Priority::high, "high", "before the usual"},
    {Priority::urgent, "urgent", "now"},
};

/// How a closed request ended.
enum class Outcome { done, satisfied, unanswered, duplicate, withdrawn, lost };
inline constexpr Named<Outcome> outcome_names[] = {
    {Outcome::done, "done", "finished without asking"},
    {Outcome::satisfied, "satisfied", "the customer said so"},
    {Outcome::unanswered, "unanswered", "resolved; the customer could not be reached"},
    {Outcome::duplicate, "duplicate", "another request stands for it"},
    {Outcome::withdrawn, "withdrawn", "no longer wanted"},
    {Outcome::lost, "lost", "the customer went elsewhere"},
};

inline std::string_view name_of(State v) {
  return name_in(state_names, v);
}
inline std::string_view name_of(Priority v) {
  return name_in(priority_names, v);
}
inline std::string_view name_of(Outcome v) {
  return name_in(outcome_names, v);
}

/// Who answers for a request: one team, and at most one person of it (M1). Empty strings = nobody yet.
struct Owner {
  std::string team;
  std::string person;
  bool operator==(const Owner&) const = default;
};

struct Customer {
  std::string name;
  std::string kind;  ///< `external` or `internal` (M11); empty when no customer was named
  std::string contact;
  std::string tier;
  bool operator==(const Customer&) const = default;
};

/// Somebody was asked to take the request; until they accept, the owner above stays accountable (R34).
struct Offer {
  std::string to;    ///< person or team
  std::string team;  ///< the team that would answer for it
  std::string by;
  Instant since;
  bool operator==(const Offer&) const = default;
};

/// Nobody is above it.
inline constexpr int last_level = 3;

/// The request is before a level that owes a solution.
struct Escalation {
  int level = 0;
  std::string ground;
  std::string in_charge;
  std::string by;
  Instant since;
  std::optional<Instant> due;  ///< since + the level's limit, when the event pinned an elapsed one
  bool operator==(const Escalation&) const = default;
};

/// The customer is to be asked whether they are content (one per cycle, R41).
struct Followup {
  Instant due;
  int tries = 0;       ///< calls without an answer
  std::string result;  ///< `reached`, `withdrawn`, or empty while open
  bool operator==(const Followup&) const = default;
};

/// The last answer counts (R42), whatever the cycle it was given in; empty = not asked.
struct Rating {
  std::optional<int> csat, ces, nps;
  std::string by;
  int cycle = 1;  ///< in which it was given; not in the file, since it follows from the events
  bool operator==(const Rating&) const = default;
};

struct Promise {
  Instant date;
  bool unconfirmed = false;
  std::string by;
  Instant since{};  ///< when it was given; not in the file, since it follows from the events
  bool operator==(const Promise&) const = default;
};

struct Link {
  std::string kind;  ///< blocks blocked-by caused-by follows duplicates
  std::string to;    ///< a request's id
  bool operator==(const Link&) const = default;
};

struct File {
  std::string name;
  std::string sha256;  ///< names the blob `files/<sha256>`
  std::string bytes;
  bool operator==(const File&) const = default;
};

/// An event that has no effect because it was not legal where it falls, and that nobody has settled.
struct Contested {
  std::string event;
  std::string act;
  std::string why;
  bool operator==(const Contested&) const = default;
};

struct Header {
  int format = request_format;
  std::string key;  ///< `SRC:ID` when it was filed with --key
  std::string title;
  std::string type;
  State state = State::unowned;
  std::optional<Outcome> outcome;
  Owner owner;
  std::optional<Offer> offer;
  Customer customer;
  std::string via;
  Priority priority = Priority::normal;
  int level = 1;  ///< highest level reached in this cycle; 1 is where the owner works
  int cycle = 1;  ///< counts reopenings, from 1
  std::string theme;
  std::string filed_by;
  Instant filed;
  std::optional<Instant> resolved;  ///< of this cycle
  std::optional<Instant> closed;
  std::optional<Instant> needed_by;
  std::optional<Promise> promise;
  int chases = 0;
  std::string parent;
  std::vector<std::string> parts;
  std::vector<Link> links;
  std::vector<File> files;
  std::optional<Escalation> escalation;  ///< while a level owes a decision
  std::optional<Followup> followup;
  std::optional<Rating> rating;
  std::vector<Contested> contested;
  /// The clocks of its targets that run and have an end (target_clocks.hpp). Not in the file: they follow from the
  /// events, the pinned calendars and the time zones, and whoever reads the file where those are adds them.
  std::vector<Clock> targets;
  /// When clocks turn yellow: a setting of the ledger, which whoever reads the file there adds likewise.
  int yellow_percent = usual_yellow_percent;

  bool operator==(const Header&) const = default;
};

/// Open = neither resolved nor closed: somebody still owes work.
inline bool is_open(State state) {
  return state != State::resolved && state != State::closed;
}

struct Request {
  RequestId id;
  Header header;
  std::vector<Event> events;  ///< in canonical order

  bool operator==(const Request&) const = default;
};

}  // namespace reqs
