// How a piece of output stands out. Callers say what it means; only paint() knows the terminal's codes.
#pragma once

#include <string>
#include <string_view>

namespace reqs {

enum class Style { plain, dim, good, warn, bad, strong };
enum class Colour { no, yes };

/// `text` in the terminal's colours, or as it is without colour. The text must be safe already (safe_line).
std::string paint(std::string_view text, Style style, Colour colour);

}  // namespace reqs
