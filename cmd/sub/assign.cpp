// reqs assign: give a request to somebody.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/hand_over.hpp"

namespace reqs::cmd {
namespace {

struct AssignOptions {
  std::string id;
  Assignment assignment;
};

int run_assign(Env& env, const AssignOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  return report_act(env, session, assign(act_context(env, session), ids, options.assignment));
}

}  // namespace

Command assign_command() {
  auto o = std::make_shared<AssignOptions>();
  return {
      .name = "assign",
      .group = Group::hand_over,
      .summary = "give a request to somebody",
      .details =
          "Giving it to another team needs --agreed (they said yes) or --reason; offer asks instead. To none: it is "
          "let go of, as release does.",
      .examples = R"(reqs assign 7k3f9q bob
reqs list -q team:desk --columns id | reqs assign - me
)",
      .needs = Needs::act,
      .options = {flag("agreed", no_letter, "they said yes beforehand", o->assignment.agreed, Agreed::yes).as_field()},
      .positionals = {positional("id", ValueKind::id, "the request; - reads ids from standard input", o->id),
                      positional("who", ValueKind::who, "whom to give it to", o->assignment.to).as_field()},
      .run = [o](Env& env) { return run_assign(env, *o); }};
}

}  // namespace reqs::cmd
