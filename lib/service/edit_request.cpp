#include "service/edit_request.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/suggest.hpp"
#include "service/act_on.hpp"
#include "service/pin_targets.hpp"

namespace reqs {
namespace {

/// The newest text under a key among filing and edits.
std::string newest_text(const Request& request, std::string_view key) {
  std::string found;
  for (const auto& event : request.events)
    if (event.act == Act::file || event.act == Act::edit)
      if (const auto* text = event.text(key)) found = *text;
  return found;
}

std::string present_value(const Request& request, const FieldInfo& field) {
  const auto& header = request.header;
  if (field.name == "customer") return header.customer.name;
  if (field.name == "kind") return header.customer.kind;
  if (field.name == "contact") return header.customer.contact;
  if (field.name == "tier") return header.customer.tier;
  if (field.name == "theme") return header.theme;
  if (field.name == "via") return header.via;
  if (field.name == "needed-by") return header.needed_by ? to_rfc3339(*header.needed_by) : std::string();
  return newest_text(request, field.key);
}

/// What stands in `clear` for a field: a customer goes as a whole, by its name.
std::string_view clear_word(const FieldInfo& field) {
  return field.name == "customer" ? field.name : field.key;
}

/// Leaves out what already stands so.
Value::Map changes_in(const Request& request, Value::Map fields) {
  for (const auto& info : request_fields()) {
    const auto present = present_value(request, info);
    const bool customer = info.kind == FieldKind::customer;
    for (auto& entry : fields) {
      if (customer && entry.key == "customer")
        std::erase_if(std::get<Value::Map>(entry.value.data), [&](const Entry& part) {
          return part.key == info.key && part.value.text() && *part.value.text() == present;
        });
      if (entry.key == "clear" && present.empty())
        std::erase_if(std::get<Value::List>(entry.value.data),
                      [&](const Value& name) { return *name.text() == clear_word(info); });
    }
    if (!customer)
      std::erase_if(fields, [&](const Entry& entry) {
        return entry.key == info.key && entry.value.text() && *entry.value.text() == present;
      });
  }
  std::erase_if(fields, [](const Entry& entry) {
    return (entry.value.map() && entry.value.map()->empty()) || (entry.value.list() && entry.value.list()->empty());
  });
  return fields;
}

/// `changed priority, needed_by; took away via`
std::string sentence_about(const Value::Map& fields) {
  std::string changed, cleared;
  for (const auto& entry : fields) {
    if (entry.key != "clear") changed += (changed.empty() ? "changed " : ", ") + entry.key;
    if (entry.key != "clear" || !entry.value.list()) continue;
    for (const auto& name : *entry.value.list()) cleared += (cleared.empty() ? "took away " : ", ") + *name.text();
  }
  return changed + (changed.empty() || cleared.empty() ? "" : "; ") + cleared;
}

/// A change of priority brings the targets of that priority.
void pin_changed_targets(Draft& draft, const RequestId& id, Event& event) {
  const auto priority = value_in(priority_names, event.text_or_empty("priority"));
  if (!priority) return;
  auto facts = target_facts(draft.request(id).header);
  facts.priority = *priority;
  pin_targets(draft, facts, event);
}

Event edit_of(Draft& draft, const RequestId& id, Value::Map changes) {
  if (changes.empty())
    throw Error(ErrorKind::refused, fmt::format("{} stands like that already: nothing to change", id.handle()));
  auto event = make_event(Act::edit);
  event.fields = std::move(changes);
  order_fields(event);
  pin_changed_targets(draft, id, event);
  return event;
}

}  // namespace

Event make_edit(Draft& draft, const RequestId& id, const GivenFields& given, Instant said) {
  return edit_of(draft, id, changes_in(draft.request(id), read_fields(draft, given, said)));
}

GivenFields present_fields(const Request& request) {
  GivenFields present;
  for (const auto& field : request_fields()) present.emplace_back(field.name, present_value(request, field));
  return present;
}

ActResult edit_requests(const ActContext& context, const std::vector<std::string>& ids, const GivenFields& given) {
  if (given.empty())
    throw Error(ErrorKind::usage, "nothing to change",
                {"for example: reqs edit ID priority=high", "fields are " + join_or(field_names())});
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    auto changes = changes_in(draft.request(id), read_fields(draft, given));
    const auto sentence = sentence_about(changes);
    draft.add(id, edit_of(draft, id, std::move(changes)));
    draft.say(id, sentence);
  });
}

}  // namespace reqs
