#include "core/words.hpp"

#include <algorithm>
#include <array>

namespace reqs {
namespace {

struct Block {
  char32_t first;
  char32_t last;
};

bool is_within(const Block* begin, const Block* end, char32_t code_point) {
  const auto* block =
      std::partition_point(begin, end, [code_point](const Block& candidate) { return candidate.last < code_point; });
  return block != end && block->first <= code_point;
}

// Scripts without blanks between words; ideographs from all their blocks.
constexpr Block lone_blocks[] = {
    {0x0E00, 0x0EFF},                      // Thai, Lao
    {0x1000, 0x109F},                      // Burmese
    {0x1100, 0x11FF},                      // Hangul, in parts
    {0x1780, 0x17FF},                      // Khmer
    {0x2E80, 0x2FFF},                      // radicals
    {0x3005, 0x3007},                      // 々〆〇
    {0x3021, 0x3029},                      // numerals
    {0x3031, 0x318F},                      // kana, bopomofo, Hangul letters
    {0x31A0, 0x31FF},                      // more of them
    {0x3400, 0x4DBF},                      // ideographs
    {0x4E00, 0x9FFF},   {0xA960, 0xA97F},  // Hangul
    {0xAC00, 0xD7FF},   {0xF900, 0xFAFF},  // ideographs
    {0x1AFF0, 0x1B2FF},                    // kana
    {0x20000, 0x3FFFF},                    // ideographs
};

// What is neither letter nor digit beyond ASCII: punctuation, signs, arrows, pictures.
constexpr Block sign_blocks[] = {
    {0x0080, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7},   {0x02C2, 0x02DF}, {0x2000, 0x2BFF}, {0x2E00, 0x2E7F},
    {0x3000, 0x3004}, {0x3008, 0x3020}, {0x302A, 0x3030},   {0x3190, 0x319F}, {0x31C0, 0x31EF}, {0x3200, 0x33FF},
    {0x4DC0, 0x4DFF}, {0xE000, 0xF8FF}, {0xFE00, 0xFE6F},   {0xFF00, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40},
    {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FBFF},
};

constexpr char32_t first_beyond_ascii = 0x80;
constexpr unsigned continuation_mask = 0xC0U, continuation = 0x80U, payload_mask = 0x3FU;
constexpr unsigned payload_bits = 6;

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// How many bytes the code point has that begins at a byte of valid UTF-8.
std::size_t length_at(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 4;
  std::size_t length = 1;
  while (length < longest && at + length < text.size() &&
         (byte_at(text, at + length) & continuation_mask) == continuation)
    ++length;
  return length;
}

char32_t code_point_at(std::string_view text, std::size_t at) {
  constexpr std::array<unsigned, 5> lead_masks = {0x7FU, 0x7FU, 0x1FU, 0x0FU, 0x07U};
  const auto length = length_at(text, at);
  char32_t code_point = byte_at(text, at) & lead_masks.at(length);
  for (std::size_t i = 1; i < length; ++i)
    code_point = (code_point << payload_bits) | (byte_at(text, at + i) & payload_mask);
  return code_point;
}

/// The byte where the code point begins whose last byte is in front of `at`, which is not 0.
std::size_t before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (byte_at(text, at) & continuation_mask) == continuation);
  return at;
}

/// Whether a word goes on across the boundary in front of byte `at`.
bool is_inside_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  return is_word_letter(code_point_at(text, at)) && is_word_letter(code_point_at(text, before(text, at)));
}

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Behind the word's text if that stands at `at`; npos if it does not.
std::size_t end_of_word(std::string_view text, std::size_t at, std::string_view word) {
  for (const char c : word) {
    if (at == text.size()) return std::string_view::npos;
    if (c == ' ' && is_white(text[at])) {
      while (at < text.size() && is_white(text[at])) ++at;
    } else if (text[at++] != c) {
      return std::string_view::npos;
    }
  }
  return at;
}

}  // namespace

bool stands_alone(char32_t code_point) {
  return code_point >= lone_blocks[0].first && is_within(std::begin(lone_blocks), std::end(lone_blocks), code_point);
}

bool is_word_letter(char32_t code_point) {
  if (code_point < first_beyond_ascii)
    return (code_point >= 'a' && code_point <= 'z') || (code_point >= '0' && code_point <= '9') ||
           (code_point >= 'A' && code_point <= 'Z');
  return !is_within(std::begin(sign_blocks), std::end(sign_blocks), code_point) && !stands_alone(code_point);
}

Place find_word(std::string_view folded, const SoughtWord& word, std::size_t from) {
  const std::string_view text = word.text;
  const auto solid = text.substr(0, text.find(' '));
  for (auto at = folded.find(solid, from); at != std::string_view::npos; at = folded.find(solid, at + 1)) {
    const auto end = end_of_word(folded, at, text);
    if (end == std::string_view::npos) continue;
    if (!word.open_start && is_inside_word(folded, at)) continue;
    if (!word.open_end && is_inside_word(folded, end)) continue;
    return {at, end};
  }
  return {};
}

bool has_word(std::string_view folded, const SoughtWord& word) {
  const auto place = find_word(folded, word);
  return place.end > place.begin;
}

std::vector<WordRun> word_runs(std::string_view folded) {
  enum class Kind { sign, letter, alone };
  const auto kind_of = [](char32_t code_point) {
    if (is_word_letter(code_point)) return Kind::letter;
    return stands_alone(code_point) ? Kind::alone : Kind::sign;
  };
  std::vector<WordRun> runs;
  auto last = Kind::sign;
  for (std::size_t at = 0, length = 0; at < folded.size(); at += length) {
    length = length_at(folded, at);
    const auto kind = kind_of(code_point_at(folded, at));
    if (kind != Kind::sign && kind == last)
      runs.back().text = {runs.back().text.data(), runs.back().text.size() + length};
    else if (kind != Kind::sign)
      runs.push_back({folded.substr(at, length), kind == Kind::alone});
    last = kind;
  }
  return runs;
}

}  // namespace reqs
