// The canonical form of a request's events: one body an id, redactions applied, in order. The same events give the same
// list in every clone.
#include <algorithm>

#include "core/event_bodies.hpp"
#include "core/replay.hpp"

namespace reqs {
namespace {

/// Blots out every text under a value, keeping its shape.
void blot(Value& value) {
  if (auto* list = std::get_if<Value::List>(&value.data)) {
    for (auto& item : *list) blot(item);
  } else if (auto* map = std::get_if<Value::Map>(&value.data)) {
    // A customer's kind is a word of the format, not a text; without it the file would not be sound.
    for (auto& entry : *map)
      if (entry.key != "kind") blot(entry.value);
  } else {
    value = Value(std::string(redacted_mark));
  }
}

/// Only texts can be redacted: an instant or a number blotted out would leave an event that cannot be read.
bool can_redact(const Event& event, std::string_view key) {
  if (!event.act) return true;
  for (const auto& known : info_of(*event.act).keys)
    if (known.name == key)
      return known.kind == KeyKind::text || known.kind == KeyKind::line || known.kind == KeyKind::texts ||
             known.kind == KeyKind::map;
  return true;
}

void redact(Event& event, std::string_view field) {
  const auto dot = field.find('.');
  const auto key = field.substr(0, dot);
  if (!can_redact(event, key)) return;
  for (auto& entry : event.fields) {
    if (entry.key != key) continue;
    if (dot == std::string_view::npos) return blot(entry.value);
    if (auto* map = std::get_if<Value::Map>(&entry.value.data))
      for (auto& inner : *map)
        if (inner.key == field.substr(dot + 1) && inner.key != "kind") blot(inner.value);
  }
}

/// Comes before the choice between two bodies: a body with the text and one without it are then the same. Of several
/// bodies of a redaction each takes its text out: what one clone has blotted out, no other can bring back. Of a
/// redaction itself the reason can go, and nothing else: what it does may depend on no other.
void apply_redactions(std::vector<Event>& events) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (events[i].act != Act::redact) continue;
    const std::string target(events[i].text_or_empty("event")), field(events[i].text_or_empty("field"));
    for (auto& event : events)
      if (event.id == target && (event.act != Act::redact || field == "reason")) redact(event, field);
  }
}

}  // namespace

std::vector<Event> canonical_events(std::vector<Event> events) {
  restore_bodies(events);
  for (auto& event : events) order_fields(event);
  apply_redactions(events);
  choose_bodies(events);
  std::sort(events.begin(), events.end(), event_before);
  return events;
}

}  // namespace reqs
