// Laws of the emitter and the reader: what was emitted is read back, whatever the text.
#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "codec/yaml_emit.hpp"
#include "codec/yaml_tree.hpp"
#include "support/codec_generators.hpp"

namespace reqs {
namespace {

using testing::any_text;
using testing::any_value;

Value read_back(const std::string& text) {
  const auto read = read_yaml(text, "law.yaml");
  for (const auto& problem : read.problems) RC_LOG() << to_text(problem) << "\n" << text;
  RC_ASSERT(read.root.has_value());
  return to_value(*read.root);
}

TEST_CASE("a text comes back as it was, in each place it can stand") {
  CHECK(rc::check("block", [] {
    const auto text = *any_text();
    const auto value = Value(Value::Map{{"a", text}, {"z", "end"}});
    RC_ASSERT(read_back(emit_map(*value.map(), 0)) == value);
  }));
  CHECK(rc::check("flow", [] {
    const auto text = *any_text();
    const auto value = Value(Value::Map{{"a", Value::Map{{"b", text}, {"c", Value::List{text, text}}}}});
    RC_ASSERT(read_back("a: " + emit_flow(value.map()->front().value) + "\n") == value);
  }));
  CHECK(rc::check("key", [] {
    const auto key = *testing::any_key();
    const auto value = Value(Value::Map{{key.substr(1) == "" ? key : key.substr(1), "v"}});
    RC_ASSERT(read_back(emit_map(*value.map(), 0)) == value);
  }));
  CHECK(rc::check("list in list", [] {
    const auto text = *any_text();
    const auto value = Value(Value::Map{{"a", Value::List{text, Value::List{text, text}, text}}, {"z", text}});
    RC_ASSERT(read_back(emit_map(*value.map(), 0)) == value);
  }));
}

TEST_CASE("a tree comes back as it was") {
  CHECK(rc::check("tree", [] {
    const auto value = *any_value(6);
    const auto whole = Value(Value::Map{{"a", value}});
    RC_ASSERT(read_back(emit_map(*whole.map(), 0)) == whole);
  }));
}

}  // namespace
}  // namespace reqs
