#include "core/event_bodies.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/id.hpp"
#include "core/record.hpp"

namespace reqs {
namespace {

constexpr std::size_t longest_event_id = 64;
constexpr std::size_t derived_length = 10;
constexpr unsigned bits_a_sign = 5;

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

/// What two imports of one row agree in.
std::string content_of(const Event& event) {
  std::string out;
  for (const auto& part : {Value(event.word), Value(event.fields)}) append_bytes(out, part);
  return out;
}

struct Body {
  std::string bytes;
  Event event;
};

bool is_filed_under_key(const std::vector<Body>& bodies) {
  return std::any_of(bodies.begin(), bodies.end(), [](const Body& body) {
    return body.event.act == Act::file && !body.event.text_or_empty("key").empty();
  });
}

/// Of the bodies of one event that have the same `key_of`, the first stays.
template <class KeyOf>
void drop_repetitions(std::vector<Body>& bodies, KeyOf key_of) {
  std::set<std::pair<std::string, std::string>> seen;
  std::erase_if(bodies, [&](const Body& body) { return !seen.emplace(body.event.id, key_of(body)).second; });
}

/// Makes the body an event without effect under an id that nothing else has.
void set_aside(Body& body, std::set<std::string>& taken) {
  auto& event = body.event;
  const auto content = event.id + "\n" + body.bytes;
  auto id = derived_event_id(root_of(event.id), content);
  for (int turn = 1; !taken.insert(id).second; ++turn) id = derived_event_id(root_of(event.id), content, turn);
  event.fields.push_back({std::string(body_of_key), event.id});
  event.id = std::move(id);
}

}  // namespace

std::optional<std::string_view> body_of(const Event& event) {
  const auto* id = event.text(body_of_key);
  const auto is_visible = [](char c) { return c > ' ' && c <= '~'; };
  if (!id || id->empty() || id->size() > longest_event_id || !std::all_of(id->begin(), id->end(), is_visible))
    return std::nullopt;
  return *id;
}

std::string bytes_of(const Event& event) {
  std::string out = to_rfc3339(event.at) + (event.recorded ? to_rfc3339(*event.recorded) : "");
  for (const auto& part : {Value(event.by), Value(event.word), Value(event.fields)}) append_bytes(out, part);
  return out;
}

std::string_view root_of(std::string_view event_id) {
  return event_id.substr(0, event_id.find('.'));
}

std::string filing_root(const std::vector<Event>& events) {
  const auto filed = std::find_if(events.begin(), events.end(),
                                  [](const Event& event) { return event.act == Act::file && !body_of(event); });
  return std::string(root_of(filed != events.end() ? filed->id : events.front().id));
}

std::string derived_characters(std::string_view content, std::size_t length) {
  auto sum = sum_of_bytes(content);
  std::string text;
  for (std::size_t i = 0; i < length; ++i, sum >>= bits_a_sign) text += id_alphabet[sum & (id_alphabet.size() - 1)];
  return text;
}

std::string derived_event_id(std::string_view root, std::string_view content, int turn) {
  auto seed = std::string(content);
  if (turn > 0) seed += "\n" + std::to_string(turn);
  // A root may be as long as an id, in a file that reqs did not write.
  return std::string(root.substr(0, longest_event_id - derived_length - 1)) + "." +
         derived_characters(seed, derived_length);
}

void restore_bodies(std::vector<Event>& events) {
  for (auto& event : events) {
    const auto id = body_of(event);
    if (!id) continue;
    event.id = std::string(*id);
    std::erase_if(event.fields, [](const Entry& field) { return field.key == body_of_key; });
  }
}

void choose_bodies(std::vector<Event>& events) {
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  const auto same_id = [](const Event& a, const Event& b) { return a.id == b.id; };
  if (std::adjacent_find(events.begin(), events.end(), same_id) == events.end()) return;

  std::vector<Body> bodies;
  for (auto& event : events) bodies.push_back({bytes_of(event), std::move(event)});
  std::sort(bodies.begin(), bodies.end(),
            [](const Body& a, const Body& b) { return std::tie(a.event.id, a.bytes) < std::tie(b.event.id, b.bytes); });
  drop_repetitions(bodies, [](const Body& body) { return body.bytes; });
  if (is_filed_under_key(bodies)) drop_repetitions(bodies, [](const Body& body) { return content_of(body.event); });

  std::set<std::string> taken;
  for (const auto& body : bodies) taken.insert(body.event.id);
  events.clear();
  std::string chosen;  // no id is empty
  for (auto& body : bodies) {
    if (body.event.id == chosen)
      set_aside(body, taken);
    else
      chosen = body.event.id;
    events.push_back(std::move(body.event));
  }
}

}  // namespace reqs
