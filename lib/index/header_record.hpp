// A header as bytes in a row of the index: all of it, so that a list needs no file. Only the version that wrote a
// record reads it (schema_number): it is no format.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/error.hpp"
#include "core/request.hpp"

namespace reqs {

/// unpack_header(pack_header(h)) == h.
std::string pack_header(const Header& header);
/// Empty for bytes that pack_header did not write, as far as that can be seen.
std::optional<Header> unpack_header(std::string_view bytes);

std::string pack_problems(const std::vector<Problem>& problems);
std::optional<std::vector<Problem>> unpack_problems(std::string_view bytes);

}  // namespace reqs
