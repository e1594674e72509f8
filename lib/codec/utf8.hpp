// Is a text valid UTF-8, and if not, where: what every file that comes in is asked first. Says nothing about which
// characters are welcome; that is for the reader of each format.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace reqs {

/// The offset of the first byte that does not begin a well-formed sequence (overlong forms, surrogates and values above
/// U+10FFFF are not well formed, nor is a sequence cut off at the end); empty when all is well.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The line, from 1, that the byte at `offset` stands in.
int line_of(std::string_view text, std::size_t offset);

/// The text behind a UTF-8 byte order mark, or the text itself.
std::string_view without_bom(std::string_view text);

}  // namespace reqs
