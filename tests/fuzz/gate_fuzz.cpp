// Any bytes as YAML: never a crash, a tree exactly when there is no problem, and a tree that survives being written.
#include <cstdint>
#include <string_view>

#include "codec/yaml_emit.hpp"
#include "codec/yaml_tree.hpp"
#include "expect.hpp"

using reqs::testing::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = reqs::read_yaml(text, "fuzz.yaml");
  expect(read.root.has_value() == read.problems.empty());
  if (!read.root || read.root->entries.empty()) return 0;
  const auto value = reqs::to_value(*read.root);
  const auto again = reqs::read_yaml(reqs::emit_map(*value.map(), 0), "again.yaml");
  expect(again.root && reqs::to_value(*again.root) == value);
  return 0;
}
