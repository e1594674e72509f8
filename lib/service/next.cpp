#include "service/next.hpp"

#include <fmt/format.h>

#include "core/clock.hpp"
#include "service/hand_over.hpp"

namespace reqs {
namespace {

bool is_due(const Header& header, Instant now) {
  const auto clock = next_clock(header);
  if (!clock) return false;
  // A follow-up is to be done when it is due, not only when it is late.
  return clock->name == ClockName::followup ? clock->due <= now : is_late(clock->due, now);
}

bool needs_taking(Reason reason) {
  return reason == Reason::offered || reason == Reason::rescue || reason == Reason::pool;
}

std::string who_has(const Header& header) {
  if (!header.owner.person.empty()) return header.owner.person + " has it now";
  return fmt::format("it is {} now", name_of(header.state));
}

/// The request, taken, as long as it is still a task. What cannot be acted on is passed over: it would block all
/// others.
std::optional<Request> try_to_take(Draft& draft, const Query& query, const RequestId& id) {
  const auto& context = draft.context();
  try {
    auto request = draft.view().request(id);
    const auto reason =
        reason_to_act(request.header, whose_work(draft.config().directory, context.actor.handle), context.now);
    if (!reason || !query.matches(request)) {
      draft.say(id, who_has(request.header));
      return std::nullopt;
    }
    if (needs_taking(*reason)) {
      accept_request(draft, id);
      return draft.request(id);
    }
    draft.say(id, fmt::format("{} has it already", context.actor.handle));
    return request;
  } catch (const Error& error) {
    draft.warn(fmt::format("passed over: {}", error.what()));
    return std::nullopt;
  }
}

}  // namespace

std::optional<Reason> reason_to_act(const Header& header, const Whose& whose, Instant now) {
  const bool due = is_due(header, now);
  const bool open = is_open(header.state);
  if (due && (has_it(header, whose) || (open && is_to_decide(header, whose)))) return Reason::late;
  if (!open) return std::nullopt;
  if (is_to_decide(header, whose)) return Reason::decide;
  if (is_asked_by_name(header, whose)) return Reason::offered;
  if (is_asked(header, whose) || is_in_their_pool(header, whose)) return due ? Reason::rescue : Reason::pool;
  if (has_it(header, whose) && header.state == State::doing) return Reason::mine;
  return std::nullopt;
}

Tasks find_tasks(Catalog& catalog, const Query& query, const Whose& whose, Instant now) {
  const auto ranking = [&](const Request& request) -> std::optional<Standing> {
    const auto reason = reason_to_act(request.header, whose, now);
    if (!reason) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(*reason);
    return Standing{grouped(number, attention_rank(request.header, now)), number};
  };
  return {catalog.find(query, ranking)};
}

ActResult take_first(const ActContext& context, const Query& query, const Tasks& tasks) {
  std::optional<Request> taken;
  auto result = run_act(context, [&](Draft& draft) {
    taken.reset();
    for (std::size_t at = 0; at < tasks.answer.size() && !taken; ++at)
      taken = try_to_take(draft, query, tasks.answer.id(at));
  });
  if (taken) result.requests = {std::move(*taken)};
  return result;
}

}  // namespace reqs
