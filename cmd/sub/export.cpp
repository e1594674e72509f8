// reqs export: all of it, for other programs and for another ledger.
#include "service/export.hpp"

#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/query_words.hpp"
#include "core/text.hpp"
#include "report/csv.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

enum class ExportFormat { json, csv, ndjson };
constexpr Named<ExportFormat> export_format_names[] = {
    {ExportFormat::json, "json", "one document; each request with its events"},
    {ExportFormat::csv, "csv", "a table with a line of headings; no events"},
    {ExportFormat::ndjson, "ndjson", "an object a line: each request with its events"},
};

struct ExportOptions {
  ExportFormat format = ExportFormat::json;
  std::vector<std::string> query;
  std::string columns;
};

/// Writes request by request, so that a large ledger needs no more memory than a small one.
class Exporter {
 public:
  Exporter(Env& env, ExportFormat format, RequestRows rows) : env_(env), format_(format), rows_(std::move(rows)) {
    if (format_ == ExportFormat::csv) env_.out << csv_head(rows_.columns());
    if (format_ == ExportFormat::json) env_.out << R"({"schema": 1, "kind": "requests", "items": [)";
  }

  void write(const ExportedRequest& exported) {
    if (format_ == ExportFormat::csv)
      env_.out << shown(csv_line(rows_.row(exported.request)));
    else
      write_object(exported);
    ++count_;
  }

  void finish() {
    if (format_ == ExportFormat::json) env_.out << (count_ > 0 ? "\n]}\n" : "]}\n");
  }

 private:
  /// A file gets what is there; a terminal nothing that could steer it.
  std::string shown(std::string line) const { return env_.terminal.out ? safe_text(line) : line; }

  Env& env_;
  ExportFormat format_;
  RequestRows rows_;
  std::size_t count_ = 0;

  void write_object(const ExportedRequest& exported) {
    if (format_ == ExportFormat::json) env_.out << (count_ > 0 ? ",\n" : "\n");
    auto doc = header_doc(exported.request);
    doc.set("events", events_doc(exported.request));
    Doc calendars;
    for (const auto& [hash, bytes] : exported.calendars) calendars.set(hash, bytes);
    if (!exported.calendars.empty()) doc.set("calendars", std::move(calendars));
    env_.out << to_json(doc, JsonForm::one_line);
    if (format_ == ExportFormat::ndjson) env_.out << '\n';
  }
};

int run_export(Env& env, const ExportOptions& options) {
  if (!options.columns.empty() && options.format != ExportFormat::csv)
    throw Error(ErrorKind::usage, "--columns is for csv; the other formats have everything");
  const auto session = open_session(env);
  auto view = request_view(env, session);
  view.reader = Reader::script;
  view.local_time = [](Instant instant) { return to_rfc3339(instant); };
  const auto columns = options.columns.empty() ? request_columns() : split_commas(options.columns);
  RequestRows rows(columns, std::move(view));  // a wrong column is said before the work
  QueryWords words;
  words.words = options.query;
  const auto query = read_query(env, session, words, DefaultState::any);
  Exporter exporter(env, options.format, std::move(rows));
  const auto left_out = export_requests(session.view, query, [&](const ExportedRequest& exported) {
    exporter.write(exported);
    return static_cast<bool>(env.out);
  });
  exporter.finish();
  return report_unreadable(env, left_out, 0);
}

}  // namespace

Command export_command() {
  auto o = std::make_shared<ExportOptions>();
  Option format{.name = "format",
                .kind = ValueKind::choice,
                .help = "the form of the output",
                .required = Required::yes,
                .count = Count::one,
                .choices = choices_in(export_format_names),
                .set = [o](std::string_view word) { o->format = *value_in(export_format_names, word); }};
  return {
      .name = "export",
      .group = Group::report,
      .summary = "write requests for other programs",
      .details =
          "Every request that matches, closed ones too, in the order of their ids. json and ndjson have the header and "
          "all events, with every key that somebody wrote into them, so that 'reqs import json' of an export into a "
          "new "
          "ledger gives the same files below requests/, to the byte. The calendars that business time is counted by "
          "are "
          "with the first request that names them (calendars), so that its clocks go on. The settings and the "
          "attached files themselves are not part of an export: an attachment is named with its SHA-256. A text that "
          "was redacted stays redacted.\n\n"
          "csv has a row a request, by default with every column that 'reqs list --columns' knows; times are RFC "
          "3339.\n\n"
          "A request that cannot be read, that was written by a newer reqs or edited by hand is left out, named on "
          "standard error, and makes the exit code 4.\n\n" +
          query_help(),
      .examples =
          "reqs export ndjson >requests.ndjson\nreqs export json theme:shop/* | jq '.items[].title'\n"
          "reqs export csv 'filed:>=2026-11-01' --columns id,title,customer,csat >november.csv\n",
      .needs = Needs::ledger,
      .options = {option("columns", no_letter, ValueKind::columns, "the columns of csv, separated by commas",
                         o->columns)},
      .positionals = {std::move(format),
                      positional("query", ValueKind::query, "which requests; all without one", o->query)},
      .run = [o](Env& env) { return run_export(env, *o); }};
}

}  // namespace reqs::cmd
