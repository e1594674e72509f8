// reqs rebase-clocks: newer targets for requests that have begun.
#include "service/rebase_clocks.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/query_words.hpp"
#include "service/find.hpp"

namespace reqs::cmd {
namespace {

struct RebaseOptions {
  QueryWords query;
};

std::vector<std::string> ids_of(Env& env, const Session& session, const QueryWords& words) {
  const auto query = read_query(env, session, words, DefaultState::open);
  const auto answer = catalog_of(session.view, env.now)->find(query, {}, {.held = 0});
  if (!answer.unreadable.empty())
    throw problems_error("some requests cannot be read, so nothing was done", answer.unreadable.front().problems);
  std::vector<std::string> ids;
  for (std::size_t at = 0; at < answer.size(); ++at) ids.push_back(answer.id(at).text());
  return ids;
}

int run_rebase_clocks(Env& env, const RebaseOptions& options) {
  auto session = open_session(env);
  const auto ids = ids_of(env, session, options.query);
  const auto context = act_context(env, session);
  const auto result = ids.empty() ? ActResult() : rebase_clocks(context, *session.view.clocks(), ids);
  if (result.requests.empty() && !env.common.quiet) env.err << "what applies now applies to them already\n";
  return report_act(env, session, result);
}

}  // namespace

Command rebase_clocks_command() {
  auto o = std::make_shared<RebaseOptions>();
  return {
      .name = "rebase-clocks",
      .group = Group::escalate,
      .summary = "apply newer targets and calendars to requests that have begun",
      .details =
          "Each request keeps the targets and the calendar that applied when it was filed, reopened or given another "
          "priority; a later change of policy.yaml or calendars.yaml moves nothing. This does, for the open requests "
          "that match, from their beginnings and with their pauses, also what is late already: it says of each clock "
          "when it was due and when it is, and records --reason, which is needed. -n says so and changes nothing. "
          "Requests to which the same applies already are left alone.\n\n" +
          query_help(),
      .examples =
          "reqs rebase-clocks -n --reason 'holidays of 2027'\nreqs rebase-clocks team:parts --reason "
          "'holidays of 2027'\n",
      .needs = Needs::act,
      .options = query_options(o->query, {"mine", "team", "overdue"}),
      .positionals = {query_positional(o->query)},
      .run = [o](Env& env) { return run_rebase_clocks(env, *o); }};
}

}  // namespace reqs::cmd
