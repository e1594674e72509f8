#include "service/hand_over.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "service/act_on.hpp"
#include "service/concern.hpp"
#include "service/file_request.hpp"
#include "service/pin_targets.hpp"
#include "service/who.hpp"

namespace reqs {
namespace {

void say_intake(Draft& draft, const RequestId& id, const std::string& team) {
  const auto* found = draft.config().directory.team(team);
  if (found && !found->intake.empty()) draft.say(id, fmt::format("{} asks: {}", team, found->intake));
}

/// Some team answers for every request that somebody has (M1).
void need_team(const RequestId& id, const Who& who) {
  if (!who.team.empty()) return;
  throw Error(ErrorKind::refused,
              fmt::format("{} is in no team, and {} has none yet: nobody would answer for it", who.person, id.handle()),
              {fmt::format("hand it to a team first: reqs assign {} TEAM", id.handle()),
               "or put the person into one: reqs config edit teams.yaml"});
}

/// What an assignment to another team lacks (M5).
std::vector<std::string> missing_for_transfer(const Request& request, const Who& who, Agreed agreed,
                                              const std::string& reason) {
  const auto& from = request.header.owner.team;
  if (from.empty() || from == who.team || agreed == Agreed::yes || !reason.empty()) return {};
  return {
      fmt::format("{} goes from {} to {}: say --agreed if they said yes, or --reason why not asked ('reqs offer' asks)",
                  request.id.handle(), from, who.team)};
}

std::string offered_to_me(const LedgerView& view, const Config& config, const std::string& me) {
  const auto whose = whose_work(config.directory, me);
  std::vector<std::string> ids;
  view.each([&](const FoundRequest& found) {
    if (found.read.request && is_asked(found.read.request->header, whose)) ids.push_back(found.read.request->id.text());
  });
  if (ids.size() == 1) return ids.front();
  if (ids.empty()) throw Error(ErrorKind::refused, "nothing is offered to " + me, {"name the request: reqs accept ID"});
  std::string all;
  for (const auto& id : ids) all += (all.empty() ? "" : " ") + id;
  throw Error(ErrorKind::refused, fmt::format("{} requests are offered to {}", ids.size(), me),
              {"name one of: " + all});
}

/// The team in which somebody takes a request.
std::string accepting_team(const Draft& draft, const Header& header) {
  const auto& me = draft.context().actor.handle;
  const auto asked = header.offer ? header.offer->team : header.owner.team;
  const auto& directory = draft.config().directory;
  if (asked.empty() || !directory.is_member(asked, me)) {
    const auto* team = directory.team_of(me);
    if (asked.empty() && team) return team->handle;
  }
  return asked;
}

bool is_asked(const Draft& draft, const Offer& offer) {
  return is_asked(draft.config().directory, offer, draft.context().actor.handle);
}

[[noreturn]] void refuse_for_other(const Draft& draft, const RequestId& id, const Offer& offer, std::string hint) {
  throw Error(ErrorKind::refused,
              fmt::format("{} is offered to {}, not to {}", id.handle(), offer.to, draft.context().actor.handle),
              {std::move(hint)});
}

void check_may_accept(const Draft& draft, const RequestId& id, const Header& header) {
  if (!header.offer || is_asked(draft, *header.offer)) return;
  const auto& me = draft.context().actor.handle;
  refuse_for_other(draft, id, *header.offer,
                   fmt::format("to take it all the same: reqs assign {} {} --agreed", id.handle(), me));
}

/// Who was asked says no; who asked may take the offer back.
void check_may_decline(const Draft& draft, const RequestId& id, const Header& header) {
  if (!header.offer || is_asked(draft, *header.offer)) return;
  if (header.offer->by == draft.context().actor.handle) return;
  refuse_for_other(draft, id, *header.offer, fmt::format("{} can take the offer back", header.offer->by));
}

}  // namespace

bool is_asked(const Directory& directory, const Offer& offer, const std::string& handle) {
  return directory.team(offer.to) ? directory.is_member(offer.to, handle) : offer.to == handle;
}

void offer_request(Draft& draft, const RequestId& id, const std::string& to, const std::string& note) {
  const auto& request = draft.request(id);
  const auto who = resolve_who(draft.config(), to, draft.context().actor.handle, request.header.owner.team);
  need_team(id, who);
  if (!who.person.empty() && who.person == request.header.owner.person && is_open(request.header.state))
    throw Error(ErrorKind::refused, fmt::format("{} has {} already", who.person, id.handle()));
  auto event =
      make_event(Act::offer, {{"to", who.handle()}, {"team", who.person.empty() ? "" : who.team}, {"note", note}});
  pin_internal_limit(draft, id, who.team, event);
  draft.add(id, std::move(event));
  draft.say(id, fmt::format("offered to {}: would you take it?", who.handle()));
  say_intake(draft, id, who.team);
}

void accept_request(Draft& draft, const RequestId& id) {
  const auto& header = draft.request(id).header;
  check_may_accept(draft, id, header);
  const auto team = accepting_team(draft, header);
  draft.add(id, make_event(Act::accept, {{"team", team}}));
  draft.say(id, draft.context().actor.handle + " takes it");
}

Event make_assignment(Draft& draft, const RequestId& id, const Who& who, Agreed agreed) {
  const auto& reason = draft.context().reason;
  need_team(id, who);
  const auto& request = draft.request(id);
  draft.guard(id, Guard::transfer, request.header.type, missing_for_transfer(request, who, agreed, reason));
  auto event = make_event(Act::assign, {{"to", who.handle()},
                                        {"team", who.person.empty() ? "" : who.team},
                                        {"agreed", agreed == Agreed::yes ? "yes" : ""},
                                        {"reason", reason}});
  pin_internal_limit(draft, id, who.team, event);
  return event;
}

ActResult route_requests(const ActContext& context, const std::vector<std::string>& ids) {
  return act_on(context, ids, [](Draft& draft, const RequestId& id) { route_request(draft, id); });
}

ActResult offer(const ActContext& context, const std::vector<std::string>& ids, const std::string& to,
                const std::string& note) {
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) { offer_request(draft, id, to, note); });
}

ActResult assign(const ActContext& context, const std::vector<std::string>& ids, const Assignment& assignment) {
  if (assignment.to == "none") return release(context, ids);
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    const auto& header = draft.request(id).header;
    const auto who = resolve_who(draft.config(), assignment.to, context.actor.handle, header.owner.team);
    draft.add(id, make_assignment(draft, id, who, assignment.agreed));
    draft.say(id, "assigned to " + who.handle());
    say_intake(draft, id, who.team);
  });
}

ActResult accept(const ActContext& context, std::vector<std::string> ids) {
  if (ids.empty()) {
    const auto view = view_head(context.store, context.seen);
    ids.push_back(offered_to_me(view, view.config(), context.actor.handle));
  }
  return act_on(context, ids, accept_request);
}

ActResult decline(const ActContext& context, const std::vector<std::string>& ids, const std::string& suggest) {
  if (context.reason.empty())
    throw Error(ErrorKind::usage, "declining needs --reason", {"and --suggest WHO, if you know who could take it"});
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    check_may_decline(draft, id, draft.request(id).header);
    const auto suggested =
        suggest.empty() ? std::string() : resolve_who(draft.config(), suggest, context.actor.handle).handle();
    draft.add(id, make_event(Act::decline, {{"reason", context.reason}, {"suggest", suggested}}));
    draft.say(id, suggested.empty() ? "declined" : fmt::format("declined; they suggest {}", suggested));
  });
}

ActResult release(const ActContext& context, const std::vector<std::string>& ids) {
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    const auto& after = draft.add(id, make_event(Act::release, {{"reason", context.reason}}));
    draft.say(
        id, after.header.owner.team.empty() ? "released" : "released; " + after.header.owner.team + " answers for it");
  });
}

}  // namespace reqs
