#include "codec/yaml_emit.hpp"

#include <fmt/format.h>

#include "codec/code_point.hpp"
#include "codec/utf8.hpp"
#include "core/error.hpp"

namespace reqs {
namespace {

constexpr int indent_step = 2;

void require_utf8(std::string_view text) {
  if (first_invalid_utf8(text)) throw Error(ErrorKind::refused, "a text that is not valid UTF-8 cannot be stored");
}

void append_escape(std::string& out, char32_t c) {
  const auto code = static_cast<unsigned>(c);
  if (c == '"' || c == '\\')
    out += {'\\', static_cast<char>(c)};
  else if (c == '\n')
    out += "\\n";
  else if (c == '\t')
    out += "\\t";
  else if (c == '\r')
    out += "\\r";
  else if (c < 0x100)
    fmt::format_to(std::back_inserter(out), "\\x{:02X}", code);
  else
    fmt::format_to(std::back_inserter(out), "\\u{:04X}", code);
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    const auto c = code_point_at(text, i);
    const bool raw = c.value != '"' && c.value != '\\' && c.value != '\n' && c.value != '\t' &&
                     may_stand_raw(c.value) && !turns_direction(c.value);
    if (raw)
      out += text.substr(i, c.length);
    else
      append_escape(out, c.value);
    i += c.length;
  }
  out += '"';
}

/// Calls `visit(line)` for each line; what follows the last line feed is a line too, unless it is empty.
template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    visit(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

/// Several lines that a literal block gives back exactly: no line of blanks only (editors strip those), no character
/// that needs an escape, and at least one line with something in it.
bool fits_literal(std::string_view text) {
  if (text.find('\n') == std::string_view::npos) return false;
  bool something = false;
  bool fits = true;
  for_each_line(text, [&](std::string_view line) {
    if (line.empty()) return;
    something = true;
    if (line.find_first_not_of(" \t") == std::string_view::npos) fits = false;
  });
  for (std::size_t i = 0; fits && i < text.size();) {
    const auto c = code_point_at(text, i);
    fits = may_stand_raw(c.value) && !turns_direction(c.value);
    i += c.length;
  }
  return fits && something;
}

/// `|`, with what a reader could not find out by itself: the indentation where the first line that is not empty begins
/// with a blank, and how many line feeds end the text unless it is one.
void append_literal_head(std::string& out, std::string_view text) {
  out += '|';
  const auto first = text.find_first_not_of('\n');
  if (text[first] == ' ' || text[first] == '\t') out += static_cast<char>('0' + indent_step);
  if (!text.ends_with('\n'))
    out += '-';
  else if (text.ends_with("\n\n"))
    out += '+';
}

void append_literal(std::string& out, std::string_view text, int indent) {
  append_literal_head(out, text);
  for_each_line(text, [&](std::string_view line) {
    out += '\n';
    if (line.empty()) return;
    out.append(static_cast<std::size_t>(indent + indent_step), ' ');
    out += line;
  });
}

void append_block(std::string& out, const Value& value, int indent);

/// What stands behind `key:` or `-`, the blank or line feed before it included, and the line feed after it.
void append_after_mark(std::string& out, const Value& value, int indent) {
  const auto* list = value.list();
  const auto* map = value.map();
  if (const auto* text = value.text()) {
    out += ' ';
    append_scalar(out, *text, indent);
    out += '\n';
  } else if ((list && list->empty()) || (map && map->empty())) {
    out += list ? " []\n" : " {}\n";
  } else {
    out += '\n';
    append_block(out, value, list ? indent : indent + indent_step);
  }
}

void append_item(std::string& out, const Value& item, int indent) {
  const bool nested = (item.list() && !item.list()->empty()) || (item.map() && !item.map()->empty());
  const auto start = out.size();
  if (!nested) {
    out.append(static_cast<std::size_t>(indent), ' ');
    out += '-';
    return append_after_mark(out, item, indent);
  }
  // A collection in a list begins on the line of its dash, which takes the place of its first line's indentation.
  append_block(out, item, indent + indent_step);
  out[start + static_cast<std::size_t>(indent)] = '-';
}

void append_block(std::string& out, const Value& value, int indent) {
  if (const auto* list = value.list())
    for (const auto& item : *list) append_item(out, item, indent);
  else if (const auto* map = value.map())
    for (const auto& entry : *map) append_entry(out, entry.key, entry.value, indent);
}

void append_flow(std::string& out, const Value& value) {
  std::string_view separator;
  if (const auto* text = value.text()) {
    append_inline(out, *text, YamlPlace::flow);
  } else if (const auto* list = value.list()) {
    out += '[';
    for (const auto& item : *list) {
      out += separator;
      append_flow(out, item);
      separator = ", ";
    }
    out += ']';
  } else if (const auto* map = value.map()) {
    out += '{';
    for (const auto& entry : *map) {
      out += separator;
      append_inline(out, entry.key, YamlPlace::flow);
      out += ": ";
      append_flow(out, entry.value);
      separator = ", ";
    }
    out += '}';
  }
}

}  // namespace

void append_inline(std::string& out, std::string_view text, YamlPlace place) {
  require_utf8(text);
  if (is_clearly_text(text, place))
    out += text;
  else
    append_quoted(out, text);
}

void append_scalar(std::string& out, std::string_view text, int indent) {
  require_utf8(text);
  if (fits_literal(text))
    append_literal(out, text, indent);
  else
    append_inline(out, text);
}

void append_entry(std::string& out, std::string_view key, const Value& value, int indent) {
  out.append(static_cast<std::size_t>(indent), ' ');
  append_inline(out, key);
  out += ':';
  append_after_mark(out, value, indent);
}

std::string emit_inline(std::string_view text, YamlPlace place) {
  std::string out;
  append_inline(out, text, place);
  return out;
}

std::string emit_scalar(std::string_view text, int indent) {
  std::string out;
  append_scalar(out, text, indent);
  return out;
}

std::string emit_flow(const Value& value) {
  std::string out;
  append_flow(out, value);
  return out;
}

std::string emit_map(const Value::Map& map, int indent) {
  std::string out;
  for (const auto& entry : map) append_entry(out, entry.key, entry.value, indent);
  return out;
}

}  // namespace reqs
