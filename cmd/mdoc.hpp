// Writing mdoc, the language of manual pages: how text and arguments stand in it so that nothing is taken for a macro.
#pragma once

#include <string>
#include <string_view>

namespace reqs::cmd::mdoc {

/// Text of one paragraph: backslashes escaped, each sentence on lines of its own, no line that looks like a macro.
/// Without a line feed at the end.
std::string text(std::string_view text);

/// A line of a literal display.
std::string literal(std::string_view line);

/// One argument of a macro line, quoted.
std::string argument(std::string_view text);

/// `.Sh EXIT STATUS` and a line feed.
std::string section(std::string_view heading);

}  // namespace reqs::cmd::mdoc
