#include "report/document.hpp"

#include <algorithm>
#include <type_traits>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "report/graphemes.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Doc& doc) {
  return std::visit(
      [](const auto& value) -> Json {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, Doc::List>) {
          auto list = Json::array();
          for (const auto& item : value) list.push_back(json_of(item));
          return list;
        } else if constexpr (std::is_same_v<T, Doc::Map>) {
          auto map = Json::object();
          for (const auto& entry : value) map[entry.key] = json_of(entry.value);
          return map;
        } else {
          return value;
        }
      },
      doc.data);
}

// JSON allows characters inside strings that would steer a terminal; they can be written as escapes just as well.
std::string without_unsafe(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  while (!json.empty()) {
    const auto [code_point, length, valid] = decode_first(json);
    if (code_point != '\n' && is_unsafe(code_point))
      safe += fmt::format("\\u{:04x}", static_cast<unsigned>(code_point));
    else
      safe += json.substr(0, length);
    json.remove_prefix(length);
  }
  return safe;
}

constexpr int json_indent = 2;
constexpr std::size_t item_indent = 2 * json_indent;  // of an item in a document's list

/// JSON as it stands among the items of that many lists within each other.
std::string indented(const std::string& json, std::size_t depth) {
  std::string text;
  for (const char c : json) {
    text += c;
    if (c == '\n') text.append(depth * item_indent, ' ');
  }
  return text;
}

}  // namespace

Doc::Doc() = default;
Doc::Doc(const char* text) : data(std::string(text)) {}
Doc::Doc(std::string text) : data(std::move(text)) {}
Doc::Doc(std::string_view text) : data(std::string(text)) {}
Doc::Doc(List list) : data(std::move(list)) {}
Doc::Doc(Map map) : data(std::move(map)) {}
Doc::Doc(const Doc&) = default;
Doc::Doc(Doc&&) noexcept = default;
Doc& Doc::operator=(const Doc&) = default;
Doc& Doc::operator=(Doc&&) noexcept = default;
Doc::~Doc() = default;

bool operator==(const Doc& a, const Doc& b) {
  return a.data == b.data;
}

const Doc* Doc::get(std::string_view key) const {
  const auto* map = std::get_if<Map>(&data);
  if (map == nullptr) return nullptr;
  const auto found = std::find_if(map->begin(), map->end(), [key](const DocEntry& entry) { return entry.key == key; });
  return found == map->end() ? nullptr : &found->value;
}

Doc& Doc::set(std::string_view key, Doc value) {
  if (!std::holds_alternative<Map>(data)) data = Map{};
  auto& map = std::get<Map>(data);
  const auto found = std::find_if(map.begin(), map.end(), [key](const DocEntry& entry) { return entry.key == key; });
  if (found == map.end())
    map.push_back({std::string(key), std::move(value)});
  else
    found->value = std::move(value);
  return *this;
}

std::string to_json(const Doc& doc, JsonForm form) {
  const int indent = form == JsonForm::pretty ? json_indent : -1;
  return without_unsafe(json_of(doc).dump(indent, ' ', false, Json::error_handler_t::replace));
}

std::string GrowingJson::open(const Doc& document) {
  constexpr std::string_view end_of_list = "]\n}";
  const auto depth = has_items_.size();
  auto text = begin_item() + indented(to_json(document), depth);
  text.resize(text.size() - end_of_list.size() - depth * item_indent);
  has_items_.push_back(false);
  return text;
}

std::string GrowingJson::item(const Doc& doc) {
  return begin_item() + indented(to_json(doc), has_items_.size());
}

std::string GrowingJson::close() {
  const bool had_items = has_items_.back();
  has_items_.pop_back();
  const std::string margin(has_items_.size() * item_indent, ' ');
  return (had_items ? "\n" + margin + "  ]" : "]") + "\n" + margin + "}";
}

std::string GrowingJson::begin_item() {
  if (has_items_.empty()) return {};
  const auto* separator = has_items_.back() ? ",\n" : "\n";
  has_items_.back() = true;
  return separator + std::string(has_items_.size() * item_indent, ' ');
}

Doc::List text_list(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

Doc list_document(std::string_view kind, Doc::List items, Doc::Map extra) {
  Doc document;
  document.set("schema", 1).set("kind", kind);
  for (auto& entry : extra) document.set(entry.key, std::move(entry.value));
  return document.set("items", std::move(items));
}

Doc problem_doc(const Problem& problem) {
  Doc doc;
  doc.set("path", problem.path);
  if (problem.line > 0) doc.set("line", problem.line);
  if (problem.column > 0) doc.set("column", problem.column);
  return doc.set("what", problem.what);
}

}  // namespace reqs
