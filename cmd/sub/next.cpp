// reqs next: the one thing to do now.
#include "service/next.hpp"

#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "cmd/query_words.hpp"
#include "report/task.hpp"
#include "service/find.hpp"

namespace reqs::cmd {
namespace {

struct NextOptions {
  QueryWords query;
  bool take = false;
};

constexpr const char* nothing_to_do = "nothing to do: nothing is late, offered to you, yours or in your teams' pool";

std::string_view why(Reason reason) {
  for (const auto& row : reason_names)
    if (row.value == reason) return row.help;
  return {};
}

std::string advice(const Task& task) {
  const auto id = std::string(task.request.id.handle());
  if (task.request.header.state == State::resolved) return "reqs followup " + id + " --reached, or --no-answer";
  switch (task.reason) {
    case Reason::decide:
      return "reqs show " + id + "; reqs decide " + id + " TEXT";
    case Reason::offered:
      return "reqs accept " + id + ", or reqs decline " + id + " --reason TEXT";
    case Reason::rescue:
    case Reason::pool:
      return "reqs next --take, or reqs accept " + id;
    case Reason::late:
    case Reason::mine:
      break;
  }
  return "reqs show " + id;
}

void print_task(Env& env, const Session& session, const Task& task, std::size_t more) {
  if (env.terminal.out) {
    const auto terminal = terminal_view(env);
    env.out << render_task(task.request, why(task.reason), advice(task), more,
                           {env.now, terminal.columns, terminal.colour,
                            [&](Instant instant) { return session.zone.format_minute(instant); }});
    return;
  }
  auto table = request_table({&task.request, 1}, script_columns(), request_view(env, session));
  table.columns.insert(table.columns.begin() + 1, Column{"reason", "REASON"});
  table.rows[0].insert(table.rows[0].begin() + 1, Cell{std::string(name_in(reason_names, task.reason))});
  print_table(env, table);
}

void print_tasks_json(Env& env, const Tasks& found) {
  const auto count = found.answer.size();
  Doc::List items;
  if (count > 0) {
    const auto task = found.task(0);
    items.push_back(
        item_doc(task.request, env.now).set("reason", name_in(reason_names, task.reason)).set("why", why(task.reason)));
  }
  const auto more = count == 0 ? 0 : count - 1;
  print_json(env, judging_document("next", std::move(items), problems_of(found.answer.unreadable), {{"more", more}}));
}

int show_next(Env& env, const Session& session, const Tasks& found) {
  if (env.common.json)
    print_tasks_json(env, found);
  else if (const auto count = found.answer.size(); count > 0)
    print_task(env, session, found.task(0), count - 1);
  else if (!env.common.quiet)
    env.err << nothing_to_do << '\n';
  return report_unreadable(env, problems_of(found.answer.unreadable), 0);
}

int take_next(Env& env, Session& session, const Query& query, const Tasks& found) {
  const auto result = take_first(act_context(env, session), query, found);
  const int code = report_act(env, session, result);
  if (result.requests.empty() && !env.common.quiet) env.err << nothing_to_do << '\n';
  return report_unreadable(env, problems_of(found.answer.unreadable), code);
}

int run_next(Env& env, const NextOptions& options) {
  auto session = open_session(env);
  const auto me = act_context(env, session).actor.handle;  // says how to become somebody
  const auto query = read_query(env, session, options.query, DefaultState::any, task_terms);
  const auto whose = whose_work(session.view.config().directory, me);
  const auto found = find_tasks(*catalog_of(session.view, env.now), query, whose, env.now);
  return options.take ? take_next(env, session, query, found) : show_next(env, session, found);
}

}  // namespace

Command next_command() {
  auto o = std::make_shared<NextOptions>();
  auto options = query_options(o->query, {"team", "overdue"});
  options.insert(options.begin(), flag("take", no_letter, "take it, where that is needed", o->take));
  return {.name = "next",
          .group = Group::hand_over,
          .summary = "show the one thing to do now",
          .details =
              "In this order: what is late and yours, follow-ups that are due included; a decision that you owe; what "
              "is offered to you by name; what is late and could be taken by your team; what you have; what your team "
              "could take. Within each, in the order of list. What waits for its customer, or for whom you offered it "
              "to, is passed over until it is late.\n\n--take accepts it, if it is not yours already; where somebody "
              "else was faster, the one after it. Having nothing to do is no error.\n\n" +
              query_help(),
          .examples = "reqs next\nreqs next --take\nreqs next is:unowned --team parts --take\n",
          .needs = Needs::act,
          .options = std::move(options),
          .positionals = {query_positional(o->query)},
          .run = [o](Env& env) { return run_next(env, *o); }};
}

}  // namespace reqs::cmd
