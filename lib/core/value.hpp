// The values an event's keys hold: text, list or map, as YAML has them. Scalars stay text until the schema reads them,
// so what we do not understand survives unchanged.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace reqs {

struct Entry;

struct Value {
  using List = std::vector<Value>;
  using Map = std::vector<Entry>;  ///< in the order written; keys are unique

  std::variant<std::string, List, Map> data;

  Value() = default;
  Value(std::string text);  // NOLINT(google-explicit-constructor): a text is a value
  Value(const char* text);  // NOLINT(google-explicit-constructor)
  Value(List list);         // NOLINT(google-explicit-constructor)
  Value(Map map);           // NOLINT(google-explicit-constructor)
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&);
  Value& operator=(Value&&) noexcept;
  ~Value();

  /// The text, list or map; nullptr when the value is another kind.
  const std::string* text() const { return std::get_if<std::string>(&data); }
  const List* list() const { return std::get_if<List>(&data); }
  const Map* map() const { return std::get_if<Map>(&data); }
  /// The value under `key` of a map; nullptr when absent or not a map.
  const Value* get(std::string_view key) const;

  friend bool operator==(const Value&, const Value&);
};

struct Entry {
  std::string key;
  Value value;

  friend bool operator==(const Entry&, const Entry&) = default;
};

}  // namespace reqs
