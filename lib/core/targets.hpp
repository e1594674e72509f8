// How long what may take: the targets of policy.yaml, which of them a request has, and how they stand in an event that
// pins them. Rules are tried in the order of the file, and the first that matches wins.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock_name.hpp"
#include "core/event.hpp"
#include "core/request.hpp"
#include "core/span.hpp"

namespace reqs {

struct Targets {
  std::string rule;      ///< what messages call it
  int line = 0;          ///< of the rule in policy.yaml
  std::string calendar;  ///< empty where all are elapsed: in policy.yaml its name, pinned its hash
  std::string tzdata;    ///< pinned: the version of the time zone data that were there; empty where none counted
  std::optional<Span> own, respond, next, inform, resolve;
  std::optional<Span> reopen;    ///< what is at least left for `resolve` after a reopening
  std::optional<Span> internal;  ///< from when a team was asked until it is through with it, or hands it on

  /// Of a clock that has targets.
  const std::optional<Span>& of(ClockName clock) const;
  bool has_business_time() const;
  bool operator==(const Targets&) const = default;
};

/// The clocks that have targets, in the order in which people meet them.
inline constexpr ClockName target_clock_names[] = {ClockName::own, ClockName::respond, ClockName::next,
                                                   ClockName::inform, ClockName::resolve};

/// One rule of policy.yaml. Every list that is not empty has to hold what the request is; texts may be globs.
struct TargetRule {
  std::vector<std::string> types, priorities, tiers, customers, teams;
  Targets targets;
  int column = 0;  ///< in the line of its targets

  bool is_catch_all() const {
    return types.empty() && priorities.empty() && tiers.empty() && customers.empty() && teams.empty();
  }
};

/// What the rules look at.
struct TargetFacts {
  std::string type, tier;
  Priority priority = Priority::normal;
  std::string customer;  ///< `external` or `internal`
  std::string team;
};
TargetFacts target_facts(const Header& header);

/// The first rule that matches; nullptr where none does.
const TargetRule* target_rule(const std::vector<TargetRule>& rules, const TargetFacts& facts);

/// Under the key `targets` of an event; `calendar` is a hash. Without targets it says so: that is a state of its own.
Value::Map to_fields(const std::optional<Targets>& targets);
/// What an event pins; empty where it pins nothing. Spans that cannot be read are left out.
struct PinnedTargets {
  std::optional<Targets> targets;  ///< empty: no rule matched
};
std::optional<PinnedTargets> targets_in(const Event& event);
/// The limit of a team that an event hands something to, under its key `internal`; empty where it pins none.
Value::Map internal_fields(const Targets& targets);
std::optional<Targets> internal_in(const Event& event);
/// The calendars, by their hashes, that something in these events is counted by.
std::set<std::string> calendars_named(const std::vector<Event>& events);
/// What the request's last such event pins.
std::optional<PinnedTargets> present_targets(const std::vector<Event>& events);

}  // namespace reqs
