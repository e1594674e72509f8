#include "report/text.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/core.h>
#include <utf8proc.h>

#include "core/text.hpp"
#include "report/graphemes.hpp"

namespace reqs {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::string_view return_mark = " ↵ ";

// Printable ASCII is most of what passes here: it needs no looking at and is as wide as it is long.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string escaped(char32_t code_point) {
  const auto number = static_cast<unsigned>(code_point);
  return number < 0x80 ? fmt::format("\\x{:02x}", number) : fmt::format("\\u{:04x}", number);
}

std::string_view without_final_breaks(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::string make_safe(std::string_view text, std::string_view line_break, std::string_view tab) {
  if (is_plain(text)) return std::string(text);
  std::string safe;
  safe.reserve(text.size() + 16);
  while (!text.empty()) {
    if (text.starts_with("\r\n")) text.remove_prefix(1);
    const auto [code_point, length, valid] = decode_first(text);
    if (!valid)
      safe += fmt::format("\\x{:02x}", static_cast<unsigned>(code_point));
    else if (code_point == '\n')
      safe += line_break;
    else if (code_point == '\t')
      safe += tab;
    else if (is_unsafe(code_point))
      safe += escaped(code_point);
    else
      safe += text.substr(0, length);
    text.remove_prefix(length);
  }
  return safe;
}

enum class Accents { keep, drop };

constexpr utf8proc_int32_t first_accent = 0x0300, last_accent = 0x036F;  // combining diacritical marks

/// Empty for bytes that are not UTF-8.
std::optional<std::string> try_fold(std::string_view text, Accents accents) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  const auto length = utf8proc_decompose(bytes, size, nullptr, 0, options);
  if (length < 0) return std::nullopt;
  // One more, for the zero that utf8proc_reencode puts behind the text.
  std::vector<utf8proc_int32_t> parts(static_cast<std::size_t>(length) + 1);
  if (utf8proc_decompose(bytes, size, parts.data(), length, options) != length) return std::nullopt;
  parts.pop_back();
  if (accents == Accents::drop)
    std::erase_if(parts, [](utf8proc_int32_t part) { return part >= first_accent && part <= last_accent; });
  const auto kept = static_cast<utf8proc_ssize_t>(parts.size());
  parts.push_back(0);
  const auto composing = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto written = utf8proc_reencode(parts.data(), kept, composing);
  if (written < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(parts.data()), static_cast<std::size_t>(written));
}

std::string folded(std::string_view text, Accents accents) {
  if (is_plain(text)) return ascii_lower(text);
  if (auto done = try_fold(text, accents)) return *done;
  return try_fold(safe_text(text), accents).value_or(std::string(text));
}

}  // namespace

bool is_unsafe(char32_t code_point) {
  const auto within = [code_point](char32_t first, char32_t last) { return code_point >= first && code_point <= last; };
  return within(0x00, 0x1F) || within(0x7F, 0x9F) || within(0x200E, 0x200F) || within(0x2028, 0x202E) ||
         within(0x2066, 0x2069) || code_point == 0x061C;
}

std::string safe_line(std::string_view text) {
  return make_safe(without_final_breaks(text), return_mark, " ");
}

std::string safe_text(std::string_view text) {
  return make_safe(text, "\n", "    ");
}

std::size_t display_width(std::string_view text) {
  if (is_plain(text)) return text.size();
  const auto line = safe_line(text);
  std::size_t columns = 0;
  for (const auto& part : graphemes(line)) columns += part.columns;
  return columns;
}

std::string fit(std::string_view text, std::size_t columns) {
  if (columns == 0) return {};
  auto line = safe_line(text);
  std::size_t taken = 0;
  std::size_t cut = 0;  // bytes that leave room for the ellipsis
  for (const auto& part : graphemes(line)) {
    taken += part.columns;
    if (taken > columns) return line.substr(0, cut).append(ellipsis);
    if (taken < columns) cut = static_cast<std::size_t>(part.bytes.data() - line.data()) + part.bytes.size();
  }
  return line;
}

std::string pad_right(std::string_view text, std::size_t columns) {
  auto line = safe_line(text);
  const auto width = display_width(line);
  if (width < columns) line.append(columns - width, ' ');
  return line;
}

std::string pad_left(std::string_view text, std::size_t columns) {
  auto line = safe_line(text);
  const auto width = display_width(line);
  if (width < columns) line.insert(0, columns - width, ' ');
  return line;
}

std::string fold_case(std::string_view text) {
  return folded(text, Accents::keep);
}

std::string fold_accents(std::string_view text) {
  return folded(text, Accents::drop);
}

}  // namespace reqs
