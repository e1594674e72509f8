// Any bytes as the events of a request's file, read by the reader that is no YAML reader: never a crash; and what it
// reads and printing proves, the gate lets through and the full reader reads the same.
#include <cstdint>
#include <string>
#include <string_view>

#include "codec/event_codec.hpp"
#include "codec/yaml_gate.hpp"
#include "expect.hpp"

using reqs::testing::expect;

namespace {

std::string printed(const std::vector<reqs::Event>& events) {
  std::string text;
  for (const auto& event : events) reqs::append_event(text, event);
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = "\nevents:\n" + std::string(reinterpret_cast<const char*>(data), size);
  const auto fast = reqs::read_canonical_events(bytes);
  // The two conditions under which read_request believes it: the gate's first half, and the print that gives the bytes.
  if (!fast || fast->empty() || !reqs::check_text(bytes, "f", {}).empty()) return 0;
  if ("\nevents:\n" + printed(*fast) != bytes) return 0;
  const auto full = reqs::read_yaml(bytes, "f");
  expect(full.root.has_value());
  const auto& items = full.root->entries.front().value.items;
  expect(items.size() == fast->size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto value = reqs::to_value(items[i]);
    expect(value.map() && reqs::event_from(*value.map()) == fast->at(i));
  }
  return 0;
}
