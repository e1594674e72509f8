// Which targets a request has, and the calendar they are counted by, as an event pins them: a later change of the
// policy moves nothing that has begun.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/config.hpp"
#include "core/event.hpp"
#include "core/targets.hpp"
#include "service/act.hpp"

namespace reqs {

/// The calendar that a target's business time is counted by; nullptr where all of it elapses.
const CalendarRules* calendar_of(const Config& config, const Targets& targets);

/// What the policy says of such a request now, the calendar by its hash; empty where no rule matches.
std::optional<Targets> targets_now(const Config& config, const TargetFacts& facts);

/// The usual calendar's hash, for business time that no target counts; the calendar is in the ledger from then on.
/// Empty where there is none, or it is not clear which.
std::string pin_usual_calendar(Draft& draft);

/// Adds the limit of the team that the event hands the request to: of the first rule that matches it there. Leaves the
/// event alone where that has none.
void pin_internal_limit(Draft& draft, const RequestId& id, const std::string& team, Event& event);

/// Pins targets in many events; what each rule pins is made once.
class TargetPins {
 public:
  /// The draft must outlive the object.
  explicit TargetPins(Draft& draft) : draft_(draft) {}

  /// Adds what the policy says of such a request to the event, and the calendar to the ledger where it is not pinned
  /// yet. Leaves both alone where the policy has no targets. Says so where no rule matches (a request without a target
  /// is never late).
  void add_to(Event& event, const TargetFacts& facts);

 private:
  Draft& draft_;
  std::map<const TargetRule*, Value::Map> known_;

  const Value::Map& of(const TargetRule* rule);
};
/// In a single event.
void pin_targets(Draft& draft, const TargetFacts& facts, Event& event);

}  // namespace reqs
