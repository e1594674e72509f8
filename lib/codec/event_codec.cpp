#include "codec/event_codec.hpp"

#include <algorithm>
#include <array>

#include "codec/yaml_emit.hpp"
#include "codec/yaml_gate.hpp"

namespace reqs {
namespace {

constexpr std::array<std::string_view, 4> needed_keys = {"id", "at", "by", "do"};

/// An id is one printable word, so that it can be named on a command line.
bool is_event_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// Puts an entry where it belongs in the event; false when its value is not what the key needs.
bool take_entry(Event& event, Entry& entry) {
  const auto* text = entry.value.text();
  const auto take_instant = [&]() { return text ? parse_rfc3339(*text) : std::nullopt; };
  if (entry.key == "id") {
    event.id = text ? *text : "";
    return is_event_id(event.id);
  }
  if (entry.key == "at") {
    const auto instant = take_instant();
    event.at = instant.value_or(Instant{});
    return instant.has_value();
  }
  if (entry.key == "recorded") {
    event.recorded = take_instant();
    return event.recorded.has_value();
  }
  if (entry.key == "by" || entry.key == "do") {
    (entry.key == "by" ? event.by : event.word) = text ? *text : "";
    return text && !text->empty();
  }
  event.fields.push_back(std::move(entry));
  return true;
}

/// What is wrong with the value of one of the keys that every event has; empty when nothing is.
std::string wrong_with(std::string_view key, const YamlNode& value) {
  const bool instant = key == "at" || key == "recorded";
  if (!value.is_scalar()) return "'" + std::string(key) + "' must be one text";
  if (key == "id" && !is_event_id(value.scalar))
    return quoted_in_message(value.scalar) + " is not an event's id such as 3m9x.w2tq8d";
  if (instant && !parse_rfc3339(value.scalar))
    return quoted_in_message(value.scalar) + " is not an instant such as 2026-11-22T00:31:07.120Z";
  if (value.scalar.empty()) return "'" + std::string(key) + "' is empty";
  return {};
}

/// Numbers are written plain where the schema knows them as numbers.
bool is_number_key(const Event& event, std::string_view key) {
  if (!event.act) return false;
  const auto keys = info_of(*event.act).keys;
  return std::any_of(keys.begin(), keys.end(),
                     [&](const KeyInfo& info) { return info.kind == KeyKind::number && info.name == key; });
}

bool is_plain_number(std::string_view text) {
  const bool digits =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) && !text.empty();
  return digits && text.size() <= 18 && (text.size() == 1 || text.front() != '0');
}

void append_line(std::string& out, std::string_view lead, std::string_view text) {
  out += lead;
  append_inline(out, text);
  out += '\n';
}

}  // namespace

std::optional<Event> event_from(Value::Map entries) {
  std::array<bool, needed_keys.size()> seen{};
  Event event;
  for (auto& entry : entries) {
    const auto needed = std::find(needed_keys.begin(), needed_keys.end(), entry.key);
    if (needed != needed_keys.end()) seen[static_cast<std::size_t>(needed - needed_keys.begin())] = true;
    if (!take_entry(event, entry)) return std::nullopt;
  }
  if (!std::all_of(seen.begin(), seen.end(), [](bool found) { return found; })) return std::nullopt;
  event.act = act_named(event.word);
  return event;
}

std::optional<Event> read_event(const YamlNode& node, std::string_view path, std::vector<Problem>& problems) {
  const auto before = problems.size();
  const auto report = [&](int line, int column, std::string what) {
    problems.push_back({std::string(path), line, column, std::move(what)});
  };
  if (!node.is_mapping()) {
    report(node.line, node.column, "an event is a mapping of keys to values");
    return std::nullopt;
  }
  for (const auto key : {"id", "at", "recorded", "by", "do"}) {
    const auto* entry = node.find(key);
    const auto wrong = entry ? wrong_with(key, entry->value) : std::string();
    if (!wrong.empty()) report(entry->value.line, entry->value.column, wrong);
    if (!entry && std::find(needed_keys.begin(), needed_keys.end(), key) != needed_keys.end())
      report(node.line, node.column, "the event has no '" + std::string(key) + "'");
  }
  if (problems.size() != before) return std::nullopt;
  auto event = event_from(*to_value(node).map());
  for (auto& [key, what] : check_event(*event)) {
    const auto* entry = node.find(key);
    report(entry ? entry->value.line : node.line, entry ? entry->value.column : node.column, std::move(what));
  }
  if (problems.size() != before) return std::nullopt;
  return event;
}

void append_event(std::string& out, const Event& event) {
  append_line(out, "- id: ", event.id);
  out += "  at: " + to_rfc3339(event.at) + '\n';
  if (event.recorded) out += "  recorded: " + to_rfc3339(*event.recorded) + '\n';
  append_line(out, "  by: ", event.by);
  append_line(out, "  do: ", event.word);
  for (const auto& field : event.fields) {
    const auto* text = field.value.text();
    if (text && is_plain_number(*text) && is_number_key(event, field.key))
      out += "  " + field.key + ": " + *text + '\n';
    else
      append_entry(out, field.key, field.value, 2);
  }
}

}  // namespace reqs
