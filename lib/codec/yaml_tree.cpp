// Reading: gate, then yaml-cpp's parser, whose events must be those that libyaml saw. Two independent readers that
// agree leave no room for a file that means one thing here and another elsewhere.
#include "codec/yaml_tree.hpp"

#include <sstream>

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
  explicit TreeBuilder(const std::vector<YamlEvent>& expected) : expected_(expected) {}

  YamlNode take_root() {
    if (next_ != expected_.size()) disagree();
    return std::move(root_);
  }
  /// The last place that both readers agreed on.
  Disagreement reached() const {
    if (next_ == 0) return {1, 1};
    return {expected_[next_ - 1].line, expected_[next_ - 1].column};
  }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { disagree(); }

  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {
    const auto& event = expect(YamlEvent::Kind::scalar);
    if (!event.plain || !is_null_word(event.scalar)) disagree();
    attach(node_of(event, YamlNode::Kind::scalar));
  }

  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    const auto& event = expect(YamlEvent::Kind::scalar);
    if (event.scalar != value) disagree();
    attach(node_of(event, YamlNode::Kind::scalar));
  }

  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    open_.push_back({node_of(expect(YamlEvent::Kind::sequence_start), YamlNode::Kind::sequence), {}});
  }
  void OnSequenceEnd() override {
    expect(YamlEvent::Kind::sequence_end);
    close();
  }
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    open_.push_back({node_of(expect(YamlEvent::Kind::mapping_start), YamlNode::Kind::mapping), {}});
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

  const std::vector<YamlEvent>& expected_;
  std::size_t next_ = 0;
  std::vector<Open> open_;
  YamlNode root_;

  [[noreturn]] void disagree() const {
    const auto place = next_ == 0 ? next_ : next_ - 1;
    throw Disagreement{expected_[place].line, expected_[place].column};
  }

  const YamlEvent& expect(YamlEvent::Kind kind) {
    if (next_ == expected_.size()) disagree();
    const auto& event = expected_[next_++];
    if (event.kind != kind) disagree();
    return event;
  }

  static YamlNode node_of(const YamlEvent& event, YamlNode::Kind kind) {
    YamlNode node;
    node.kind = kind;
    node.scalar = event.scalar;
    node.plain = event.plain;
    node.line = event.line;
    node.column = event.column;
    return node;
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

YamlRead build_tree(std::string_view text, std::string_view path, const std::vector<YamlEvent>& expected) {
  TreeBuilder builder(expected);
  Disagreement where{};
  try {
    std::istringstream in{std::string(text)};
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
  return build_tree(text, path, gate.events);
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
