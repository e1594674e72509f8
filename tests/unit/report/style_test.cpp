// The colours can be read on the usual palettes, light and dark: contrast by WCAG 2, of at least 3 to 1 (large or bold
// text, and signs that are not text alone; every colour here has a word beside it).
#include "report/style.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using namespace reqs;

namespace {

struct Palette {
  std::string_view name;
  unsigned background;
  std::array<unsigned, 16> colours;  ///< 0-7 normal, 8-15 bright
};

constexpr std::array<unsigned, 16> xterm = {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd,
                                            0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00,
                                            0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff};
constexpr std::array<unsigned, 16> console = {0x000000, 0xaa0000, 0x00aa00, 0xaa5500, 0x0000aa, 0xaa00aa,
                                              0x00aaaa, 0xaaaaaa, 0x555555, 0xff5555, 0x55ff55, 0xffff55,
                                              0x5555ff, 0xff55ff, 0x55ffff, 0xffffff};
constexpr std::array<unsigned, 16> solarized = {0x073642, 0xdc322f, 0x859900, 0xb58900, 0x268bd2, 0xd33682,
                                                0x2aa198, 0xeee8d5, 0x002b36, 0xcb4b16, 0x586e75, 0x657b83,
                                                0x839496, 0x6c71c4, 0x93a1a1, 0xfdf6e3};
constexpr std::array<unsigned, 16> macos = {0x000000, 0xc23621, 0x25bc24, 0xadad27, 0x492ee1, 0xd338d3,
                                            0x33bbc8, 0xcbcccd, 0x818383, 0xfc391f, 0x31e722, 0xeaec23,
                                            0x5833ff, 0xf935f8, 0x14f0f0, 0xe9ebeb};
constexpr std::array<unsigned, 16> gnome = {0x171421, 0xc01c28, 0x26a269, 0xa2734c, 0x12488b, 0xa347ba,
                                            0x2aa1b3, 0xd0cfcc, 0x5e5c64, 0xf66151, 0x33d17a, 0xe9ad0c,
                                            0x2a7bde, 0xc061cb, 0x33c7de, 0xffffff};

constexpr Palette palettes[] = {
    {"xterm, light", 0xffffff, xterm},         {"xterm, dark", 0x000000, xterm},
    {"Linux console", 0x000000, console},      {"Solarized light", 0xfdf6e3, solarized},
    {"Solarized dark", 0x002b36, solarized},   {"macOS Terminal, light", 0xffffff, macos},
    {"macOS Terminal, dark", 0x000000, macos}, {"GNOME Terminal, light", 0xffffff, gnome},
    {"GNOME Terminal, dark", 0x1e1e1e, gnome},
};

double channel(unsigned value) {
  const double part = value / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(unsigned rgb) {
  return 0.2126 * channel(rgb >> 16U) + 0.7152 * channel((rgb >> 8U) & 0xFFU) + 0.0722 * channel(rgb & 0xFFU);
}

double contrast(unsigned one, unsigned other) {
  const auto [low, high] = std::minmax({luminance(one), luminance(other)});
  return (high + 0.05) / (low + 0.05);
}

/// The colour that paint() asks for, 0-15; -1 for none. Anything but one colour, bold or underlined or not, fails the
/// test.
int colour_of(Style style) {
  const auto painted = paint("x", style, Colour::yes);
  if (style == Style::plain) return -1;
  int colour = -1;
  std::string codes = painted.substr(2, painted.find('m') - 2) + ";";
  for (std::size_t end = 0; (end = codes.find(';')) != std::string::npos; codes.erase(0, end + 1)) {
    const int code = std::stoi(codes.substr(0, end));
    if (code == 1 || code == 4) continue;
    REQUIRE(colour == -1);
    REQUIRE(((code >= 30 && code <= 37) || (code >= 90 && code <= 97)));
    colour = code >= 90 ? code - 90 + 8 : code - 30;
  }
  return colour;
}

}  // namespace

TEST_CASE("contrast is computed as WCAG does") {
  CHECK(contrast(0x000000, 0xffffff) == Approx(21));
  CHECK(contrast(0xffffff, 0x777777) == Approx(4.48).margin(0.01));
}

TEST_CASE("every colour can be read on every usual palette") {
  for (const auto style : {Style::plain, Style::strong, Style::match, Style::warn, Style::bad}) {
    const int colour = colour_of(style);
    if (colour < 0) continue;
    for (const auto& palette : palettes) {
      INFO(palette.name << ", colour " << colour);
      CHECK(contrast(palette.background, palette.colours[static_cast<std::size_t>(colour)]) >= 3);
      // Some terminals show bold text of a normal colour in the bright one; nothing that is not bright is bold.
      if (colour < 8) CHECK(paint("x", style, Colour::yes).find("[1") == std::string::npos);
    }
  }
}

TEST_CASE("the colours that were not chosen would fail somewhere") {
  for (const std::size_t colour : {1U, 2U, 3U, 4U, 6U, 7U, 10U, 11U, 12U, 14U, 15U}) {
    const bool readable = std::ranges::all_of(
        palettes, [&](const Palette& palette) { return contrast(palette.background, palette.colours[colour]) >= 3; });
    INFO("colour " << colour);
    CHECK_FALSE(readable);
  }
}

TEST_CASE("without colour nothing is added") {
  CHECK(paint("x", Style::bad, Colour::no) == "x");
  CHECK(paint("", Style::bad, Colour::yes).empty());
  CHECK(paint("x", Style::plain, Colour::yes) == "x");
}
