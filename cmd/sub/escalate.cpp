// reqs escalate: to the next level, with what that level needs to decide.
#include "service/escalate.hpp"

#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"

namespace reqs::cmd {
namespace {

struct EscalateOptions {
  std::vector<std::string> ids;
  Brief brief;
};

int run_escalate(Env& env, const EscalateOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, options.ids);
  return report_act(env, session, escalate(act_context(env, session), ids, options.brief));
}

}  // namespace

Command escalate_command() {
  auto o = std::make_shared<EscalateOptions>();
  return {
      .name = "escalate",
      .group = Group::escalate,
      .summary = "take a request one level up",
      .details =
          "The next level decides by a brief: both positions, at least two options worked out together, a "
          "recommendation, and what it is asked to do. -e opens the brief in the editor. Levels are climbed "
          "one at a time.",
      .examples =
          "reqs escalate 7k3f9q -e\n"
          "reqs escalate 7k3f9q --ground conflict --background 库存只剩一件 --ours 客户后天提车 --theirs "
          "留给月底的订单 --option 先给客户 --option 调货两天 --recommend 1 --ask 请今天定\n",
      .needs = Needs::act,
      .options =
          {option("ground", no_letter, ground_names, "why it goes up", o->brief.ground).as_field(),
           option("background", no_letter, ValueKind::text, "what happened so far", o->brief.background).as_field(),
           option("ours", no_letter, ValueKind::text, "our position", o->brief.ours).as_field(),
           option("theirs", no_letter, ValueKind::text, "the other side's position, in their words", o->brief.theirs)
               .as_field(),
           option("option", no_letter, ValueKind::text, "a way out; give two or more", o->brief.options).as_field(),
           option("recommend", no_letter, ValueKind::number, "the option we recommend, from 1", o->brief.recommend)
               .called("N")
               .as_field(),
           option("ask", no_letter, ValueKind::text, "what the level is to do", o->brief.ask).as_field()},
      .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                 Count::at_least_one)},
      .run = [o](Env& env) { return run_escalate(env, *o); }};
}

}  // namespace reqs::cmd
