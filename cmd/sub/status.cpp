// reqs status: somebody's work on one screen.
#include "service/status.hpp"

#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "cmd/query_words.hpp"
#include "core/text.hpp"
#include "report/status.hpp"
#include "service/find.hpp"
#include "service/who.hpp"

namespace reqs::cmd {
namespace {

struct StatusOptions {
  QueryWords query;
  std::string who;
};

Whose whose_status(const Env& env, const Session& session, const std::string& typed) {
  const auto& directory = session.view.config().directory;
  const auto email = reader_email(env, session);
  if (email.empty() && (typed.empty() || typed == "me"))
    caller_of(env, session.location.git_directory);  // says how to become somebody
  const auto me = handle_for(directory, email);
  if (typed.empty()) return whose_work(directory, me);
  const auto who = resolve_who(session.view.config(), typed, me);
  return who.person.empty() ? Whose{{}, {who.team}} : whose_work(directory, who.person);
}

std::string heading_of(const Env& env, const Session& session, const Whose& whose, const Status& status) {
  const auto teams = join(whose.teams, ", ");
  const auto name = whose.person.empty() || teams.empty() ? whose.person + teams : whose.person + " (" + teams + ")";
  return fmt::format("{} · {} · {} open", name, session.zone.format_minute(env.now), status.open);
}

void print_screen(Env& env, const Session& session, const Whose& whose, const Status& status) {
  const auto height = static_cast<std::size_t>(env.terminal.rows);
  std::vector<StatusPart> parts;
  for (const auto& name : part_names) parts.push_back({std::string(name.help), status.count(name.value), {}});
  for (std::size_t at = 0; at < status.answer.size(); ++at) {
    auto& part = parts[static_cast<std::size_t>(status.part(at))];
    if (height == 0 || part.requests.size() < height) part.requests.push_back(status.answer.request(at));
  }
  env.out << render_status(heading_of(env, session, whose, status), parts, request_view(env, session),
                           {terminal_view(env), height});
}

void print_rows(Env& env, const Session& session, const Status& status) {
  const RequestRows rows(script_columns(), request_view(env, session));
  auto columns = rows.columns();
  columns.insert(columns.begin(), Column{"part", "PART"});
  TablePrinter printer(env, columns);
  for (std::size_t at = 0; at < status.answer.size() && is_read(env); ++at) {
    auto row = rows.row(status.answer.request(at));
    row.insert(row.begin(), Cell{std::string(name_in(part_names, status.part(at)))});
    printer.add(std::move(row));
  }
  printer.finish();
}

void print_status_json(Env& env, const Whose& whose, const Status& status, const std::vector<Problem>& problems) {
  Doc counts;
  counts.set("open", status.open);
  for (const auto& part : part_names) counts.set(part.name, status.count(part.value));
  JsonPrinter printer(env, "status", problems,
                      {{"who", whose.person}, {"teams", text_list(whose.teams)}, {"counts", std::move(counts)}});
  printer.add(status.answer.unreadable);
  for (std::size_t at = 0; at < status.answer.size() && is_read(env); ++at)
    printer.add(item_doc(status.answer.request(at), env.now).set("part", name_in(part_names, status.part(at))));
  printer.finish();
}

int run_status(Env& env, const StatusOptions& options) {
  auto [session, problems] = open_judging_session(env);
  const auto whose = whose_status(env, session, options.who);
  const auto query = read_query(env, session, options.query, DefaultState::any, status_terms(whose));
  const auto status = find_status(*catalog_of(session.view, env.now), query, whose, {env.now, session.zone});
  append(problems, problems_of(status.answer.unreadable));
  if (env.common.json)
    print_status_json(env, whose, status, problems);
  else if (env.terminal.out)
    print_screen(env, session, whose, status);
  else
    print_rows(env, session, status);
  return report_unreadable(env, problems, 0);
}

}  // namespace

Command status_command() {
  auto o = std::make_shared<StatusOptions>();
  auto options = query_options(o->query, {"overdue"});
  options.insert(options.begin(), option("who", no_letter, ValueKind::who, "somebody else's, or a team's", o->who));
  return {
      .name = "status",
      .group = Group::look,
      .summary = "show your work on one screen",
      .details =
          "What you have, and what waits for you: overdue, to be decided, offered, due today, customers to ask, in "
          "hand, waiting for the customer. Each request stands in the first of these that fits. Where the screen is "
          "too low, each part says how many it has; in a pipe all are shown, the part first.\n\n" +
          query_help(),
      .examples = "reqs status\nreqs status --who parts\nreqs status --json type:complaint\n",
      .needs = Needs::ledger,
      .options = std::move(options),
      .positionals = {query_positional(o->query)},
      .run = [o](Env& env) { return run_status(env, *o); }};
}

}  // namespace reqs::cmd
