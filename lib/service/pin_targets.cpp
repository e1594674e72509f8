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

void pin_internal_limit(Draft& draft, const RequestId& id, const std::string& team, Event& event) {
  const auto& config = draft.config();
  if (team.empty() || config.policy.targets.empty()) return;
  auto facts = target_facts(draft.request(id).header);
  facts.team = team;
  const auto* rule = target_rule(config.policy.targets, facts);
  if (!rule || !rule->targets.internal) return;
  auto targets = *targets_now(config, facts);
  const auto* calendar = calendar_of(config, rule->targets);
  if (targets.internal->elapsed())
    targets.calendar.clear();
  else if (calendar)
    pin(draft, *calendar);
  event.fields.push_back({"internal", Value(internal_fields(targets))});
  order_fields(event);
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
