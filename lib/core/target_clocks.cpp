#include "core/target_clocks.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/clock.hpp"
#include "core/clock_use.hpp"
#include "core/replay.hpp"

namespace reqs {
namespace {

bool is_from_customer(const Event& event) {
  return event.act == Act::chase || (event.act == Act::message && event.text_or_empty("from") == "customer");
}

/// What the customer hears from us.
bool is_public(const Event& event) {
  return event.act == Act::ask || event.act == Act::propose || event.act == Act::promise ||
         (event.act == Act::message && event.text_or_empty("from") != "customer");
}

/// First response and taking it do not pause: nobody waits for the customer there.
bool can_pause(ClockName name) {
  return name == ClockName::next || name == ClockName::inform || name == ClockName::resolve ||
         name == ClockName::internal;
}

/// The events that have an effect, as clocks see them: by when they happened, the customer before staff.
std::vector<const Event*> in_clock_order(std::span<const Event> events, const Replay& replay) {
  std::vector<const Event*> order;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto effect = replay.verdicts[i].effect;
    if (effect != Verdict::Effect::void_ && effect != Verdict::Effect::unknown) order.push_back(&events[i]);
  }
  const auto filed = replay.header.filed;
  const auto place = [&](const Event* event) {
    return std::tuple(event->act != Act::file, std::max(event->at, filed), !is_from_customer(*event), event->order());
  };
  std::stable_sort(order.begin(), order.end(), [&](const Event* a, const Event* b) { return place(a) < place(b); });
  return order;
}

/// Follows a request from event to event.
class ClockFollower {
 public:
  explicit ClockFollower(const PinnedCalendars& calendars) : calendars_(calendars) {}

  void see(const Event& event) {
    now_ = started_ ? std::max(event.at, filed_) : event.at;
    if (event.act == Act::file) file(event);
    if (!started_) return;
    if (auto pinned = targets_in(event)) change_targets(std::move(pinned->targets), event.act == Act::rebase);
    if (is_from_customer(event)) customer_spoke(event);
    if (is_public(event)) we_spoke(event);
    see_state(event);
  }

  /// Where the request has ended, all clocks have: also where it was opened again after that by its time, and recorded
  /// before.
  void end() { finish_work(ClockStand::ended); }

  std::vector<TargetClock> finish() {
    for (auto& clock : clocks_) settle(clock);
    return std::move(clocks_);
  }

 private:
  const PinnedCalendars& calendars_;
  std::vector<TargetClock> clocks_;
  std::map<ClockName, Instant> since_;  // what is asked for now, whether there is a target for it or not
  std::optional<Targets> targets_;
  std::vector<Cut> pauses_, resolved_;
  Instant now_{}, filed_{};
  std::string requester_, asked_;
  bool started_ = false, open_ = true, answered_ = false, has_customer_ = false;

  void file(const Event& event) {
    started_ = true;
    filed_ = now_ = event.at;
    const auto* customer = event.get("customer");
    const auto* name = customer ? customer->get("name") : nullptr;
    has_customer_ = name && name->text();
    requester_ = has_customer_ ? *name->text() : event.by;
    for (const auto clock : {ClockName::own, ClockName::respond, ClockName::resolve}) since_[clock] = now_;
  }

  // --- what happens

  void customer_spoke(const Event& event) {
    if (event.act == Act::message) end_pause();
    // Before the first answer that is what is owed; and what was said first is what waits.
    if (open_ && answered_ && !since_.contains(ClockName::next)) begin(ClockName::next, now_);
  }

  void we_spoke(const Event& event) {
    if (has_customer_ && event.by == requester_) return;
    answered_ = true;
    stop(ClockName::respond, ClockStand::met);
    stop(ClockName::next, ClockStand::met);
    stop(ClockName::inform, ClockStand::met);
    if (open_) begin(ClockName::inform, now_);
  }

  void see_state(const Event& event) {
    switch (*event.act) {
      case Act::accept:
        if (event.text("team")) hand_to(event.text_or_empty("team"));
        return taken_by(event.by);
      case Act::offer:
        return ask_team(event);
      case Act::decline:
      case Act::lapse:
        return stop_team(asked_, ClockStand::ended);
      case Act::route:
        ask_team(event);
        return hand_to(team_in(event));
      case Act::assign:
        ask_team(event);
        hand_to(team_in(event));
        if (event.text("team") && event.text_or_empty("team") != event.text_or_empty("to"))
          taken_by(event.text_or_empty("to"));
        return;
      case Act::ask:
        if (open_ && !is_paused()) pauses_.push_back({now_, std::nullopt});
        return;
      case Act::resume:
        return end_pause();
      case Act::resolve:
        return finish_work(ClockStand::met);
      case Act::close:
        return finish_work(ClockStand::ended);
      case Act::reopen:
        return reopen();
      case Act::escalate:
        return raise(event);
      case Act::decide:
        return stop(ClockName::level, ClockStand::met);
      default:
        return;
    }
  }

  void taken_by(std::string_view person) {
    stop(ClockName::own, ClockStand::met);
    if (person != requester_) return;
    // Nobody waits for an answer from themselves.
    for (const auto clock : {ClockName::respond, ClockName::next}) stop(clock, ClockStand::ended);
  }

  void finish_work(ClockStand how) {
    if (!open_) return;
    open_ = false;
    answered_ = true;
    end_pause();
    stop(ClockName::level, ClockStand::ended);
    stop_teams(how, [](const std::string&) { return true; });
    for (const auto clock : target_clock_names)
      stop(clock, clock == ClockName::own || clock == ClockName::inform ? ClockStand::ended : how);
    resolved_.push_back({now_, std::nullopt});
  }

  void reopen() {
    if (open_) return;
    open_ = true;
    resolved_.back().until = now_;
    begin(ClockName::next, now_);
    begin(ClockName::resolve, filed_);
    if (auto* clock = running(ClockName::resolve); clock && targets_->reopen) {
      clock->reopened = now_;
      clock->least_left = targets_->reopen;
    }
  }

  // --- a team's own limit, from when it was asked until it is through with it or another team has it

  static std::string_view team_in(const Event& event) {
    return event.text("team") ? event.text_or_empty("team") : event.text_or_empty("to");
  }

  void ask_team(const Event& event) {
    asked_ = team_in(event);
    const auto limit = internal_in(event);
    if (!open_ || !limit || has_running(asked_)) return;
    TargetClock clock;
    clock.name = ClockName::internal;
    clock.team = asked_;
    clock.start = now_;
    clock.target = *limit->internal;
    clock.rule = limit->rule;
    clock.line = limit->line;
    count_by(clock, limit->calendar, limit->tzdata);
    clocks_.push_back(std::move(clock));
  }

  bool has_running(const std::string& team) const {
    return std::any_of(clocks_.begin(), clocks_.end(), [&](const TargetClock& clock) {
      return clock.name == ClockName::internal && !clock.stop && clock.team == team;
    });
  }

  void hand_to(std::string_view team) {
    stop_teams(ClockStand::ended, [&](const std::string& other) { return other != team; });
  }
  void stop_team(const std::string& team, ClockStand how) {
    stop_teams(how, [&](const std::string& other) { return other == team; });
  }
  template <class Which>
  void stop_teams(ClockStand how, const Which& which) {
    for (auto& clock : clocks_)
      if (clock.name == ClockName::internal && !clock.stop && which(clock.team)) {
        clock.stop = now_;
        clock.stand = how;
      }
  }

  /// A level's limit of business time; replay knows of the elapsed ones.
  void raise(const Event& event) {
    stop(ClockName::level, ClockStand::ended);
    const auto limit = parse_span(event.text_or_empty("limit"));
    if (!open_ || !limit || limit->elapsed() || !event.text("calendar")) return;
    TargetClock clock;
    clock.name = ClockName::level;
    clock.start = now_;
    clock.target = *limit;
    clock.rule = "level " + std::string(event.text_or_empty("level"));
    count_by(clock, std::string(event.text_or_empty("calendar")), {});
    clocks_.push_back(std::move(clock));
  }

  bool is_paused() const { return !pauses_.empty() && !pauses_.back().until; }
  void end_pause() {
    if (is_paused()) pauses_.back().until = now_;
  }

  // --- clocks

  TargetClock* running(ClockName name) {
    const auto found = std::find_if(clocks_.rbegin(), clocks_.rend(),
                                    [&](const TargetClock& clock) { return clock.name == name && !clock.stop; });
    return found == clocks_.rend() ? nullptr : &*found;
  }

  void begin(ClockName name, Instant start) {
    since_[name] = start;
    if (!targets_ || !targets_->of(name)) return;
    TargetClock clock;
    clock.name = name;
    clock.start = start;
    set_target(clock);
    clocks_.push_back(std::move(clock));
  }

  void set_target(TargetClock& clock) {
    clock.target = *targets_->of(clock.name);
    clock.rule = targets_->rule;
    clock.line = targets_->line;
    count_by(clock, targets_->calendar, targets_->tzdata);
  }

  void count_by(TargetClock& clock, const std::string& calendar, const std::string& tzdata) const {
    const bool by_clock = clock.target.elapsed().has_value();
    clock.calendar_hash = by_clock ? std::string() : calendar;
    clock.tzdata = by_clock ? std::string() : tzdata;
    clock.calendar = by_clock ? nullptr : calendars_(calendar);
  }

  void stop(ClockName name, ClockStand how) {
    since_.erase(name);
    auto* clock = running(name);
    if (!clock) return;
    clock->stop = now_;
    clock->stand = how;
  }

  /// Keeps the starts and the pauses, and applies what is new. What was late already stays late, unless somebody says
  /// otherwise in so many words.
  void change_targets(std::optional<Targets> targets, bool in_so_many_words) {
    targets_ = std::move(targets);
    for (const auto name : target_clock_names) {
      const auto since = since_.find(name);
      if (since == since_.end()) continue;
      auto* clock = running(name);
      if (!clock) {
        begin(name, since->second);
        continue;
      }
      if (!in_so_many_words && is_late_now(*clock)) continue;
      change_target(*clock);
    }
  }

  void change_target(TargetClock& clock) {
    if (!targets_ || !targets_->of(clock.name)) {
      clock.stop = now_;
      clock.stand = ClockStand::ended;
      return;
    }
    set_target(clock);
    if (clock.reopened) clock.least_left = targets_->reopen;
    clock.was_late_by_change = is_late_now(clock);
  }

  bool is_late_now(TargetClock clock) const {
    settle(clock);
    return clock.due && *clock.due < now_;
  }

  /// When it is due, and what was cut out of it until then.
  void settle(TargetClock& clock) const {
    if (clock.target.elapsed() || clock.calendar) {
      clock.cuts = cuts_of(clock);
      clock.due = due_after(clock.start, clock.target, clock.cuts, clock.calendar);
      if (clock.due && clock.reopened && clock.least_left)
        if (const auto least = end_of_span(*clock.reopened, *clock.least_left, clock.calendar))
          clock.due = std::max(*clock.due, *least);
      const bool lasts = !clock.cuts.empty() && !clock.cuts.back().until;
      if (!clock.stop && !clock.due && lasts) clock.stand = ClockStand::paused;
    } else {
      clock.due = clock.start;
    }
  }

  std::vector<Cut> cuts_of(const TargetClock& clock) const {
    std::vector<Cut> cuts;
    const auto add = [&](const std::vector<Cut>& all) {
      for (const auto& cut : all)
        if ((!cut.until || *cut.until > clock.start) && (!clock.stop || cut.from < *clock.stop)) cuts.push_back(cut);
    };
    if (can_pause(clock.name)) add(pauses_);
    if (clock.name == ClockName::resolve) add(resolved_);
    std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.from < b.from; });
    for (auto& cut : cuts) cut.from = std::max(cut.from, clock.start);
    return cuts;
  }
};

/// A moment that is reached later by what is cut out before it. Without a calendar all time counts.
std::optional<Instant> behind_cuts(std::optional<Instant> moment, std::span<const Cut> cuts, const Calendar* calendar) {
  std::optional<Instant> paused_until;
  for (const auto& cut : cuts) {
    // A pause that goes on counts as one, also where what it has cut so far ends with it.
    if (!moment || (cut.from >= *moment && cut.from != paused_until)) break;
    paused_until = cut.until;
    if (!cut.until) return std::nullopt;
    if (!calendar)
      *moment += *cut.until - cut.from;
    else if (const auto open = calendar->between(cut.from, *cut.until); open > Millis{0})
      moment = calendar->add(*moment, open);
  }
  return moment;
}

/// What counts of the time until it is due.
Millis whole_time(const TargetClock& clock) {
  if (!clock.reopened)
    if (clock.target.unit == Span::Unit::business_hours) return std::chrono::hours{clock.target.count};
  auto whole = clock;
  whole.stop.reset();
  return counted_time(whole, clock.start, *clock.due);
}

Instant yellow_from(const TargetClock& clock, int percent) {
  if (!can_count(clock)) return *clock.due;
  const auto part = share_of(Instant{}, Instant{whole_time(clock)}, percent) - Instant{};
  const auto* calendar = clock.target.elapsed() ? nullptr : clock.calendar;
  const auto moment = calendar ? calendar->add(clock.start, part) : std::optional(clock.start + part);
  return std::min(behind_cuts(moment, clock.cuts, calendar).value_or(*clock.due), *clock.due);
}

}  // namespace

bool TargetClock::was_late() const {
  using std::chrono::floor, std::chrono::seconds;
  return stop && due && floor<seconds>(*stop) > floor<seconds>(*due);
}

std::optional<Instant> due_after(Instant start, const Span& target, std::span<const Cut> cuts,
                                 const Calendar* calendar) {
  return behind_cuts(end_of_span(start, target, calendar), cuts, target.elapsed() ? nullptr : calendar);
}

std::vector<TargetClock> target_clocks(std::span<const Event> events, const PinnedCalendars& calendars) {
  // Nearly every request of a ledger without targets: nothing is to be replayed for it.
  const auto pins = [](const Event& event) {
    return event.get("targets") || event.get("internal") || (event.act == Act::escalate && event.get("calendar"));
  };
  if (std::none_of(events.begin(), events.end(), pins)) return {};
  ClockFollower follower(calendars);
  const auto replay = replay_explained(events);
  for (const auto* event : in_clock_order(events, replay)) follower.see(*event);
  if (!is_open(replay.header.state)) follower.end();
  return follower.finish();
}

std::vector<Clock> running_targets(std::span<const TargetClock> clocks, int yellow_percent) {
  std::vector<Clock> running;
  for (const auto& clock : clocks)
    if (clock.stand == ClockStand::running && clock.due)
      running.push_back({clock.name, *clock.due, yellow_from(clock, yellow_percent)});
  return running;
}

}  // namespace reqs
