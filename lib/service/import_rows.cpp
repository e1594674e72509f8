#include "service/import_rows.hpp"

#include <cstdint>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>

#include "service/import_teams.hpp"
#include "service/row_import.hpp"

namespace reqs {
namespace {

/// Which keys have come, and what their rows said: as digests, as a million of them has to fit.
class SeenKeys {
 public:
  void check(MappedRow& row, const std::string& path) {
    const auto key = row.text(ImportField::key);
    if (key.empty()) return;
    const auto [found, is_new] = rows_.try_emplace(hash_(key), Seen{digest(row), row.line});
    if (is_new || found->second.digest == digest(row)) return;
    row.problems.push_back(
        {path, row.line, row.column,
         fmt::format("has the key '{}' of line {} and says something else", key, found->second.line)});
  }

 private:
  struct Seen {
    std::uint64_t digest;
    int line;
  };
  std::hash<std::string_view> hash_;
  std::unordered_map<std::uint64_t, Seen> rows_;

  std::uint64_t digest(const MappedRow& row) const {
    std::string all;
    for (const auto& [field, value] : row.values) all.append(name_of(field)).append("\n").append(value) += '\0';
    return hash_(all);
  }
};

}  // namespace

ImportAnswer import_rows(const ActContext& context, const RowsImport& import) {
  ImportAnswer answer;
  auto act = run_act(context, [&](Draft& draft) {
    answer = {};
    draft.begin_import();
    std::vector<Problem> problems;
    SeenKeys seen;
    ImportTeams teams(draft, import.map.teams);
    RowImport into(draft, {import.task.path, import.map, import.zone, teams.directory()}, problems);
    const auto rows = import.open(import.task, import.map, import.text);
    MappedRow row;
    for (std::size_t count = 1; rows->next(row); ++count) {
      seen.check(row, import.task.path);
      teams.meet(row.text(ImportField::team));
      const auto outcome = into.take(row);
      answer.filed += outcome == RowImport::Outcome::filed ? 1 : 0;
      answer.known += outcome == RowImport::Outcome::known ? 1 : 0;
      answer.left_out += outcome == RowImport::Outcome::bad ? 1 : 0;
      draft.seal();
      if (import.task.progress) import.task.progress(count, rows->share());
    }
    answer.left_out += rows->problems().size();
    problems.insert(problems.end(), rows->problems().begin(), rows->problems().end());
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
