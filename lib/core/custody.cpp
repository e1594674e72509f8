#include "core/custody.hpp"

#include <algorithm>
#include <set>

#include "core/replay.hpp"

namespace reqs {
namespace {

constexpr Millis one_act{1'000};

CustodyPhase phase_of(const Header& header, bool was_waiting) {
  if (header.state == State::waiting) return CustodyPhase::waiting;
  if (header.state == State::resolved) return CustodyPhase::resolved;
  // Offered while the customer was being waited for: that goes on.
  return header.state == State::offered && was_waiting ? CustodyPhase::waiting : CustodyPhase::held;
}

OfferAnswer answer_in(const Event& event, const Offer& offer) {
  if (event.act == Act::decline) return OfferAnswer::declined;
  if (event.act == Act::lapse) return OfferAnswer::lapsed;
  const bool asked_a_team = offer.to == offer.team;
  const bool took_it = event.act == Act::accept && (asked_a_team || event.by == offer.to);
  return took_it ? OfferAnswer::accepted : OfferAnswer::passed_over;
}

/// Follows a request from event to event.
class CustodyKeeper {
 public:
  void see(const Event& event, const Header& after) {
    // Recorded later than something that happened later: it counts from when the other did.
    now_ = started_ ? std::max(now_, event.at) : event.at;
    started_ = started_ || event.act == Act::file;
    if (!started_) return;
    see_offer(event, after.offer);
    const bool customer_spoke = event.act == Act::message && event.text_or_empty("from") == "customer";
    if (event.act == Act::resume || customer_spoke) waiting_ended_ = true;
    if (after.state != State::offered) waiting_ended_ = false;
    if (after.state == State::closed)
      end();
    else
      hold(phase_of(after, is_waiting() && !waiting_ended_), after.owner);
  }

  std::vector<Stint> stints;
  std::vector<AskedToTake> asked;

 private:
  Instant now_{};
  bool started_ = false;
  bool waiting_ended_ = false;
  std::optional<Offer> offer_;

  bool is_running() const { return !stints.empty() && !stints.back().until; }
  bool is_waiting() const { return is_running() && stints.back().phase == CustodyPhase::waiting; }

  void end() {
    if (!is_running()) return;
    stints.back().until = now_;
    if (stints.back().from == now_) stints.pop_back();
  }

  void hold(CustodyPhase phase, const Owner& holder) {
    if (is_running() && stints.back().phase == phase && stints.back().holder == holder) return;
    // Filing and routing are one act, though two events: whoever has it then had it from the beginning.
    const bool unrouted = stints.size() == 1 && is_running() && stints.back().holder == Owner();
    if (unrouted && holder != Owner() && now_ - stints.back().from < one_act) {
      stints.back().phase = phase;
      stints.back().holder = holder;
      return;
    }
    end();
    // Whoever had it in between had it for no time.
    const bool goes_on = !stints.empty() && stints.back().until == now_ && stints.back().phase == phase &&
                         stints.back().holder == holder;
    if (goes_on)
      stints.back().until.reset();
    else
      stints.push_back({phase, holder, now_, std::nullopt});
  }

  void see_offer(const Event& event, const std::optional<Offer>& after) {
    if (after == offer_) return;
    if (offer_) {
      asked.back().until = now_;
      asked.back().answer = answer_in(event, *offer_);
    }
    if (after) asked.push_back({after->to, after->team, after->by, now_, std::nullopt, OfferAnswer::open});
    offer_ = after;
  }
};

Millis& time_in(HolderTime& time, CustodyPhase phase) {
  switch (phase) {
    case CustodyPhase::waiting:
      return time.waiting;
    case CustodyPhase::resolved:
      return time.resolved;
    case CustodyPhase::held:
      break;
  }
  return time.held;
}

}  // namespace

HandPath path_of(std::span<const std::string> names) {
  HandPath path;
  for (const auto& name : names)
    if (!name.empty() && (path.hands.empty() || path.hands.back() != name)) path.hands.push_back(name);
  path.distinct = std::set<std::string>(path.hands.begin(), path.hands.end()).size();
  for (std::size_t i = 2; i < path.hands.size(); ++i)
    if (path.hands[i] == path.hands[i - 2]) ++path.bounces;
  return path;
}

Custody custody_of(std::span<const Event> events) {
  CustodyKeeper keeper;
  const auto replay =
      replay_explained(events, [&](const Event& event, const Header& after) { keeper.see(event, after); });
  std::vector<std::string> people, teams, actors;
  for (const auto& stint : keeper.stints) {
    people.push_back(stint.holder.person);
    teams.push_back(stint.holder.team);
  }
  for (std::size_t i = 0; i < events.size(); ++i)
    if (replay.verdicts[i].effect != Verdict::Effect::void_) actors.push_back(events[i].by);
  return {std::move(keeper.stints), std::move(keeper.asked), path_of(people), path_of(teams), path_of(actors)};
}

Millis length_of(const Stint& stint, Instant now) {
  return std::max(Millis::zero(), stint.until.value_or(now) - stint.from);
}

std::vector<HolderTime> holder_times(std::span<const Stint> stints, Instant now) {
  std::vector<HolderTime> times;
  for (const auto& stint : stints) {
    auto time = std::find_if(times.begin(), times.end(), [&](const auto& t) { return t.holder == stint.holder; });
    if (time == times.end()) time = times.insert(times.end(), HolderTime{stint.holder, {}, {}, {}});
    time_in(*time, stint.phase) += length_of(stint, now);
  }
  return times;
}

}  // namespace reqs
