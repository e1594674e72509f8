#include "report/style.hpp"

namespace reqs {
namespace {

// Each can be read on light and dark backgrounds (style_test.cpp computes it for the usual palettes).
std::string_view code_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::strong:
      return "\x1b[1m";  // bold, in the terminal's own colour
    case Style::match:
      return "\x1b[1;4m";  // bold and underlined, in the terminal's own colour
    case Style::warn:
      return "\x1b[35m";  // magenta
    case Style::bad:
      return "\x1b[1;91m";  // bold bright red
  }
  return "";
}

}  // namespace

std::string paint(std::string_view text, Style style, Colour colour) {
  if (colour == Colour::no || style == Style::plain || text.empty()) return std::string(text);
  return std::string(code_of(style)).append(text).append("\x1b[0m");
}

}  // namespace reqs
