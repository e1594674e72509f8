#include "codec/config_fields.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

#include "codec/yaml_gate.hpp"
#include "core/suggest.hpp"

namespace reqs {
namespace {

bool is_empty_value(const YamlNode& node) {
  return node.is_scalar() && node.plain && node.scalar.empty();
}

}  // namespace

void ConfigReport::operator()(const YamlNode& node, std::string what) const {
  problems->push_back({path, node.line, node.column, std::move(what)});
}
void ConfigReport::operator()(const YamlEntry& entry, std::string what) const {
  problems->push_back({path, entry.line, entry.column, std::move(what)});
}

std::string not_one_of(const std::string& word, const std::vector<std::string>& words) {
  const auto close = nearest(word, words);
  return quoted_in_message(word) + " is not one of " + join_or(words) +
         (close ? "; did you mean '" + *close + "'?" : std::string());
}

ConfigFields::ConfigFields(const YamlNode& node, std::string what, const ConfigReport& report)
    : node_(node), what_(std::move(what)), report_(report) {
  if (!node.is_mapping() && !is_empty_value(node)) report(node, what_ + " must hold keys and values ('key: value')");
}

const YamlNode* ConfigFields::any(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
  const auto* entry = node_.find(key);
  return entry ? &entry->value : nullptr;
}

const YamlNode* ConfigFields::find(std::string_view key, YamlNode::Kind kind, std::string_view kind_name) {
  const auto* value = any(key);
  if (!value || is_empty_value(*value)) return nullptr;
  if (value->kind == kind) return value;
  report_(*value, fmt::format("'{}' must be {}", key, kind_name));
  return nullptr;
}

std::string ConfigFields::text(std::string_view key) {
  const auto* value = find(key, YamlNode::Kind::scalar, "a text");
  return value ? value->scalar : std::string();
}

std::string ConfigFields::line(std::string_view key) {
  auto value = text(key);
  if (value.find('\n') == std::string::npos) return value;
  report_(*any(key), fmt::format("'{}' must be one line", key));
  return {};
}

std::string ConfigFields::required_line(std::string_view key) {
  const auto* value = any(key);
  if (!value || is_empty_value(*value)) report_(node_, fmt::format("{} needs '{}'", what_, key));
  return line(key);
}

std::vector<std::string> ConfigFields::texts(std::string_view key) {
  const auto* value = any(key);
  if (!value || is_empty_value(*value)) return {};
  if (value->is_scalar()) return {value->scalar};
  std::vector<std::string> texts;
  if (!value->is_sequence()) report_(*value, fmt::format("'{}' must be a list of texts", key));
  for (const auto& item : value->items) {
    if (item.is_scalar() && !item.scalar.empty())
      texts.push_back(item.scalar);
    else
      report_(item, fmt::format("'{}' must be a list of texts; this is {}", key,
                                item.is_scalar() ? "empty" : "a list or mapping"));
  }
  return texts;
}

std::optional<int> ConfigFields::number(std::string_view key, int least, int most) {
  const auto* value = find(key, YamlNode::Kind::scalar, "a number");
  if (!value) return std::nullopt;
  const auto& digits = value->scalar;
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error == std::errc() && end == digits.data() + digits.size() && number >= least && number <= most) return number;
  report_(*value, fmt::format("'{}' must be a whole number from {} to {}, not {}", key, least, most,
                              quoted_in_message(digits)));
  return std::nullopt;
}

const std::vector<YamlEntry>& ConfigFields::entries(std::string_view key) {
  static const std::vector<YamlEntry> none;
  const auto* value = find(key, YamlNode::Kind::mapping, "a mapping of names to what they stand for");
  return value ? value->entries : none;
}

const std::vector<YamlNode>& ConfigFields::items(std::string_view key) {
  static const std::vector<YamlNode> none;
  const auto* value = find(key, YamlNode::Kind::sequence, "a list ('- ' before each item)");
  return value ? value->items : none;
}

void ConfigFields::report_word(const YamlNode& value, const std::string& word, const std::vector<std::string>& words) {
  report_(value, not_one_of(word, words));
}

void ConfigFields::finish() {
  for (const auto& entry : node_.entries) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
    const auto close = nearest(entry.key, asked_);
    report_(entry, fmt::format("{} has no key {}{}", what_, quoted_in_message(entry.key),
                               close ? "; did you mean '" + *close + "'?" : "; known are " + join_or(asked_)));
  }
}

}  // namespace reqs
