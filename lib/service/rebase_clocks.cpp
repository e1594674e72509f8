#include "service/rebase_clocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "service/act_on.hpp"
#include "service/pin_targets.hpp"

namespace reqs {
namespace {

/// A rule that has moved or been renamed moves no clock.
bool means_the_same(const std::optional<PinnedTargets>& pinned, std::optional<Targets> now) {
  if (!pinned) return false;
  auto before = pinned->targets;
  for (auto* targets : {&before, &now})
    if (*targets) {
      (*targets)->rule.clear();
      (*targets)->line = 0;
      (*targets)->tzdata.clear();
    }
  return before == now;
}

std::string due_text(const std::vector<Clock>& clocks, ClockName name, const Zone& zone) {
  const auto found = std::find_if(clocks.begin(), clocks.end(), [&](const Clock& clock) { return clock.name == name; });
  return found == clocks.end() ? "nothing due" : zone.format_minute(found->due);
}

/// `resolve 2026-11-26 10:28 → 2026-12-04 12:28`
std::string moves(const std::vector<Clock>& before, const std::vector<Clock>& after, const Zone& zone) {
  std::vector<std::string> parts;
  for (const auto name : target_clock_names) {
    const auto was = due_text(before, name, zone), is = due_text(after, name, zone);
    if (was != is) parts.push_back(fmt::format("{} {} → {}", name_of(name), was, is));
  }
  return parts.empty() ? "no clock moves" : join(parts, ", ");
}

void rebase_one(Draft& draft, const ClockBook& book, const RequestId& id) {
  const auto& config = draft.config();
  const auto before = draft.request(id);
  const auto facts = target_facts(before.header);
  const auto targets = targets_now(config, facts);
  if (!is_open(before.header.state)) return;  // nothing runs, and what opens it again pins what applies then
  if (means_the_same(present_targets(before.events), targets)) return;
  if (const auto* rule = target_rule(config.policy.targets, facts))
    if (const auto* calendar = calendar_of(config, rule->targets)) book.learn(*calendar);
  auto event = make_event(Act::rebase, {{"reason", draft.context().reason}});
  pin_targets(draft, facts, event);
  const auto& after = draft.add(id, std::move(event));
  const auto where = targets ? fmt::format("'{}', policy.yaml:{}", targets->rule, targets->line)
                             : std::string("no target matches any more");
  draft.say(id, fmt::format("{}; by {}",
                            moves(running_targets(book.clocks_of(before)), running_targets(book.clocks_of(after)),
                                  draft.context().zone),
                            where));
}

}  // namespace

ActResult rebase_clocks(const ActContext& context, const ClockBook& book, const std::vector<std::string>& ids) {
  if (context.reason.empty())
    throw Error(ErrorKind::usage, "rebasing clocks moves what people were promised, so it needs --reason");
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    if (draft.config().policy.targets.empty())
      throw Error(ErrorKind::refused, "policy.yaml has no targets",
                  {"`reqs config edit policy.yaml` adds them; docs/clocks.md has the format"});
    rebase_one(draft, book, id);
  });
}

}  // namespace reqs
