// Random histories of requests: legal and illegal acts by several people, at instants that often collide, with ids that
// sometimes do, too.
#pragma once

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "support/sample_history.hpp"
#include "support/uniform.hpp"

namespace reqs::test {

template <class T>
T one_of(const std::vector<T>& choices) {
  return *rc::gen::elementOf(choices);
}

inline Instant random_instant() {
  return at("2026-11-22T00:00:00Z") + Millis(*uniform(0, 40));
}

inline std::string random_event_id(int count) {
  return "3m9x." + std::to_string(*uniform(0, count));
}

inline std::string random_text() {
  return one_of<std::string>({"好的", "我的电话是 13800138000", "two\nlines", "[redacted]", "", "no"});
}

inline std::string random_who() {
  return one_of<std::string>({"li", "ann", "bob", "desk", "parts"});
}

/// Keys for any act: each with a value that fits it, and sometimes with one that does not.
inline Fields random_fields(Act act, int count) {
  Fields fields;
  const auto strange = *uniform(0, 12) == 0;
  for (const auto& key : info_of(act).keys) {
    if (*uniform(0, 4) == 0) continue;
    const std::string name(key.name);
    Value value = random_text();
    if (key.kind == KeyKind::who) value = random_who();
    if (key.kind == KeyKind::number) value = one_of<std::string>({"1", "2", "2", "3", "4", "99999999999999"});
    if (key.kind == KeyKind::instant) value = to_rfc3339(random_instant());
    if (key.kind == KeyKind::span) value = one_of<std::string>({"24h", "8bh", "0m"});
    if (key.kind == KeyKind::yes) value = "yes";
    if (key.kind == KeyKind::texts) value = Value::List{random_text(), one_of<std::string>({"needed_by", "customer"})};
    if (key.kind == KeyKind::map) value = Value::Map{{"name", random_text()}, {"contact", random_text()}};
    if (name == "event" || name == "offer") value = random_event_id(count);
    if (name == "verdict") value = one_of<std::string>({"keep", "drop", "perhaps"});
    if (name == "field") value = one_of<std::string>({"text", "voice", "customer.contact", "options", "level"});
    if (name == "result") value = one_of<std::string>({"reached", "no-answer", "withdrawn"});
    if (name == "outcome") value = one_of<std::string>({"done", "lost", "strange"});
    if (name == "from") value = "customer";
    if (strange && *uniform(0, 3) == 0) value = Value::List{Value(Value::Map{{"a", "b"}})};
    fields.emplace_back(name, std::move(value));
  }
  return fields;
}

inline Event random_event(int count) {
  static const std::vector<Act> acts = [] {
    std::vector<Act> all;
    for (const auto& row : all_acts()) all.push_back(row.act);
    // What moves a request is drawn more often.
    for (const auto act : {Act::offer, Act::assign, Act::accept, Act::decline, Act::ask, Act::escalate, Act::decide,
                           Act::resolve, Act::close, Act::reopen, Act::settle, Act::settle})
      all.push_back(act);
    return all;
  }();
  const auto act = one_of(acts);
  auto event = event_at(random_instant(), random_event_id(count), one_of<std::string>({"li", "ann", "bob"}), act,
                        random_fields(act, count));
  if (*uniform(0, 4) == 0) event.recorded = random_instant();
  if (*uniform(0, 20) == 0) {
    event.word = "dance";
    event.act.reset();
  }
  return event;
}

/// Up to 30 events; most histories begin with `file`. Every id stands for one body.
inline std::vector<Event> random_history() {
  const auto size = *uniform(1, 30);
  std::vector<Event> events;
  if (*uniform(0, 10) > 0)
    events.push_back(event_at(at("2026-11-22T00:00:00Z"), "3m9x.0", "li", Act::file,
                              {{"title", "前保险杠更换"}, {"voice", random_text()}, {"team", "desk"}}));
  for (int i = 1; i < size; ++i) {
    auto event = random_event(size);
    event.id = "3m9x." + std::to_string(i);
    events.push_back(std::move(event));
  }
  return events;
}

/// The same events in another order, some of them several times.
inline std::vector<Event> shuffled(const std::vector<Event>& events) {
  std::vector<Event> out;
  for (const auto& event : events) {
    const auto copies = *uniform(1, 3);
    for (int i = 0; i < copies; ++i)
      out.insert(out.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(out.size()) + 1),
                 event);
  }
  return out;
}

/// Some of the events, as a clone has them that has not seen the others.
inline std::vector<Event> some_of(const std::vector<Event>& events) {
  std::vector<Event> out;
  for (const auto& event : events)
    if (*rc::gen::arbitrary<bool>()) out.push_back(event);
  return out;
}

/// For the log of a property that fails: one event a line.
inline std::string described(const std::vector<Event>& events) {
  const auto replayed = replay_explained(events);
  std::string out;
  for (std::size_t i = 0; i < events.size(); ++i) {
    out += events[i].id + " " + events[i].by + " " + events[i].word;
    for (const auto& field : events[i].fields)
      out += " " + field.key + "=" + (field.value.text() ? *field.value.text() : "…");
    out +=
        " -> " + std::to_string(static_cast<int>(replayed.verdicts[i].effect)) + " " + replayed.verdicts[i].why + "\n";
  }
  return out;
}

inline std::vector<Event> together(std::vector<Event> a, const std::vector<Event>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace reqs::test
