// A request with a whole life, for the report layer's tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/instant.hpp"
#include "core/replay.hpp"

namespace sample {

inline reqs::Instant at(std::string_view text) {
  return reqs::parse_rfc3339(text).value();
}

/// Local time of the tests: UTC to the minute.
inline std::string local_time(reqs::Instant instant) {
  auto text = reqs::to_rfc3339(instant).substr(0, 16);
  text[10] = ' ';
  return text;
}

/// Collects events one a minute from 2026-11-22 00:31 UTC.
class Life {
 public:
  Life& then(std::string by, reqs::Act act, std::vector<std::pair<std::string, reqs::Value>> fields = {}) {
    auto event = reqs::make_event(act, std::move(fields));
    event.id = "3m9x." + std::to_string(100000 + events_.size());
    event.at = next_;
    event.by = std::move(by);
    next_ += std::chrono::minutes(1);
    events_.push_back(std::move(event));
    return *this;
  }

  std::vector<reqs::Event>& events() { return events_; }
  reqs::Request request() const { return reqs::make_request(reqs::RequestId::make("20261122", "7k3f9q"), events_); }

 private:
  reqs::Instant next_ = at("2026-11-22T00:31:00Z");
  std::vector<reqs::Event> events_;
};

}  // namespace sample
