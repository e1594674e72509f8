// reqs release: let go of a request.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/hand_over.hpp"

namespace reqs::cmd {
namespace {

struct ReleaseOptions {
  std::vector<std::string> ids;
};

int run_release(Env& env, const ReleaseOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, options.ids);
  return report_act(env, session, release(act_context(env, session), ids));
}

}  // namespace

Command release_command() {
  auto o = std::make_shared<ReleaseOptions>();
  return {.name = "release",
          .group = Group::hand_over,
          .summary = "let go of a request",
          .details = "Its team keeps answering for it; it is unowned until somebody takes it.",
          .examples = R"(reqs release 7k3f9q --reason "on leave from Monday"
)",
          .needs = Needs::act,
          .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                     Count::at_least_one)},
          .run = [o](Env& env) { return run_release(env, *o); }};
}

}  // namespace reqs::cmd
