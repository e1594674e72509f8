#include "service/import_csv.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "codec/config_codec.hpp"

namespace reqs {
namespace {

constexpr std::size_t max_problems = 50;

[[noreturn]] void refuse(const CsvImport& import, std::vector<Problem> problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
  std::vector<std::string> hints;
  for (std::size_t i = 0; i < std::min(problems.size(), max_problems); ++i) hints.push_back(to_text(problems[i]));
  if (problems.size() > max_problems) hints.push_back(fmt::format("and {} more", problems.size() - max_problems));
  throw Error(ErrorKind::usage, import.path + " cannot be imported; nothing was written", std::move(hints));
}

/// Two rows of one key that say different things: one of them would be lost. The same row twice does no harm.
void check_keys(const CsvImport& import, const std::vector<MappedRow>& rows, std::vector<Problem>& problems) {
  std::map<std::string_view, const MappedRow*> seen;
  for (const auto& row : rows) {
    const auto key = row.text(ImportField::key);
    if (key.empty()) continue;
    const auto [first, is_new] = seen.emplace(key, &row);
    if (!is_new && first->second->values != row.values)
      problems.push_back(
          {import.path, row.line, 1,
           fmt::format("has the key '{}' of line {} and says something else", key, first->second->line)});
  }
}

struct Rows {
  std::vector<MappedRow> rows;
  std::vector<Problem> problems;  ///< of the rows, as far as the file alone shows them
};

Rows read_rows(const CsvImport& import) {
  CsvReader reader(import.text, {import.path, import.map.delimiter});
  if (const auto unbound = bind(import.map, reader.columns()); !unbound.empty()) refuse(import, unbound);
  std::vector<MappedRow> rows;
  std::vector<Problem> problems;
  CsvRow row;
  while (reader.next(row)) {
    rows.push_back(map_row(import.map, reader.columns(), row, import.path));
    problems.insert(problems.end(), rows.back().problems.begin(), rows.back().problems.end());
  }
  problems.insert(problems.end(), reader.problems().begin(), reader.problems().end());
  check_keys(import, rows, problems);
  return {std::move(rows), std::move(problems)};
}

/// One row on its way into the ledger; collects what is wrong with it.
class RowImport {
 public:
  RowImport(Draft& draft, const CsvImport& import, const Directory& directory, std::vector<Problem>& problems)
      : draft_(draft), import_(import), directory_(directory), problems_(problems) {}

  /// Whether the row was filed; false when its key is known, or something is wrong with it.
  bool take(const MappedRow& row) {
    row_ = &row;
    try {
      return file_row();
    } catch (const Error& error) {
      report(error.what());  // a text that no event may hold
      return false;
    }
  }

  /// Whether a row was filed for the team.
  bool has_used(const std::string& team) const { return used_teams_.contains(team); }

 private:
  Draft& draft_;
  const CsvImport& import_;
  const Directory& directory_;
  std::vector<Problem>& problems_;
  const MappedRow* row_ = nullptr;
  std::set<std::string> used_teams_;
  bool file_row() {
    const auto before = problems_.size();
    const auto filed = time(ImportField::filed).value_or(draft_.context().now);
    auto event = file_event();
    check_lines();
    check_state_times(filed);
    // A row that the file alone shows to be wrong is looked at all the same, so that everything is said at once.
    if (problems_.size() > before || !row_->problems.empty()) return false;
    const auto key = import_.map.source + ":" + text(ImportField::key);
    const auto team = std::string(event.text_or_empty("team"));
    const auto id = draft_.file(std::move(event), key, filed);
    if (!id) return false;
    used_teams_.insert(team);
    add_history(*id, filed);
    return true;
  }

  std::string text(ImportField field) const { return std::string(row_->text(field)); }

  void report(std::string what) { problems_.push_back({import_.path, row_->line, 1, std::move(what)}); }

  std::optional<Instant> time(ImportField field) {
    const auto given = text(field);
    if (given.empty()) return std::nullopt;
    const auto instant = import_time(import_.map, field, given, import_.zone);
    if (!instant) report(fmt::format("'{}' ({}) fits none of the map's time_formats", given, name_of(field)));
    return instant;
  }

  std::string time_text(ImportField field) {
    const auto instant = time(field);
    return instant ? to_rfc3339(*instant) : std::string();
  }

  std::string team() {
    const auto name = text(ImportField::team);
    if (name.empty()) return {};
    const auto* found = directory_.team_called(name);
    if (!found) report(fmt::format("no team '{}' in teams.yaml; add it there, or set 'teams: add' in the map", name));
    return found ? found->handle : std::string();
  }

  std::string type() {
    const auto name = text(ImportField::type);
    const auto& config = draft_.config();
    if (name.empty()) return config.ledger.default_type;
    if (!config.types.empty() && !config.type(name)) report(fmt::format("no type '{}' in types.yaml", name));
    return name;
  }

  Value::Map customer() {
    Value::Map parts;
    const auto add = [&](ImportField field, const char* key) {
      if (auto given = text(field); !given.empty()) parts.push_back({key, Value(std::move(given))});
    };
    add(ImportField::customer, "name");
    add(ImportField::kind, "kind");
    if (!parts.empty() && text(ImportField::kind).empty()) parts.push_back({"kind", Value("external")});
    add(ImportField::contact, "contact");
    add(ImportField::tier, "tier");
    return parts;
  }

  Event file_event() {
    const auto& settings = draft_.config().ledger;
    const auto priority = text(ImportField::priority);
    auto event = make_event(
        Act::file, {{"title", text(ImportField::title)},
                    {"type", type()},
                    {"key", import_.map.source + ":" + text(ImportField::key)},
                    {"priority", priority.empty() ? std::string(name_of(settings.default_priority)) : priority},
                    {"customer", customer()},
                    {"via", text(ImportField::via)},
                    {"theme", text(ImportField::theme)},
                    {"needed_by", time_text(ImportField::needed_by)},
                    {"voice", text(ImportField::voice)},
                    {"background", text(ImportField::background)},
                    {"team", team()}});
    event.by = text(ImportField::by);
    return event;
  }

  void check_lines() {
    using enum ImportField;
    for (const auto field : {key, by, title, type, customer, via, theme})
      if (row_->text(field).find('\n') != std::string_view::npos)
        report(fmt::format("'{}' has more than one line", name_of(field)));
  }

  void check_state_times(Instant filed) {
    const auto now = draft_.context().now;
    if (filed > now) report("is filed in the future");
    for (const auto field : {ImportField::resolved, ImportField::closed}) {
      const auto when = time(field);
      if (when && *when < filed) report(fmt::format("is {} before it was filed", name_of(field)));
      if (when && *when > now) report(fmt::format("is {} in the future", name_of(field)));
    }
    check_state();
    check_person();
  }

  /// A state and the times beside it must tell the same story; neither is guessed from the other.
  void check_state() {
    const auto state = text(ImportField::state);
    const bool ended = !text(ImportField::resolved).empty() || !text(ImportField::closed).empty();
    if ((state == "open" || state == "doing") && ended)
      report(fmt::format("is '{}', and yet has a time at which it was resolved or closed", state));
    if ((state == "resolved" || state == "closed") && !ended)
      report(fmt::format("is '{}', and nothing says since when", state));
  }

  void check_person() {
    const auto name = text(ImportField::person);
    if (name.empty()) return;
    const auto* person = directory_.person_called(name);
    if (!person)
      report(fmt::format("no person '{}' in teams.yaml", name));
    else if (text(ImportField::team).empty() && !directory_.team_of(person->handle))
      report(fmt::format("'{}' is in no team, and the row names none", name));
  }

  void add_history(const RequestId& id, Instant filed) {
    const auto state = text(ImportField::state);
    const auto resolved = time(ImportField::resolved), closed = time(ImportField::closed);
    const auto resolution = text(ImportField::resolution);
    assign(id, filed);
    if (const auto note = text(ImportField::note); !note.empty())
      draft_.add_at(id, make_event(Act::note, {{"text", note}}), filed);
    const bool is_resolved = resolved || state == "resolved";
    const auto end = resolved.value_or(closed.value_or(filed));
    if (is_resolved) draft_.add_at(id, make_event(Act::resolve, {{"text", resolution}}), end);
    rate(id, end);
    if (closed || state == "closed")
      draft_.add_at(id, make_event(Act::close, {{"text", is_resolved ? "" : resolution}}), closed.value_or(end));
  }

  void assign(const RequestId& id, Instant filed) {
    const auto* person = directory_.person_called(text(ImportField::person));
    if (!person) return;
    const auto& team = draft_.request(id).header.owner.team;
    const auto* own = directory_.team_of(person->handle);
    draft_.add_at(id,
                  make_event(Act::assign, {{"to", person->handle}, {"team", team.empty() && own ? own->handle : team}}),
                  filed);
  }

  void rate(const RequestId& id, Instant when) {
    auto event = make_event(Act::rate, {{"csat", text(ImportField::csat)},
                                        {"ces", text(ImportField::ces)},
                                        {"nps", text(ImportField::nps)},
                                        {"comment", text(ImportField::comment)},
                                        {"rater", text(ImportField::customer)}});
    const bool scored =
        std::any_of(event.fields.begin(), event.fields.end(), [](const Entry& entry) { return entry.key != "rater"; });
    if (scored) draft_.add_at(id, std::move(event), when);
  }
};

/// The teams that rows name and teams.yaml lacks, if the map lets the import add them.
std::vector<Team> missing_teams(const CsvImport& import, const Directory& directory, const std::vector<MappedRow>& rows,
                                std::string_view in_charge) {
  std::vector<Team> missing;
  if (import.map.teams != UnknownTeams::add) return missing;
  std::set<std::string, std::less<>> names;
  for (const auto& row : rows) names.emplace(row.text(ImportField::team));
  std::set<std::string> taken;
  for (const auto& team : directory.teams) taken.insert(team.handle);
  for (const auto& person : directory.people) taken.insert(person.handle);
  for (const auto& name : names) {
    if (name.empty() || directory.team_called(name)) continue;
    auto handle = team_handle(name);
    if (handle.empty()) handle = "team";
    const auto base = handle;
    for (int turn = 2; taken.contains(handle); ++turn) handle = fmt::format("{}-{}", base, turn);
    taken.insert(handle);
    Team team;
    team.handle = handle;
    team.name = name;
    if (!in_charge.empty() && directory.levels.empty()) team.levels.assign(3, std::string(in_charge));
    missing.push_back(std::move(team));
  }
  return missing;
}

/// The settings with these teams in teams.yaml.
std::map<std::string, std::string> files_with(const Draft& draft, const std::vector<Team>& added) {
  auto files = draft.view().config_files();
  files["teams.yaml"] = add_teams(files["teams.yaml"], added);
  return files;
}

Directory directory_with(const Draft& draft, const std::vector<Team>& added) {
  if (added.empty()) return draft.config().directory;
  auto read = read_config(files_with(draft, added));
  if (!read.problems.empty())
    throw problems_error("teams.yaml would not be sound with the import's teams", read.problems);
  return std::move(read.config.directory);
}

}  // namespace

ImportAnswer import_csv(const ActContext& context, const CsvImport& import) {
  const auto [rows, in_file] = read_rows(import);
  ImportAnswer answer;
  answer.act = run_act(context, [&, &rows = rows, &in_file = in_file](Draft& draft) {
    answer = {};
    auto problems = in_file;
    auto missing = missing_teams(import, draft.config().directory, rows, context.actor.handle);
    const auto directory = directory_with(draft, missing);
    RowImport into(draft, import, directory, problems);
    for (const auto& row : rows) ++(into.take(row) ? answer.filed : answer.known);
    if (!problems.empty()) refuse(import, problems);
    // A team of rows that are all known was taken away, or renamed, on purpose.
    std::erase_if(missing, [&](const Team& team) { return !into.has_used(team.handle); });
    if (!missing.empty()) draft.write("teams.yaml", files_with(draft, missing).at("teams.yaml"));
    for (const auto& team : missing) answer.teams_added.push_back(team.handle);
    draft.set_subject(
        fmt::format("import {}: {} request{}", import.map.source, answer.filed, answer.filed == 1 ? "" : "s"));
  });
  return answer;
}

}  // namespace reqs
