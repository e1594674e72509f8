// reqs decline: say no to an offer.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/hand_over.hpp"

namespace reqs::cmd {
namespace {

struct DeclineOptions {
  std::vector<std::string> ids;
  std::string suggest;
};

int run_decline(Env& env, const DeclineOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, options.ids);
  return report_act(env, session, decline(act_context(env, session), ids, options.suggest));
}

}  // namespace

Command decline_command() {
  auto o = std::make_shared<DeclineOptions>();
  return {.name = "decline",
          .group = Group::hand_over,
          .summary = "say no to an offer",
          .details = "It returns to where it was; nobody loses it. A reason is needed, a suggestion is welcome.",
          .examples = R"(reqs decline 7k3f9q --reason "we only stock bumpers for SUVs" --suggest warehouse
)",
          .needs = Needs::act,
          .options = {option("suggest", no_letter, ValueKind::who, "who could take it", o->suggest).as_field()},
          .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                     Count::at_least_one)
                              .in_states({State::offered})},
          .run = [o](Env& env) { return run_decline(env, *o); }};
}

}  // namespace reqs::cmd
