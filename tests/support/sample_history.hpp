// Histories of requests for tests of core: events one a minute, told in the order they happen.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/replay.hpp"

namespace reqs::test {

using Fields = std::vector<std::pair<std::string, Value>>;

inline Instant at(std::string_view text) {
  return parse_rfc3339(text).value();
}

inline RequestId sample_id() {
  return RequestId::make("20261122", "7k3f9q");
}

inline Event event_at(Instant when, std::string id, std::string by, Act act, Fields fields = {}) {
  auto event = make_event(act, std::move(fields));
  event.id = std::move(id);
  event.at = when;
  event.by = std::move(by);
  return event;
}

/// Events one a minute from 2026-11-22 00:30 UTC, with the ids 3m9x.000001, 3m9x.000002, …
class History {
 public:
  /// Files it for the team `desk` in the name of xiao.z.
  static History filed() {
    History history;
    history.then("xiao.z", Act::file, {{"title", "前保险杠更换"}, {"team", "desk"}});
    return history;
  }

  History& then(std::string by, Act act, Fields fields = {}) {
    const auto minute = std::chrono::minutes(static_cast<int>(events_.size()));
    auto number = std::to_string(events_.size() + 1);
    number.insert(0, 6 - number.size(), '0');
    events_.push_back(
        event_at(at("2026-11-22T00:30:00Z") + minute, "3m9x." + number, std::move(by), act, std::move(fields)));
    return *this;
  }

  const std::vector<Event>& events() const { return events_; }
  const std::string& last_id() const { return events_.back().id; }
  Request request() const { return make_request(sample_id(), events_); }
  Header header() const { return request().header; }
  /// What became of the last event.
  Verdict last_verdict() const { return replay_explained(canonical_events(events_)).verdicts.back(); }

 private:
  std::vector<Event> events_;
};

}  // namespace reqs::test
