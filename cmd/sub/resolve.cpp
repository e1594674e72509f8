// reqs resolve: say that it is done, and how.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/finish.hpp"

namespace reqs::cmd {
namespace {

struct ResolveOptions {
  std::string id;
  Resolution resolution;
  bool lost = false;
};

int run_resolve(Env& env, const ResolveOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  auto resolution = options.resolution;
  resolution.text = read_text(env, resolution.text);
  if (options.lost) resolution.outcome = Outcome::lost;
  return report_act(env, session, resolve(act_context(env, session), ids, resolution));
}

}  // namespace

Command resolve_command() {
  auto o = std::make_shared<ResolveOptions>();
  return {.name = "resolve",
          .group = Group::finish,
          .summary = "say that it is done, and how",
          .details = "Starts the follow-up: after a while the customer is to be asked whether they are content.",
          .examples = R"(reqs resolve 7k3f9q "bumper fitted, car handed over"
)",
          .needs = Needs::act,
          .options = {option("cause", no_letter, cause_names, "why it was needed", o->resolution.cause).as_field(),
                      option("cost", no_letter, ValueKind::number, "what it cost, in whole units", o->resolution.cost)
                          .called("N")
                          .between({0, 1'000'000'000})
                          .as_field(),
                      flag("lost", no_letter, "the customer went elsewhere", o->lost).as_field()},
          .positionals = {positional("id", ValueKind::id, "the request; - reads ids from standard input", o->id),
                          positional("text", ValueKind::text, "what was done; - reads it from standard input",
                                     o->resolution.text)
                              .as_field()},
          .run = [o](Env& env) { return run_resolve(env, *o); }};
}

}  // namespace reqs::cmd
