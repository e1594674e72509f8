// Small helpers for texts of the format and the command line: bytes and ASCII only. What people read as characters is a
// matter of report/text.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reqs {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A-Z as a-z; every other byte as it is.
std::string ascii_lower(std::string_view text);

/// The parts with `between` in between; empty parts are left out.
std::string join(const std::vector<std::string>& parts, std::string_view between);

/// The parts between commas, at least one; empty parts stay.
std::vector<std::string> split_commas(std::string_view text);

/// As a word for a shell, quoted where it has to be: 'a b'.
std::string shell_word(std::string_view text);

/// With each CRLF as the LF that our texts have.
std::string with_line_feeds(std::string_view text);

}  // namespace reqs
