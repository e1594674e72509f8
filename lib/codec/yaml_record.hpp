// What reading a YAML text gave, as bytes to be kept: reading it again costs a hundred times more. No format: see
// core/record.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "codec/yaml_tree.hpp"

namespace reqs {

/// unpack_yaml(pack_yaml(r)) == r.
std::string pack_yaml(const YamlRead& read);
/// Empty for bytes that pack_yaml did not write, as far as that can be seen.
std::optional<YamlRead> unpack_yaml(std::string_view bytes);

}  // namespace reqs
