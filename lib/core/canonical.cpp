// The canonical form of a request's events: one body an id, redactions applied, in order. The same events give the same
// list in every clone.
#include <algorithm>

#include "core/replay.hpp"

namespace reqs {
namespace {

/// Kind and length go before the content, so that no two values have the same bytes.
void append_bytes(std::string& out, const Value& value) {
  const auto begin = [&](char kind, std::size_t size) { out += kind + std::to_string(size) + ':'; };
  if (const auto* text = value.text()) {
    begin('t', text->size());
    out += *text;
  } else if (const auto* list = value.list()) {
    begin('l', list->size());
    for (const auto& item : *list) append_bytes(out, item);
  } else if (const auto* map = value.map()) {
    begin('m', map->size());
    for (const auto& entry : *map) {
      append_bytes(out, Value(entry.key));
      append_bytes(out, entry.value);
    }
  }
}

/// Any order that depends on content alone will do; it only has to be the same in every clone.
std::string bytes_of(const Event& event) {
  std::string out = to_rfc3339(event.at) + (event.recorded ? to_rfc3339(*event.recorded) : "");
  for (const auto& part : {Value(event.by), Value(event.word), Value(event.fields)}) append_bytes(out, part);
  return out;
}

void keep_one_body_per_id(std::vector<Event>& events) {
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  for (std::size_t i = 1; i < events.size();) {
    if (events[i - 1].id != events[i].id) {
      ++i;
      continue;
    }
    if (bytes_of(events[i]) < bytes_of(events[i - 1])) std::swap(events[i - 1], events[i]);
    events.erase(events.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

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

/// Comes before the choice between two bodies: a body with the text and one without it are then the same.
void apply_redactions(std::vector<Event>& events) {
  std::vector<Event> redactions;
  for (const auto& event : events)
    if (event.act == Act::redact) redactions.push_back(event);
  keep_one_body_per_id(redactions);
  for (const auto& redaction : redactions)
    for (auto& target : events)
      if (target.id == redaction.text_or_empty("event") && target.act != Act::redact)
        redact(target, redaction.text_or_empty("field"));
}

}  // namespace

std::vector<Event> canonical_events(std::vector<Event> events) {
  for (auto& event : events) order_fields(event);
  apply_redactions(events);
  keep_one_body_per_id(events);
  std::sort(events.begin(), events.end(), event_before);
  return events;
}

}  // namespace reqs
