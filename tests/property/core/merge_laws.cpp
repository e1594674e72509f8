// Laws of merging requests, with events of both sides that say different things under one id, and with hand edits.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/event_bodies.hpp"
#include "core/merge.hpp"
#include "support/sample_random_history.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// A history whose ids collide, redactions with several bodies included.
std::vector<Event> history_with_bodies() {
  auto events = random_history();
  const auto more = *uniform(0, 8);
  for (int i = 0; i < more; ++i) events.push_back(random_event(6));
  if (*uniform(0, 3) == 0 && !events.empty() && events.front().act == Act::file) {
    events.front().fields.push_back({"key", "sap:42"});
    auto again = events.front();
    again.at += Millis(7);
    again.by = "bob";
    events.push_back(std::move(again));
  }
  return events;
}

Request of(std::vector<Event> events) {
  return make_request(sample_id(), std::move(events));
}

Request merged(const Request& a, const Request& b) {
  auto requests = merge_requests(a, b);
  RC_ASSERT(requests.size() == std::size_t{1});
  return std::move(requests.front());
}

/// Every event that was recorded, by its own id, with what redactions leave of it.
std::set<std::string> bodies_of(std::vector<Event> events) {
  restore_bodies(events);
  std::set<std::string> bodies;
  for (const auto& event : events) bodies.insert(event.id + " " + bytes_of(event));
  return bodies;
}

bool has_redaction(const std::vector<Event>& events) {
  return std::any_of(events.begin(), events.end(), [](const Event& event) { return event.act == Act::redact; });
}

Value random_header_value() {
  return one_of<Value>({Value("投诉"), Value("urgent"), Value("closed"), Value("2026-12-01T00:00:00Z"), Value(""),
                        Value("two\nlines"), Value(Value::Map{{"name", "王"}, {"kind", "external"}}),
                        Value(Value::List{Value("a")})});
}

HandEdit random_hand_edit() {
  static const std::vector<std::string> keys = {"title", "type",      "priority", "customer", "via",
                                                "theme", "needed_by", "state",    "x-unknown"};
  HandEdit edit;
  for (const auto& key : keys) {
    if (*uniform(0, 5) == 0)
      edit.lacks.push_back(key);
    else if (*uniform(0, 3) == 0)
      edit.header.push_back({key, random_header_value()});
  }
  if (*uniform(0, 4) == 0) edit.unread = "- id: 3m9x.\n  at: no\n";
  return edit;
}

}  // namespace

TEST_CASE("merging requests is commutative, associative and idempotent", "[merge][property]") {
  CHECK(rc::check("whatever is under the ids", [] {
    const auto events = history_with_bodies();
    const auto a = of(some_of(events)), b = of(some_of(events)), c = of(some_of(events));
    RC_ASSERT(merged(a, b) == merged(b, a));
    RC_ASSERT(merged(merged(a, b), c) == merged(a, merged(b, c)));
    RC_ASSERT(merged(a, a) == a);
    RC_ASSERT(merged(merged(a, b), b) == merged(a, b));
    RC_ASSERT(merged(a, b).header == replay(merged(a, b).events));
  }));
}

TEST_CASE("a merge loses no event", "[merge][property]") {
  CHECK(rc::check("each body of both sides is there, under one id each", [] {
    auto events = history_with_bodies();
    if (has_redaction(events)) std::erase_if(events, [](const Event& event) { return event.act == Act::redact; });
    // Bodies of one imported row are one body: none of those here.
    for (auto& event : events) std::erase_if(event.fields, [](const Entry& field) { return field.key == "key"; });
    const auto a = of(some_of(events)), b = of(some_of(events));
    const auto both = merged(a, b);
    auto expected = bodies_of(a.events);
    expected.merge(bodies_of(b.events));
    RC_ASSERT(bodies_of(both.events) == expected);
    std::set<std::string> ids;
    for (const auto& event : both.events) RC_ASSERT(ids.insert(event.id).second);
  }));
  CHECK(rc::check("and every id of both sides is there, redactions included", [] {
    const auto events = history_with_bodies();
    const auto a = of(some_of(events)), b = of(some_of(events));
    auto both = merged(a, b).events;
    restore_bodies(both);
    for (auto side : {a.events, b.events}) {
      restore_bodies(side);
      for (const auto& event : side)
        RC_ASSERT(std::any_of(both.begin(), both.end(), [&](const Event& other) { return other.id == event.id; }));
    }
  }));
}

TEST_CASE("a body that does not count has no effect, and is contested", "[merge][property]") {
  CHECK(rc::check("until somebody settles it", [] {
    const auto request = of(history_with_bodies());
    std::vector<Event> without = request.events;
    std::erase_if(without, [](const Event& event) { return body_of(event).has_value(); });
    const auto is_settled = [&](const Event& event) {
      return std::any_of(request.events.begin(), request.events.end(), [&](const Event& other) {
        return other.act == Act::settle && other.text_or_empty("event") == event.id;
      });
    };
    RC_PRE(std::none_of(request.events.begin(), request.events.end(), is_settled));
    auto header = request.header, expected = replay(without);
    for (const auto& event : request.events) {
      if (!body_of(event)) continue;
      const auto row = std::find_if(header.contested.begin(), header.contested.end(),
                                    [&](const Contested& each) { return each.event == event.id; });
      RC_ASSERT(row != header.contested.end());
      header.contested.erase(row);
    }
    RC_ASSERT(header == expected);
  }));
}

TEST_CASE("a hand edit becomes the same events wherever it is merged", "[merge][property]") {
  CHECK(rc::check("and is not made twice", [] {
    const auto events = random_history();
    RC_PRE(!events.empty());
    const auto edit = random_hand_edit();
    const auto a = of(events), b = of(some_of(events));
    const auto adopted = adopt_hand_edit(a, edit);
    RC_ASSERT(adopted == adopt_hand_edit(a, edit));
    RC_ASSERT(adopted.header == replay(adopted.events));
    RC_ASSERT(merged(adopted, a) == adopted);
    RC_ASSERT(merged(merged(adopted, b), a) == merged(adopted, merged(b, a)));
    for (const auto& event : a.events)
      RC_ASSERT(std::find(adopted.events.begin(), adopted.events.end(), event) != adopted.events.end());
  }));
}
