// reqs adopt: an edit made by hand becomes the events that it means.
#include "service/adopt.hpp"

#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"

namespace reqs::cmd {
namespace {

struct AdoptOptions {
  std::vector<std::string> ids;
};

int run_adopt(Env& env, const AdoptOptions& options) {
  auto session = open_session(env);
  if (!options.ids.empty())
    return report_act(env, session, adopt_requests(act_context(env, session), read_ids(env, options.ids)));
  const auto edited = hand_edited(session.view);
  if (!edited.ids.empty()) {
    report_act(env, session, adopt_requests(act_context(env, session), edited.ids));
  } else {
    if (!env.common.quiet) env.err << "no request was edited by hand, as far as it is committed\n";
    if (env.common.json) print_json(env, list_document("adopt", {}));
  }
  return report_unreadable(env, edited.unreadable, 0);
}

}  // namespace

Command adopt_command() {
  auto o = std::make_shared<AdoptOptions>();
  return {
      .name = "adopt",
      .group = Group::start,
      .summary = "turn an edit made by hand into the events it means",
      .details =
          "Somebody changed a request's header in an editor and committed it with git. Its title, type, priority, "
          "customer, channel, theme or deadline become an edit, its owner an assignment, the state resolved or "
          "closed that act: each in the name of whoever committed it last, at its time, and only if it is legal and "
          "theirs to do, with what the command of that name would take. Where 'roles' are in teams.yaml, what others "
          "edited can be adopted by whoever may act for others. Anything else is refused, with the command that does "
          "it. Without ID all requests that were edited by hand; 'reqs check' lists them.",
      .examples = "reqs adopt\nreqs adopt 7k3f9q -n\n",
      .needs = Needs::act,
      .options = {},
      .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                 Count::many)},
      .run = [o](Env& env) { return run_adopt(env, *o); }};
}

}  // namespace reqs::cmd
