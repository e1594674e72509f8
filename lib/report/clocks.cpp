#include "report/clocks.hpp"

#include <algorithm>
#include <span>

#include <fmt/core.h>

#include "core/clock.hpp"
#include "core/span.hpp"
#include "core/text.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::size_t label_columns = 12;
constexpr Millis second_long{1'000};

std::string policy_place(const TargetClock& clock) {
  return clock.line > 0 ? fmt::format("policy.yaml:{}", clock.line) : std::string("policy.yaml");
}

std::string calendar_text(const TargetClock& clock) {
  if (clock.calendar_hash.empty()) return "none: time elapses";
  if (!clock.calendar) return fmt::format("pinned/{}.yaml or its time zone cannot be had", clock.calendar_hash);
  const auto& rules = clock.calendar->rules();
  return fmt::format("{}, {} (pinned/{}.yaml{})", rules.name, rules.zone, clock.calendar_hash,
                     clock.tzdata.empty() ? "" : ", tzdata " + clock.tzdata);
}

std::string holder_text(const Owner& holder) {
  if (holder == Owner()) return "nobody";
  return holder.person.empty() ? holder.team : holder.person + (holder.team.empty() ? "" : "/" + holder.team);
}

/// The due instant as each of the cuts, one more at a time, makes it.
struct DueStep {
  const Cut* cut = nullptr;  ///< nullptr: the target alone
  Millis counted{0};         ///< of the cut
  std::optional<Instant> due;
};
std::vector<DueStep> due_steps(const TargetClock& clock) {
  std::vector<DueStep> steps;
  if (!can_count(clock)) return steps;
  const std::span<const Cut> cuts = clock.cuts;
  for (std::size_t n = 0; n <= cuts.size(); ++n) {
    DueStep step{n == 0 ? nullptr : &cuts[n - 1], Millis{0},
                 due_after(clock.start, clock.target, cuts.first(n), clock.calendar)};
    if (step.cut && step.cut->until)
      step.counted = clock.calendar ? clock.calendar->between(step.cut->from, *step.cut->until)
                                    : *step.cut->until - step.cut->from;
    steps.push_back(step);
  }
  return steps;
}

Style stand_style(const TargetClock& clock, Instant now) {
  if (clock.was_late() || (clock.stand == ClockStand::running && clock.due && is_late(*clock.due, now)))
    return Style::bad;
  return clock.stand == ClockStand::running ? Style::strong : Style::plain;
}

std::string stand_text(const TargetClock& clock, const ShowView& view) {
  if (clock.stand == ClockStand::paused) return "paused: the customer was asked something";
  if (clock.stop)
    return fmt::format("{} {}{}", name_of(clock.stand), view.local_time(*clock.stop),
                       clock.was_late() ? ", late by " + short_duration(*clock.stop - *clock.due) : "");
  if (!clock.due) return "not over before the year 2101";
  return is_late(*clock.due, view.now) ? "late by " + short_duration(view.now - *clock.due)
                                       : "due in " + short_duration(*clock.due - view.now);
}

class Explainer {
 public:
  explicit Explainer(const ShowView& view) : view_(view), page_(view.width, view.colour) {}

  void explain(const TargetClock& clock, const Custody& custody) {
    page_.hanging(pad_right(name_of(clock.name), label_columns), stand_text(clock, view_),
                  stand_style(clock, view_.now), Style::strong);
    line("target", fmt::format("{}, '{}' ({})", to_text(clock.target), clock.rule, policy_place(clock)));
    line("calendar", calendar_text(clock));
    line("start", view_.local_time(clock.start));
    for (const auto& step : due_steps(clock)) explain_step(clock, step);
    if (clock.reopened && clock.least_left)
      line("reopened",
           fmt::format("{}, at least {} left", view_.local_time(*clock.reopened), to_text(*clock.least_left)));
    if (clock.due) line("due", view_.local_time(*clock.due) + (clock.was_late_by_change ? ", late by the change" : ""));
    explain_use(clock, custody);
  }
  void say(const std::string& text) { page_.hanging("", text); }
  std::string take() { return page_.take(); }

 private:
  const ShowView& view_;
  Page page_;

  void line(std::string_view label, const std::string& text) {
    page_.hanging("  " + pad_right(label, label_columns - 2), text);
  }
  std::string arrow(const std::optional<Instant>& due) const { return due ? " → " + view_.local_time(*due) : ""; }

  void explain_step(const TargetClock& clock, const DueStep& step) {
    if (!step.cut) return line("+ " + to_text(clock.target), due_text(step.due));
    const auto from = view_.local_time(step.cut->from);
    if (!step.cut->until) return line("pause", from + " until now: nothing is due");
    line("pause", fmt::format("{} to {}: {}{}", from, view_.local_time(*step.cut->until), short_duration(step.counted),
                              arrow(step.due)));
  }
  std::string due_text(const std::optional<Instant>& due) const {
    return due ? view_.local_time(*due) : "not before the year 2101";
  }

  void explain_use(const TargetClock& clock, const Custody& custody) {
    std::vector<std::string> parts;
    for (const auto& use : clock_uses(clock, custody, view_.now))
      parts.push_back(holder_text(use.holder) + " " + short_duration(use.time));
    const auto all = counted_time(clock, clock.start, view_.now);
    line("used", short_duration(all) + (parts.empty() ? "" : ": " + join(parts, ", ")));
  }
};

}  // namespace

std::string explain_clocks(const ClockAccount& account, const ShowView& view) {
  Explainer explainer(view);
  if (!account.pinned) explainer.say("no targets: policy.yaml had none when it was filed, so it is never late by one");
  if (account.pinned && !account.pinned->targets) explainer.say("no target of policy.yaml matched: it is never late");
  for (const auto& clock : account.clocks) explainer.explain(clock, account.custody);
  return explainer.take();
}

Doc::List clock_docs(const ClockAccount& account, Instant now) {
  Doc::List items;
  for (const auto& clock : account.clocks) {
    Doc doc;
    doc.set("clock", name_of(clock.name)).set("stand", name_of(clock.stand)).set("target", to_text(clock.target));
    doc.set("rule", clock.rule).set("line", clock.line).set("start", to_rfc3339(clock.start));
    if (!clock.calendar_hash.empty()) doc.set("calendar", clock.calendar_hash);
    if (!clock.tzdata.empty()) doc.set("tzdata", clock.tzdata);
    Doc::List cuts;
    for (const auto& step : due_steps(clock)) {
      if (!step.cut) continue;
      Doc cut;
      cut.set("from", to_rfc3339(step.cut->from));
      if (step.cut->until) cut.set("until", to_rfc3339(*step.cut->until));
      cuts.push_back(std::move(cut.set("seconds", step.counted / second_long)));
    }
    doc.set("pauses", std::move(cuts));
    if (clock.due) doc.set("due", to_rfc3339(*clock.due));
    if (clock.stop) doc.set("stop", to_rfc3339(*clock.stop));
    doc.set("late", clock.stop ? clock.was_late() : clock.due && is_late(*clock.due, now));
    doc.set("seconds", counted_time(clock, clock.start, now) / second_long);
    Doc::List used;
    for (const auto& use : clock_uses(clock, account.custody, now))
      used.push_back(
          Doc::Map{{"team", use.holder.team}, {"person", use.holder.person}, {"seconds", use.time / second_long}});
    items.push_back(std::move(doc.set("used", std::move(used))));
  }
  return items;
}

}  // namespace reqs
