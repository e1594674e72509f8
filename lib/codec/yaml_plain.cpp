// Which texts may stand without quotes. The rule is wider than any one reader's: what some YAML 1.1 or 1.2 reader could
// take for a number, date, truth value or null is quoted, and so is what only might be.
#include <algorithm>
#include <array>

#include "codec/code_point.hpp"
#include "codec/yaml_emit.hpp"
#include "core/instant.hpp"

namespace reqs {
namespace {

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

bool same_word(std::string_view text, std::string_view lower_word) {
  return std::equal(text.begin(), text.end(), lower_word.begin(), lower_word.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; });
}

bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 13> words = {"y",     "n",    "yes", "no",  "on",  "off", "true",
                                                             "false", "null", "nil", "inf", "nan", "="};
  return text.size() <= 5 && std::any_of(words.begin(), words.end(), [&](auto word) { return same_word(text, word); });
}

/// Integers of all bases, floats, sexagesimals, dates and times, with some that only look like them.
bool looks_numeric(std::string_view text) {
  if (!is_one_of(text.front(), "0123456789.")) return false;
  if (same_word(text, ".inf") || same_word(text, ".nan")) return true;
  const bool hexadecimal = text.size() > 2 && text[0] == '0' && is_one_of(text[1], "xX");
  const std::string_view digits = hexadecimal ? "0123456789abcdefABCDEF_" : "0123456789_.,:+-eEtTzZoObB ";
  return text.find_first_not_of(digits, hexadecimal ? 2 : 0) == std::string_view::npos;
}

bool is_stored_instant(std::string_view text) {
  return text.size() == 24 && parse_canonical_instant(text).has_value();
}

bool has_yaml_meaning(std::string_view text, YamlPlace place) {
  constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`~+ ";
  if (is_one_of(text.front(), indicators) || text.back() == ' ' || text.back() == ':') return true;
  // Three dots in the first column end a document; '<<' merges; seven of these are what an unfinished merge leaves.
  if (text.starts_with("...") || text == "<<") return true;
  if (text.starts_with("<<<<<<<") || text.starts_with("=======")) return true;
  if (place == YamlPlace::flow) {
    if (text.find_first_of(",?:[]{}") != std::string_view::npos) return true;
  } else if (text.find(": ") != std::string_view::npos) {
    return true;
  }
  return text.find(" #") != std::string_view::npos;
}

/// One line of characters that need no escape.
bool is_printable_line(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++i;
      continue;
    }
    const auto c = code_point_at(text, i);
    if (c.value == '\n' || c.value == '\t' || !may_stand_raw(c.value) || turns_direction(c.value)) return false;
    i += c.length;
  }
  return true;
}

}  // namespace

bool is_clearly_text(std::string_view text, YamlPlace place) {
  if (text.empty() || !is_printable_line(text)) return false;
  if (is_stored_instant(text)) return true;
  return !has_yaml_meaning(text, place) && !is_reserved_word(text) && !looks_numeric(text);
}

}  // namespace reqs
