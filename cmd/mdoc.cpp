#include "cmd/mdoc.hpp"

namespace reqs::cmd::mdoc {
namespace {

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) safe += c == '\\' ? std::string("\\e") : std::string(1, c);
  return safe;
}

bool ends_sentence(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == '?' || text[at] == '!') && at + 1 < text.size() && text[at + 1] == ' ';
}

/// The text in lines of at most `longest` bytes where its words allow it.
std::string filled(std::string_view text) {
  constexpr std::size_t longest = 78;
  std::string lines;
  while (text.size() > longest) {
    auto end = text.rfind(' ', longest);
    if (end == text.npos) end = text.find(' ');
    if (end == text.npos) break;
    lines += literal(text.substr(0, end)) + "\n";
    text.remove_prefix(end + 1);
  }
  return lines + literal(text);
}

}  // namespace

std::string text(std::string_view text) {
  std::string lines;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!ends_sentence(text, i)) continue;
    lines += filled(text.substr(start, i + 1 - start)) + "\n";
    start = i + 2;
  }
  return lines + filled(text.substr(start));
}

std::string literal(std::string_view line) {
  const bool looks_like_macro = line.starts_with('.') || line.starts_with('\'');
  return (looks_like_macro ? "\\&" : "") + escaped(line);
}

std::string argument(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : escaped(text)) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string section(std::string_view heading) {
  std::string line = ".Sh ";
  for (const char c : heading) line += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return line + "\n";
}

}  // namespace reqs::cmd::mdoc
