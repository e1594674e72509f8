// reqs pool: what waits for somebody to take it.
#include "service/pool.hpp"

#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "cmd/query_words.hpp"
#include "service/find.hpp"
#include "service/who.hpp"

namespace reqs::cmd {
namespace {

struct PoolOptions {
  QueryWords query;
  std::string team;
  Listing listing;
};

int run_pool(Env& env, const PoolOptions& options) {
  const auto [session, problems] = open_judging_session(env);
  check_listing(env, session, options.listing);
  const auto query = read_query(env, session, options.query, DefaultState::any, pool_terms);
  const auto team = options.team.empty() ? std::string() : resolve_team(session.view.config(), options.team).handle;
  auto answer = find_pool(*catalog_of(session.view, env.now), query, team, part_for(options.listing));
  return print_listing(env, session, {std::move(answer), problems}, options.listing, "nothing waits to be taken");
}

}  // namespace

Command pool_command() {
  auto o = std::make_shared<PoolOptions>();
  auto options = query_options(o->query, {"overdue"});
  options.push_back(option("team", no_letter, ValueKind::team, "what this team could take", o->team));
  for (auto& option : listing_options(o->listing)) options.push_back(std::move(option));
  return {.name = "pool",
          .group = Group::hand_over,
          .summary = "list what waits to be taken",
          .details =
              "What nobody has, and what is offered and not accepted yet. What is due first comes first, then urgent "
              "before low, then what has waited longest. A team could take what it answers for while nobody has it, "
              "and what it or somebody for it was asked to take. `reqs accept ID` takes one.\n\n" +
              query_help(),
          .examples = "reqs pool --team parts\nreqs pool 'priority:>=high' --columns id,due,title\n",
          .needs = Needs::ledger,
          .options = std::move(options),
          .positionals = {query_positional(o->query)},
          .run = [o](Env& env) { return run_pool(env, *o); }};
}

}  // namespace reqs::cmd
