#include "core/targets.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/routing.hpp"

namespace reqs {
namespace {

using Length = std::optional<Span> Targets::*;
constexpr std::pair<std::string_view, Length> lengths[] = {
    {"own", &Targets::own},          {"respond", &Targets::respond}, {"next", &Targets::next},
    {"inform", &Targets::inform},    {"resolve", &Targets::resolve}, {"reopen", &Targets::reopen},
    {"internal", &Targets::internal}};

/// Instead of targets, where no rule matched.
constexpr std::string_view nothing_key = "none";

bool holds(const std::vector<std::string>& wanted, std::string_view is) {
  return wanted.empty() ||
         std::any_of(wanted.begin(), wanted.end(), [&](const auto& glob) { return matches_glob(glob, is); });
}

std::string text_under(const Value& map, std::string_view key) {
  const auto* value = map.get(key);
  return value && value->text() ? *value->text() : std::string();
}

Targets read_targets(const Value& map) {
  Targets targets;
  targets.rule = text_under(map, "rule");
  const auto line = text_under(map, "line");
  std::from_chars(line.data(), line.data() + line.size(), targets.line);
  targets.calendar = text_under(map, "calendar");
  targets.tzdata = text_under(map, "tzdata");
  for (const auto& [key, length] : lengths) targets.*length = parse_span(text_under(map, key));
  return targets;
}

}  // namespace

const std::optional<Span>& Targets::of(ClockName clock) const {
  switch (clock) {
    case ClockName::own:
      return own;
    case ClockName::respond:
      return respond;
    case ClockName::next:
      return next;
    case ClockName::inform:
      return inform;
    case ClockName::resolve:
      return resolve;
    case ClockName::internal:
      return internal;
    case ClockName::needed_by:
    case ClockName::promise:
    case ClockName::level:
    case ClockName::followup:
    case ClockName::escalation:
      break;
  }
  static const std::optional<Span> none;
  return none;
}

bool Targets::has_business_time() const {
  return std::any_of(std::begin(lengths), std::end(lengths), [&](const auto& row) {
    const auto& length = this->*row.second;
    return length && !length->elapsed();
  });
}

TargetFacts target_facts(const Header& header) {
  return {header.type, header.customer.tier, header.priority, header.customer.kind, header.owner.team};
}

const TargetRule* target_rule(const std::vector<TargetRule>& rules, const TargetFacts& facts) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const TargetRule& rule) {
    return holds(rule.types, facts.type) && holds(rule.priorities, name_of(facts.priority)) &&
           holds(rule.tiers, facts.tier) && holds(rule.customers, facts.customer) && holds(rule.teams, facts.team);
  });
  return found == rules.end() ? nullptr : &*found;
}

Value::Map to_fields(const std::optional<Targets>& targets) {
  if (!targets) return {{std::string(nothing_key), Value("yes")}};
  Value::Map fields;
  const auto add = [&](std::string_view key, std::string text) {
    if (!text.empty()) fields.push_back({std::string(key), Value(std::move(text))});
  };
  add("rule", targets->rule);
  if (targets->line > 0) add("line", std::to_string(targets->line));
  add("calendar", targets->calendar);
  add("tzdata", targets->tzdata);
  for (const auto& [key, length] : lengths)
    if (const auto& span = (*targets).*length) add(key, to_text(*span));
  return fields;
}

std::optional<PinnedTargets> targets_in(const Event& event) {
  const auto* map = event.get("targets");
  if (!map || !map->map()) return std::nullopt;
  if (map->get(nothing_key)) return PinnedTargets{};
  return PinnedTargets{read_targets(*map)};
}

Value::Map internal_fields(const Targets& targets) {
  Targets alone;
  alone.rule = targets.rule;
  alone.line = targets.line;
  alone.calendar = targets.calendar;
  alone.tzdata = targets.tzdata;
  alone.internal = targets.internal;
  return to_fields(alone);
}

std::optional<Targets> internal_in(const Event& event) {
  const auto* map = event.get("internal");
  if (!map || !map->map()) return std::nullopt;
  auto targets = read_targets(*map);
  return targets.internal ? std::optional(std::move(targets)) : std::nullopt;
}

std::set<std::string> calendars_named(const std::vector<Event>& events) {
  std::set<std::string> hashes;
  for (const auto& event : events) {
    if (const auto pinned = targets_in(event); pinned && pinned->targets) hashes.insert(pinned->targets->calendar);
    if (const auto limit = internal_in(event)) hashes.insert(limit->calendar);
    if (event.act == Act::escalate) hashes.insert(std::string(event.text_or_empty("calendar")));
  }
  hashes.erase("");
  return hashes;
}

std::optional<PinnedTargets> present_targets(const std::vector<Event>& events) {
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    if (auto pinned = targets_in(*event)) return pinned;
  return std::nullopt;
}

}  // namespace reqs
