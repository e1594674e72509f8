#include "service/import_rows.hpp"

#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "codec/json_columns.hpp"
#include "codec/json_reader.hpp"
#include "service/import_teams.hpp"
#include "service/row_import.hpp"

namespace reqs {
namespace {

std::set<std::string, std::less<>> row_team_names(const std::vector<MappedRow>& rows) {
  std::set<std::string, std::less<>> names;
  for (const auto& row : rows) names.emplace(row.text(ImportField::team));
  return names;
}

}  // namespace

void check_keys(const ImportTask& task, std::vector<MappedRow>& rows) {
  std::unordered_map<std::string_view, const MappedRow*> seen;
  for (auto& row : rows) {
    const auto key = row.text(ImportField::key);
    if (key.empty()) continue;
    const auto [first, is_new] = seen.emplace(key, &row);
    if (!is_new && first->second->values != row.values)
      row.problems.push_back(
          {task.path, row.line, 1,
           fmt::format("has the key '{}' of line {} and says something else", key, first->second->line)});
  }
}

ImportRows read_csv_rows(const ImportTask& task, const ImportMap& map, std::string_view text) {
  CsvReader reader(text, {task.path, map.delimiter});
  if (const auto unbound = bind(map, reader.columns()); !unbound.empty())
    refuse_columns(task, reader.columns(), reader.problems(), unbound);
  ImportRows rows;
  CsvRow row;
  while (reader.next(row)) rows.rows.push_back(map_row(map, reader.columns(), row, task.path));
  rows.problems = reader.problems();
  check_keys(task, rows.rows);
  return rows;
}

ImportRows read_json_rows(const ImportTask& task, const ImportMap& map, std::string_view text) {
  JsonReader reader(text, task.path, JsonReader::Nulls::kept);
  ImportRows rows;
  YamlNode object;
  std::vector<bool> seen;
  while (reader.next(object)) rows.rows.push_back(map_object(map, object, task.path, seen));
  rows.problems = reader.problems();
  const auto columns = columns_of(map);
  std::vector<std::string> there;
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (seen[i]) there.push_back(columns[i]);
  if (const auto unbound = reqs::bind(map, there); !unbound.empty() && !rows.rows.empty()) refuse_import(task, unbound);
  check_keys(task, rows.rows);
  return rows;
}

ImportAnswer import_rows(const ActContext& context, const RowsImport& import) {
  const auto& rows = import.rows.rows;
  ImportAnswer answer;
  auto act = run_act(context, [&](Draft& draft) {
    answer = {};
    auto problems = import.rows.problems;
    ImportTeams teams(draft, import.map.teams, row_team_names(rows));
    RowImport into(draft, {import.task.path, import.map, import.zone, teams.directory()}, problems);
    for (const auto& row : rows) {
      const auto outcome = into.take(row);
      answer.filed += outcome == RowImport::Outcome::filed ? 1 : 0;
      answer.known += outcome == RowImport::Outcome::known ? 1 : 0;
      draft.seal();
      const auto done = static_cast<std::size_t>(&row - rows.data()) + 1;
      if (import.task.progress) import.task.progress(done, share_of(done, rows.size()));
    }
    answer.skipped = settle_problems(import.task, std::move(problems));
    answer.teams_added = teams.write(into.used_teams());
    draft.set_subject(
        fmt::format("import {}: {} request{}", import.map.source, answer.filed, answer.filed == 1 ? "" : "s"));
  });
  act.requests.clear();
  answer.act = std::move(act);
  return answer;
}

}  // namespace reqs
