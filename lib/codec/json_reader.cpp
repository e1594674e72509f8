#include "codec/json_reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "codec/utf8.hpp"
#include "codec/yaml_gate.hpp"

namespace reqs {
namespace {

bool is_json_digit(char c) {
  return c >= '0' && c <= '9';
}

void append_utf8(std::string& text, unsigned code) {
  const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0 | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0 | (code >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | (code >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

constexpr bool is_high_surrogate(unsigned unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_low_surrogate(unsigned unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace

JsonReader::JsonReader(std::string_view text, std::string path, Nulls nulls)
    : text_(without_bom(text)), path_(std::move(path)), nulls_(nulls) {}

bool JsonReader::next(YamlNode& object) {
  if (!opened_) open();
  if (ended_) return false;
  return form_ == Form::stream ? next_in_stream(object) : next_in_list(object);
}

void JsonReader::open() {
  opened_ = true;
  pass_blanks();
  if (take('[')) {
    form_ = Form::list;
  } else if (open_document()) {
    form_ = Form::document;
  }
}

/// Steps over {"schema": 1, …, "items": [ where the text begins like that; else back to its beginning.
bool JsonReader::open_document() {
  const auto begin = at_;
  const auto begin_line = line_;
  YamlNode first;
  bool is_document = take('{');
  for (int entries = 0; is_document; ++entries) {
    std::string key;
    pass_blanks();
    is_document = here() == '"' && read_text(key) && (entries > 0 || key == "schema");
    pass_blanks();
    is_document = is_document && take(':');
    pass_blanks();
    if (is_document && key == "items" && take('[')) return true;
    YamlNode ignored;
    is_document = is_document && read_value(ignored, 2);
    pass_blanks();
    is_document = is_document && take(',');
  }
  at_ = counted_at_ = begin;
  line_ = begin_line;
  counted_ = 1;
  problems_.clear();
  return false;
}

bool JsonReader::next_in_list(YamlNode& object) {
  pass_blanks();
  if (take(']')) {
    finish_list();
    return false;
  }
  ended_ = !(first_ || expect(',', "an object")) || !read_object_at_top(object);
  if (ended_) say_end();
  first_ = false;
  return !ended_;
}

void JsonReader::finish_list() {
  ended_ = true;
  YamlNode ignored;
  pass_blanks();
  while (form_ == Form::document && take(',') && read_entry(ignored, 2)) pass_blanks();
  if (form_ == Form::document && !expect('}', "the items")) return;
  pass_blanks();
  if (at_ < text_.size()) fail("something follows the end of the list");
}

bool JsonReader::next_in_stream(YamlNode& object) {
  for (;;) {
    pass_blanks();
    if (at_ >= text_.size()) {
      ended_ = true;
      return false;
    }
    const int begin = line_;
    if (read_object_at_top(object)) return true;
    ended_ = line_ != begin;
    if (ended_) say_end();
    if (ended_) return false;
    pass_line();
  }
}

bool JsonReader::read_object_at_top(YamlNode& object) {
  pass_blanks();
  nodes_ = 0;
  object = {};
  if (here() != '{') return fail("an object { … } is expected here");
  return read_value(object, 1);
}

bool JsonReader::read_value(YamlNode& node, int depth) {
  constexpr YamlLimits limits;
  pass_blanks();
  mark(node);
  null_ = false;
  // Foreign objects nest deeper than a request may; a request is asked again when it is written.
  if (depth > 4 * limits.depth) return fail("is nested too deeply");
  if (++nodes_ > limits.nodes) return fail(fmt::format("the object has more than {} values", limits.nodes));
  if (here() == '{') return read_entries(node, depth);
  if (here() == '[') return read_items(node, depth);
  if (here() == '"') return read_text(node.scalar);
  node.plain = true;
  return here() == '-' || is_json_digit(here()) ? read_number(node) : read_word(node);
}

bool JsonReader::read_entries(YamlNode& node, int depth) {
  node.kind = YamlNode::Kind::mapping;
  take('{');
  pass_blanks();
  if (take('}')) return true;
  do {
    if (!read_entry(node, depth + 1)) return false;
    pass_blanks();
  } while (take(','));
  null_ = false;
  return expect('}', "the entries of an object");
}

bool JsonReader::read_entry(YamlNode& node, int depth) {
  YamlEntry entry;
  pass_blanks();
  entry.line = line_;
  entry.column = column();
  if (here() != '"') return fail("a key in double quotes is expected here");
  if (!read_text(entry.key)) return false;
  if (node.find(entry.key)) return fail(fmt::format("the key {} is there twice", quoted_in_message(entry.key)));
  pass_blanks();
  if (!expect(':', "a key") || !read_value(entry.value, depth)) return false;
  if (!null_ || nulls_ == Nulls::kept) node.entries.push_back(std::move(entry));
  null_ = false;
  return true;
}

bool JsonReader::read_items(YamlNode& node, int depth) {
  node.kind = YamlNode::Kind::sequence;
  take('[');
  pass_blanks();
  if (take(']')) return true;
  do {
    YamlNode item;
    if (!read_value(item, depth + 1)) return false;
    node.items.push_back(std::move(item));
    pass_blanks();
  } while (take(','));
  null_ = false;
  return expect(']', "the items of a list");
}

bool JsonReader::read_word(YamlNode& node) {
  constexpr std::pair<std::string_view, std::string_view> words[] = {{"true", "yes"}, {"false", "no"}, {"null", ""}};
  for (const auto& [word, text] : words) {
    if (!text_.substr(at_).starts_with(word)) continue;
    at_ += word.size();
    node.scalar = text;
    null_ = text.empty();
    return true;
  }
  return fail("a value is expected here");
}

/// A number stays the text that it is: nothing is rounded.
bool JsonReader::read_number(YamlNode& node) {
  const auto begin = at_;
  const auto digits = [&] {
    const auto first = at_;
    while (is_json_digit(here())) ++at_;
    return at_ > first;
  };
  take('-');
  const bool zero = here() == '0';
  bool sound = zero ? take('0') && !is_json_digit(here()) : digits();
  if (sound && take('.')) sound = digits();
  if (sound && (here() == 'e' || here() == 'E')) {
    ++at_;
    if (here() == '+' || here() == '-') ++at_;
    sound = digits();
  }
  node.scalar = text_.substr(begin, at_ - begin);
  return sound || fail("is not a number as JSON has them");
}

bool JsonReader::read_text(std::string& text) {
  take('"');
  for (;;) {
    const auto end = text_.find_first_of("\"\\\n", at_);
    if (end == std::string_view::npos || text_[end] == '\n') return fail("a text is not closed on its line");
    if (text.size() + (end - at_) > YamlLimits{}.bytes) return fail("a text is too long for any request");
    text += text_.substr(at_, end - at_);
    at_ = end + 1;
    if (text_[end] == '"') break;
    if (!read_escape(text)) return false;
  }
  // A NUL, which no text of ours may hold, is for whoever takes the text to refuse: the objects behind it can be read.
  return true;
}

bool JsonReader::read_escape(std::string& text) {
  constexpr std::string_view names = "\"\\/bfnrt";
  constexpr std::string_view values = "\"\\/\b\f\n\r\t";
  const char name = here();
  ++at_;
  if (const auto place = names.find(name); name != '\0' && place != std::string_view::npos) {
    text += values[place];
    return true;
  }
  const auto unit = name == 'u' ? read_code_unit() : std::nullopt;
  if (!unit) return fail("a backslash begins no escape that JSON has");
  if (!is_high_surrogate(*unit)) {
    if (is_low_surrogate(*unit)) return fail("half a pair of \\u escapes: the first half is missing");
    append_utf8(text, *unit);
    return true;
  }
  const auto low = take('\\') && take('u') ? read_code_unit() : std::nullopt;
  if (!low || !is_low_surrogate(*low)) return fail("half a pair of \\u escapes: the second half is missing");
  append_utf8(text, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
  return true;
}

std::optional<unsigned> JsonReader::read_code_unit() {
  unsigned code = 0;
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = here();
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto digit = std::string_view("0123456789abcdef").find(lower);
    if (c == '\0' || digit == std::string_view::npos) return std::nullopt;
    code = code * 16 + static_cast<unsigned>(digit);
  }
  return code;
}

bool JsonReader::take(char c) {
  if (here() != c || at_ >= text_.size()) return false;
  ++at_;
  return true;
}

bool JsonReader::expect(char c, std::string_view after) {
  return take(c) || fail(fmt::format("'{}' is expected behind {}", c, after));
}

void JsonReader::pass_blanks() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') return;
    ++at_;
    if (c != '\n') continue;
    ++line_;
    counted_at_ = at_;
    counted_ = 1;
  }
}

void JsonReader::pass_line() {
  at_ = std::min(text_.find('\n', at_), text_.size());
}

void JsonReader::mark(YamlNode& node) {
  node.line = line_;
  node.column = column();
}

int JsonReader::column() {
  const auto end = std::min(at_, text_.size());
  for (; counted_at_ < end; ++counted_at_)
    if ((static_cast<unsigned char>(text_[counted_at_]) & 0xC0) != 0x80) ++counted_;
  return counted_;
}

/// Where nothing behind a problem can be trusted.
void JsonReader::say_end() {
  if (!problems_.empty()) problems_.back().what += "; nothing behind this was read";
}

bool JsonReader::fail(std::string what) {
  problems_.push_back({path_, line_, column(), std::move(what)});
  return false;
}

}  // namespace reqs
