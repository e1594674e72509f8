// Files that were compressed with gzip.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reqs {

bool is_gzip(std::string_view bytes);

/// What was compressed. Error(usage) when the bytes are damaged or cut off, or would become more than `limit`.
std::string gunzipped(std::string_view bytes, std::size_t limit = std::size_t{1} << 30);

}  // namespace reqs
