#include "core/merge.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/event_bodies.hpp"

namespace reqs {
namespace {

bool is_line(const Value& value) {
  const auto* text = value.text();
  return text && !text->empty() && text->find('\n') == std::string::npos;
}

/// The customer as an edit can say it: it sets what it names and leaves the rest. Only what is said otherwise is named:
/// a text that was there before may be redacted meanwhile. Empty where parts are taken away, or unknown.
std::optional<Value> edited_customer(const Value& value, const Customer& present) {
  const auto* map = value.map();
  if (!map) return std::nullopt;
  const std::pair<std::string_view, const std::string*> parts[] = {
      {"name", &present.name}, {"kind", &present.kind}, {"contact", &present.contact}, {"tier", &present.tier}};
  Value::Map edited;
  std::size_t known = 0;
  for (const auto& [key, before] : parts) {
    const auto* part = value.get(key);
    if (part ? !is_line(*part) : !before->empty()) return std::nullopt;
    if (!part) continue;
    ++known;
    if (*part->text() != *before) edited.push_back({std::string(key), *part});
  }
  if (known < map->size()) return std::nullopt;
  return Value(std::move(edited));
}

/// The value as the event `edit` holds it; empty where no edit can make the header say so.
std::optional<Value> editable(const Entry& said, const Header& present) {
  const auto& [key, value] = said;
  if (key == "title" || key == "type" || key == "via" || key == "theme")
    return is_line(value) ? std::optional(value) : std::nullopt;
  if (key == "priority")
    return value.text() && value_in(priority_names, *value.text()) ? std::optional(value) : std::nullopt;
  if (key == "needed_by") {
    const auto instant = value.text() ? parse_rfc3339(*value.text()) : std::nullopt;
    return instant ? std::optional<Value>(to_rfc3339(*instant)) : std::nullopt;
  }
  if (key == "customer") return edited_customer(value, present.customer);
  return std::nullopt;
}

bool is_clearable(std::string_view key) {
  return key == "via" || key == "theme" || key == "needed_by" || key == "customer";
}

/// Behind all events of the file, as whoever edited it saw them all.
Instant after_all(const std::vector<Event>& events) {
  const auto last = std::max_element(events.begin(), events.end(), event_before)->order();
  return std::min(last + Millis(1), end_of_time);
}

/// What has no effect needs no place, but the same one whatever else is there: the beginning of the day of filing.
Instant begin_of(const RequestId& id) {
  const std::string day(id.day());
  return parse_rfc3339(day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6) + "T00:00:00Z").value();
}

void add_derived(std::vector<Event>& events, Event event, std::string_view root, Instant at) {
  if (event.fields.empty()) return;
  event.at = at;
  event.by = by_hand;
  event.id = derived_event_id(root, bytes_of(event));
  events.push_back(std::move(event));
}

Value texts_of(const std::vector<std::string>& texts) {
  Value::List list(texts.begin(), texts.end());
  return list;
}

/// The roots that a request was filed under, the first one first.
std::vector<std::string> filing_roots(const std::vector<Event>& events) {
  std::vector<std::string> roots;
  for (const auto& event : events) {
    const std::string root(root_of(event.id));
    if (event.act == Act::file && std::find(roots.begin(), roots.end(), root) == roots.end()) roots.push_back(root);
  }
  return roots;
}

}  // namespace

Request adopt_hand_edit(Request request, const HandEdit& edit) {
  auto events = std::move(request.events);
  Event known = make_event(Act::edit), rest = make_event(Act::adopt);
  Value::Map left_header;
  std::vector<std::string> clear, left_lacks;
  for (const auto& said : edit.header) {
    auto value = editable(said, request.header);
    if (!value)
      left_header.push_back(said);
    else if (!value->map() || !value->map()->empty())  // else it says the same in another order
      known.fields.push_back({said.key, std::move(*value)});
  }
  for (const auto& key : edit.lacks) (is_clearable(key) ? clear : left_lacks).push_back(key);
  if (!clear.empty()) known.fields.push_back({"clear", texts_of(clear)});
  order_fields(known);
  if (!left_header.empty()) rest.fields.push_back({std::string(left_over_keys[0]), std::move(left_header)});
  if (!left_lacks.empty()) rest.fields.push_back({std::string(left_over_keys[1]), texts_of(left_lacks)});
  Event unread = make_event(Act::adopt, {{std::string(left_over_keys[2]), edit.unread}});
  const auto last = after_all(events);
  const auto root = filing_root(events);
  add_derived(events, std::move(known), root, last);
  add_derived(events, std::move(rest), root, last);
  // Of a file without any event nobody knows the root, and that of another file's events is not to count.
  add_derived(events, std::move(unread), request.id.handle(), begin_of(request.id));
  return make_request(request.id, std::move(events));
}

std::vector<Request> merge_requests(const Request& a, const Request& b) {
  auto events = a.events;
  events.insert(events.end(), b.events.begin(), b.events.end());
  events = canonical_events(std::move(events));
  const auto roots = filing_roots(events);
  if (roots.size() < 2) return {make_request(a.id, std::move(events))};

  std::map<std::string, std::vector<Event>, std::less<>> moving;
  for (std::size_t i = 1; i < roots.size(); ++i) moving[roots[i]];
  std::vector<Event> staying;
  for (auto& event : events) {
    const auto found = moving.find(root_of(event.id));
    (found == moving.end() ? staying : found->second).push_back(std::move(event));
  }
  std::vector<Request> requests = {make_request(a.id, std::move(staying))};
  for (auto& [root, its] : moving) {
    const auto handle = derived_characters(a.id.text() + "\n" + root, handle_length);
    requests.push_back(make_request(RequestId::make(a.id.day(), handle), std::move(its)));
  }
  return requests;
}

}  // namespace reqs
