// Compression as git's object files and packs have it. For the .cpp files of this layer only.
#pragma once

#include <string>
#include <string_view>

namespace reqs {

/// A zlib stream of `bytes`, fast rather than small: git packs it anew later.
std::string deflated(std::string_view bytes);

}  // namespace reqs
