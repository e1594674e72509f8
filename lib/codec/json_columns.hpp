// The values of a JSON object as columns, so that the map of an import can name them by their path: `user.login`. Of a
// list of objects, `labels.name` is the names of all of them, separated by commas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codec/import_map.hpp"
#include "codec/yaml_tree.hpp"

namespace reqs {

struct JsonCell {
  bool found = false;  ///< also where the way there ends in null or an empty list: this object has nothing to say
  bool is_object = false;
  std::string text;  ///< line breaks are LF
};

/// `object` was read with its nulls kept. An entry whose key is the whole path, dots included, goes first.
JsonCell json_cell(const YamlNode& object, std::string_view path);

/// One object as a row. Adds to `seen` the columns of the map that the object has.
MappedRow map_object(const ImportMap& map, const YamlNode& object, std::string_view path, std::vector<bool>& seen);

}  // namespace reqs
