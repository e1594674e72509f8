#include "service/import_log.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "service/import_teams.hpp"
#include "service/log_history.hpp"
#include "service/row_import.hpp"

namespace reqs {
namespace {

struct Cases {
  std::vector<LogCase> cases;  ///< by their first row in the file
  std::vector<Problem> problems;
};

/// Gathers the rows of each case.
class LogReading {
 public:
  LogReading(const LogImport& import, Instant now) : import_(import), now_(now) {}

  Cases read(std::string_view text) {
    CsvReader reader(text, {import_.task.path, import_.map.fields.delimiter, import_.task.encoding});
    if (const auto unbound = bind_log(import_.map, reader.columns()); !unbound.empty())
      refuse_columns(import_.task, reader.columns(), reader.problems(), unbound);
    const auto& columns = reader.columns();
    activity_ = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), import_.map.activity_column) -
                                         columns.begin());
    CsvRow row;
    while (reader.next(row)) take(map_row(import_.map.fields, columns, row, import_.task.path), row);
    read_.problems = reader.problems();
    for (auto& one : read_.cases) sort(one);
    return std::move(read_);
  }

 private:
  const LogImport& import_;
  Instant now_;
  std::size_t activity_ = 0;
  Cases read_;
  std::unordered_map<std::string, std::size_t> places_;  // of the cases, by key

  void take(MappedRow fields, const CsvRow& row) {
    LogRow in_log;
    in_log.line = row.line;
    in_log.activity = row.fields[activity_];
    const auto report = [&](std::string what) {
      fields.problems.push_back({import_.task.path, row.line, 1, std::move(what)});
    };
    const auto step = import_.map.step_of(in_log.activity);
    in_log.step = step.value_or(LogStep::note);
    if (!step) report(fmt::format("'{}' is none of the map's steps, and there is no 'other'", in_log.activity));
    const auto time = fields.text(ImportField::filed);
    const auto at = import_time(import_.map.fields, ImportField::filed, time, import_.zone);
    in_log.at = at.value_or(Instant{});
    if (!at) report(fmt::format("'{}' (filed) fits none of the map's time_formats", time));
    if (at && *at > now_) report("is in the future");
    // Said once is enough: the row that the request is filed by would say it again.
    if (!at || *at > now_) std::erase_if(fields.values, [](const auto& v) { return v.first == ImportField::filed; });
    in_log.person = fields.text(ImportField::person);
    in_log.team = fields.text(ImportField::team);
    add(std::move(fields), std::move(in_log));
  }

  void add(MappedRow fields, LogRow row) {
    const auto key = std::string(fields.text(ImportField::key));
    const auto [place, is_new] = places_.emplace(key, read_.cases.size());
    if (is_new) read_.cases.emplace_back();
    auto& one = read_.cases[place->second];
    auto problems = std::move(one.fields.problems);
    problems.insert(problems.end(), fields.problems.begin(), fields.problems.end());
    if (one.rows.empty() || row.at < first_of(one).at) one.fields = std::move(fields);
    one.fields.problems = std::move(problems);
    one.rows.push_back(std::move(row));
  }

  static const LogRow& first_of(const LogCase& one) {
    return *std::min_element(one.rows.begin(), one.rows.end(),
                             [](const LogRow& a, const LogRow& b) { return a.at < b.at; });
  }

  static void sort(LogCase& one) {
    std::stable_sort(one.rows.begin(), one.rows.end(), [](const LogRow& a, const LogRow& b) { return a.at < b.at; });
  }
};

std::set<std::string, std::less<>> case_team_names(const std::vector<LogCase>& cases) {
  std::set<std::string, std::less<>> names;
  for (const auto& one : cases)
    for (const auto& row : one.rows) names.insert(row.team);
  return names;
}

/// The people of a case's rows must be known, unless the map keeps them as they are.
void check_people(const LogImport& import, const Directory& directory, LogCase& one) {
  for (const auto& row : one.rows) {
    if (!row.person.empty() && import.map.people == UnknownPeople::refuse && !directory.person_called(row.person))
      one.fields.problems.push_back(
          {import.task.path, row.line, 1,
           fmt::format("no person '{}' in teams.yaml; add them there, or set 'people: keep' in the map", row.person)});
    const bool filed_by = &row == &one.rows.front();  // whose team is looked for when the case is filed
    if (!filed_by && !row.team.empty() && !directory.team_called(row.team))
      one.fields.problems.push_back(
          {import.task.path, row.line, 1,
           fmt::format("no team '{}' in teams.yaml; add it there, or set 'teams: add' in the map", row.team)});
  }
}

std::size_t lines_in(const std::vector<Problem>& problems) {
  std::set<int> lines;
  for (const auto& problem : problems) lines.insert(problem.line);
  return lines.size();
}

}  // namespace

ImportAnswer import_log(const ActContext& context, const LogImport& import, std::string_view text) {
  const auto [cases, in_file] = LogReading(import, context.now).read(text);
  ImportAnswer answer;
  auto act = run_act(context, [&, &cases = cases, &in_file = in_file](Draft& draft) {
    answer = {};
    draft.begin_import();
    auto problems = in_file;
    ImportTeams teams(draft, import.map.fields.teams);
    for (const auto& name : case_team_names(cases)) teams.meet(name);
    std::size_t done = 0, rows = 0;
    RowImport into(draft, {import.task.path, import.map.fields, import.zone, teams.directory()}, problems);
    for (auto one : cases) {
      check_people(import, teams.directory(), one);
      LogHistory history(draft, teams.directory(), one);
      // The case's own fields do not tell whose it is, nor who filed it: its rows do.
      std::erase_if(one.fields.values, [](const auto& value) { return value.first == ImportField::person; });
      one.fields.values.emplace_back(ImportField::by, history.first_person());
      const auto outcome = into.take(
          one.fields, [&](const RequestId& id) { history.add_to(id); },
          history.is_over() ? RowImport::Ending::over : RowImport::Ending::open);
      if (outcome == RowImport::Outcome::filed)
        for (const auto& team : history.teams()) into.use_team(team);
      answer.filed += outcome == RowImport::Outcome::filed ? 1 : 0;
      answer.known += outcome == RowImport::Outcome::known ? 1 : 0;
      draft.seal();
      rows += one.rows.size();
      if (import.task.progress) import.task.progress(rows, share_of(++done, cases.size()));
    }
    answer.skipped = settle_problems(import.task, std::move(problems));
    answer.left_out = lines_in(answer.skipped);
    answer.teams_added = teams.write(into.used_teams());
    draft.set_subject(
        fmt::format("import {}: {} request{}", import.map.fields.source, answer.filed, answer.filed == 1 ? "" : "s"));
  });
  act.requests.clear();
  answer.act = std::move(act);
  return answer;
}

}  // namespace reqs
