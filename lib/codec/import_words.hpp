// Which values a field of an import may take: shared by the reader of the map, which checks its constants, and by the
// rows, which bring the rest.
#pragma once

#include <string>
#include <string_view>

#include "codec/import_map.hpp"

namespace reqs {

/// Whether a row without this field cannot become a request.
bool is_required(ImportField field);

/// What is wrong with a value of a field that has a closed set of words or a scale; empty when nothing is.
std::string check_import_word(ImportField field, std::string_view value);

}  // namespace reqs
