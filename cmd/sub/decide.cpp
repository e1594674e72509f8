// reqs decide: record a level's decision.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/escalate.hpp"

namespace reqs::cmd {
namespace {

struct DecideOptions {
  std::string id;
  Decision decision;
};

int run_decide(Env& env, const DecideOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  auto decision = options.decision;
  decision.text = read_text(env, decision.text);
  return report_act(env, session, decide(act_context(env, session), ids, decision));
}

}  // namespace

Command decide_command() {
  auto o = std::make_shared<DecideOptions>();
  return {
      .name = "decide",
      .group = Group::escalate,
      .summary = "record a level's decision",
      .details = "Stops the level's clock and returns the request to its owner.",
      .examples = R"(reqs decide 7k3f9q "先调用样车的保险杠" --option 1
)",
      .needs = Needs::act,
      .options = {option("option", no_letter, ValueKind::number, "which of the brief's options", o->decision.option)
                      .called("N")
                      .as_field(),
                  option("by", no_letter, ValueKind::time, "until when it is to be done", o->decision.by).as_field()},
      .positionals = {positional("id", ValueKind::id, "the request; - reads ids from standard input", o->id),
                      positional("text", ValueKind::text, "the decision; - reads it from standard input",
                                 o->decision.text)
                          .as_field()},
      .run = [o](Env& env) { return run_decide(env, *o); }};
}

}  // namespace reqs::cmd
