// reqs list: requests that match a query, what needs attention first.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "cmd/query_words.hpp"
#include "service/find.hpp"

namespace reqs::cmd {
namespace {

struct ListOptions {
  QueryWords query;
  Listing listing;
};

int run_list(Env& env, const ListOptions& options) {
  const auto [session, problems] = open_judging_session(env);
  check_listing(env, session, options.listing);
  const auto query = read_query(env, session, options.query, DefaultState::open);
  auto answer = catalog_of(session.view, env.now)->find(query, {}, part_for(options.listing));
  return print_listing(env, session, {std::move(answer), problems}, options.listing);
}

}  // namespace

Command list_command() {
  auto o = std::make_shared<ListOptions>();
  auto options = query_options(o->query, {"mine", "team", "overdue", "all"});
  for (auto& option : listing_options(o->listing)) options.push_back(std::move(option));
  return {.name = "list",
          .group = Group::look,
          .summary = "list requests",
          .details =
              "Open ones, unless the query names a state or --all is given. Late ones come first, by how long; then "
              "urgent before low, then what is due next, then what has waited longest. A request that cannot be read "
              "is always listed, first, in the state `unreadable`; then the exit code is 4.\n\n" +
              query_help(),
          .examples =
              "reqs list --mine\nreqs list team:parts due:'<friday' -is:offered\nreqs list 客户 投诉 --all --json\n"
              "reqs list state:open --columns id,owner,title --sort -filed\n",
          .needs = Needs::ledger,
          .options = std::move(options),
          .positionals = {query_positional(o->query)},
          .run = [o](Env& env) { return run_list(env, *o); }};
}

}  // namespace reqs::cmd
