// Text taken apart into what people see as one character, each with its width. Only for the report layer's own use.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace reqs {

struct Grapheme {
  std::string_view bytes;  ///< a part of the text given
  char32_t first = 0;      ///< its first code point
  std::size_t columns = 0;
};

/// What stands at the beginning of a text: a code point and its bytes. `valid` is false for a byte that begins none.
struct Decoded {
  char32_t code_point = 0;
  std::size_t length = 0;
  bool valid = false;
};

/// `text` must not be empty.
Decoded decode_first(std::string_view text);

/// The graphemes of a text, which must be valid UTF-8 without control characters (safe_line, or a line of safe_text).
std::vector<Grapheme> graphemes(std::string_view text);

}  // namespace reqs
