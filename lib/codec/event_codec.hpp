// Events as their keys in a file: what the two readers of request files share. The canonical reader takes only the
// forms that the emitter writes; it may misread other bytes, so nobody but read_request, who proves what it read, may
// use it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/yaml_tree.hpp"
#include "core/event.hpp"

namespace reqs {

/// The events of a file in canonical form, read without a YAML reader; empty when some line is in another form, or the
/// file exceeds what the gate lets through. Not checked against the schema of acts.
std::optional<std::vector<Event>> read_canonical_events(std::string_view bytes);

/// The event that these keys make; empty unless id, at, by and do are there and well formed.
std::optional<Event> event_from(Value::Map entries);

/// The event at this place of a file; empty, with every reason added to `problems`, when it is not one.
std::optional<Event> read_event(const YamlNode& node, std::string_view path, std::vector<Problem>& problems);

/// Appends the event as an item of the block list at column 0.
void append_event(std::string& out, const Event& event);

}  // namespace reqs
