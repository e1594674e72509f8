// A request told in short lines, for tests of its clocks.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/replay.hpp"
#include "core/target_clocks.hpp"
#include "support/sample_calendar.hpp"

namespace reqs::test {

/// Events at minutes after filing. Everything that is business time is counted by one calendar.
class ClockStory {
 public:
  /// `targets`: respond, resolve, … and their lengths.
  ClockStory(Instant filed, std::map<std::string, std::string> targets, std::optional<Calendar> calendar = std::nullopt)
      : filed_(filed), calendar_(std::move(calendar)) {
    at(0, Act::file, {{"title", "x"}, {"customer", Value::Map{{"name", "zhang"}}}, {"targets", pinned(targets)}});
  }

  ClockStory& at(int minute, Act act, std::vector<std::pair<std::string, Value>> fields = {},
                 const std::string& by = "li") {
    auto event = make_event(act, std::move(fields));
    event.at = filed_ + std::chrono::minutes{minute};
    event.by = by;
    event.id = "aaaa." + std::to_string(100000 + events_.size());
    events_.push_back(std::move(event));
    return *this;
  }
  ClockStory& reply(int minute, const std::string& by = "li") {
    return at(minute, Act::message, {{"to", "customer"}, {"text", "x"}}, by);
  }
  ClockStory& heard(int minute) { return at(minute, Act::message, {{"from", "customer"}, {"text", "x"}}); }
  ClockStory& ask(int minute) { return at(minute, Act::ask, {{"question", "x"}, {"why", "y"}}); }
  ClockStory& resolve(int minute) { return at(minute, Act::resolve, {{"text", "x"}}); }
  ClockStory& reopen(int minute, const std::map<std::string, std::string>& targets) {
    return at(minute, Act::reopen, {{"reason", "x"}, {"targets", pinned(targets)}});
  }
  ClockStory& priority(int minute, const std::map<std::string, std::string>& targets) {
    return at(minute, Act::edit, {{"priority", "high"}, {"targets", pinned(targets)}});
  }

  std::vector<Event>& events() { return events_; }
  std::vector<TargetClock> clocks() const {
    return target_clocks(canonical_events(events_),
                         [this](std::string_view) { return calendar_ ? &*calendar_ : nullptr; });
  }
  /// The last clock of that name; it has to be there.
  TargetClock clock(ClockName name) const {
    const auto all = clocks();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const auto& clock) { return clock.name == name; });
    if (found == all.rend()) throw std::runtime_error("no clock " + std::string(name_of(name)));
    return *found;
  }
  /// The minute after filing at which a running clock is due; empty where none of that name runs.
  std::optional<double> due(ClockName name) const {
    for (const auto& clock : running_targets(clocks()))
      if (clock.name == name) return minute_of(clock.due);
    return std::nullopt;
  }
  std::size_t running() const { return running_targets(clocks()).size(); }
  double minute_of(Instant at) const { return static_cast<double>((at - filed_).count()) / 60'000.0; }
  std::string due_text(ClockName name) const {
    for (const auto& clock : running_targets(clocks()))
      if (clock.name == name) return to_rfc3339(clock.due);
    return "none";
  }

 private:
  Instant filed_;
  std::optional<Calendar> calendar_;
  std::vector<Event> events_;

  static Value pinned(const std::map<std::string, std::string>& targets) {
    Value::Map map{{"rule", Value("test")}, {"calendar", Value("hash")}};
    for (const auto& [key, length] : targets) map.push_back({key, Value(length)});
    return map;
  }
};

}  // namespace reqs::test
