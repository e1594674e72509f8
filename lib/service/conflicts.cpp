#include "service/conflicts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/replay.hpp"
#include "core/text.hpp"
#include "service/act_on.hpp"

namespace reqs {
namespace {

bool is_named(const Event& event, std::string_view name) {
  const auto point = event.id.find('.');
  return event.id == name || (point != std::string::npos && std::string_view(event.id).substr(point + 1) == name);
}

/// The last word on an event; empty where nobody has settled it.
std::string_view settled_as(const Request& request, const Event& event) {
  const auto last = std::find_if(request.events.rbegin(), request.events.rend(), [&](const Event& other) {
    return other.act == Act::settle && other.text_or_empty("event") == event.id;
  });
  return last == request.events.rend() ? std::string_view() : last->text_or_empty("verdict");
}

/// The event of that name that has no effect, or had none before somebody settled it.
const Event& void_event(const Request& request, std::string_view name, SettleVerdict verdict) {
  const auto replayed = replay_explained(request.events);
  std::vector<std::string> others;
  for (std::size_t i = 0; i < request.events.size(); ++i) {
    const auto& event = request.events[i];
    const bool without_effect = replayed.verdicts[i].effect == Verdict::Effect::void_;
    if (!is_named(event, name)) {
      if (without_effect) others.push_back(event.id);
      continue;
    }
    const auto settled = settled_as(request, event);
    if (verdict == SettleVerdict::drop && settled == "drop")
      throw Error(ErrorKind::refused,
                  fmt::format("event {} ({}) was dropped already: there is nothing to settle", event.id, event.word));
    if (without_effect || (verdict == SettleVerdict::drop && !settled.empty())) return event;
    throw Error(ErrorKind::refused,
                fmt::format("event {} ({}) has its effect: there is nothing to settle", event.id, event.word));
  }
  throw Error(ErrorKind::not_found, fmt::format("{} has no event '{}'", request.id.handle(), name),
              {others.empty() ? "nothing of it is contested" : "without effect are " + join(others, ", ")});
}

}  // namespace

std::vector<Event> contested_events(const Request& request) {
  std::vector<Event> events;
  for (const auto& row : request.header.contested)
    for (const auto& event : request.events)
      if (event.id == row.event) events.push_back(event);
  return events;
}

ActResult settle(const ActContext& context, const std::string& typed, std::string_view event, SettleVerdict verdict) {
  return act_on(context, {typed}, [&](Draft& draft, const RequestId& id) {
    const bool keep = verdict == SettleVerdict::keep;
    const auto target = void_event(draft.request(id), event, verdict);
    const auto& after =
        draft.add(id, make_event(Act::settle, {{"event", target.id}, {"verdict", keep ? "keep" : "drop"}}));
    const auto still = std::find_if(after.header.contested.begin(), after.header.contested.end(),
                                    [&](const Contested& row) { return row.event == target.id; });
    if (still != after.header.contested.end())
      throw Error(ErrorKind::refused,
                  fmt::format("cannot keep {} of {}: here, too, {}", target.word, id.handle(), still->why),
                  {fmt::format("reqs conflicts {} --drop {}", id.handle(), target.id),
                   "or do what it should have done by an act of your own, and drop it"});
    draft.say(id,
              fmt::format("{} by {} {}", target.word, target.by, keep ? "takes effect now" : "stays without effect"));
  });
}

}  // namespace reqs
