// reqs import: many requests at once.
#include <memory>
#include <optional>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/files.hpp"
#include "cmd/progress.hpp"
#include "cmd/stopwatch.hpp"
#include "report/text.hpp"
#include "service/import_github.hpp"
#include "service/import_log.hpp"
#include "service/import_requests.hpp"
#include "service/import_rows.hpp"
#include "service/import_text.hpp"

namespace reqs::cmd {
namespace {

enum class ImportFormat { csv, json, github, log };
constexpr Named<ImportFormat> format_names[] = {
    {ImportFormat::csv, "csv", "comma-separated values, by a map"},
    {ImportFormat::json, "json", "what 'reqs export' wrote; with a map, objects of another program"},
    {ImportFormat::github, "github", "issues as GitHub's API has them, or gh issue list --json"},
    {ImportFormat::log, "log", "an event log as comma-separated values, by a map"},
};

constexpr std::size_t table_limit = std::size_t{1} << 30;

struct ImportOptions {
  ImportFormat format = ImportFormat::csv;
  std::string file;
  std::string map;
  std::string encoding;
  BadRows bad_rows = BadRows::refuse;
};

/// How messages call a file: `stdin:3:1: …`.
std::string shown_path(const std::string& typed) {
  return typed == "-" ? "stdin" : typed;
}

/// A map is no file of the ledger: as Windows writes it, it will do.
std::string with_unix_lines(std::string text) {
  for (auto at = text.find("\r\n"); at != std::string::npos; at = text.find("\r\n", at)) text.erase(at, 1);
  return text;
}

/// The map that was named, read as `read` reads maps.
template <class Read>
auto read_map(const Env& env, const std::string& typed, Read read) {
  if (typed.empty()) throw Error(ErrorKind::usage, "--map is needed", {"`reqs help import` shows one"});
  auto found = read(with_unix_lines(read_input(env, typed)), shown_path(typed));
  if (found.map) return std::move(*found.map);
  std::vector<std::string> hints;
  for (const auto& problem : found.problems) hints.push_back(to_text(problem));
  throw Error(ErrorKind::usage, shown_path(typed) + " cannot be used as a map", std::move(hints));
}

ImportMap read_row_map(const Env& env, const ImportOptions& options) {
  if (options.format == ImportFormat::github && options.map.empty()) return github_map();
  return read_map(env, options.map, [](const auto& text, const auto& path) { return read_import_map(text, path); });
}

void say_count(Env& env, std::size_t count, std::string_view what) {
  if (count > 0) env.err << ", " << count << ' ' << what;
}

void say_what_happened(Env& env, const ImportAnswer& answer) {
  const std::string_view dry = env.common.dry_run ? "dry run: " : "";
  env.err << fmt::format("{}{} filed, {} known already", dry, answer.filed, answer.known);
  say_count(env, answer.changed, "brought up to date");
  say_count(env, answer.left_out, "skipped");
  env.err << '\n';
  if (answer.teams_added.empty()) return;
  env.err << fmt::format("{}{} team{} added to teams.yaml\n", dry, answer.teams_added.size(),
                         answer.teams_added.size() == 1 ? "" : "s");
}

void print_answer(Env& env, const ImportAnswer& answer) {
  const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  Doc::List problems;
  for (const auto& problem : answer.skipped) problems.push_back(problem_doc(problem));
  print_json(env, list_document("import", {Doc::Map{{"filed", number(answer.filed)},
                                                    {"known", number(answer.known)},
                                                    {"changed", number(answer.changed)},
                                                    {"skipped", number(answer.left_out)},
                                                    {"problems", std::move(problems)},
                                                    {"teams_added", text_list(answer.teams_added)},
                                                    {"commit", answer.act.commit.value_or("")},
                                                    {"dry_run", env.common.dry_run}}}));
}

int report_import(Env& env, Session& session, const ImportAnswer& answer) {
  if (env.common.json) print_answer(env, answer);
  for (const auto& problem : answer.skipped) env.err << "skipped: " << safe_line(to_text(problem)) << '\n';
  for (const auto& warning : answer.act.warnings) env.err << "warning: " << safe_text(warning) << '\n';
  if (!env.common.quiet) say_what_happened(env, answer);
  env.out.flush();
  if (answer.act.commit) session.store->maintain_in_background();
  return answer.left_out > 0 ? findings_exit_code : 0;
}

/// The option goes before the map; empty for UTF-8.
std::string encoding_of(const ImportOptions& options, const std::string& in_map) {
  const auto& encoding = options.encoding.empty() ? in_map : options.encoding;
  return encoding == "UTF-8" ? std::string() : encoding;
}

std::string read_text_of(const Env& env, const ImportOptions& options, const std::string& encoding) {
  const bool has_rows = options.format == ImportFormat::csv || options.format == ImportFormat::log;
  return import_text(read_bounded(env, options.file, table_limit), encoding, shown_path(options.file),
                     has_rows ? TextCheck::by_row : TextCheck::whole);
}

/// As the map says.
Zone zone_of(const Env& env, const Session& session, const ImportMap& map) {
  return map.zone ? zone_named(env, *map.zone) : session.zone;
}

ImportAnswer import_by_map(Env& env, Session& session, const ImportOptions& options, ImportTask task) {
  auto map = read_row_map(env, options);
  task.encoding = encoding_of(options, map.encoding);
  auto text = read_text_of(env, options, task.encoding);
  const auto open = options.format == ImportFormat::csv    ? open_csv_rows
                    : options.format == ImportFormat::json ? open_json_rows
                                                           : open_github_rows;
  const auto zone = zone_of(env, session, map);
  return import_rows(act_context(env, session), {std::move(task), std::move(map), zone, open, std::move(text)});
}

ImportAnswer import_log_file(Env& env, Session& session, const ImportOptions& options, ImportTask task) {
  auto map = read_map(env, options.map, read_log_map);
  task.encoding = encoding_of(options, map.fields.encoding);
  const auto text = read_text_of(env, options, task.encoding);
  const auto zone = zone_of(env, session, map.fields);
  return import_log(act_context(env, session), {std::move(task), std::move(map), zone}, text);
}

ImportAnswer import_file(Env& env, Session& session, const ImportOptions& options, const ImportTask& task) {
  if (options.format == ImportFormat::log) return import_log_file(env, session, options, task);
  if (options.format == ImportFormat::json && options.map.empty())
    return import_requests(act_context(env, session), {task, read_text_of(env, options, options.encoding)});
  return import_by_map(env, session, options, task);
}

/// Nothing is lost when somebody has waited long enough.
constexpr std::string_view interrupted =
    "\nreqs: interrupted: an import is recorded as a whole or not at all; run it again, and what is there stays\n";

int run_import(Env& env, const ImportOptions& options) {
  if (options.map == "-" && options.file == "-")
    throw Error(ErrorKind::usage, "the map and the file cannot both come from standard input");
  auto session = open_session(env);
  ImportTask task{shown_path(options.file), options.bad_rows};
  ImportAnswer answer;
  {
    std::optional<ProgressLine> line;
    if (env.terminal.err && !env.common.quiet) {
      line.emplace(env.err, env.terminal.columns, start_stopwatch());
      task.progress = [&line](std::size_t rows, double share) { line->show(rows, share); };
    }
    if (env.on_interrupt) env.on_interrupt(interrupted);
    answer = import_file(env, session, options, task);
    if (env.on_interrupt) env.on_interrupt({});
  }
  return report_import(env, session, answer);
}

}  // namespace

Command import_command() {
  auto o = std::make_shared<ImportOptions>();
  Option format{.name = "format",
                .kind = ValueKind::choice,
                .help = "the format of FILE",
                .required = Required::yes,
                .count = Count::one,
                .choices = choices_in(format_names),
                .set = [o](std::string_view word) { o->format = *value_in(format_names, word); }};
  std::string fields, steps;
  for (const auto& step : log_step_names) steps += fmt::format("  {:<10} {}\n", step.name, step.help);
  for (const auto& field : import_field_names) fields += fmt::format("  {:<10} {}\n", field.name, field.help);
  return {
      .name = "import",
      .group = Group::file,
      .summary = "file many requests at once",
      .details =
          "csv: a map, a YAML file, says which column becomes which field. A row keeps its key, so importing twice "
          "changes nothing.\n\n"
          "json: what 'reqs export json' or 'ndjson' wrote. Requests keep their ids and events; one that is there "
          "already "
          "gets the events that it lacks. Each is held against the same rules as a file of a ledger, and its header, "
          "where given, against its events. With --map, objects of another program: one after another, a line each or "
          "not, or in an array; the map names values by their path (user.login), and labels.name is the names of all "
          "objects of a list.\n\n"
          "github: issues as the API lists them, or 'gh issue list --json "
          "number,title,body,author,labels,assignees,milestone,state,createdAt,closedAt,comments,url'. Each is filed "
          "under "
          "the key github:OWNER/REPO#N, with its comments where they are given; --map replaces the map for that.\n\n"
          "log: what was done in each case of a process, a row each. The map's fields say what the request is, from "
          "the "
          "case's first row; filed (a row's time), person and team are read from every row. log says what the "
          "activities "
          "are: activity names their column, steps gives each its step, other the step of all others, people: keep "
          "lets "
          "people stand whom teams.yaml does not have. Every row becomes an event of that instant; where its step is "
          "not "
          "possible, a note. A row that works on what was done already reopens it. Steps:\n\n" +
          steps +
          "\nA file that was compressed with gzip is read as it is.\n\n"
          "Everything is filed in one commit, or nothing: every problem is reported with its line. With --skip-bad "
          "what "
          "has a problem is left out and named on standard error, and the exit code is 8; a case "
          "of a log with a bad row is left out as a whole. A case that is here already stays as it is, "
          "also where the log tells more of it now.\n\n"
          "A map:\n\n  source: old-tool\n  zone: Asia/Shanghai\n  time_formats: [\"%Y-%m-%d %H:%M\"]\n  teams: "
          "add\n  fields:\n    key: ticket\n    title: 标题\n    filed: created\n    state: {column: status, values: "
          "{New: open, Done: closed}}\n    voice: {text: \"{description}\"}\n\n"
          "source, key and title are needed. Fields of the map:\n\n" +
          fields,
      .examples =
          "reqs import csv tickets.csv --map map.yaml --dry-run\nreqs import csv tickets.csv --map map.yaml --encoding "
          "GB18030\nreqs import log events.csv.gz --map log.map.yaml\nreqs export ndjson | reqs -C ../other import "
          "json -\n",
      .needs = Needs::act,
      .options = {option("map", no_letter, ValueKind::file, "how columns become fields", o->map),
                  flag("skip-bad", no_letter, "leave out what is wrong, and say what that was", o->bad_rows,
                       BadRows::skip),
                  option("encoding", no_letter, ValueKind::word, "the file's encoding, if not UTF-8", o->encoding)
                      .called("NAME")},
      .positionals = {std::move(format), positional("file", ValueKind::file, "the file; - is standard input", o->file)},
      .run = [o](Env& env) { return run_import(env, *o); }};
}

}  // namespace reqs::cmd
