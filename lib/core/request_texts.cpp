#include "core/request_texts.hpp"

#include <algorithm>
#include <set>

namespace reqs {
namespace {

/// Whether an event's key holds something people wrote, not a word of the format.
bool is_prose(const Event& event, std::string_view key) {
  if (!event.act) return true;
  constexpr std::string_view prose_lines[] = {"title", "because", "who", "rater"};
  for (const auto& known : info_of(*event.act).keys)
    if (known.name == key)
      return known.kind == KeyKind::text || known.kind == KeyKind::texts || known.kind == KeyKind::map ||
             (known.kind == KeyKind::line && std::ranges::find(prose_lines, key) != std::end(prose_lines));
  return true;
}

using TextVisit = std::function<void(std::string_view)>;

void each_text_of(const Value& value, const TextVisit& visit) {
  if (const auto* text = value.text()) visit(*text);
  if (const auto* list = value.list())
    for (const auto& item : *list) each_text_of(item, visit);
  if (const auto* map = value.map())
    for (const auto& entry : *map)
      if (entry.key != "kind") each_text_of(entry.value, visit);  // a customer's kind is a word of the format
}

}  // namespace

void each_text(const Request& request, const std::function<void(const RequestText&)>& visit) {
  const auto& header = request.header;
  visit({"title", header.title});
  if (!header.customer.name.empty()) visit({"customer", header.customer.name});
  std::set<std::string_view> people;
  const auto name = [&](std::string_view who, const Event* event) {
    if (!who.empty() && people.insert(who).second) visit({"who", who, event});
  };
  name(header.owner.person, nullptr);
  for (const auto& event : request.events) {
    for (const auto& field : event.fields) {
      if (!is_prose(event, field.key)) continue;
      each_text_of(field.value, [&](std::string_view text) {
        if (text != header.title && text != header.customer.name) visit({field.key, text, &event});
      });
    }
    name(event.by, &event);
  }
}

FoldedTexts::FoldedTexts(const Request& request, const Fold& fold) {
  each_text(request, [&](const RequestText& text) { texts_.push_back(fold(text.text)); });
}

bool FoldedTexts::has(const SoughtWord& word) const {
  return std::ranges::any_of(texts_, [&](const std::string& text) { return has_word(text, word); });
}

}  // namespace reqs
