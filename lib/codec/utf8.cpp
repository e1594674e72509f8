#include "codec/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace reqs {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

/// Skips ASCII, eight bytes at a time while they last.
std::size_t skip_ascii(std::string_view text, std::size_t i) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  while (text.size() - i >= 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + i, 8);
    if (block & high_bits) break;
    i += 8;
  }
  while (i < text.size() && byte_at(text, i) < 0x80) ++i;
  return i;
}

struct Lead {
  std::size_t length = 0;            ///< of the whole sequence; 0 = no sequence begins so
  unsigned low = 0x80, high = 0xBF;  ///< what the second byte may be: keeps out overlong forms and surrogates
};

Lead lead_of(unsigned byte) {
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

/// The length of the well-formed sequence at `i`; 0 when there is none.
std::size_t sequence_length(std::string_view text, std::size_t i) {
  const Lead lead = lead_of(byte_at(text, i));
  if (lead.length == 0 || text.size() - i < lead.length) return 0;
  const unsigned second = byte_at(text, i + 1);
  if (second < lead.low || second > lead.high) return 0;
  for (std::size_t k = 2; k < lead.length; ++k)
    if ((byte_at(text, i + k) & 0xC0U) != 0x80U) return 0;
  return lead.length;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t i = skip_ascii(text, 0); i < text.size();) {
    const std::size_t length = sequence_length(text, i);
    if (length == 0) return i;
    i += length;
    if (i < text.size() && byte_at(text, i) < 0x80) i = skip_ascii(text, i);
  }
  return std::nullopt;
}

int line_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

std::string_view without_bom(std::string_view text) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  return text.starts_with(bom) ? text.substr(bom.size()) : text;
}

}  // namespace reqs
