// reqs ask: ask the customer, and wait for them.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/talk.hpp"

namespace reqs::cmd {
namespace {

struct AskOptions {
  std::string id;
  std::string question;
  std::string why;
};

int run_ask(Env& env, const AskOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  const auto question = read_text(env, options.question);
  return report_act(env, session, ask(act_context(env, session), ids, question, options.why));
}

}  // namespace

Command ask_command() {
  auto o = std::make_shared<AskOptions>();
  return {.name = "ask",
          .group = Group::hand_over,
          .summary = "ask the customer something, and wait for them",
          .details =
              "The only way to pause a clock: from now until the customer says anything (`reqs heard`), or until `reqs "
              "resume`, time does not count against `next`, `inform` and `resolve`. The question itself is an answer: "
              "the customer has heard from us. --why says what it is for, and is needed.",
          .examples = "reqs ask 7k3f9q 您的车架号是多少? --why 今天就可以订货\n",
          .needs = Needs::act,
          .options = {option("why", no_letter, ValueKind::text, "what the answer is needed for", o->why).as_field()},
          .positionals = {positional("id", ValueKind::id, "the request; - reads ids from standard input", o->id),
                          positional("question", ValueKind::text, "the question; - reads it from standard input",
                                     o->question)
                              .as_field()},
          .run = [o](Env& env) { return run_ask(env, *o); }};
}

}  // namespace reqs::cmd
