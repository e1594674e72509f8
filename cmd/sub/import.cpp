// reqs import: many requests at once.
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/files.hpp"
#include "codec/encoding.hpp"
#include "codec/utf8.hpp"
#include "report/text.hpp"
#include "service/import_requests.hpp"
#include "service/import_rows.hpp"

namespace reqs::cmd {
namespace {

enum class ImportFormat { csv, json };
constexpr Named<ImportFormat> format_names[] = {
    {ImportFormat::csv, "csv", "comma-separated values, by a map"},
    {ImportFormat::json, "json", "what 'reqs export' wrote; with a map, objects of another program"},
};

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

ImportMap read_map(const Env& env, const std::string& typed) {
  if (typed.empty()) throw Error(ErrorKind::usage, "--map is needed", {"docs/examples has maps to start from"});
  auto read = read_import_map(read_input(env, typed), shown_path(typed));
  if (read.map) return std::move(*read.map);
  std::vector<std::string> hints;
  for (const auto& problem : read.problems) hints.push_back(to_text(problem));
  throw Error(ErrorKind::usage, shown_path(typed) + " cannot be used as a map", std::move(hints));
}

/// UTF-8, or Error(usage) with the line that is not.
std::string decoded(std::string bytes, const std::string& encoding, const std::string& path) {
  if (!encoding.empty() && encoding != "UTF-8") return to_utf8(bytes, encoding);
  const auto bad = first_invalid_utf8(bytes);
  if (!bad) return bytes;
  throw Error(ErrorKind::usage, fmt::format("{}:{}: is not UTF-8; nothing was written", path, line_of(bytes, *bad)),
              {"say what it is: --encoding GB18030, --encoding cp1252 …"});
}

void say_count(Env& env, std::size_t count, std::string_view what) {
  if (count > 0) env.err << ", " << count << ' ' << what;
}

void say_what_happened(Env& env, const ImportAnswer& answer, std::size_t skipped) {
  const std::string_view dry = env.common.dry_run ? "dry run: " : "";
  env.err << fmt::format("{}{} filed, {} known already", dry, answer.filed, answer.known);
  say_count(env, answer.changed, "brought up to date");
  say_count(env, skipped, "skipped");
  env.err << '\n';
  if (answer.teams_added.empty()) return;
  env.err << fmt::format("{}{} team{} added to teams.yaml\n", dry, answer.teams_added.size(),
                         answer.teams_added.size() == 1 ? "" : "s");
}

/// Problems come sorted by line; a line is skipped once, however much is wrong with it.
std::size_t skipped_lines(const ImportAnswer& answer) {
  std::size_t count = 0;
  int last = 0;
  for (const auto& problem : answer.skipped) {
    if (problem.line != last) ++count;
    last = problem.line;
  }
  return count;
}

void print_answer(Env& env, const ImportAnswer& answer, std::size_t skipped) {
  const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  Doc::List problems;
  for (const auto& problem : answer.skipped) problems.push_back(problem_doc(problem));
  print_json(env, list_document("import", {Doc::Map{{"filed", number(answer.filed)},
                                                    {"known", number(answer.known)},
                                                    {"changed", number(answer.changed)},
                                                    {"skipped", number(skipped)},
                                                    {"problems", std::move(problems)},
                                                    {"teams_added", text_list(answer.teams_added)},
                                                    {"commit", answer.act.commit.value_or("")},
                                                    {"dry_run", env.common.dry_run}}}));
}

int report_import(Env& env, Session& session, const ImportAnswer& answer) {
  const auto skipped = skipped_lines(answer);
  if (env.common.json) print_answer(env, answer, skipped);
  for (const auto& problem : answer.skipped) env.err << "skipped: " << safe_line(to_text(problem)) << '\n';
  for (const auto& warning : answer.act.warnings) env.err << "warning: " << safe_text(warning) << '\n';
  if (!env.common.quiet) say_what_happened(env, answer, skipped);
  env.out.flush();
  if (answer.act.commit) session.store->maintain_in_background();
  return skipped > 0 ? findings_exit_code : 0;
}

/// The file's text, in UTF-8.
std::string read_text_of(const Env& env, const ImportOptions& options, std::string_view encoding) {
  return decoded(read_input(env, options.file), std::string(encoding), shown_path(options.file));
}

ImportAnswer import_by_map(Env& env, Session& session, const ImportOptions& options, const ImportTask& task) {
  auto map = read_map(env, options.map);
  const auto text = read_text_of(env, options, options.encoding.empty() ? map.encoding : options.encoding);
  const auto zone = map.zone ? zone_named(env, *map.zone) : session.zone;
  auto rows = options.format == ImportFormat::csv ? read_csv_rows(task, map, text) : read_json_rows(task, map, text);
  return import_rows(act_context(env, session), {task, std::move(map), zone, std::move(rows)});
}

int run_import(Env& env, const ImportOptions& options) {
  if (options.map == "-" && options.file == "-")
    throw Error(ErrorKind::usage, "the map and the file cannot both come from standard input");
  auto session = open_session(env);
  const ImportTask task{shown_path(options.file), options.bad_rows};
  if (options.format == ImportFormat::json && options.map.empty())
    return report_import(
        env, session, import_requests(act_context(env, session), {task, read_text_of(env, options, options.encoding)}));
  return report_import(env, session, import_by_map(env, session, options, task));
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
  std::string fields;
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
          "Everything is filed in one commit, or nothing: every problem is reported with its line. With --skip-bad "
          "what "
          "has a problem is left out and named on standard error, and the exit code is 8.\n\n"
          "Fields of the map:\n\n" +
          fields,
      .examples =
          "reqs import csv tickets.csv --map map.yaml --dry-run\nreqs import csv tickets.csv --map map.yaml --encoding "
          "GB18030\nreqs export ndjson | reqs -C ../other import json -\n",
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
