// reqs custody: who held a request, from when to when, and how it went from hand to hand.
#include "report/custody.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"

namespace reqs::cmd {
namespace {

struct CustodyOptions {
  std::vector<std::string> ids;
};

void print_custody(Env& env, const Session& session, const Request& request, bool first) {
  const auto custody = custody_of(request.events);
  const auto view = request_view(env, session);
  if (!env.terminal.out) {
    print_table(env, custody_table(request, custody, view));
    return;
  }
  if (!first) env.out << '\n';
  env.out << render_custody(request, custody, view, terminal_view(env));
}

int run_custody(Env& env, const CustodyOptions& options) {
  const auto session = open_session(env);
  std::vector<RequestId> ids;
  for (const auto& typed : read_ids(env, options.ids)) ids.push_back(session.view.resolve(typed));
  if (env.common.json) {
    Doc::List items;
    for (const auto& id : ids) {
      const auto request = session.view.request(id);
      items.push_back(custody_doc(request, custody_of(request.events), env.now));
    }
    print_json(env, list_document("custody", std::move(items)));
    return 0;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) print_custody(env, session, session.view.request(ids[i]), i == 0);
  return 0;
}

}  // namespace

Command custody_command() {
  auto o = std::make_shared<CustodyOptions>();
  return {
      .name = "custody",
      .group = Group::look,
      .summary = "show who held a request, and how long",
      .details =
          "From filing to closing somebody always holds a request: a person, or a team while nobody of it has taken "
          "it. Whoever offers it to somebody holds it until that is accepted; who was asked, and what they answered, "
          "is shown beside it. What runs still runs until now.\n\n"
          "Time in which the customer was waited for is part of the holder's, and told apart; time after the "
          "solution is not.\n\n"
          "A hand-off is a change from one name to another, a return one to a name that has had it before; so is "
          "A, B, A. --json has the path of people, of teams, and of all who did anything (actors), with hand-offs, "
          "distinct names, returns and bounces (places where it came straight back).",
      .examples = "reqs custody 7k3f9q\nreqs list --all --columns id | reqs custody - --json\n",
      .needs = Needs::ledger,
      .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                 Count::at_least_one)},
      .run = [o](Env& env) { return run_custody(env, *o); }};
}

}  // namespace reqs::cmd
