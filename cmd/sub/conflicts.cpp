// reqs conflicts: acts without effect, and what is to become of them.
#include "service/conflicts.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "cmd/query_words.hpp"
#include "core/text.hpp"
#include "report/text.hpp"
#include "service/find.hpp"
#include "service/repair_merges.hpp"

namespace reqs::cmd {
namespace {

struct ConflictsOptions {
  std::optional<std::string> id;
  std::string keep, drop;
  bool repair = false;
};

struct ContestedRow {
  RequestId id;
  std::string title;
  Contested act;
  Event event;
};

void add_rows(std::vector<ContestedRow>& rows, const Request& request) {
  const auto events = contested_events(request);
  for (std::size_t i = 0; i < events.size(); ++i)
    rows.push_back({request.id, request.header.title, request.header.contested[i], events[i]});
}

void print_rows_json(Env& env, const std::vector<ContestedRow>& rows, const std::vector<Problem>& problems) {
  JsonPrinter printer(env, "conflicts", problems);
  for (const auto& row : rows)
    printer.add(Doc::Map{{"id", row.id.text()},
                         {"title", row.title},
                         {"event", row.event.id},
                         {"act", row.act.act},
                         {"by", row.event.by},
                         {"at", to_rfc3339(row.event.at)},
                         {"why", row.act.why}});
  printer.finish();
}

Table contested_table(const Env& env, const Session& session, const std::vector<ContestedRow>& rows) {
  const auto view = request_view(env, session);
  Table table;
  table.columns = {{"id", "REQUEST", Align::left, Flex::no, 9},      {"event", "EVENT", Align::left, Flex::no, 9},
                   {"act", "ACT", Align::left, Flex::no, 8},         {"by", "BY", Align::left, Flex::no, 4},
                   {"at", "AT", Align::left, Flex::no, 1},           {"why", "WHY", Align::left, Flex::yes, 7, 12},
                   {"title", "TITLE", Align::left, Flex::yes, 5, 12}};
  for (const auto& row : rows)
    table.rows.push_back({{env.terminal.out ? std::string(row.id.handle()) : row.id.text(), Style::strong},
                          {row.event.id},
                          {row.act.act},
                          {row.event.by},
                          {view.local_time(row.event.at)},
                          {row.act.why, Style::bad},
                          {row.title}});
  return table;
}

int list_conflicts(Env& env, const std::optional<std::string>& typed) {
  auto [session, problems] = open_judging_session(env);
  std::vector<ContestedRow> rows;
  if (typed) {
    add_rows(rows, session.view.request(session.view.resolve(*typed)));
  } else {
    const auto query = read_query(env, session, {}, DefaultState::any, "is:contested");
    const auto answer = catalog_of(session.view, env.now)->find(query);
    // An answer's requests come without their events.
    for (std::size_t i = 0; i < answer.size(); ++i) add_rows(rows, session.view.request(answer.id(i)));
    append(problems, problems_of(answer.unreadable));
  }
  if (env.common.json)
    print_rows_json(env, rows, problems);
  else
    print_table(env, contested_table(env, session, rows));
  return report_unreadable(env, problems, rows.empty() ? 0 : findings_exit_code);
}

void report_repair(Env& env, const MergeRepair& repair) {
  if (env.common.json) {
    Doc::List items;
    for (const auto& path : repair.merged) items.push_back(Doc::Map{{"path", path}});
    Doc::Map extra = {{"next", repair.next}};
    if (env.common.dry_run) extra.push_back({"dry_run", true});
    return print_json(env, list_document("repaired", std::move(items), std::move(extra)));
  }
  const std::string_view dry = env.common.dry_run ? "dry run: " : "";
  auto& out = env.common.dry_run ? env.out : env.err;
  for (const auto& path : repair.merged) out << dry << safe_line(path + ": merged by its events") << '\n';
  if (!env.common.dry_run) env.err << safe_line("next: " + repair.next) << '\n';
}

/// First what is under way in a checkout, which is not recorded yet; then what was recorded with markers in it.
int repair_conflicts(Env& env) {
  auto session = open_unsound_session(env);
  const auto dry_run = env.common.dry_run ? DryRun::yes : DryRun::no;
  const auto repair = repair_merge_under_way(*session.store, session.location, git_options(env), dry_run);
  if (!repair.left.empty())
    throw Error(
        ErrorKind::conflict, join(repair.left, ", ") + " cannot be merged by itself",
        {"give it up with `git merge --abort` or `git rebase --abort`, then `reqs sync`: where two requests drew "
         "one id, it gives one of them another; and it takes no request for another that looks like it"},
        repair.left.front());
  if (!repair.merged.empty()) {
    report_repair(env, repair);
    return 0;
  }
  const auto result = repair_committed(mending_context(env, session));
  if (result.said.empty() && !env.common.quiet) env.err << "nothing to repair\n";
  return report_act(env, session, result);
}

int run_conflicts(Env& env, const ConflictsOptions& options) {
  if (options.repair && (options.id || !options.keep.empty() || !options.drop.empty()))
    throw Error(ErrorKind::usage, "--repair goes alone", {"it looks at all requests"});
  if (options.repair) return repair_conflicts(env);
  if (options.keep.empty() && options.drop.empty()) return list_conflicts(env, options.id);
  if (!options.keep.empty() && !options.drop.empty())
    throw Error(ErrorKind::usage, "--keep and --drop do not go together", {"settle one event after the other"});
  if (!options.id) throw Error(ErrorKind::usage, "of which request?", {"reqs conflicts ID --keep EVENT"});
  auto session = open_session(env);
  const bool keep = !options.keep.empty();
  return report_act(env, session,
                    settle(act_context(env, session), *options.id, keep ? options.keep : options.drop,
                           keep ? SettleVerdict::keep : SettleVerdict::drop));
}

}  // namespace

Command conflicts_command() {
  auto o = std::make_shared<ConflictsOptions>();
  return {
      .name = "conflicts",
      .group = Group::look,
      .summary = "acts that have no effect, to be settled",
      .details =
          "Two people acted on a request and knew nothing of each other; what one of them did was not legal any more "
          "where it fell. It is kept, has no effect, and is listed here, with exit code 8, until somebody settles "
          "it: --keep lets it take effect now, --drop leaves it without. The last word counts. Listed, too, are what "
          "a merge found in a file beside its events, and a second body of one event.\n\n"
          "--repair is for merges by a git that does not know how (`reqs doctor --fix` tells it): of a merge or rebase "
          "under way in a checkout it settles the requests, from the versions that git keeps; what was committed with "
          "conflict "
          "markers in it becomes a request again, with the events of both sides.",
      .examples =
          "reqs conflicts\nreqs conflicts 7k3f9q --keep 3m9x.q0c4zt\nreqs conflicts 7k3f9q --drop q0c4zt -m 'done by "
          "phone'\n",
      .needs = Needs::act,
      .options = {option("keep", no_letter, ValueKind::word, "the event takes effect now", o->keep).called("EVENT"),
                  option("drop", no_letter, ValueKind::word, "the event stays without effect", o->drop).called("EVENT"),
                  flag("repair", no_letter, "mend requests with conflict markers", o->repair)},
      .positionals = {positional("id", ValueKind::id, "the request; all that have any where none is named", o->id)},
      .run = [o](Env& env) { return run_conflicts(env, *o); }};
}

}  // namespace reqs::cmd
