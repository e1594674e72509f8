// reqs overdue: what is late, for people and for CI.
#include "report/overdue.hpp"

#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/query_words.hpp"
#include "core/span.hpp"
#include "report/text.hpp"
#include "service/find.hpp"
#include "service/overdue.hpp"

namespace reqs::cmd {
namespace {

struct OverdueOptions {
  QueryWords query;
  std::string soon, as_of, as_known_at, max_age;
  std::optional<ClockName> clock;
  std::optional<OverdueFormat> format;
  bool exit_zero = false;
};

Millis read_span(std::string_view option, const std::string& text) {
  const auto span = parse_span(text);
  if (span && span->elapsed()) return *span->elapsed();
  throw Error(ErrorKind::usage,
              span ? fmt::format("{}: '{}' is business time, and commits are made at any hour", option, text)
                   : fmt::format("{}: '{}' is no length of time", option, text),
              {"for example 90m, 24h, 3d"});
}

/// The end of what counts as soon: elapsed, or along the ledger's usual calendar.
Instant end_of_soon(const Env& env, const Session& session, const std::string& text, Instant from) {
  const auto span = parse_span(text);
  if (!span)
    throw Error(ErrorKind::usage, fmt::format("--soon: '{}' is no length of time", text),
                {"for example 90m, 24h, 3d, or of the usual calendar 8bh, 2bd, eod"});
  if (const auto length = span->elapsed()) return from + *length;
  const auto calendar = usual_calendar(env, session, fmt::format("--soon: '{}'", text));
  if (const auto end = end_of_span(from, *span, &calendar)) return *end;
  throw Error(ErrorKind::usage, fmt::format("--soon: '{}' ends behind the years that calendars know", text),
              {"they know 1970 to 2100"});
}

OverdueRow row_of(const LateClock& late) {
  const auto& header = late.request.header;
  return {.id = late.request.id.text(),
          .handle = std::string(late.request.id.handle()),
          .clock = std::string(name_of(late.clock.name)),
          .due = late.clock.due,
          .late_by = late.late_by,
          .team = header.owner.team,
          .owner = header.owner.person,
          .level = header.level,
          .title = header.title,
          .state = std::string(name_of(header.state)),
          .lateness = late.is_late ? Lateness::late : Lateness::soon,
          .light = late.light};
}

/// The state the answer was read from, named on stderr and in JSON: a green verdict on an old clone is wrong.
struct ReadState {
  std::string ref, commit;
  std::optional<Instant> committed;
};

ReadState state_of(const Session& session) {
  ReadState state{session.store->ref_name(), session.view.commit(), std::nullopt};
  session.store->log(session.view.commit(), [&](const CommitInfo& commit) {
    state.committed = commit.committer.time;
    return false;
  });
  return state;
}

OverdueFormat format_of(const Env& env, const OverdueOptions& options) {
  if (options.format && env.common.json && *options.format != OverdueFormat::json)
    throw Error(ErrorKind::usage, "--json and another --format do not go together", {"leave one of them out"});
  if (options.format) return *options.format;
  if (env.common.json) return OverdueFormat::json;
  return env.terminal.out ? OverdueFormat::table : OverdueFormat::tsv;
}

/// Why the state is too old to be relied on; empty when it is not, or nobody said what too old is.
std::string staleness(const std::string& max_age, const std::optional<Millis>& age) {
  if (max_age.empty()) return {};
  const auto limit = read_span("--max-age", max_age);
  if (!age || *age <= limit) return {};
  return fmt::format("the ledger's newest commit is {} old, and --max-age allows {}", short_duration(*age), max_age);
}

OverdueContext context_of(const Session& session, const OverdueOptions& options, Instant as_of, Instant now) {
  const auto state = state_of(session);
  OverdueContext context{state.ref, state.commit, state.committed, as_of, {}};
  if (state.committed) context.age = now - *state.committed;
  context.stale = staleness(options.max_age, context.age);
  return context;
}

void print_summary(Env& env, const OverdueOptions& options, std::size_t count, const OverdueContext& context) {
  if (!env.common.quiet)
    env.err << fmt::format("{} clock{} late{}; {} at {}, {} old\n", count, count == 1 ? "" : "s",
                           options.soon.empty() ? "" : " or soon", context.ref, context.commit.substr(0, 8),
                           context.age ? short_duration(*context.age) : "?");
  if (!context.stale.empty()) env.err << "reqs: " << context.stale << "\nhint: bring it up to date: git fetch\n";
}

/// What somebody asks now or asked then; who asks what was known then, asks as of then.
OverdueQuestion question_of(const Env& env, const Session& session, const OverdueOptions& options) {
  const auto& zone = session.zone;
  OverdueQuestion question{env.now, std::nullopt, options.clock};
  if (!options.as_known_at.empty())
    question.as_of = question.known_at =
        read_time(env, zone, "--as-known-at", options.as_known_at, DateMeans::start_of_day);
  if (!options.as_of.empty()) question.as_of = read_time(env, zone, "--as-of", options.as_of, DateMeans::start_of_day);
  if (!options.soon.empty()) question.soon = end_of_soon(env, session, options.soon, question.as_of);
  return question;
}

int run_overdue(Env& env, const OverdueOptions& options) {
  const auto format = format_of(env, options);
  auto [session, problems] = open_judging_session(env);
  const auto question = question_of(env, session, options);
  auto context = context_of(session, options, question.as_of, env.now);
  const auto query = read_query(env, session, options.query, DefaultState::any);
  const auto answer = find_overdue(*catalog_of(session.view, env.now), query, question);

  context.problems = std::move(problems);
  append(context.problems, problems_of(answer.unreadable()));
  const OverdueView view{terminal_view(env),
                         [&zone = session.zone](Instant instant) { return zone.format_minute(instant); }};
  const OverdueRows rows{answer.size(), answer.late(), [&answer](const auto& visit) {
                           answer.each([&](const LateClock& late) { visit(row_of(late)); });
                         }};
  write_overdue(rows, context, format, view, [&env](std::string_view text) { env.out << text; });
  print_summary(env, options, rows.count, context);
  const bool found = rows.count > 0 || !context.stale.empty();
  return report_unreadable(env, context.problems, found && !options.exit_zero ? findings_exit_code : 0);
}

std::vector<Option> own_options(OverdueOptions& o) {
  return {
      option("soon", no_letter, ValueKind::span,
             "also what is due within this time; 8bh, 2bd and eod are those of the usual calendar", o.soon),
      option("as-of", no_letter, ValueKind::time, "as things stood at that moment, as far as is known now", o.as_of),
      option("as-known-at", no_letter, ValueKind::time, "without what was recorded later; as of then, too",
             o.as_known_at),
      option("clock", no_letter, clock_names, "only this clock", o.clock),
      option("format", no_letter, overdue_format_names, "how to write it", o.format),
      flag("exit-zero", no_letter, "exit 0 even if something is late", o.exit_zero),
      option("max-age", no_letter, ValueKind::span, "a newest commit older than this is a finding", o.max_age)};
}

}  // namespace

Command overdue_command() {
  auto o = std::make_shared<OverdueOptions>();
  auto options = query_options(o->query, {"mine", "team"});
  for (auto& option : own_options(*o)) options.push_back(std::move(option));
  return {
      .name = "overdue",
      .group = Group::ci,
      .summary = "show what is late",
      .details =
          "A line a clock, the longest overdue first: id, clock, due, late by, team, owner, level, title. Exit code 0 "
          "when nothing is late, 8 when something is, 4 when a request could not be read (what could be read is "
          "printed all the same). Which state of the ledger was read is said on standard error and in JSON.\n\n"
          "A level that has not decided in time is two findings: `level`, as its decision is late, and `escalation`, "
          "as nobody has taken it to the next level; at the last level there is no next one.\n\n"
          "--as-of looks at the past by when things happened, from what is known now: a call that was recorded a day "
          "late has been made in time. --as-known-at leaves out what was recorded later: it answers as it would have "
          "been answered then.\n\n" +
          query_help(),
      .examples =
          "reqs overdue --team parts\nreqs overdue --soon 4bh\nreqs overdue --soon 24h --format junit > overdue.xml\n"
          "reqs overdue --as-of 2022-02-01 --max-age 1d\n",
      .needs = Needs::ledger,
      .options = std::move(options),
      .positionals = {query_positional(o->query)},
      .run = [o](Env& env) { return run_overdue(env, *o); }};
}

}  // namespace reqs::cmd
