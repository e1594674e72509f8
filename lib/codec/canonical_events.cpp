// The fast reader of canonical bytes. It knows the emitter's forms and nothing else of YAML, and it need not be
// trusted: read_request prints what was read here and compares. If the printed bytes are the file's bytes, then the
// file is print(r) for the r that was read, and by the law read(print(r)) == r, proven for the full reader, r is what
// the full reader would have read. If they differ in one byte, the full reader reads the file.
#include <algorithm>

#include "codec/event_codec.hpp"

namespace reqs {
namespace {

// Below this size a file cannot exceed the gate's limits on bytes, lines and nodes; there are few larger ones.
constexpr std::size_t largest_fast_file = std::size_t{1} << 20;

class CanonicalReader {
 public:
  explicit CanonicalReader(std::string_view text) : rest_(text) { next_line(); }

  std::optional<std::vector<Event>> events() {
    std::vector<Event> events;
    while (has_line_) {
      if (!starts_item(0)) return std::nullopt;
      enter_item(0);
      auto entries = read_map(2, 3);
      auto event = ok_ ? event_from(std::move(entries)) : std::nullopt;
      if (!event) return std::nullopt;
      events.push_back(std::move(*event));
    }
    return ok_ ? std::optional(std::move(events)) : std::nullopt;
  }

 private:
  std::string_view rest_;
  std::string_view line_;   // without its line feed
  std::size_t indent_ = 0;  // blanks and list dashes before the line's content
  bool has_line_ = false;
  bool ok_ = true;

  void next_line() {
    const auto end = rest_.find('\n');
    has_line_ = end != std::string_view::npos;  // canonical bytes end with a line feed
    if (!has_line_) {
      ok_ = ok_ && rest_.empty();
      return;
    }
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    indent_ = std::min(line_.find_first_not_of(' '), line_.size());
  }

  std::string_view content() const { return line_.substr(indent_); }
  bool starts_item(std::size_t indent) const { return has_line_ && indent_ == indent && content().starts_with("- "); }
  /// Takes the dash away: the item's content begins two columns further.
  void enter_item(std::size_t indent) { indent_ = indent + 2; }

  template <class T>
  T fail(T value = {}) {
    ok_ = false;
    return value;
  }

  /// Entries whose keys are at column `indent`; `depth` is that of the map.
  Value::Map read_map(std::size_t indent, int depth) {
    Value::Map entries;
    if (depth > YamlLimits{}.depth) return fail<Value::Map>();
    while (ok_ && has_line_ && indent_ == indent && !content().starts_with("- ")) {
      auto key = read_key();
      if (!ok_) return {};
      entries.push_back({std::move(key), read_value(indent, depth)});
    }
    if (has_duplicate(entries)) return fail<Value::Map>();
    return entries;
  }

  Value::List read_list(std::size_t indent, int depth) {
    Value::List items;
    if (depth > YamlLimits{}.depth) return fail<Value::List>();
    while (ok_ && starts_item(indent)) {
      enter_item(indent);
      items.push_back(read_item(indent, depth));
    }
    return items;
  }

  Value read_item(std::size_t indent, int depth) {
    if (content().starts_with("- ")) return read_list(indent + 2, depth + 1);
    if (begins_with_key()) return read_map(indent + 2, depth + 1);
    return read_scalar(indent, depth);
  }

  /// What follows `key:`; the line's content is that.
  Value read_value(std::size_t indent, int depth) {
    if (!content().empty()) return read_scalar(indent, depth);
    next_line();
    if (starts_item(indent)) return read_list(indent, depth + 1);
    if (has_line_ && indent_ == indent + 2) return read_map(indent + 2, depth + 1);
    return fail<Value>();
  }

  /// A key, its colon and the blank after it; leaves the value as the line's content.
  std::string read_key() {
    std::string key;
    if (content().starts_with('"')) {
      key = read_quoted();
    } else {
      const auto end = std::min(plain_key_end(), content().size());
      key = content().substr(0, end);
      indent_ += end;
    }
    if (key.size() > YamlLimits{}.key_bytes || !content().starts_with(':')) return fail<std::string>();
    ++indent_;
    if (content().starts_with(' ')) ++indent_;
    return key;
  }

  /// The first colon with a blank or nothing behind it.
  std::size_t plain_key_end() const {
    const auto text = content();
    auto colon = text.find(':');
    while (colon != std::string_view::npos && colon + 1 < text.size() && text[colon + 1] != ' ')
      colon = text.find(':', colon + 1);
    return colon;
  }

  bool begins_with_key() const {
    if (!content().starts_with('"')) return plain_key_end() != std::string_view::npos;
    const auto end = closing_quote();
    return end != std::string_view::npos && content().substr(end + 1).starts_with(':');
  }

  static bool has_duplicate(const Value::Map& entries) {
    std::vector<std::string_view> keys;
    keys.reserve(entries.size());
    for (const auto& entry : entries) keys.push_back(entry.key);
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
  }

  /// A text, or an empty collection; the line after it becomes the current one.
  Value read_scalar(std::size_t indent, int depth) {
    if (content().starts_with('|')) return read_literal(indent);
    Value value;
    if (content() == "[]" || content() == "{}") {
      if (depth + 1 > YamlLimits{}.depth) return fail<Value>();
      value = content() == "[]" ? Value(Value::List{}) : Value(Value::Map{});
    } else if (content().starts_with('"')) {
      value = read_quoted();
      if (!content().empty()) return fail<Value>();
    } else {
      value = std::string(content());
    }
    next_line();
    return value;
  }

  /// A literal block under a key or dash at column `indent`.
  Value read_literal(std::size_t indent) {
    const bool keep = content().ends_with('+');
    const bool strip = content().ends_with('-');
    std::string text;
    next_line();
    while (has_line_ && (line_.empty() || indent_ >= indent + 2)) {
      if (!line_.empty()) text += line_.substr(indent + 2);
      text += '\n';
      next_line();
    }
    // Anything but these two would have been written with another mark, which printing would show.
    if (strip && text.ends_with('\n')) text.pop_back();
    if (!strip && !keep && text.ends_with("\n\n")) return fail<Value>();
    return text;
  }

  std::size_t closing_quote() const {
    const auto text = content();
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i] == '\\')
        ++i;
      else if (text[i] == '"')
        return i;
    }
    return std::string_view::npos;
  }

  /// A text in double quotes; leaves what follows it as the line's content.
  std::string read_quoted() {
    const auto end = closing_quote();
    if (end == std::string_view::npos) return fail<std::string>();
    std::string text;
    auto inside = content().substr(1, end - 1);
    while (!inside.empty()) {
      const auto plain = std::min(inside.find('\\'), inside.size());
      text += inside.substr(0, plain);
      inside.remove_prefix(plain);
      if (!inside.empty() && !unescape(inside, text)) return fail<std::string>();
    }
    indent_ += end + 1;
    return text;
  }

  /// Takes one escape from the front of `inside`; false when the emitter does not write such a one.
  static bool unescape(std::string_view& inside, std::string& text) {
    const char kind = inside.size() > 1 ? inside[1] : '\0';
    const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
    if (digits == 0) {
      constexpr std::string_view names = "nrt\"\\";
      constexpr std::string_view values = "\n\r\t\"\\";
      const auto place = names.find(kind);
      if (place == std::string_view::npos) return false;
      text += values[place];
    } else if (!append_code(inside.substr(2, digits), digits, text)) {
      return false;
    }
    inside.remove_prefix(2 + digits);
    return true;
  }

  static bool append_code(std::string_view hex, std::size_t digits, std::string& text) {
    if (hex.size() != digits) return false;
    unsigned code = 0;
    for (const char c : hex) {
      constexpr std::string_view alphabet = "0123456789ABCDEF";
      const auto digit = alphabet.find(c);
      if (digit == std::string_view::npos) return false;
      code = code * 16 + static_cast<unsigned>(digit);
    }
    if (code >= 0xD800 && code <= 0xDFFF) return false;
    if (code < 0x80) {
      text += static_cast<char>(code);
    } else if (code < 0x800) {
      text += {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
    } else {
      text += {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
               static_cast<char>(0x80 | (code & 0x3F))};
    }
    return true;
  }
};

}  // namespace

std::optional<std::vector<Event>> read_canonical_events(std::string_view bytes) {
  constexpr std::string_view mark = "\nevents:\n";
  if (bytes.size() > largest_fast_file) return std::nullopt;
  const auto start = bytes.find(mark);
  if (start == std::string_view::npos) return std::nullopt;
  return CanonicalReader(bytes.substr(start + mark.size())).events();
}

}  // namespace reqs
