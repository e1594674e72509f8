// reqs close: end a request.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/finish.hpp"

namespace reqs::cmd {
namespace {

struct CloseOptions {
  std::vector<std::string> ids;
  std::optional<Outcome> outcome;
};

int run_close(Env& env, const CloseOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, options.ids);
  return report_act(env, session, close(act_context(env, session), ids, options.outcome));
}

}  // namespace

Command close_command() {
  auto o = std::make_shared<CloseOptions>();
  return {
      .name = "close",
      .group = Group::finish,
      .summary = "end a request",
      .details =
          "Without --outcome, how it ended follows from the record: satisfied after a good rating, unanswered when "
          "nobody answered, else done.",
      .examples = R"(reqs close 7k3f9q
reqs close 7k3f9q --outcome withdrawn -m "bought elsewhere"
)",
      .needs = Needs::act,
      .options = {option("outcome", no_letter, outcome_names, "how it ended", o->outcome).as_field()},
      .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                 Count::at_least_one)
                          .in_states({State::resolved, State::doing, State::waiting, State::offered, State::unowned})},
      .run = [o](Env& env) { return run_close(env, *o); }};
}

}  // namespace reqs::cmd
