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

/// Of the time zone data that people were told dates by.
std::string zone_version(const Draft& draft) {
  const auto* clocks = draft.view().clocks();
  return clocks ? clocks->zone_version() : std::string();
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
  else if (calendar) {
    pin(draft, *calendar);
    targets.tzdata = zone_version(draft);
  }
  event.fields.push_back({"internal", Value(internal_fields(targets))});
  order_fields(event);
}

const Value::Map& TargetPins::of(const TargetRule* rule) {
  const auto known = known_.find(rule);
  if (known != known_.end()) return known->second;
  std::optional<Targets> targets;
  if (rule) {
    targets = rule->targets;
    const auto* calendar = calendar_of(draft_.config(), rule->targets);
    targets->calendar = calendar ? pin(draft_, *calendar) : std::string();
    if (calendar) targets->tzdata = zone_version(draft_);
  }
  return known_.emplace(rule, to_fields(targets)).first->second;
}

void TargetPins::add_to(Event& event, const TargetFacts& facts) {
  const auto& rules = draft_.config().policy.targets;
  if (rules.empty()) return;
  event.fields.push_back({"targets", Value(of(target_rule(rules, facts)))});
  order_fields(event);
}

void pin_targets(Draft& draft, const TargetFacts& facts, Event& event) {
  TargetPins(draft).add_to(event, facts);
}

}  // namespace reqs
