// Text for people: what a terminal may be given, how wide it stands there, cutting, padding and wrapping it. Everything
// that comes out of here is safe to print; nothing here prints or knows a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reqs {

/// One line that cannot steer a terminal: control characters, bidi controls, line separators and bytes that are not
/// UTF-8 are shown escaped (`\x1b`, `\u202e`, `\xff`), tabs as a blank, line breaks as ` ↵ ` (none at the end).
/// Idempotent.
std::string safe_line(std::string_view text);

/// The same with line breaks kept (CR LF as LF); a tab becomes four blanks.
std::string safe_text(std::string_view text);

/// For tests and JSON: is the code point one that safe_line escapes?
bool is_unsafe(char32_t code_point);

/// Columns that safe_line(text) takes on a terminal, grapheme by grapheme: 客户 is 4, combining marks 0, emoji (joined
/// ones, flags) 2, characters of ambiguous width 1.
std::size_t display_width(std::string_view text);

/// safe_line(text), cut between graphemes to at most `columns`, the cut shown as `…`.
std::string fit(std::string_view text, std::size_t columns);

/// safe_line(text) with blanks up to `columns`; longer text is left as it is.
std::string pad_right(std::string_view text, std::size_t columns);
std::string pad_left(std::string_view text, std::size_t columns);

/// safe_text(text) in lines of at most `columns` (at least 2): broken at blanks and between Chinese characters, but not
/// before closing punctuation or after opening; a word longer than a line is cut. At least one line, maybe empty.
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

/// For comparing what people typed: NFKC with case folded, accents kept. Bytes that are not UTF-8 are escaped first.
std::string fold_case(std::string_view text);

/// For looking for words: the same with the accents of Latin, Greek and Cyrillic letters dropped, too (é is e, ё is е).
std::string fold_accents(std::string_view text);

}  // namespace reqs
