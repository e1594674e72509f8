// YAML as a tree with positions: the one way in for YAML that people or other ledgers wrote. A text passes the gate
// (yaml_gate.hpp) first; scalars stay text, whatever they look like, until a schema converts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/value.hpp"

namespace reqs {

struct YamlEntry;

/// Lines and columns count from 1; columns count characters, not bytes.
struct YamlNode {
  enum class Kind : std::uint8_t { scalar, sequence, mapping };

  std::string scalar;              ///< `~`, `null` and `no` are these words; a value left out is the empty text
  std::vector<YamlNode> items;     ///< of a sequence
  std::vector<YamlEntry> entries;  ///< of a mapping, in the order written; keys are unique
  int line = 1;
  int column = 1;
  Kind kind = Kind::scalar;
  bool plain = false;  ///< a scalar written without quotes

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_mapping() const { return kind == Kind::mapping; }
  /// The entry under `key`; nullptr when absent or not a mapping. Linear.
  const YamlEntry* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  int line = 1;
  int column = 1;
  YamlNode value;
};

/// What a file may be at most.
struct YamlLimits {
  std::size_t bytes = std::size_t{16} << 20;
  std::size_t line_bytes = std::size_t{1} << 20;
  std::size_t key_bytes = 200;  ///< a key, escaped, must stay below the 1,024 characters that YAML allows
  int depth = 8;
  std::size_t nodes = 500'000;
};

struct YamlRead {
  std::optional<YamlNode> root;  ///< a mapping; empty exactly when there are problems
  std::vector<Problem> problems;
};

/// Reads one YAML document whose root is a mapping. `path` is only for the problems.
YamlRead read_yaml(std::string_view text, std::string_view path, const YamlLimits& limits = {});

/// The same tree without positions.
Value to_value(const YamlNode& node);

}  // namespace reqs
