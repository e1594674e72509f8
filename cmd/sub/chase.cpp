// reqs chase: count that somebody asked again.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/talk.hpp"

namespace reqs::cmd {
namespace {

struct ChaseOptions {
  std::string id;
  std::string by;
  std::string text;
};

int run_chase(Env& env, const ChaseOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  return report_act(env, session, chase(act_context(env, session), ids, options.by, options.text));
}

}  // namespace

Command chase_command() {
  auto o = std::make_shared<ChaseOptions>();
  return {.name = "chase",
          .group = Group::file,
          .summary = "count that somebody asked again",
          .details = "Chasing changes nothing but what everybody sees: how often it was asked for, and by whom.",
          .examples = R"(reqs chase 7k3f9q --by 张先生
)",
          .needs = Needs::act,
          .options = {option("by", no_letter, ValueKind::text,
                             "who asked; the one who records it where nobody is named", o->by)
                          .called("NAME")
                          .as_field(),
                      option("text", no_letter, ValueKind::text, "what they said", o->text).as_field()},
          .positionals = {positional("id", ValueKind::id, "the request; - reads ids from standard input", o->id)},
          .run = [o](Env& env) { return run_chase(env, *o); }};
}

}  // namespace reqs::cmd
