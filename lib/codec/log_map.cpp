#include "codec/log_map.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/core.h>

#include "codec/yaml_tree.hpp"
#include "core/suggest.hpp"

namespace reqs {
namespace {

/// What the log itself tells, row by row.
constexpr std::array told_by_the_log = {
    ImportField::by,   ImportField::state, ImportField::resolved, ImportField::closed, ImportField::resolution,
    ImportField::note, ImportField::csat,  ImportField::ces,      ImportField::nps,    ImportField::comment};

class LogReader {
 public:
  explicit LogReader(std::string_view path) : path_(path) {}

  void read(const YamlNode& root, LogMap& map) {
    const auto* log = root.find("log");
    if (!log) return report(root, "'log' is missing: the activity's column, and what each activity does");
    if (!log->value.is_mapping()) return report(log->value, "'log' must be a mapping: activity, steps, other, people");
    check_words(log->value, {"activity", "steps", "other", "people"});
    read_activity(*log, map);
    if (const auto* steps = log->value.find("steps")) read_steps(*steps, map);
    if (const auto* other = log->value.find("other")) map.other = step(other->value);
    if (const auto* people = log->value.find("people")) read_people(people->value, map);
    if (map.steps.empty() && !map.other) report(*log, "'steps' is missing: what each activity does");
    check_fields(root);
  }

  std::vector<Problem> problems;

 private:
  std::string path_;

  template <class At>
  void report(const At& at, std::string what) {
    problems.push_back({path_, at.line, at.column, std::move(what)});
  }

  void check_words(const YamlNode& node, const std::vector<std::string>& known) {
    for (const auto& entry : node.entries) {
      if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
      const auto near = nearest(entry.key, known);
      report(entry,
             fmt::format("unknown key '{}'{}", entry.key, near ? fmt::format(" (did you mean '{}'?)", *near) : ""));
    }
  }

  void read_activity(const YamlEntry& log, LogMap& map) {
    const auto* activity = log.value.find("activity");
    if (!activity) return report(log, "'activity' is missing: the column that says what was done");
    map.activity_column = activity->value.scalar;
    map.line = activity->line;
    map.position = activity->column;
    if (map.activity_column.empty()) report(activity->value, "'activity' must be the name of a column");
  }

  void read_steps(const YamlEntry& steps, LogMap& map) {
    if (!steps.value.is_mapping()) return report(steps.value, "'steps' must be a mapping of activities to steps");
    for (const auto& entry : steps.value.entries)
      if (const auto known = step(entry.value)) map.steps.emplace_back(entry.key, *known);
  }

  std::optional<LogStep> step(const YamlNode& node) {
    const auto known = node.is_scalar() ? value_in(log_step_names, node.scalar) : std::nullopt;
    if (!known) report(node, fmt::format("a step is one of {}", join_or(words_of(log_step_names))));
    return known;
  }

  void read_people(const YamlNode& node, LogMap& map) {
    if (const auto people = value_in(unknown_people_names, node.scalar))
      map.people = *people;
    else
      report(node, fmt::format("'people' must be {}", join_or(words_of(unknown_people_names))));
  }

  void check_fields(const YamlNode& root) {
    const auto* fields = root.find("fields");
    if (!fields) return;
    if (!fields->value.find("filed")) report(*fields, "'fields' lacks 'filed': the column with the time of each row");
    for (const auto field : told_by_the_log)
      if (const auto* entry = fields->value.find(name_of(field)))
        report(*entry, fmt::format("'{}' follows from the log's rows and cannot be a field here", entry->key));
  }
};

}  // namespace

std::optional<LogStep> LogMap::step_of(std::string_view activity) const {
  for (const auto& [name, step] : steps)
    if (name == activity) return step;
  return other;
}

LogMapRead read_log_map(std::string_view text, std::string_view path) {
  auto fields = read_import_map(text, path, "log");
  const auto yaml = read_yaml(text, path);
  if (!yaml.root) return {std::nullopt, yaml.problems};
  LogMap map;
  LogReader reader(path);
  reader.read(*yaml.root, map);
  auto& problems = reader.problems;
  problems.insert(problems.end(), fields.problems.begin(), fields.problems.end());
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  if (!problems.empty()) return {std::nullopt, std::move(problems)};
  map.fields = std::move(*fields.map);
  return {std::move(map), {}};
}

std::vector<Problem> bind_log(const LogMap& map, const std::vector<std::string>& columns) {
  auto problems = bind(map.fields, columns);
  if (std::count(columns.begin(), columns.end(), map.activity_column) != 1)
    problems.push_back({map.fields.path, map.line, map.position,
                        fmt::format("the file has no column '{}', or several", map.activity_column)});
  return problems;
}

}  // namespace reqs
