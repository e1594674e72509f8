#include "service/pin_targets.hpp"

#include "service/clock_book.hpp"

namespace reqs {
namespace {

/// The calendar is in the ledger from then on.
std::string pin(Draft& draft, const CalendarRules& rules) {
  auto pinned = pinned_calendar(rules);
  if (!draft.view().store().read(draft.view().commit(), pinned.path))
    draft.write(std::move(pinned.path), std::move(pinned.bytes));
  return std::move(pinned.hash);
}

}  // namespace

const CalendarRules* calendar_of(const Config& config, const Targets& targets) {
  if (!targets.has_business_time()) return nullptr;
  return targets.calendar.empty() ? config.calendars.standard() : config.calendars.named(targets.calendar);
}

std::optional<Targets> targets_now(const Config& config, const TargetFacts& facts) {
  const auto* rule = target_rule(config.policy.targets, facts);
  if (!rule) return std::nullopt;
  auto targets = rule->targets;
  const auto* calendar = calendar_of(config, rule->targets);
  targets.calendar = calendar ? pinned_calendar(*calendar).hash : std::string();
  return targets;
}

std::string pin_usual_calendar(Draft& draft) {
  const auto* usual = draft.config().calendars.standard();
  return usual ? pin(draft, *usual) : std::string();
}

void pin_targets(Draft& draft, const TargetFacts& facts, Event& event) {
  const auto& config = draft.config();
  if (config.policy.targets.empty()) return;
  if (const auto* rule = target_rule(config.policy.targets, facts))
    if (const auto* calendar = calendar_of(config, rule->targets)) pin(draft, *calendar);
  event.fields.push_back({"targets", Value(to_fields(targets_now(config, facts)))});
  order_fields(event);
}

}  // namespace reqs
