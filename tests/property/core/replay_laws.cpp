// Laws of replay over any history, legal or not.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/replay.hpp"
#include "support/sample_random_history.hpp"

using namespace reqs;
using namespace reqs::test;
using Effect = Verdict::Effect;

namespace {

std::set<std::string> settled_ids(const std::vector<Event>& events) {
  std::set<std::string> ids;
  for (const auto& event : events)
    if (event.act == Act::settle) ids.insert(std::string(event.text_or_empty("event")));
  return ids;
}

Header without_contested(Header header) {
  header.contested.clear();
  return header;
}

/// The events whose verdict passes, except that settled ones stay.
template <class Keep>
std::vector<Event> filtered(const std::vector<Event>& events, Keep keep) {
  const auto replayed = replay_explained(events);
  const auto settled = settled_ids(events);
  std::vector<Event> left;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (settled.contains(events[i].id) || keep(replayed.verdicts[i].effect)) left.push_back(events[i]);
  return left;
}

}  // namespace

TEST_CASE("canonical events depend on the events alone", "[replay][property]") {
  CHECK(rc::check("whatever the order, and however often they come", [] {
    const auto events = random_history();
    const auto canonical = canonical_events(events);
    RC_ASSERT(canonical_events(canonical) == canonical);
    RC_ASSERT(canonical_events(shuffled(events)) == canonical);
    RC_ASSERT(std::is_sorted(canonical.begin(), canonical.end(), event_before));
  }));
  CHECK(rc::check("also when several bodies stand under one id", [] {
    std::vector<Event> events;
    for (int i = 0; i < 12; ++i) {
      events.push_back(random_event(4));
      if (events.back().act == Act::redact) events.pop_back();
    }
    const auto canonical = canonical_events(events);
    RC_ASSERT(canonical_events(canonical) == canonical);
    RC_ASSERT(canonical_events(shuffled(events)) == canonical);
    std::set<std::string> ids;
    for (const auto& event : canonical) RC_ASSERT(ids.insert(event.id).second);
    const auto a = some_of(events), b = some_of(events);
    RC_ASSERT(canonical_events(together(canonical_events(a), canonical_events(b))) == canonical_events(together(a, b)));
  }));
}

TEST_CASE("clones that exchange their events agree", "[replay][property]") {
  CHECK(rc::check("union is commutative, associative and idempotent, redactions included", [] {
    const auto events = random_history();
    const auto a = canonical_events(some_of(events)), b = canonical_events(some_of(events)),
               c = canonical_events(some_of(events));
    const auto merged = [](const auto& x, const auto& y) { return canonical_events(together(x, y)); };
    RC_ASSERT(merged(a, b) == merged(b, a));
    RC_ASSERT(merged(merged(a, b), c) == merged(a, merged(b, c)));
    RC_ASSERT(merged(a, a) == a);
    RC_ASSERT(merged(merged(a, b), b) == merged(a, b));
    for (const auto& event : merged(a, b)) {
      const auto same = [&](const Event& other) { return other.id == event.id; };
      RC_ASSERT((std::any_of(a.begin(), a.end(), same) || std::any_of(b.begin(), b.end(), same)));
    }
  }));
}

TEST_CASE("replay answers for every event of any history", "[replay][property]") {
  CHECK(rc::check("it never throws; the header is that of the events", [] {
    const auto request = make_request(sample_id(), shuffled(random_history()));
    const auto replayed = replay_explained(request.events);
    RC_ASSERT(replayed.verdicts.size() == request.events.size());
    RC_ASSERT(replayed.header == request.header);
    RC_ASSERT(replay(request.events) == request.header);
  }));
  CHECK(rc::check("the state fits the rest of the header", [] {
    // Twice in parentheses: RC_ASSERT takes an expression apart and would evaluate both sides of a `||`.
    const auto header = make_request(sample_id(), random_history()).header;
    RC_ASSERT((header.state == State::offered) == header.offer.has_value());
    RC_ASSERT((!header.escalation || is_open(header.state)));
    RC_ASSERT((!header.escalation || header.escalation->level == header.level));
    RC_ASSERT((header.state == State::closed) == header.closed.has_value());
    RC_ASSERT((header.state != State::closed || header.outcome.has_value()));
    RC_ASSERT((header.state != State::unowned || header.owner.person.empty()));
    RC_ASSERT((header.level >= 1 && header.cycle >= 1));
  }));
}

TEST_CASE("exactly what is void and not dropped is contested", "[replay][property]") {
  CHECK(rc::check("by id, act and reason", [] {
    const auto request = make_request(sample_id(), random_history());
    const auto replayed = replay_explained(request.events);
    std::vector<Contested> expected;
    for (std::size_t i = 0; i < request.events.size(); ++i) {
      const auto& event = request.events[i];
      const auto& verdict = replayed.verdicts[i];
      RC_ASSERT((verdict.effect == Effect::void_) == !verdict.why.empty());
      std::string last;
      for (const auto& other : request.events)
        if (other.act == Act::settle && other.text_or_empty("event") == event.id)
          last = other.text_or_empty("verdict") == "keep" ? "keep" : "drop";
      if (verdict.effect == Effect::void_ && last != "drop") expected.push_back({event.id, event.word, verdict.why});
    }
    RC_ASSERT(request.header.contested == expected);
  }));
}

TEST_CASE("what is void, repeated or unknown has no effect", "[replay][property]") {
  CHECK(rc::check("without the void ones the header is the same, but for contested", [] {
    const auto events = canonical_events(random_history());
    RC_LOG() << described(events);
    const auto left = filtered(events, [](Effect effect) { return effect != Effect::void_; });
    RC_ASSERT(without_contested(replay(left)) == without_contested(replay(events)));
  }));
  CHECK(rc::check("nor do the repeated and the unknown ones leave a trace", [] {
    const auto events = canonical_events(random_history());
    RC_LOG() << described(events);
    const auto left =
        filtered(events, [](Effect effect) { return effect != Effect::repeated && effect != Effect::unknown; });
    RC_ASSERT(without_contested(replay(left)) == without_contested(replay(events)));
  }));
}

TEST_CASE("a redacted text never comes back", "[replay][property]") {
  CHECK(rc::check("from whatever clone the event comes", [] {
    const auto events = random_history();
    const auto merged = canonical_events(together(some_of(events), canonical_events(events)));
    for (const auto& redaction : merged) {
      if (redaction.act != Act::redact || redaction.text_or_empty("field") != "text") continue;
      for (const auto& event : merged) {
        if (event.id != redaction.text_or_empty("event") || event.act == Act::redact) continue;
        const auto* text = event.text("text");
        RC_ASSERT((text == nullptr || *text == redacted_mark));
      }
    }
  }));
}
