#include "core/value.hpp"

namespace reqs {

Value::Value(std::string text) : data(std::move(text)) {}
Value::Value(const char* text) : data(std::string(text)) {}
Value::Value(List list) : data(std::move(list)) {}
Value::Value(Map map) : data(std::move(map)) {}
Value::Value(const Value&) = default;
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(const Value&) = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

const Value* Value::get(std::string_view key) const {
  if (const auto* entries = map())
    for (const auto& entry : *entries)
      if (entry.key == key) return &entry.value;
  return nullptr;
}

bool operator==(const Value& a, const Value& b) {
  return a.data == b.data;
}

}  // namespace reqs
