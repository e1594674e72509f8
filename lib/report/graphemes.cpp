#include "report/graphemes.hpp"

#include <algorithm>

#include <utf8proc.h>

namespace reqs {
namespace {

constexpr char32_t emoji_style = 0xFE0F;  // VS16: "show the character before as an emoji"

std::size_t width_of(char32_t code_point) {
  return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point)));
}

bool is_regional_indicator(char32_t code_point) {
  return code_point >= 0x1F1E6 && code_point <= 0x1F1FF;
}

// What may be asked to look like an emoji: pictographs, and the bases of keycaps.
bool has_emoji_form(char32_t code_point) {
  if (code_point < 0x80) return code_point == '#' || code_point == '*' || (code_point >= '0' && code_point <= '9');
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

// A cluster is as wide as its widest part, except that a flag (two regional indicators) and whatever is asked to look
// like an emoji take two columns although their parts take one.
void extend(Grapheme& cluster, char32_t code_point) {
  cluster.columns = std::max(cluster.columns, width_of(code_point));
  if (code_point == emoji_style && has_emoji_form(cluster.first)) cluster.columns = 2;
  if (is_regional_indicator(code_point)) cluster.columns = 2;
}

}  // namespace

Decoded decode_first(std::string_view text) {
  utf8proc_int32_t code_point = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  if (length <= 0) return {static_cast<unsigned char>(text.front()), 1, false};
  return {static_cast<char32_t>(code_point), static_cast<std::size_t>(length), true};
}

std::vector<Grapheme> graphemes(std::string_view text) {
  std::vector<Grapheme> found;
  utf8proc_int32_t state = 0;
  utf8proc_int32_t previous = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, length, valid] = decode_first(text.substr(at));
    const auto current = static_cast<utf8proc_int32_t>(code_point);
    const bool begins = found.empty() || utf8proc_grapheme_break_stateful(previous, current, &state);
    if (begins) {
      found.push_back({text.substr(at, length), code_point, width_of(code_point)});
    } else {
      auto& cluster = found.back();
      cluster.bytes = {cluster.bytes.data(), cluster.bytes.size() + length};
      extend(cluster, code_point);
    }
    previous = current;
    at += length;
  }
  return found;
}

}  // namespace reqs
