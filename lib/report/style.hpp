// How a piece of output stands out. Callers say what it means; only paint() knows the terminal's codes.
#pragma once

#include <string>
#include <string_view>

namespace reqs {

/// `warn` and `bad` are colours, and never the only sign of what they mean: a word says it, too. What is as it should
/// be has none. `match` is what was looked for. Which colours, and why so few: docs/terminal.md.
enum class Style { plain, strong, match, warn, bad };
enum class Colour { no, yes };

/// `text` in the terminal's colours, or as it is without colour. The text must be safe already (safe_line).
std::string paint(std::string_view text, Style style, Colour colour);

}  // namespace reqs
