// The gate's second half: the structure, by libyaml's events. Depth and nodes are counted as events arrive and reading
// stops at once beyond them: libyaml takes quadratic time for `[[[[…`.
#include "codec/yaml_gate.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/core.h>
#include <yaml.h>

#include "codec/code_point.hpp"
#include "codec/utf8.hpp"
#include "codec/yaml_layout.hpp"

namespace reqs {
namespace {

/// libyaml's parser; frees itself.
class LibyamlParser {
 public:
  explicit LibyamlParser(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) throw Error(ErrorKind::internal, "out of memory for the YAML parser");
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  }
  ~LibyamlParser() { yaml_parser_delete(&parser_); }
  LibyamlParser(const LibyamlParser&) = delete;
  LibyamlParser& operator=(const LibyamlParser&) = delete;

  yaml_parser_t* get() { return &parser_; }

 private:
  yaml_parser_t parser_{};
};

/// One event of libyaml; frees itself.
class LibyamlEvent {
 public:
  LibyamlEvent() = default;
  ~LibyamlEvent() { yaml_event_delete(&event_); }
  LibyamlEvent(const LibyamlEvent&) = delete;
  LibyamlEvent& operator=(const LibyamlEvent&) = delete;

  yaml_event_t* get() { return &event_; }

 private:
  yaml_event_t event_{};
};

struct Explanation {
  std::string_view libyaml;
  std::string_view plain_words;
  enum class At { problem, context } at = At::problem;
};

// What libyaml says, and what it means to somebody who edits a file by hand.
constexpr Explanation explanations[] = {
    {"found unexpected end of stream", "the quotation mark that opens here is never closed", Explanation::At::context},
    {"found unexpected document indicator", "the quotation mark that opens here is never closed",
     Explanation::At::context},
    {"did not find expected key", "a key was expected here; check the indentation, or put the text in quotes"},
    {"did not find expected '-' indicator", "another '- ' was expected here; check the indentation"},
    {"mapping values are not allowed in this context",
     "a second ': ' in one line; put the text in quotes, or check the indentation"},
    {"could not find expected ':'", "a line that is neither 'key: value' nor part of a text; check the indentation",
     Explanation::At::context},
    {"block sequence entries are not allowed in this context", "a list cannot begin here; put it on its own line"},
    {"found character that cannot start any token", "a value cannot begin with this character; put it in quotes"},
    {"found a tab character where an indentation space is expected", "indented with a tab; use spaces"},
    {"found a tab character that violates indentation", "indented with a tab; use spaces"},
    {"found unknown escape character", "an unknown escape in double quotes; write a backslash as \\\\"},
    {"did not find expected ',' or ']'", "the '[' that opens here is never closed", Explanation::At::context},
    {"did not find expected ',' or '}'", "the '{' that opens here is never closed", Explanation::At::context},
    {"did not find expected node content", "a value was expected here"},
    {"did not find expected <document start>", "text that belongs to nothing; check the indentation and the quotes"},
};

class StructureCheck {
 public:
  StructureCheck(std::string_view text, std::string_view path, const YamlLimits& limits)
      : text_(text),
        parser_(text),
        path_(path),
        limits_(limits),
        layout_(text, [this](int line, int column, std::string what) {
          if (layout_problems_.size() < max_problems)
            layout_problems_.push_back({path_, line, column, std::move(what)});
        }) {}
  StructureCheck(const StructureCheck&) = delete;
  StructureCheck& operator=(const StructureCheck&) = delete;

  GateRead run() {
    bool more = true;
    while (more && read_.problems.size() < max_problems) {
      LibyamlEvent event;
      if (yaml_parser_parse(parser_.get(), event.get()) == 0) {
        report_syntax();
        return std::move(read_);  // bad layout would be no more than a symptom of it
      }
      more = take(*event.get());
    }
    add_layout_problems();
    return std::move(read_);
  }

 private:
  /// A collection that is open.
  struct Open {
    bool mapping;
    std::size_t event;                ///< its start, among the events
    unsigned nodes = 0;               ///< in it, keys counted too
    bool at_key = true;               ///< of a mapping: a key comes next
    std::map<std::string, int> keys;  ///< and the line each stands in
  };

  std::string_view text_;
  LibyamlParser parser_;
  std::string path_;
  const YamlLimits& limits_;
  GateRead read_;
  LayoutCheck layout_;
  std::vector<Problem> layout_problems_;
  std::vector<Open> open_;
  std::size_t nodes_ = 0;
  int documents_ = 0;

  /// False when reading is over.
  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_STREAM_END_EVENT:
        if (documents_ == 0) report_empty();
        return false;
      case YAML_DOCUMENT_START_EVENT:
        return start_document(event);
      case YAML_ALIAS_EVENT:
        report(event.start_mark, "an alias ('*name'); write the value itself");
        return enter(event, YamlEvent::Kind::scalar, "");
      case YAML_SCALAR_EVENT:
        return scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        check_anchor_and_tag(event, event.data.sequence_start.anchor, event.data.sequence_start.tag);
        layout_.open(event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE, range(event),
                     event.start_mark.column);
        return enter(event, YamlEvent::Kind::sequence_start, "");
      case YAML_MAPPING_START_EVENT:
        check_anchor_and_tag(event, event.data.mapping_start.anchor, event.data.mapping_start.tag);
        layout_.open(event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, range(event), event.start_mark.column);
        return enter(event, YamlEvent::Kind::mapping_start, "");
      case YAML_SEQUENCE_END_EVENT:
        return leave(event, YamlEvent::Kind::sequence_end);
      case YAML_MAPPING_END_EVENT:
        return leave(event, YamlEvent::Kind::mapping_end);
      case YAML_NO_EVENT:
      case YAML_STREAM_START_EVENT:
      case YAML_DOCUMENT_END_EVENT:
        return true;
    }
    return true;
  }

  bool start_document(const yaml_event_t& event) {
    const auto& start = event.data.document_start;
    if (start.version_directive || start.tag_directives.start != start.tag_directives.end)
      report(event.start_mark, "a directive ('%YAML' or '%TAG'); delete it");
    if (++documents_ == 1) return true;
    report(event.start_mark, "a second document; a file holds one");
    return false;
  }

  bool scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    // A plain or quoted scalar has no tag unless one was written.
    check_anchor_and_tag(event, scalar.anchor, scalar.tag);
    layout_.scalar(form_of(scalar.style), range(event));
    return enter(event, YamlEvent::Kind::scalar,
                 std::string_view(reinterpret_cast<const char*>(scalar.value), scalar.length));
  }

  void check_anchor_and_tag(const yaml_event_t& event, const unsigned char* anchor, const unsigned char* tag) {
    if (anchor) report(event.start_mark, "an anchor ('&name'); write the value where it is needed");
    if (tag) report(event.start_mark, "a tag ('!name'); delete it");
  }

  /// A scalar, or the beginning of a collection. False when reading is over.
  bool enter(const yaml_event_t& event, YamlEvent::Kind kind, std::string_view text) {
    if (++nodes_ > limits_.nodes) {
      report(event.start_mark, fmt::format("more than {} values; no more are read", limits_.nodes));
      return false;
    }
    const bool plain = event.type == YAML_SCALAR_EVENT && event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    if (open_.empty() && kind != YamlEvent::Kind::mapping_start) return refuse_root(event, plain && text.empty());
    if (!open_.empty() && open_.back().mapping) {
      if (open_.back().at_key) check_key(event, kind, text, plain);
      open_.back().at_key = !open_.back().at_key;
    }
    if (!open_.empty()) ++open_.back().nodes;
    read_.events.push_back({std::string(text), line(event.start_mark), column(event.start_mark), 0, kind, plain});
    if (kind == YamlEvent::Kind::scalar) return true;
    open_.push_back({kind == YamlEvent::Kind::mapping_start, read_.events.size() - 1, 0, true, {}});
    if (static_cast<int>(open_.size()) <= limits_.depth) return true;
    report(event.start_mark, fmt::format("nested more than {} deep", limits_.depth));
    return false;
  }

  bool leave(const yaml_event_t& event, YamlEvent::Kind kind) {
    const auto& open = open_.back();
    read_.events[open.event].children = open.mapping ? open.nodes / 2 : open.nodes;
    open_.pop_back();
    layout_.close(range(event));
    read_.events.push_back({{}, line(event.start_mark), column(event.start_mark), 0, kind, false});
    return true;
  }

  bool refuse_root(const yaml_event_t& event, bool nothing) {
    if (nothing)
      report_empty();
    else
      report(event.start_mark, "must hold keys and values ('key: value') at its top level");
    return false;
  }

  void check_key(const yaml_event_t& event, YamlEvent::Kind kind, std::string_view text, bool plain) {
    if (kind != YamlEvent::Kind::scalar) return report(event.start_mark, "a list or mapping as a key; a key is a text");
    if (event.type == YAML_ALIAS_EVENT) return;
    if (plain && text.empty()) return report(event.start_mark, "a value without a key");
    if (plain && text == "<<") return report(event.start_mark, "a merge key ('<<'); write the values themselves");
    if (text.size() > limits_.key_bytes)
      return report(event.start_mark,
                    fmt::format("a key of {} bytes; at most {} are read", text.size(), limits_.key_bytes));
    const auto [found, added] = open_.back().keys.emplace(text, line(event.start_mark));
    if (!added)
      report(event.start_mark,
             fmt::format("the key {} is already there in line {}", quoted_in_message(text), found->second));
  }

  void add_layout_problems() {
    read_.problems.insert(read_.problems.end(), layout_problems_.begin(), layout_problems_.end());
    std::stable_sort(read_.problems.begin(), read_.problems.end(), [](const Problem& a, const Problem& b) {
      return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    if (read_.problems.size() > max_problems) read_.problems.resize(max_problems);
  }

  void report_syntax() {
    const auto& parser = *parser_.get();
    const std::string_view said = parser.problem ? parser.problem : "cannot be read";
    for (const auto& row : explanations)
      if (row.libyaml == said) {
        const bool context = row.at == Explanation::At::context && parser.context;
        return report(context ? parser.context_mark : parser.problem_mark, std::string(row.plain_words));
      }
    report(parser.problem_mark, fmt::format("is not YAML: {}", said));
  }

  void report(const yaml_mark_t& mark, std::string what) {
    // libyaml takes the end of a file whose last line has no line feed for the beginning of one more line.
    const auto last = line_of(text_, text_.size());
    const auto past_end = line(mark) > last;
    read_.problems.push_back({path_, past_end ? last : line(mark), past_end ? 1 : column(mark), std::move(what)});
  }
  void report_empty() { read_.problems.push_back({path_, 1, 1, std::string(empty_file)}); }

  static LayoutCheck::Form form_of(yaml_scalar_style_t style) {
    if (style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE) return LayoutCheck::Form::block;
    return style == YAML_PLAIN_SCALAR_STYLE ? LayoutCheck::Form::plain : LayoutCheck::Form::quoted;
  }
  static LayoutCheck::Range range(const yaml_event_t& event) { return {event.start_mark.index, event.end_mark.index}; }
  static int line(const yaml_mark_t& mark) { return static_cast<int>(mark.line) + 1; }
  static int column(const yaml_mark_t& mark) { return static_cast<int>(mark.column) + 1; }
};

}  // namespace

GateRead check_structure(std::string_view text, std::string_view path, const YamlLimits& limits) {
  return StructureCheck(text, path, limits).run();
}

std::vector<Problem> not_too_many(std::vector<Problem> problems) {
  std::map<std::string, std::size_t> count;
  std::vector<Problem> listed;
  for (auto& problem : problems) {
    const auto before = count[problem.path]++;
    if (before == max_problems) problem.what = more_problems;
    if (before <= max_problems) listed.push_back(std::move(problem));
  }
  return listed;
}

std::string quoted_in_message(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string out = "'";
  for (std::size_t i = 0; i < text.size();) {
    if (out.size() > longest) return out + "…'";
    const auto c = code_point_at(text, i);
    if (may_stand_raw(c.value) && !turns_direction(c.value) && c.value != '\n' && c.value != '\t')
      out += text.substr(i, c.length);
    else
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c.value));
    i += c.length;
  }
  return out + "'";
}

}  // namespace reqs
