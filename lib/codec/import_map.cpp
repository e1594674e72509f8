// Reading MAP.yaml: every problem at once, each with its place (import_map.hpp).
#include "codec/import_map.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/core.h>

#include "codec/encoding.hpp"
#include "codec/import_words.hpp"
#include "codec/yaml_gate.hpp"
#include "codec/yaml_tree.hpp"
#include "core/suggest.hpp"

namespace reqs {
namespace {

std::vector<std::string> default_time_formats() {
  return {"rfc3339",           "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d",
          "%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M",    "%Y/%m/%d"};
}

constexpr Named<char> delimiter_names[] = {
    {',', "comma", ","}, {';', "semicolon", ";"}, {'\t', "tab", "\t"}, {'|', "bar", "|"}};

std::string did_you_mean(std::string_view word, const std::vector<std::string>& words) {
  const auto near = nearest(word, words);
  return near ? fmt::format(" (did you mean '{}'?)", *near) : std::string();
}

struct Template {
  std::vector<TemplateLine> lines;
  std::string problem;
};

/// Cuts `text` at line breaks and {column}; `{{` and `}}` are braces.
Template cut(std::string_view text) {
  Template result;
  result.lines.emplace_back();
  std::string literal;
  const auto flush = [&] {
    if (!literal.empty()) result.lines.back().push_back({TemplatePart::Kind::literal, literal});
    literal.clear();
  };
  while (!text.empty()) {
    const char c = text.front();
    const bool doubled = text.size() > 1 && text[1] == c;
    text.remove_prefix(1);
    if ((c == '{' || c == '}') && doubled) {
      literal += c;
      text.remove_prefix(1);
    } else if (c == '{') {
      const std::size_t end = text.find_first_of("{}\n");
      if (end == std::string_view::npos || text[end] != '}' || end == 0)
        return {{}, "a '{' that begins no {column}: a brace itself is written twice"};
      flush();
      result.lines.back().push_back({TemplatePart::Kind::column, std::string(text.substr(0, end))});
      text.remove_prefix(end + 1);
    } else if (c == '}') {
      return {{}, "a '}' without its '{': a brace itself is written twice"};
    } else if (c == '\n') {
      flush();
      result.lines.emplace_back();
    } else {
      literal += c;
    }
  }
  flush();
  return result;
}

class MapReader {
 public:
  explicit MapReader(std::string_view path) { map_.path = path; }

  void read(const YamlNode& root, std::string_view also) {
    std::vector<std::string> keys = {"source", "zone",         "encoding", "delimiter",
                                     "empty",  "time_formats", "teams",    "fields"};
    if (!also.empty()) keys.emplace_back(also);
    check_keys(root, keys);
    if (const auto* entry = root.find("source")) map_.source = read_source(*entry);
    if (const auto* entry = root.find("zone")) map_.zone = scalar(*entry);
    if (const auto* entry = root.find("encoding")) read_encoding(*entry);
    if (const auto* entry = root.find("delimiter")) read_delimiter(*entry);
    if (const auto* entry = root.find("empty")) map_.empty = scalars(*entry);
    read_time_formats(root.find("time_formats"));
    if (const auto* entry = root.find("teams")) read_teams(*entry);
    if (const auto* entry = root.find("fields")) read_fields(*entry);
    if (!root.find("source")) report(root, "'source' is missing: the name that goes before each row's key");
    if (!root.find("fields")) report(root, "'fields' is missing: which column is the key, the title, …");
  }

  ImportMapRead result() && {
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
      return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    if (!problems_.empty()) return {std::nullopt, not_too_many(std::move(problems_))};
    return {std::move(map_), {}};
  }

 private:
  /// Positions of entries and nodes alike.
  template <class At>
  void report(const At& at, std::string what) {
    problems_.push_back({map_.path, at.line, at.column, std::move(what)});
  }

  void check_keys(const YamlNode& node, const std::vector<std::string>& known) {
    for (const YamlEntry& entry : node.entries)
      if (std::find(known.begin(), known.end(), entry.key) == known.end())
        report(entry, fmt::format("unknown key '{}'{}", entry.key, did_you_mean(entry.key, known)));
  }

  std::string scalar(const YamlEntry& entry) {
    if (entry.value.is_scalar() && !entry.value.scalar.empty()) return entry.value.scalar;
    report(entry.value, fmt::format("'{}' must be a text", entry.key));
    return {};
  }

  std::vector<std::string> scalars(const YamlEntry& entry) {
    std::vector<std::string> texts;
    if (!entry.value.is_sequence()) report(entry.value, fmt::format("'{}' must be a list", entry.key));
    for (const YamlNode& item : entry.value.items) {
      if (!item.is_scalar()) report(item, fmt::format("'{}' must hold texts only", entry.key));
      texts.push_back(item.scalar);
    }
    return texts;
  }

  std::string read_source(const YamlEntry& entry) {
    std::string source = scalar(entry);
    if (source.find_first_of(": \t\n") != std::string::npos)
      report(entry.value, "'source' must be one word without a colon: keys are written SOURCE:KEY");
    return source;
  }

  void read_encoding(const YamlEntry& entry) {
    map_.encoding = scalar(entry);
    if (!map_.encoding.empty() && !is_encoding(map_.encoding))
      report(entry.value, fmt::format("unknown encoding '{}'", map_.encoding));
  }

  void read_delimiter(const YamlEntry& entry) {
    for (const auto& [value, name, itself] : delimiter_names)
      if (entry.value.scalar == name || entry.value.scalar == itself) map_.delimiter = value;
    if (!map_.delimiter || !entry.value.is_scalar())
      report(entry.value, fmt::format("'delimiter' must be {}", join_or(words_of(delimiter_names))));
  }

  void read_time_formats(const YamlEntry* entry) {
    map_.time_formats = default_time_formats();
    if (!entry) return;
    map_.time_formats = scalars(*entry);
    if (map_.time_formats.empty()) report(entry->value, "'time_formats' must name at least one format");
    for (const YamlNode& item : entry->value.items)
      if (const std::string why = check_time_format(item.scalar); !why.empty())
        report(item, fmt::format("the time format '{}' {}", item.scalar, why));
  }

  void read_teams(const YamlEntry& entry) {
    if (const auto teams = value_in(unknown_teams_names, entry.value.scalar))
      map_.teams = *teams;
    else
      report(entry.value, fmt::format("'teams' must be {}", join_or(words_of(unknown_teams_names))));
  }

  void read_fields(const YamlEntry& fields) {
    if (!fields.value.is_mapping()) return report(fields.value, "'fields' must be a mapping of fields to columns");
    check_keys(fields.value, words_of(import_field_names));
    for (const YamlEntry& entry : fields.value.entries)
      if (const auto field = value_in(import_field_names, std::string_view(entry.key))) read_rule(entry, *field);
    for (const auto& row : import_field_names)
      if (is_required(row.value) && !fields.value.find(row.name))
        report(fields, fmt::format("'fields' lacks '{}'", row.name));
  }

  void read_rule(const YamlEntry& entry, ImportField field) {
    ImportRule rule;
    rule.field = field;
    rule.line = entry.line;
    rule.position = entry.column;
    if (entry.value.is_mapping())
      read_rule_parts(entry.value, rule);
    else
      rule.column = scalar(entry);
    map_.rules.push_back(std::move(rule));
  }

  void read_rule_parts(const YamlNode& node, ImportRule& rule) {
    check_keys(node, {"column", "text", "values", "default"});
    if (!node.find("column") == !node.find("text"))
      report(node, fmt::format("'{}' needs either 'column' or 'text'", name_of(rule.field)));
    if (const auto* column = node.find("column")) rule.column = scalar(*column);
    if (const auto* text = node.find("text")) read_text(*text, rule);
    if (const auto* values = node.find("values")) read_values(*values, node, rule);
    if (const auto* fallback = node.find("default")) {
      rule.fallback = scalar(*fallback);
      check_word(fallback->value, rule.field, *rule.fallback);
    }
  }

  void read_text(const YamlEntry& entry, ImportRule& rule) {
    Template cut_text = cut(scalar(entry));
    if (!cut_text.problem.empty()) report(entry.value, cut_text.problem);
    rule.text = std::move(cut_text.lines);
    const bool constant = rule.text.size() == 1 && rule.text.front().size() == 1 &&
                          rule.text.front().front().kind == TemplatePart::Kind::literal;
    if (constant) check_word(entry.value, rule.field, rule.text.front().front().text);
  }

  void read_values(const YamlEntry& values, const YamlNode& rule_node, ImportRule& rule) {
    if (!rule_node.find("column")) report(values, "'values' needs a 'column'");
    if (!values.value.is_mapping() || values.value.entries.empty())
      return report(values.value, "'values' must be a mapping of the file's words to ours");
    for (const YamlEntry& pair : values.value.entries) {
      if (!pair.value.is_scalar()) report(pair.value, "'values' must hold texts only");
      check_word(pair.value, rule.field, pair.value.scalar);
      rule.values.emplace_back(pair.key, pair.value.scalar);
    }
  }

  /// An empty text is always fine: it says that there is nothing.
  void check_word(const YamlNode& at, ImportField field, std::string_view word) {
    if (word.empty()) return;
    if (const std::string why = check_import_word(field, word); !why.empty()) report(at, why);
  }

  ImportMap map_;
  std::vector<Problem> problems_;
};

std::vector<std::string> columns_of(const ImportRule& rule) {
  std::vector<std::string> names;
  if (!rule.column.empty()) names.push_back(rule.column);
  for (const TemplateLine& line : rule.text)
    for (const TemplatePart& part : line)
      if (part.kind == TemplatePart::Kind::column) names.push_back(part.text);
  return names;
}

}  // namespace

std::vector<std::string> columns_of(const ImportMap& map) {
  std::vector<std::string> names;
  for (const ImportRule& rule : map.rules)
    for (const std::string& name : columns_of(rule))
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  return names;
}

ImportMapRead read_import_map(std::string_view text, std::string_view path, std::string_view also) {
  const YamlRead yaml = read_yaml(text, path);
  if (!yaml.root) return {std::nullopt, yaml.problems};
  MapReader reader(path);
  reader.read(*yaml.root, also);
  return std::move(reader).result();
}

std::vector<Problem> bind(const ImportMap& map, const std::vector<std::string>& columns) {
  std::vector<Problem> problems;
  for (const ImportRule& rule : map.rules) {
    for (const std::string& name : columns_of(rule)) {
      const auto times = std::count(columns.begin(), columns.end(), name);
      if (times == 1) continue;
      std::string what = times == 0 ? fmt::format("the file has no column '{}'{}", name, did_you_mean(name, columns))
                                    : fmt::format("the file has {} columns '{}': which one is meant?", times, name);
      problems.push_back({map.path, rule.line, rule.position, std::move(what)});
    }
  }
  return problems;
}

}  // namespace reqs
