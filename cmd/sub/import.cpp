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
#include "service/import_csv.hpp"

namespace reqs::cmd {
namespace {

enum class ImportFormat { csv };
constexpr Named<ImportFormat> format_names[] = {{ImportFormat::csv, "csv", "comma-separated values, by a map"}};

struct ImportOptions {
  ImportFormat format = ImportFormat::csv;
  std::string file;
  std::string map;
  std::string encoding;
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

void say_what_happened(Env& env, const ImportAnswer& answer) {
  if (env.common.quiet) return;
  env.err << fmt::format("{}{} filed, {} known already\n", env.common.dry_run ? "dry run: " : "", answer.filed,
                         answer.known);
  if (!answer.teams_added.empty())
    env.err << fmt::format("{}{} team{} added to teams.yaml\n", env.common.dry_run ? "dry run: " : "",
                           answer.teams_added.size(), answer.teams_added.size() == 1 ? "" : "s");
}

int run_import(Env& env, const ImportOptions& options) {
  if (options.map == "-" && options.file == "-")
    throw Error(ErrorKind::usage, "the map and the file cannot both come from standard input");
  auto session = open_session(env);
  auto map = read_map(env, options.map);
  const auto encoding = options.encoding.empty() ? map.encoding : options.encoding;
  const auto zone = map.zone ? zone_named(env, *map.zone) : session.zone;
  const auto path = shown_path(options.file);
  const CsvImport import{path, decoded(read_input(env, options.file), encoding, path), std::move(map), zone};
  auto answer = import_csv(act_context(env, session), import);
  if (env.common.json) {
    Doc::List teams(answer.teams_added.begin(), answer.teams_added.end());
    print_json(env, list_document("import", {Doc::Map{{"filed", static_cast<std::int64_t>(answer.filed)},
                                                      {"known", static_cast<std::int64_t>(answer.known)},
                                                      {"teams_added", std::move(teams)},
                                                      {"commit", answer.act.commit.value_or("")},
                                                      {"dry_run", env.common.dry_run}}}));
  }
  for (const auto& warning : answer.act.warnings) env.err << "warning: " << safe_text(warning) << '\n';
  say_what_happened(env, answer);
  env.out.flush();
  if (answer.act.commit) session.store->maintain_in_background();
  return 0;
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
      .summary = "file many requests from a spreadsheet",
      .details =
          "The map, a YAML file, says which column becomes which field. All rows are filed in one commit, or none: "
          "every problem is reported with its line. A row keeps its key, so importing twice changes nothing. "
          "Fields of the map:\n\n" +
          fields,
      .examples =
          "reqs import csv tickets.csv --map map.yaml --dry-run\nreqs import csv tickets.csv --map map.yaml --encoding "
          "GB18030\n",
      .needs = Needs::act,
      .options = {option("map", no_letter, ValueKind::file, "how columns become fields", o->map),
                  option("encoding", no_letter, ValueKind::word, "the file's encoding, if not UTF-8", o->encoding)
                      .called("NAME")},
      .positionals = {std::move(format), positional("file", ValueKind::file, "the file; - is standard input", o->file)},
      .run = [o](Env& env) { return run_import(env, *o); }};
}

}  // namespace reqs::cmd
