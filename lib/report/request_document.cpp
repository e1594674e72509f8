// Requests and events as documents: the keys and their order are those of the request's file.
#include <charconv>
#include <optional>
#include <string>

#include "core/clock.hpp"
#include "report/document.hpp"
#include "report/event_keys.hpp"

namespace reqs {
namespace {

void set_text(Doc& doc, std::string_view key, std::string_view text) {
  if (!text.empty()) doc.set(key, text);
}

void set_instant(Doc& doc, std::string_view key, const std::optional<Instant>& instant) {
  if (instant) doc.set(key, to_rfc3339(*instant));
}

// A number as a number; whatever would not come back as the same text (007) stays the text it is.
Doc number_doc(std::string_view text) {
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || std::to_string(number) != text) return text;
  return number;
}

Doc owner_doc(const Owner& owner) {
  Doc doc = Doc::Map{};
  set_text(doc, "team", owner.team);
  set_text(doc, "person", owner.person);
  return doc;
}

Doc offer_doc(const Offer& offer) {
  Doc doc;
  doc.set("to", offer.to).set("team", offer.team).set("by", offer.by);
  return doc.set("since", to_rfc3339(offer.since));
}

Doc customer_doc(const Customer& customer) {
  Doc doc = Doc::Map{};
  set_text(doc, "name", customer.name);
  set_text(doc, "kind", customer.kind);
  set_text(doc, "contact", customer.contact);
  set_text(doc, "tier", customer.tier);
  return doc;
}

Doc promise_doc(const Promise& promise) {
  Doc doc;
  doc.set("date", to_rfc3339(promise.date));
  if (promise.unconfirmed) doc.set("unconfirmed", true);
  return doc.set("by", promise.by);
}

Doc escalation_doc(const Escalation& escalation) {
  Doc doc;
  doc.set("level", escalation.level);
  set_text(doc, "ground", escalation.ground);
  set_text(doc, "in_charge", escalation.in_charge);
  doc.set("by", escalation.by).set("since", to_rfc3339(escalation.since));
  set_instant(doc, "due", escalation.due);
  return doc;
}

Doc followup_doc(const Followup& followup) {
  Doc doc;
  doc.set("due", to_rfc3339(followup.due)).set("tries", followup.tries);
  set_text(doc, "result", followup.result);
  return doc;
}

Doc rating_doc(const Rating& rating) {
  Doc doc = Doc::Map{};
  if (rating.csat) doc.set("csat", *rating.csat);
  if (rating.ces) doc.set("ces", *rating.ces);
  if (rating.nps) doc.set("nps", *rating.nps);
  set_text(doc, "by", rating.by);
  return doc;
}

Doc links_doc(const std::vector<Link>& links) {
  Doc::List list;
  for (const auto& link : links) list.push_back(Doc().set("kind", link.kind).set("to", link.to));
  return list;
}

Doc files_doc(const std::vector<File>& files) {
  Doc::List list;
  for (const auto& file : files)
    list.push_back(Doc().set("name", file.name).set("sha256", file.sha256).set("bytes", number_doc(file.bytes)));
  return list;
}

Doc contested_doc(const std::vector<Contested>& contested) {
  Doc::List list;
  for (const auto& item : contested)
    list.push_back(Doc().set("event", item.event).set("act", item.act).set("why", item.why));
  return list;
}

Doc value_doc(const Value& value) {
  if (const auto* text = value.text()) return *text;
  if (const auto* list = value.list()) {
    Doc::List items;
    for (const auto& item : *list) items.push_back(value_doc(item));
    return items;
  }
  Doc map = Doc::Map{};
  for (const auto& entry : *value.map()) map.set(entry.key, value_doc(entry.value));
  return map;
}

Doc field_doc(const Event& event, const Entry& field) {
  const auto* text = field.value.text();
  const auto kind = key_kind(event, field.key);
  if (text && kind == KeyKind::number) return number_doc(*text);
  if (text && kind == KeyKind::yes && *text == "yes") return true;
  return value_doc(field.value);
}

// Who holds it and how urgent it is: what a list shows first.
void add_standing(Doc& doc, const Header& header) {
  doc.set("title", header.title);
  set_text(doc, "type", header.type);
  doc.set("state", name_of(header.state));
  if (header.outcome) doc.set("outcome", name_of(*header.outcome));
  doc.set("owner", owner_doc(header.owner));
  if (header.offer) doc.set("offer", offer_doc(*header.offer));
  if (header.customer != Customer{}) doc.set("customer", customer_doc(header.customer));
  set_text(doc, "via", header.via);
  doc.set("priority", name_of(header.priority)).set("level", header.level).set("cycle", header.cycle);
  set_text(doc, "theme", header.theme);
  set_text(doc, "filed_by", header.filed_by);
  doc.set("filed", to_rfc3339(header.filed));
  set_instant(doc, "needed_by", header.needed_by);
  if (header.promise) doc.set("promise", promise_doc(*header.promise));
}

void add_relations(Doc& doc, const Header& header) {
  set_text(doc, "parent", header.parent);
  doc.set("parts", Doc::List(header.parts.begin(), header.parts.end()));
  doc.set("links", links_doc(header.links)).set("files", files_doc(header.files)).set("chases", header.chases);
}

void add_ending(Doc& doc, const Header& header) {
  if (header.escalation) doc.set("escalation", escalation_doc(*header.escalation));
  set_instant(doc, "resolved", header.resolved);
  set_instant(doc, "closed", header.closed);
  if (header.followup) doc.set("followup", followup_doc(*header.followup));
  if (header.rating) doc.set("rating", rating_doc(*header.rating));
  doc.set("contested", contested_doc(header.contested));
}

}  // namespace

Doc header_doc(const Request& request) {
  Doc doc;
  doc.set("id", request.id.text());
  set_text(doc, "key", request.header.key);
  add_standing(doc, request.header);
  add_relations(doc, request.header);
  add_ending(doc, request.header);
  return doc;
}

Doc item_doc(const Request& request, Instant now) {
  auto item = header_doc(request);
  if (const auto clock = next_clock(request.header)) item.set("due", to_rfc3339(clock->due));
  item.set("overdue", is_overdue(request.header, now));
  if (const auto light = light_of(request.header, now)) item.set("light", name_of(*light));
  if (const auto on_time = is_on_time(request.header, now)) item.set("on_time", *on_time);
  return item;
}

Doc unreadable_doc(const std::string& path, const std::vector<Problem>& problems) {
  Doc doc = Doc::Map{};
  if (const auto id = RequestId::from_path(path)) doc.set("id", id->text());
  doc.set("path", path);
  if (!problems.empty()) doc.set("title", problems.front().what);
  doc.set("state", unreadable_state);
  Doc::List list;
  for (const auto& problem : problems) list.push_back(problem_doc(problem));
  return doc.set("problems", std::move(list));
}

Doc::List events_doc(const Request& request) {
  Doc::List events;
  for (const auto& event : request.events) events.push_back(event_doc(event));
  return events;
}

Doc event_doc(const Event& event) {
  Doc doc;
  doc.set("id", event.id).set("at", to_rfc3339(event.at));
  set_instant(doc, "recorded", event.recorded);
  doc.set("by", event.by).set("do", event.word);
  for (const auto& field : event.fields) doc.set(field.key, field_doc(event, field));
  return doc;
}

}  // namespace reqs
