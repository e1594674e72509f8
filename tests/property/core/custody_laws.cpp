// Laws of custody over any history, legal or not.
#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/custody.hpp"
#include "support/sample_random_history.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// What a request was from one moment on until the next.
struct Moment {
  Instant from;
  State state;
  Owner owner;
};

/// The last state at each instant at which something happened, none before it was filed. Nothing happens before what
/// was recorded earlier.
std::vector<Moment> moments_of(const std::vector<Event>& events) {
  std::vector<Moment> moments;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto header = replay(std::span(events).first(i + 1));
    if (moments.empty() && events[i].act != Act::file) continue;
    auto from = events[i].at;
    if (!moments.empty()) from = std::max(from, moments.back().from);
    if (!moments.empty() && moments.back().from == from) moments.pop_back();
    moments.push_back({from, header.state, header.owner});
  }
  return moments;
}

std::vector<Stint> covering(const std::vector<Stint>& stints, Instant at) {
  std::vector<Stint> found;
  for (const auto& stint : stints)
    if (stint.from <= at && (!stint.until || at < *stint.until)) found.push_back(stint);
  return found;
}

}  // namespace

TEST_CASE("at every moment between filing and closing one stint tells who had it", "[custody][property]") {
  CHECK(rc::check("stints tile the time", [] {
    const auto events = canonical_events(random_history());
    const auto custody = custody_of(events);
    const auto moments = moments_of(events);
    for (const auto& moment : moments) {
      const auto stints = covering(custody.stints, moment.from);
      RC_ASSERT(stints.size() == (moment.state == State::closed ? 0U : 1U));
      if (stints.empty() || moment.owner == Owner())
        continue;  // whom it is routed to at once had it from the beginning
      RC_ASSERT(stints.front().holder == moment.owner);
      RC_ASSERT((stints.front().phase == CustodyPhase::resolved) == (moment.state == State::resolved));
      if (moment.state == State::waiting) RC_ASSERT(stints.front().phase == CustodyPhase::waiting);
      if (moment.state == State::doing) RC_ASSERT(stints.front().phase == CustodyPhase::held);
    }
    for (std::size_t i = 0; i < custody.stints.size(); ++i) {
      const auto& stint = custody.stints[i];
      const bool has_length = !stint.until || stint.from < *stint.until;
      RC_ASSERT(has_length);
      if (i == 0) continue;
      const auto& before = custody.stints[i - 1];
      RC_ASSERT(before.until.has_value());
      RC_ASSERT(*before.until <= stint.from);
      const bool is_other = *before.until < stint.from || before.phase != stint.phase || before.holder != stint.holder;
      RC_ASSERT(is_other);
    }
  }));
}

TEST_CASE("what each holder had is all there is", "[custody][property]") {
  CHECK(rc::check("times add up, and only the last offer may be open", [] {
    const auto events = canonical_events(random_history());
    const auto custody = custody_of(events);
    const auto now = random_instant() + Millis(100);
    Millis by_stint{0}, by_holder{0};
    for (const auto& stint : custody.stints) by_stint += length_of(stint, now);
    for (const auto& time : holder_times(custody.stints, now)) by_holder += time.held + time.waiting + time.resolved;
    RC_ASSERT(by_stint == by_holder);
    const auto header = replay(events);
    for (std::size_t i = 0; i < custody.asked.size(); ++i) {
      const auto& asked = custody.asked[i];
      RC_ASSERT(asked.until.has_value() == (asked.answer != OfferAnswer::open));
      if (asked.answer != OfferAnswer::open) continue;
      RC_ASSERT(i + 1 == custody.asked.size());
      RC_ASSERT(header.offer.has_value());
    }
  }));
}

TEST_CASE("a path has no two equal neighbours, and its figures fit together", "[custody][property]") {
  CHECK(rc::check("for any names", [] {
    std::vector<std::string> names;
    for (int n = *uniform(0, 12); n > 0; --n) names.push_back(one_of<std::string>({"", "a", "b", "c"}));
    const auto path = path_of(names);
    RC_ASSERT(std::adjacent_find(path.hands.begin(), path.hands.end()) == path.hands.end());
    RC_ASSERT(path.bounces <= path.returns());
    RC_ASSERT(path.returns() <= path.handoffs());
  }));
}
