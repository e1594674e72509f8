#include "service/escalate.hpp"

#include <fmt/format.h>

#include "core/time_text.hpp"
#include "service/act_on.hpp"
#include "service/fields.hpp"
#include "service/pin_targets.hpp"

namespace reqs {
namespace {

void check_recommended(const Brief& brief) {
  if (!brief.recommend || brief.options.empty()) return;
  if (*brief.recommend < 1 || static_cast<std::size_t>(*brief.recommend) > brief.options.size())
    throw Error(ErrorKind::usage,
                fmt::format("--recommend {} is none of the {} options", *brief.recommend, brief.options.size()));
}

/// The level above; Error(refused) at the top.
const EscalationLevel& next_level(const Config& config, const Header& header, std::string_view handle) {
  const auto* level = config.policy.level(header.level + 1);
  if (level) return *level;
  throw Error(ErrorKind::refused, fmt::format("{} is at level {}, the last one", handle, header.level),
              {header.escalation ? fmt::format("{} owes the decision", header.escalation->in_charge)
                                 : std::string("policy.yaml lists the levels")});
}

Value::List as_list(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

/// The calendar that a limit of business time is counted by; without one nothing would ever be due, which is said.
std::string limit_calendar(Draft& draft, const RequestId& id, const EscalationLevel& level) {
  if (!level.limit || level.limit->elapsed()) return {};
  auto calendar = pin_usual_calendar(draft);
  if (calendar.empty())
    draft.warn(
        fmt::format("{}: the limit of level {}, {}, counts business time, and calendars.yaml has no usual "
                    "calendar: nothing is due",
                    id.handle(), level.level, to_text(*level.limit)));
  return calendar;
}

void escalate_one(Draft& draft, const RequestId& id, const Brief& brief) {
  const auto& header = draft.request(id).header;
  const auto& level = next_level(draft.config(), header, id.handle());
  const auto in_charge = draft.config().directory.in_charge(header.owner.team, level.level);
  if (in_charge.empty())
    throw Error(ErrorKind::refused,
                fmt::format("nobody is in charge of team '{}' at level {}", header.owner.team, level.level),
                {"add 'levels' in teams.yaml: reqs config edit teams.yaml"});
  draft.guard(id, Guard::brief, header.type, missing_in(brief));
  const auto limit = level.limit ? to_text(*level.limit) : std::string();
  draft.add(
      id, make_event(Act::escalate, {{"level", std::to_string(level.level)},
                                     {"cycle", std::to_string(header.cycle)},
                                     {"ground", brief.ground ? std::string(name_in(ground_names, *brief.ground)) : ""},
                                     {"background", brief.background},
                                     {"ours", brief.ours},
                                     {"theirs", brief.theirs},
                                     {"options", as_list(brief.options)},
                                     {"recommend", number_text(brief.recommend)},
                                     {"ask", brief.ask},
                                     {"in_charge", in_charge},
                                     {"limit", limit},
                                     {"calendar", limit_calendar(draft, id, level)}}));
  draft.say(id, fmt::format("escalated to level {}{}: {} is in charge{}", level.level,
                            level.name.empty() ? "" : " (" + level.name + ")", in_charge,
                            limit.empty() ? "" : " and owes a decision within " + limit));
}

const Event* last_escalation(const Request& request) {
  for (auto event = request.events.rbegin(); event != request.events.rend(); ++event)
    if (event->act == Act::escalate) return &*event;
  return nullptr;
}

void check_option(const Request& request, const Decision& decision) {
  if (!decision.option) return;
  const auto* event = last_escalation(request);
  const auto* options = event ? event->get("options") : nullptr;
  const auto count = options && options->list() ? options->list()->size() : 0;
  if (*decision.option < 1 || static_cast<std::size_t>(*decision.option) > count)
    throw Error(ErrorKind::usage,
                fmt::format("--option {} is none of the {} options of the brief", *decision.option, count));
}

void decide_one(Draft& draft, const RequestId& id, const Decision& decision) {
  const auto& context = draft.context();
  const auto& request = draft.request(id);
  const auto& header = request.header;
  if (!header.escalation)
    throw Error(ErrorKind::refused, fmt::format("{} is not before any level: nothing is to be decided", id.handle()),
                {"it goes up with: reqs escalate " + std::string(id.handle())});
  check_option(request, decision);
  if (context.actor.handle != header.escalation->in_charge)
    draft.warn(fmt::format("{}: {} is in charge at level {}, not {}", id.handle(), header.escalation->in_charge,
                           header.escalation->level, context.actor.handle));
  std::string until;
  if (!decision.by.empty()) {
    const auto read = parse_time(decision.by, {context.zone, context.now, DateMeans::end_of_day});
    if (!read.instant) throw Error(ErrorKind::usage, "--by: " + read.error);
    until = to_rfc3339(*read.instant);
  }
  const auto& after = draft.add(id, make_event(Act::decide, {{"text", decision.text},
                                                             {"option", number_text(decision.option)},
                                                             {"level", std::to_string(header.escalation->level)},
                                                             {"until", until}}));
  const auto& owner = after.header.owner;
  draft.say(id, fmt::format("decided; back to {}", owner.person.empty() ? owner.team : owner.person));
}

}  // namespace

std::vector<std::string> missing_in(const Brief& brief) {
  std::string missing;
  const auto need = [&](bool there, std::string_view what) {
    if (!there) missing += (missing.empty() ? "" : ", ") + std::string(what);
  };
  need(brief.ground.has_value(), "--ground (authority, conflict, time or strategy)");
  need(!brief.background.empty(), "--background");
  need(!brief.ours.empty(), "--ours (our position)");
  need(!brief.theirs.empty(), "--theirs (the other side's, in their words)");
  need(brief.options.size() >= 2, "two --option");
  need(brief.recommend.has_value(), "--recommend N");
  need(!brief.ask.empty(), "--ask (what the level is to do)");
  if (missing.empty()) return {};
  return {"the brief lacks " + missing};
}

ActResult escalate(const ActContext& context, const std::vector<std::string>& ids, const Brief& brief) {
  check_recommended(brief);
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) { escalate_one(draft, id, brief); });
}

ActResult decide(const ActContext& context, const std::vector<std::string>& ids, const Decision& decision) {
  need_text(decision.text);
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) { decide_one(draft, id, decision); });
}

}  // namespace reqs
