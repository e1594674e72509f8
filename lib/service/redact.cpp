#include "service/redact.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/replay.hpp"
#include "core/suggest.hpp"
#include "service/act_on.hpp"
#include "store/digest.hpp"

namespace reqs {
namespace {

constexpr std::size_t salt_length = 16;
constexpr std::string_view kind = "kind";  // of a customer: a word of the format, which stays

void append_texts(std::string& out, const Value& value) {
  if (const auto* text = value.text()) out += "\n" + *text;
  if (const auto* list = value.list())
    for (const auto& item : *list) append_texts(out, item);
  if (const auto* map = value.map())
    for (const auto& entry : *map)
      if (entry.key != kind) append_texts(out, entry.value);
}

bool is_text_kind(const Event& event, std::string_view key) {
  if (!event.act) return false;
  for (const auto& known : info_of(*event.act).keys)
    if (known.name == key)
      return known.kind == KeyKind::text || known.kind == KeyKind::line || known.kind == KeyKind::texts ||
             known.kind == KeyKind::map;
  return true;
}

bool is_redacted(const Value& value) {
  if (const auto* list = value.list()) return std::all_of(list->begin(), list->end(), is_redacted);
  if (const auto* map = value.map())
    return std::all_of(map->begin(), map->end(),
                       [](const Entry& entry) { return entry.key == kind || is_redacted(entry.value); });
  return *value.text() == redacted_mark;
}

/// The value under `voice` or `customer.contact`; nullptr when the event has none, or it is redacted already. A
/// redaction's own reason has to be meant.
const Value* redactable(const Event& event, const std::string& field, bool is_named) {
  if (event.act == Act::redact && !(is_named && field == "reason")) return nullptr;
  const auto dot = field.find('.');
  const auto key = field.substr(0, dot);
  if (!is_text_kind(event, key) || field.ends_with(".kind")) return nullptr;
  const auto* value = event.get(key);
  if (value && dot != std::string::npos) value = value->get(field.substr(dot + 1));
  return value && !is_redacted(*value) ? value : nullptr;
}

std::vector<std::string> redactable_fields(const Request& request) {
  std::vector<std::string> names;
  for (const auto& event : request.events)
    for (const auto& entry : event.fields)
      if (redactable(event, entry.key, true)) names.push_back(event.id + ":" + entry.key);
  return names;
}

}  // namespace

std::string redaction_digest(std::string_view salt, const Value& value) {
  std::string bytes(salt);
  append_texts(bytes, value);
  return sha256_hex(bytes);
}

ActResult redact(const ActContext& context, const std::string& typed, const std::string& field) {
  if (context.reason.empty()) throw Error(ErrorKind::usage, "a redaction needs --reason");
  const auto colon = field.find(':');
  const auto event_id = colon == std::string::npos ? std::string() : field.substr(0, colon);
  const auto key = colon == std::string::npos ? field : field.substr(colon + 1);
  return act_on(context, {typed}, [&](Draft& draft, const RequestId& id) {
    const auto events = draft.request(id).events;  // a copy: adding changes the request
    int count = 0;
    for (const auto& event : events) {
      const bool is_named = event.id == event_id;
      const auto* value = event_id.empty() || is_named ? redactable(event, key, is_named) : nullptr;
      if (!value) continue;
      const auto salt = context.ids.draw(salt_length);
      draft.add(id, make_event(Act::redact, {{"event", event.id},
                                             {"field", key},
                                             {"salt", salt},
                                             {"digest", "sha256:" + redaction_digest(salt, *value)},
                                             {"reason", context.reason}}));
      ++count;
    }
    if (count == 0)
      throw Error(ErrorKind::not_found, fmt::format("{} has no text '{}' to redact", id.handle(), field),
                  {"it has " + join_or(redactable_fields(draft.request(id)))});
    draft.say(id, fmt::format("'{}' redacted in {} event{}", key, count, count == 1 ? "" : "s"));
    draft.warn("git's history still holds the text until that is rewritten: docs/privacy.md says how");
  });
}

}  // namespace reqs
