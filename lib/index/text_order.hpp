// The order of very many texts, of which no more than a few bytes each are held.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace reqs {

/// The numbers 0 … count-1 in the order of their texts (by bytes), stably; empty texts come last in either direction.
/// `text` may be asked several times: once more for each 24 bytes that texts have in common.
std::vector<std::uint32_t> order_by_text(std::size_t count, const std::function<std::string(std::size_t)>& text,
                                         bool down);

}  // namespace reqs
