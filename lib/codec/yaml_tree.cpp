// Reading: gate, then yaml-cpp's parser, whose events must be those that libyaml saw. Two independent readers that
// agree leave no room for a file that means one thing here and another elsewhere.
#include "codec/yaml_tree.hpp"

#include <deque>
#include <istream>
#include <streambuf>

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "codec/yaml_gate.hpp"

namespace reqs {
namespace {

/// Where yaml-cpp read something that libyaml did not.
struct Disagreement {
  int line;
  int column;
};

bool is_null_word(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// Builds the tree from what yaml-cpp reads; positions come from libyaml, whose columns count characters.
class TreeBuilder final : public YAML::EventHandler {
 public:
  explicit TreeBuilder(std::deque<YamlEvent> expected) : expected_(std::move(expected)) {}

  YamlNode take_root() {
    if (!expected_.empty()) disagree();
    return std::move(root_);
  }
  /// The last place that libyaml was asked about.
  Disagreement reached() const { return reached_; }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { disagree(); }

  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {
    auto event = expect(YamlEvent::Kind::scalar);
    if (!event.plain || !is_null_word(event.scalar)) disagree();
    attach(node_of(std::move(event), YamlNode::Kind::scalar));
  }

  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    auto event = expect(YamlEvent::Kind::scalar);
    if (event.scalar != value) disagree();
    attach(node_of(std::move(event), YamlNode::Kind::scalar));
  }

  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    open(YamlEvent::Kind::sequence_start, YamlNode::Kind::sequence);
  }
  void OnSequenceEnd() override {
    expect(YamlEvent::Kind::sequence_end);
    close();
  }
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    open(YamlEvent::Kind::mapping_start, YamlNode::Kind::mapping);
  }
  void OnMapEnd() override {
    expect(YamlEvent::Kind::mapping_end);
    close();
  }

 private:
  struct Open {
    YamlNode node;
    std::optional<YamlEntry> entry;  ///< of a mapping: its key was read, its value was not
  };

  std::deque<YamlEvent> expected_;
  Disagreement reached_{1, 1};
  std::vector<Open> open_;
  YamlNode root_;

  [[noreturn]] void disagree() const { throw Disagreement{reached_}; }

  YamlEvent expect(YamlEvent::Kind kind) {
    if (expected_.empty()) disagree();
    auto event = std::move(expected_.front());
    expected_.pop_front();
    reached_ = {event.line, event.column};
    if (event.kind != kind) disagree();
    return event;
  }

  static YamlNode node_of(YamlEvent event, YamlNode::Kind kind) {
    YamlNode node;
    node.kind = kind;
    node.scalar = std::move(event.scalar);
    node.plain = event.plain;
    node.line = event.line;
    node.column = event.column;
    return node;
  }

  void open(YamlEvent::Kind kind, YamlNode::Kind node_kind) {
    auto event = expect(kind);
    const auto children = event.children;
    auto node = node_of(std::move(event), node_kind);
    if (node.is_sequence()) node.items.reserve(children);
    if (node.is_mapping()) node.entries.reserve(children);
    open_.push_back({std::move(node), {}});
  }

  void close() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    attach(std::move(node));
  }

  void attach(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (auto& parent = open_.back(); parent.node.is_sequence()) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.entry) {
      parent.entry = YamlEntry{std::move(node.scalar), node.line, node.column, {}};
    } else {
      parent.entry->value = std::move(node);
      parent.node.entries.push_back(std::move(*parent.entry));
      parent.entry.reset();
    }
  }
};

/// A text as a stream, without a copy of it.
class TextBuffer final : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    // What is only read from is not written to, whatever setg's signature says.
    char* start = const_cast<char*>(text.data());
    setg(start, start, start + text.size());
  }
};

YamlRead build_tree(std::string_view text, std::string_view path, std::deque<YamlEvent> expected) {
  TreeBuilder builder(std::move(expected));
  Disagreement where{};
  try {
    TextBuffer buffer(text);
    std::istream in(&buffer);
    YAML::Parser parser(in);
    parser.HandleNextDocument(builder);
    return {builder.take_root(), {}};
  } catch (const Disagreement& found) {
    where = found;
  } catch (const YAML::Exception&) {
    where = builder.reached();
  }
  return {{},
          {{std::string(path), where.line, where.column,
            "two YAML readers differ about what is here; put it in "
            "double quotes"}}};
}

}  // namespace

const YamlEntry* YamlNode::find(std::string_view key) const {
  for (const auto& entry : entries)
    if (entry.key == key) return &entry;
  return nullptr;
}

YamlRead read_yaml(std::string_view text, std::string_view path, const YamlLimits& limits) {
  if (auto problems = check_text(text, path, limits); !problems.empty()) return {{}, std::move(problems)};
  auto gate = check_structure(text, path, limits);
  if (!gate.problems.empty()) return {{}, std::move(gate.problems)};
  if (text.ends_with('\n')) return build_tree(text, path, std::move(gate.events));
  // Readers differ about a text block whose last line the file's end cuts off. With the line feed that an editor would
  // have put there, they agree.
  const auto ended = std::string(text) + '\n';
  return build_tree(ended, path, check_structure(ended, path, limits).events);
}

Value to_value(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::scalar:
      return node.scalar;
    case YamlNode::Kind::sequence: {
      Value::List list;
      list.reserve(node.items.size());
      for (const auto& item : node.items) list.push_back(to_value(item));
      return list;
    }
    case YamlNode::Kind::mapping: {
      Value::Map map;
      map.reserve(node.entries.size());
      for (const auto& entry : node.entries) map.push_back({entry.key, to_value(entry.value)});
      return map;
    }
  }
  return {};
}

}  // namespace reqs
