#include "report/event_keys.hpp"

namespace reqs {

std::optional<KeyKind> key_kind(const Event& event, std::string_view key) {
  if (!event.act) return std::nullopt;
  for (const auto& known : info_of(*event.act).keys)
    if (known.name == key) return known.kind;
  return std::nullopt;
}

}  // namespace reqs
