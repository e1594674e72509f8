// Bytes → values of a request's file: first the fast reader with its proof (canonical_events.cpp), then the full one.
#include <algorithm>
#include <charconv>

#include <fmt/core.h>

#include "codec/event_codec.hpp"
#include "codec/request_codec.hpp"
#include "codec/yaml_emit.hpp"
#include "codec/yaml_gate.hpp"
#include "core/replay.hpp"

namespace reqs {
namespace {

bool passes_schema(const std::vector<Event>& events) {
  for (const auto& event : events)
    if (!check_event(event).empty()) return false;
  return !events.empty();
}

/// The request in canonical bytes; empty when they are not, whatever else they are.
std::optional<Request> read_canonical(std::string_view bytes, const RequestId& id) {
  auto events = read_canonical_events(bytes);
  if (!events || !passes_schema(*events)) return std::nullopt;
  auto request = make_request(id, std::move(*events));
  if (print_request(request) != bytes) return std::nullopt;
  return request;
}

std::optional<int> number_in_text(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

RequestRead refuse(std::vector<Problem> problems) {
  RequestRead read;
  read.problems = std::move(problems);
  return read;
}

class FullReader {
 public:
  FullReader(const YamlNode& root, std::string_view bytes, std::string_view path, const RequestId& id)
      : root_(root), bytes_(bytes), path_(path), id_(id) {}

  RequestRead run() {
    const auto format = read_format();
    if (format && *format > request_format) return newer(*format);
    check_id();
    auto events = read_events();
    if (!problems_.empty()) return refuse(std::move(problems_));
    RequestRead read;
    read.request = make_request(id_, std::move(events));
    const auto printed = print_request(*read.request);
    read.canonical = printed == bytes_;
    if (!read.canonical) read.hand_edit = differences(printed, read.by_hand);
    return read;
  }

 private:
  const YamlNode& root_;
  std::string_view bytes_;
  std::string_view path_;
  const RequestId& id_;
  std::vector<Problem> problems_;

  void report(int line, int column, std::string what) {
    if (problems_.size() < max_problems) problems_.push_back({std::string(path_), line, column, std::move(what)});
  }

  const YamlNode* value_of(std::string_view key) const {
    const auto* entry = root_.find(key);
    return entry ? &entry->value : nullptr;
  }
  /// The text under a key of the header; empty when absent.
  std::string_view text_of(std::string_view key) const {
    const auto* value = value_of(key);
    return value ? std::string_view(value->scalar) : std::string_view();
  }

  std::optional<int> read_format() {
    const auto* value = value_of("format");
    const auto format = value ? number_in_text(value->scalar) : std::nullopt;
    if (!value)
      report(1, 1, "has no 'format' (format: 1)");
    else if (!format || *format < 1)
      report(value->line, value->column, quoted_in_message(value->scalar) + " is not a format's number");
    return format;
  }

  void check_id() {
    const auto* value = value_of("id");
    if (!value)
      report(1, 1, "has no 'id' (id: " + id_.text() + ")");
    else if (value->scalar != id_.text())
      report(value->line, value->column,
             "the id here is " + quoted_in_message(value->scalar) + ", but the file's name stands for " + id_.text());
  }

  std::vector<Event> read_events() {
    const auto* list = value_of("events");
    std::vector<Event> events;
    if (!list || (list->is_sequence() && list->items.empty())) {
      report(list ? list->line : 1, list ? list->column : 1, "has no 'events'; a request begins with the event 'file'");
    } else if (!list->is_sequence()) {
      report(list->line, list->column, "'events' must be a list");
    } else {
      for (const auto& item : list->items) {
        std::vector<Problem> problems;
        if (auto event = read_event(item, path_, problems)) events.push_back(std::move(*event));
        for (auto& problem : problems) report(problem.line, problem.column, std::move(problem.what));
      }
    }
    return events;
  }

  /// The header of the file against that of the printed request; empty when they say the same.
  std::optional<std::string> differences(std::string_view printed, HandEdit& by_hand) const {
    const auto expected = read_yaml(printed.substr(0, printed.find("\nevents:") + 1), path_);
    std::string text;
    const auto add = [&](std::string_view key, const std::string& what) {
      text += (text.empty() ? "" : "; ") + std::string(key) + ": " + what;
    };
    for (const auto& entry : expected.root->entries) {
      const auto* found = value_of(entry.key);
      const auto derived = shown(entry.value);
      if (!found) {
        add(entry.key, "missing from the header, the events say " + derived);
        by_hand.lacks.push_back(entry.key);
      } else if (!(to_value(*found) == to_value(entry.value))) {
        add(entry.key, "the header says " + shown(*found) + ", the events say " + derived);
        by_hand.header.push_back({entry.key, shallow(to_value(*found))});
      }
    }
    for (const auto& entry : root_.entries)
      if (entry.key != "events" && !expected.root->find(entry.key)) {
        add(entry.key, "the header says " + shown(entry.value) + ", the events say nothing");
        by_hand.header.push_back({entry.key, shallow(to_value(entry.value))});
      }
    return text.empty() ? std::nullopt : std::optional(std::move(text));
  }

  static int depth_of(const Value& value) {
    int depth = 0;
    if (const auto* list = value.list())
      for (const auto& item : *list) depth = std::max(depth, depth_of(item));
    if (const auto* map = value.map())
      for (const auto& entry : *map) depth = std::max(depth, depth_of(entry.value));
    return value.text() ? 0 : depth + 1;
  }

  /// As a part of an event a value stands deeper than in the header: what would not be read there becomes a text.
  static Value shallow(Value value) {
    constexpr int above = 4;  // the file, its events, the event, its key for headers
    return depth_of(value) + above > YamlLimits{}.depth ? Value(emit_flow(value)) : value;
  }

  static std::string shown(const YamlNode& node) {
    const auto text = node.is_scalar() ? node.scalar : emit_flow(to_value(node));
    const auto quoted = quoted_in_message(text);
    const bool one_word = !text.empty() && text.find(' ') == std::string::npos && quoted.size() == text.size() + 2;
    return one_word ? text : quoted;
  }

  /// As much of a later version's file as this version knows the words for.
  RequestRead newer(int format) {
    Request request{id_, {}, {}};
    auto& header = request.header;
    header.format = format;
    header.title = text_of("title");
    header.type = text_of("type");
    if (const auto state = value_in(state_names, text_of("state")))
      header.state = *state;
    else
      return refuse({{std::string(path_), 1, 1,
                      fmt::format("is of format {}, and its state {} is none that this version of reqs knows: upgrade "
                                  "reqs",
                                  format, quoted_in_message(text_of("state")))}});
    header.priority = value_in(priority_names, text_of("priority")).value_or(Priority::normal);
    header.level = number_in_text(text_of("level")).value_or(1);
    header.theme = text_of("theme");
    header.filed_by = text_of("filed_by");
    header.filed = parse_rfc3339(text_of("filed")).value_or(Instant{});
    header.needed_by = parse_rfc3339(text_of("needed_by"));
    if (const auto* owner = value_of("owner"); owner && owner->is_mapping()) {
      const auto* team = owner->find("team");
      const auto* person = owner->find("person");
      header.owner = {team ? team->value.scalar : "", person ? person->value.scalar : ""};
    }
    if (const auto* events = value_of("events"))
      for (const auto& item : events->items) {
        std::vector<Problem> ignored;
        if (auto event = read_event(item, path_, ignored)) request.events.push_back(std::move(*event));
      }
    RequestRead read;
    read.request = std::move(request);
    read.newer_format = true;
    return read;
  }
};

}  // namespace

RequestRead read_request(std::string_view bytes, std::string_view path, const RequestId& id) {
  if (auto problems = check_text(bytes, path, {}); !problems.empty()) return refuse(std::move(problems));
  if (auto request = read_canonical(bytes, id)) {
    RequestRead read;
    read.request = std::move(request);
    read.canonical = true;
    return read;
  }
  auto yaml = read_yaml(bytes, path);
  if (!yaml.root) return refuse(std::move(yaml.problems));
  return FullReader(*yaml.root, bytes, path, id).run();
}

}  // namespace reqs
