// Texts in the encodings of other programs, made UTF-8. What cannot be decoded is refused, never replaced: a question
// mark in a customer's name is a record silently changed.
#pragma once

#include <string>
#include <string_view>

namespace reqs {

/// `bytes` in UTF-8, without a byte order mark. `encoding` is a name that iconv knows: UTF-8, GBK, GB18030, Big5,
/// cp1252, latin1, Shift_JIS, … Throws Error(usage) when it knows no such encoding, Error(bad_data) naming the line and
/// the byte when the text is not in it.
std::string to_utf8(std::string_view bytes, std::string_view encoding);

/// The same for a reader that looks at each row: a byte that does not belong to the text becomes one that no UTF-8 has
/// (0xFF), so that every such row can be named.
std::string to_utf8_by_row(std::string_view bytes, std::string_view encoding);

/// Whether to_utf8 knows the encoding.
bool is_encoding(std::string_view encoding);

}  // namespace reqs
