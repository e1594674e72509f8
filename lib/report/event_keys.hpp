// How the key of an event is to be read. Only for the report layer's own use.
#pragma once

#include <optional>
#include <string_view>

#include "core/event.hpp"

namespace reqs {

/// Empty for a key (or an act) that this version does not know.
std::optional<KeyKind> key_kind(const Event& event, std::string_view key);

}  // namespace reqs
