#include "service/pin_targets.hpp"

#include "service/clock_book.hpp"

namespace reqs {
namespace {

const CalendarRules* calendar_of(const Config& config, const Targets& targets) {
  if (!targets.has_business_time()) return nullptr;
  return targets.calendar.empty() ? config.calendars.standard() : config.calendars.named(targets.calendar);
}

/// The hash of the calendar, which is in the ledger from then on.
std::string pin(Draft& draft, const CalendarRules* rules) {
  if (!rules) return {};
  auto pinned = pinned_calendar(*rules);
  if (!draft.view().store().read(draft.view().commit(), pinned.path)) draft.write(pinned.path, pinned.bytes);
  return pinned.hash;
}

}  // namespace

void pin_targets(Draft& draft, const TargetFacts& facts, Event& event) {
  const auto& config = draft.config();
  if (config.policy.targets.empty()) return;
  std::optional<Targets> targets;
  if (const auto* rule = target_rule(config.policy.targets, facts)) {
    targets = rule->targets;
    targets->calendar = pin(draft, calendar_of(config, rule->targets));
  }
  event.fields.push_back({"targets", Value(to_fields(targets))});
  order_fields(event);
}

}  // namespace reqs
