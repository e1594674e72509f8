#include "core/event.hpp"

#include <algorithm>

#include "core/span.hpp"

namespace reqs {
namespace {

const KeyInfo* key_of(const ActInfo& info, std::string_view name) {
  for (const auto& key : info.keys)
    if (key.name == name) return &key;
  return nullptr;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 18 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_texts(const Value& value) {
  const auto* items = value.list();
  return items && std::all_of(items->begin(), items->end(), [](const Value& item) { return item.text() != nullptr; });
}

/// What is wrong with a value for its kind; empty when nothing is.
std::string wrong_for(KeyKind kind, const Value& value) {
  if (kind == KeyKind::texts) return is_texts(value) ? "" : "is not a list of texts";
  if (kind == KeyKind::map) return value.map() ? "" : "is not a mapping";
  const auto* text = value.text();
  if (!text) return "is not a text";
  // A text that was redacted stands as a mark, whatever its kind was.
  switch (kind) {
    case KeyKind::text:
      return "";
    case KeyKind::line:
    case KeyKind::word:
    case KeyKind::who:
      return text->find('\n') == std::string::npos ? "" : "has more than one line";
    case KeyKind::instant:
      return parse_canonical_instant(*text) ? "" : "is not an instant such as 2026-11-22T00:31:07.120Z";
    case KeyKind::span:
      return parse_span(*text) ? "" : "is not a length of time such as 24h";
    case KeyKind::number:
      return is_number(*text) ? "" : "is not a whole number";
    case KeyKind::yes:
      return *text == "yes" ? "" : "can only be 'yes'";
    case KeyKind::texts:
    case KeyKind::map:
      break;
  }
  return "";
}

/// Keys without which an act says nothing.
std::vector<std::string_view> required_keys(Act act) {
  switch (act) {
    case Act::file:
      return {"title"};
    case Act::offer:
    case Act::assign:
      return {"to"};
    case Act::escalate:
      return {"level"};
    case Act::link:
      return {"kind", "to"};
    case Act::settle:
      return {"event", "verdict"};
    case Act::redact:
      return {"event", "field"};
    case Act::attach:
      return {"name", "sha256"};
    case Act::promise:
      return {"date"};
    case Act::split:
      return {"part"};
    default:
      return {};
  }
}

}  // namespace

const Value* Event::get(std::string_view key) const {
  for (const auto& field : fields)
    if (field.key == key) return &field.value;
  return nullptr;
}

const std::string* Event::text(std::string_view key) const {
  const auto* value = get(key);
  return value ? value->text() : nullptr;
}

std::string_view Event::text_or_empty(std::string_view key) const {
  const auto* found = text(key);
  return found ? std::string_view(*found) : std::string_view();
}

std::optional<Instant> Event::instant(std::string_view key) const {
  const auto* found = text(key);
  return found ? parse_canonical_instant(*found) : std::nullopt;
}

Event make_event(Act act, std::vector<std::pair<std::string, Value>> fields) {
  Event event;
  event.act = act;
  event.word = name_of(act);
  for (auto& [key, value] : fields) {
    const bool empty = (value.text() && value.text()->empty()) || (value.list() && value.list()->empty()) ||
                       (value.map() && value.map()->empty());
    if (!empty) event.fields.push_back({std::move(key), std::move(value)});
  }
  order_fields(event);
  return event;
}

void order_fields(Event& event) {
  if (!event.act) return;
  const auto keys = info_of(*event.act).keys;
  const auto place = [&](const Entry& field) {
    const auto at = std::find_if(keys.begin(), keys.end(), [&](const KeyInfo& key) { return key.name == field.key; });
    return at - keys.begin();
  };
  std::stable_sort(event.fields.begin(), event.fields.end(),
                   [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
}

bool event_before(const Event& a, const Event& b) {
  return a.order() != b.order() ? a.order() < b.order() : a.id < b.id;
}

std::vector<std::pair<std::string, std::string>> check_event(const Event& event) {
  std::vector<std::pair<std::string, std::string>> problems;
  if (!event.act) return problems;  // a newer version knows what belongs here
  const auto& info = info_of(*event.act);
  for (const auto& field : event.fields) {
    const auto* key = key_of(info, field.key);
    if (!key) continue;
    if (auto wrong = wrong_for(key->kind, field.value); !wrong.empty())
      problems.emplace_back(field.key, "'" + field.key + "' " + wrong);
  }
  for (const auto name : required_keys(*event.act))
    if (!event.get(name)) problems.emplace_back("do", "'" + event.word + "' needs '" + std::string(name) + "'");
  return problems;
}

}  // namespace reqs
