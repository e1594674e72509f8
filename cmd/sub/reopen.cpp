// reqs reopen: begin again.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/finish.hpp"

namespace reqs::cmd {
namespace {

struct ReopenOptions {
  std::vector<std::string> ids;
};

int run_reopen(Env& env, const ReopenOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, options.ids);
  return report_act(env, session, reopen(act_context(env, session), ids));
}

}  // namespace

Command reopen_command() {
  auto o = std::make_shared<ReopenOptions>();
  return {.name = "reopen",
          .group = Group::finish,
          .summary = "begin again",
          .details = "A new cycle begins: level 1, and the customer will be asked anew. --reason is needed.",
          .examples = R"(reqs reopen 7k3f9q --reason "the colour is wrong"
)",
          .needs = Needs::act,
          .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                     Count::at_least_one)
                              .in_states({State::resolved, State::closed})},
          .run = [o](Env& env) { return run_reopen(env, *o); }};
}

}  // namespace reqs::cmd
