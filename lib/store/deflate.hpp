// Compression as git's object files and packs have it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reqs {

/// A zlib stream of `bytes`, fast rather than small: git packs it anew later.
std::string deflated(std::string_view bytes);

/// What deflated() was given. Error(bad_data) when the stream is damaged, which its own sum tells, or becomes more than
/// `limit` bytes.
std::string inflated(std::string_view packed, std::size_t limit);

}  // namespace reqs
