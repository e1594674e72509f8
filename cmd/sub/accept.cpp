// reqs accept: take a request that was offered, or one that nobody has.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/hand_over.hpp"

namespace reqs::cmd {
namespace {

struct AcceptOptions {
  std::vector<std::string> ids;
};

int run_accept(Env& env, const AcceptOptions& options) {
  auto session = open_session(env);
  const auto ids = options.ids.empty() ? options.ids : read_ids(env, options.ids);
  return report_act(env, session, accept(act_context(env, session), ids));
}

}  // namespace

Command accept_command() {
  auto o = std::make_shared<AcceptOptions>();
  return {.name = "accept",
          .group = Group::hand_over,
          .summary = "take a request",
          .details =
              "Takes what was offered to you or your team, or what nobody has. Without ID: the one request that is "
              "offered to you.",
          .examples = "reqs accept\nreqs accept 7k3f9q\n",
          .needs = Needs::act,
          .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids)
                              .in_states({State::offered, State::unowned})},
          .run = [o](Env& env) { return run_accept(env, *o); }};
}

}  // namespace reqs::cmd
