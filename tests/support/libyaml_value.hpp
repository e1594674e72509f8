// What libyaml alone reads, without the gate: a second opinion for tests of what we read and of what we print.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml.h>

#include "core/value.hpp"

namespace reqs::testing {

/// Builds the tree of one document; whatever a plain tree of texts does not have makes it give up.
class LibyamlReader {
 public:
  explicit LibyamlReader(std::string_view text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~LibyamlReader() { yaml_parser_delete(&parser_); }
  LibyamlReader(const LibyamlReader&) = delete;
  LibyamlReader& operator=(const LibyamlReader&) = delete;

  /// The first document of the stream, all of which must be YAML; empty when it is not.
  std::optional<Value> read() {
    std::optional<Value> root;
    for (auto type = next(); ok_ && type != YAML_STREAM_END_EVENT; type = next()) {
      if (type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_START_EVENT || type == YAML_DOCUMENT_END_EVENT)
        continue;
      auto value = node(type);
      if (!root) root = std::move(value);
    }
    return ok_ ? root : std::nullopt;
  }

 private:
  yaml_parser_t parser_{};
  std::string scalar_;
  bool ok_ = true;

  yaml_event_type_t next() {
    yaml_event_t event;
    if (!ok_ || yaml_parser_parse(&parser_, &event) == 0) {
      ok_ = false;
      return YAML_STREAM_END_EVENT;
    }
    const auto type = event.type;
    if (type == YAML_SCALAR_EVENT)
      scalar_.assign(reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length);
    yaml_event_delete(&event);
    return type;
  }

  Value node(yaml_event_type_t type) {
    if (type == YAML_SEQUENCE_START_EVENT) {
      Value::List list;
      for (type = next(); ok_ && type != YAML_SEQUENCE_END_EVENT; type = next()) list.push_back(node(type));
      return list;
    }
    if (type == YAML_MAPPING_START_EVENT) {
      Value::Map map;
      for (type = next(); ok_ && type != YAML_MAPPING_END_EVENT; type = next()) {
        const auto key = node(type);
        ok_ = ok_ && key.text() != nullptr;
        map.push_back({ok_ ? *key.text() : std::string(), node(next())});
      }
      return map;
    }
    ok_ = ok_ && type == YAML_SCALAR_EVENT;
    return scalar_;
  }
};

inline std::optional<Value> libyaml_value(std::string_view text) {
  return LibyamlReader(text).read();
}

}  // namespace reqs::testing
