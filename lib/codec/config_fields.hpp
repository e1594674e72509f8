// Reading one mapping of a settings file against what may stand in it. Every reader asks for the keys it knows; what
// nobody asked for is a problem, with the nearest known key as a hint. Only for config_codec and its tests.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/yaml_tree.hpp"
#include "core/error.hpp"
#include "core/named.hpp"

namespace reqs {

/// Where a settings file's problems go; names the file.
struct ConfigReport {
  std::string path;
  std::vector<Problem>* problems;

  void operator()(const YamlNode& node, std::string what) const;
  void operator()(const YamlEntry& entry, std::string what) const;
};

/// One mapping. A value of the wrong kind is reported and read as if it were absent. `node` must outlive this.
class ConfigFields {
 public:
  /// `what` names the mapping in messages: "a team". A node that is no mapping is reported; an empty value counts as an
  /// empty mapping.
  ConfigFields(const YamlNode& node, std::string what, const ConfigReport& report);

  /// The value, of whatever kind; nullptr when absent.
  const YamlNode* any(std::string_view key);
  /// One line; empty when absent.
  std::string line(std::string_view key);
  /// As line(); its absence is reported.
  std::string required_line(std::string_view key);
  /// Several lines are fine; empty when absent.
  std::string text(std::string_view key);
  /// A list of texts; a single text is a list of one.
  std::vector<std::string> texts(std::string_view key);
  /// A whole number within the limits, both included; empty when absent.
  std::optional<int> number(std::string_view key, int least, int most);
  /// The entries of a mapping, in order; empty when absent.
  const std::vector<YamlEntry>& entries(std::string_view key);
  /// The items of a list; empty when absent.
  const std::vector<YamlNode>& items(std::string_view key);
  /// The value that a word of a closed set stands for; empty when absent or not one of the words.
  template <class E, std::size_t n>
  std::optional<E> named(std::string_view key, const Named<E> (&table)[n]) {
    const auto word = line(key);
    const auto value = value_in(table, word);
    if (!value && !word.empty()) report_word(*any(key), word, words_of(table));
    return value;
  }

  /// Reports the keys that nobody asked for.
  void finish();

 private:
  const YamlNode& node_;
  std::string what_;
  const ConfigReport& report_;
  std::vector<std::string> asked_;

  const YamlNode* find(std::string_view key, YamlNode::Kind kind, std::string_view kind_name);
  void report_word(const YamlNode& value, const std::string& word, const std::vector<std::string>& words);
};

/// `'urgnt' is not one of low, normal, high or urgent; did you mean 'urgent'?`
std::string not_one_of(const std::string& word, const std::vector<std::string>& words);

}  // namespace reqs
