#include "core/replay.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/event_bodies.hpp"
#include "core/span.hpp"

namespace reqs {
namespace {

using Effect = Verdict::Effect;

Verdict applied() {
  return {};
}
Verdict repeated() {
  return {Effect::repeated, {}};
}
Verdict void_because(std::string why) {
  return {Effect::void_, std::move(why)};
}

int number_in(const Event& event, std::string_view key, int otherwise) {
  const auto text = event.text_or_empty(key);
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<int> optional_number(const Event& event, std::string_view key) {
  if (!event.text(key)) return std::nullopt;
  return number_in(event, key, 0);
}

void set_if_given(std::string& target, const Value* value) {
  if (value && value->text()) target = *value->text();
}

std::optional<Instant> due_after(const Event& event, std::string_view span_key) {
  const auto span = parse_span(event.text_or_empty(span_key));
  const auto length = span ? span->elapsed() : std::nullopt;
  if (!length) return std::nullopt;
  return event.at + *length;
}

/// The state machine of format 1: takes events one at a time, in canonical order.
class Machine {
 public:
  Header header;

  Verdict take(const Event& event) {
    if (const auto first = body_of(event))
      return void_because("event " + std::string(*first) + " says something else, and that counts");
    return take_body(event);
  }

  /// The same for another body of an event, when somebody settles for it.
  Verdict take_body(const Event& event) {
    if (!event.act) return {Effect::unknown, {}};
    if (*event.act == Act::file) return filed_ ? void_because("it was filed already") : file(event);
    if (!filed_) return void_because("it was not filed yet");
    return act(event);
  }

 private:
  bool filed_ = false;
  State before_offer_ = State::unowned;  // where a declined or lapsed offer returns to
  bool offer_refused_ = false;           // the last offer ended by decline or lapse

  bool open() const { return is_open(header.state); }
  Verdict not_open() const { return void_because("it is " + std::string(name_of(header.state))); }
  State at_work() const { return header.owner.person.empty() ? State::unowned : State::doing; }

  Verdict act(const Event& event) {
    switch (*event.act) {
      case Act::file:
        return repeated();
      case Act::route:
        return route(event);
      case Act::edit:
        return edit(event);
      case Act::attach:
        return attach(event);
      case Act::message:
        return message(event);
      case Act::chase:
        ++header.chases;
        return applied();
      case Act::offer:
        return offer(event);
      case Act::lapse:
      case Act::decline:
        return refuse_offer();
      case Act::assign:
        return assign(event);
      case Act::accept:
        return accept(event);
      case Act::release:
        return release();
      case Act::ask:
        return ask();
      case Act::resume:
        return resume();
      case Act::promise:
        return promise(event);
      case Act::split:
        return split(event);
      case Act::escalate:
        return escalate(event);
      case Act::decide:
        return decide(event);
      case Act::resolve:
        return resolve(event);
      case Act::followup:
        return followup(event);
      case Act::rate:
        return rate(event);
      case Act::close:
        return close(event);
      case Act::reopen:
        return reopen();
      case Act::link:
        return link(event);
      case Act::adopt:
        return adopt(event);
      case Act::propose:
      case Act::confirm:
      case Act::acknowledge:
        return open() ? applied() : not_open();
      // Facts about a request, true whatever state it is in.
      case Act::note:
      case Act::consent:
      case Act::approve:
      case Act::review:
      case Act::thank:
      case Act::agree:
      case Act::waive:
      case Act::rebase:
      case Act::settle:
      case Act::redact:
        return applied();
    }
    return applied();
  }

  Verdict file(const Event& event) {
    filed_ = true;
    set_fields(event);
    set_if_given(header.key, event.get("key"));
    set_if_given(header.parent, event.get("parent"));
    set_if_given(header.owner.team, event.get("team"));
    header.filed = event.at;
    header.filed_by = event.by;
    return applied();
  }

  /// The fields that `file` and `edit` share.
  void set_fields(const Event& event) {
    set_if_given(header.title, event.get("title"));
    set_if_given(header.type, event.get("type"));
    set_if_given(header.via, event.get("via"));
    set_if_given(header.theme, event.get("theme"));
    if (const auto priority = value_in(priority_names, event.text_or_empty("priority"))) header.priority = *priority;
    if (const auto needed = event.instant("needed_by")) header.needed_by = needed;
    if (const auto* customer = event.get("customer")) {
      set_if_given(header.customer.name, customer->get("name"));
      set_if_given(header.customer.kind, customer->get("kind"));
      set_if_given(header.customer.contact, customer->get("contact"));
      set_if_given(header.customer.tier, customer->get("tier"));
    }
  }

  Verdict edit(const Event& event) {
    set_fields(event);
    const auto* clear = event.get("clear");
    if (!clear || !clear->list()) return applied();
    for (const auto& item : *clear->list()) {
      const auto* name = item.text();
      if (!name) continue;
      if (*name == "needed_by") header.needed_by.reset();
      if (*name == "theme") header.theme.clear();
      if (*name == "via") header.via.clear();
      if (*name == "customer") header.customer = {};
    }
    return applied();
  }

  Verdict attach(const Event& event) {
    header.files.push_back({std::string(event.text_or_empty("name")), std::string(event.text_or_empty("sha256")),
                            std::string(event.text_or_empty("bytes"))});
    return applied();
  }

  Verdict message(const Event& event) {
    // Any word of the customer ends the waiting for it (R9).
    if (event.text_or_empty("from") == "customer") resume();
    return applied();
  }

  // --- owning and handing over

  Verdict route(const Event& event) {
    if (!open()) return not_open();
    if (header.state != State::unowned) return void_because("it is " + std::string(name_of(header.state)));
    const std::string to(event.text_or_empty("to"));
    const std::string team(event.text("team") ? event.text_or_empty("team") : event.text_or_empty("to"));
    header.owner = {team, {}};
    if (!to.empty() && to != team) begin_offer({to, team, event.by, event.at});
    return applied();
  }

  void begin_offer(Offer offer) {
    if (header.state != State::offered) before_offer_ = header.state;
    header.offer = std::move(offer);
    header.state = State::offered;
    offer_refused_ = false;
  }

  Verdict offer(const Event& event) {
    if (!open()) return not_open();
    const std::string to(event.text_or_empty("to"));
    const std::string team(event.text("team") ? event.text_or_empty("team") : event.text_or_empty("to"));
    if (header.offer && header.offer->to == to) return repeated();
    // Until acceptance the sender answers for it (R34); where nobody does yet, the team that was asked.
    if (header.owner.team.empty()) header.owner.team = team;
    begin_offer({to, team, event.by, event.at});
    return applied();
  }

  Verdict refuse_offer() {
    if (!open()) return not_open();
    if (header.state != State::offered) return offer_refused_ ? repeated() : void_because("nothing is offered");
    end_offer();
    offer_refused_ = true;
    return applied();
  }

  void end_offer() {
    header.offer.reset();
    header.state = before_offer_ == State::waiting ? State::waiting : at_work();
  }

  /// A new holder: work goes on, or keeps waiting for the customer.
  void hand_to(Owner owner) {
    const bool waiting =
        header.state == State::waiting || (header.state == State::offered && before_offer_ == State::waiting);
    header.owner = std::move(owner);
    header.offer.reset();
    header.state = waiting ? State::waiting : at_work();
  }

  Verdict assign(const Event& event) {
    if (!open()) return not_open();
    const std::string to(event.text_or_empty("to"));
    const std::string team(event.text("team") ? event.text_or_empty("team") : event.text_or_empty("to"));
    Owner owner{team, to == team ? std::string() : to};
    if (header.owner == owner && header.state != State::offered) return repeated();
    hand_to(std::move(owner));
    return applied();
  }

  Verdict accept(const Event& event) {
    if (!open()) return not_open();
    if (header.state != State::offered && !header.owner.person.empty())
      return header.owner.person == event.by ? repeated() : void_because(header.owner.person + " has it");
    std::string team(event.text_or_empty("team"));
    if (team.empty()) team = header.offer ? header.offer->team : header.owner.team;
    hand_to({std::move(team), event.by});
    return applied();
  }

  Verdict release() {
    if (!open()) return not_open();
    if (header.owner.person.empty()) return repeated();
    header.owner.person.clear();
    if (header.state == State::doing) header.state = State::unowned;
    return applied();
  }

  Verdict ask() {
    if (!open()) return not_open();
    if (header.state == State::offered) return void_because("it is offered");
    header.state = State::waiting;
    return applied();
  }

  Verdict resume() {
    if (header.state == State::offered && before_offer_ == State::waiting) {
      before_offer_ = at_work();  // shows when the offer ends
      return applied();
    }
    if (header.state != State::waiting) return repeated();
    header.state = at_work();
    return applied();
  }

  Verdict promise(const Event& event) {
    if (!open()) return not_open();
    const auto date = event.instant("date");
    if (!date) return void_because("it names no date");
    header.promise = Promise{*date, event.text("unconfirmed") != nullptr, event.by, event.at};
    return applied();
  }

  Verdict split(const Event& event) {
    const std::string part(event.text_or_empty("part"));
    if (std::find(header.parts.begin(), header.parts.end(), part) != header.parts.end()) return repeated();
    header.parts.push_back(part);
    return applied();
  }

  Verdict link(const Event& event) {
    const Link link{std::string(event.text_or_empty("kind")), std::string(event.text_or_empty("to"))};
    if (std::find(header.links.begin(), header.links.end(), link) != header.links.end()) return repeated();
    header.links.push_back(link);
    return applied();
  }

  /// What a merge found in a file and could not make an act of stays in sight until somebody settles it.
  static Verdict adopt(const Event& event) {
    return is_left_over(event) ? void_because("only the file said so, no act") : applied();
  }

  // --- escalation: one level at a time, each level once per cycle (R21)

  Verdict escalate(const Event& event) {
    if (!open()) return not_open();
    const int cycle = number_in(event, "cycle", header.cycle);
    if (cycle != header.cycle) return void_because("cycle " + std::to_string(cycle) + " is over");
    const int level = number_in(event, "level", 0);
    if (level <= header.level) return repeated();
    if (level > header.level + 1) return void_because("level " + std::to_string(header.level + 1) + " was skipped");
    header.level = level;
    header.escalation = Escalation{level,
                                   std::string(event.text_or_empty("ground")),
                                   std::string(event.text_or_empty("in_charge")),
                                   event.by,
                                   event.at,
                                   due_after(event, "limit")};
    return applied();
  }

  Verdict decide(const Event& event) {
    if (!open()) return not_open();
    const int level = number_in(event, "level", header.level);
    if (!header.escalation)
      return header.level > 1 && level <= header.level ? repeated() : void_because("no level owes a decision");
    if (level != header.escalation->level)
      return void_because("level " + std::to_string(header.escalation->level) + " owes the decision");
    header.escalation.reset();
    return applied();
  }

  // --- finishing and following up

  Verdict resolve(const Event& event) {
    if (header.state == State::closed) return not_open();
    if (header.state == State::resolved) return repeated();
    end_work();
    header.state = State::resolved;
    header.resolved = event.at;
    header.outcome = value_in(outcome_names, event.text_or_empty("outcome"));
    if (const auto due = due_after(event, "ask_after")) header.followup = Followup{*due, 0, {}};
    return applied();
  }

  void end_work() {
    header.offer.reset();
    header.escalation.reset();
  }

  Verdict followup(const Event& event) {
    if (open()) return void_because("it is not resolved");
    auto followup = header.followup.value_or(Followup{event.at, 0, {}});
    const auto result = event.text_or_empty("result");
    if (result == "no-answer")
      ++followup.tries;
    else if (followup.result == result)
      return repeated();
    else
      followup.result = result;
    header.followup = std::move(followup);
    return applied();
  }

  Verdict rate(const Event& event) {
    const Rating rating{optional_number(event, "csat"), optional_number(event, "ces"), optional_number(event, "nps"),
                        std::string(event.text("rater") ? event.text_or_empty("rater") : event.by), header.cycle};
    // A comment alone leaves the score that was given before.
    if (rating.csat || rating.ces || rating.nps) header.rating = rating;
    if (header.followup && header.followup->result.empty()) header.followup->result = "reached";
    return applied();
  }

  Verdict close(const Event& event) {
    if (header.state == State::closed) return repeated();
    end_work();
    header.state = State::closed;
    header.closed = event.at;
    if (const auto outcome = value_in(outcome_names, event.text_or_empty("outcome"))) header.outcome = outcome;
    if (!header.outcome) header.outcome = Outcome::done;
    return applied();
  }

  Verdict reopen() {
    if (open()) return header.cycle > 1 ? repeated() : void_because("it is open");
    header.state = at_work();
    ++header.cycle;
    header.level = 1;
    header.resolved.reset();
    header.closed.reset();
    header.outcome.reset();
    header.followup.reset();  // an unanswered question is withdrawn; the next resolution asks anew (R41)
    return applied();
  }
};

/// Whether void events were settled: event id -> the last settlement's place and verdict.
struct Settlement {
  std::size_t place = 0;
  bool keep = false;
};

std::map<std::string, Settlement, std::less<>> settlements_of(std::span<const Event> events) {
  std::map<std::string, Settlement, std::less<>> settlements;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (events[i].act == Act::settle)
      settlements[std::string(events[i].text_or_empty("event"))] = {i, events[i].text_or_empty("verdict") == "keep"};
  return settlements;
}

}  // namespace

Replay replay_explained(std::span<const Event> events, const ReplayVisitor& visit) {
  Machine machine;
  const auto take = [&](const Event& event, bool kept = false) {
    auto verdict = kept ? machine.take_body(event) : machine.take(event);
    if (visit) visit(event, machine.header);
    return verdict;
  };
  Replay result;
  const auto settlements = settlements_of(events);
  std::map<std::string, std::size_t, std::less<>> void_places;
  for (std::size_t i = 0; i < events.size(); ++i) {
    result.verdicts.push_back(take(events[i]));
    if (result.verdicts[i].effect == Effect::void_) void_places[events[i].id] = i;
    if (events[i].act != Act::settle) continue;
    // `keep` re-applies the void event here, at the settlement's place.
    const auto target = void_places.find(events[i].text_or_empty("event"));
    if (target == void_places.end()) continue;
    const auto& settlement = settlements.find(target->first)->second;
    if (settlement.place == i && settlement.keep) result.verdicts[target->second] = take(events[target->second], true);
  }
  result.header = std::move(machine.header);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto& verdict = result.verdicts[i];
    const auto settled = settlements.find(events[i].id);
    const bool dropped = settled != settlements.end() && !settled->second.keep;
    if (verdict.effect == Effect::void_ && !dropped)
      result.header.contested.push_back({events[i].id, events[i].word, verdict.why});
  }
  return result;
}

bool is_left_over(const Event& event) {
  return std::any_of(std::begin(left_over_keys), std::end(left_over_keys),
                     [&](std::string_view key) { return event.get(key) != nullptr; });
}

Header replay(std::span<const Event> events) {
  return replay_explained(events).header;
}

Request make_request(const RequestId& id, std::vector<Event> events) {
  auto canonical = canonical_events(std::move(events));
  auto header = replay(canonical);
  return {id, std::move(header), std::move(canonical)};
}

}  // namespace reqs
