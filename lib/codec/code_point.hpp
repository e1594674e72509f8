// Single characters of valid UTF-8 and which of them may stand in a ledger's file as they are: one rule for the gate
// that reads and the emitter that writes.
#pragma once

#include <cstddef>
#include <string_view>

namespace reqs {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  ///< in bytes
};

/// The character that begins at `offset` of a text that is valid UTF-8.
constexpr CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (lead < 0xF0) return {((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  return {((lead & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
}

/// Whether the character may stand in a file unescaped: no control character but line feed and tab, and nothing that
/// one YAML reader takes for a line break or a byte order mark and another for text.
constexpr bool may_stand_raw(char32_t c) {
  if (c < 0x20) return c == '\n' || c == '\t';
  if (c < 0xA0) return c < 0x7F;
  return c != 0x2028 && c != 0x2029 && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
}

/// Characters that turn the direction of the text around them: harmless to a parser, misleading to a reader.
constexpr bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace reqs
