// reqs followup: whom to ask now whether they are content, and what came of asking.
#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "core/clock.hpp"
#include "report/text.hpp"
#include "service/find.hpp"
#include "service/finish.hpp"

namespace reqs::cmd {
namespace {

struct FollowupOptions {
  std::vector<std::string> ids;
  std::optional<Answer> answer;
};

/// Everybody who is to be asked by now, the longest waiting first.
int list_followups(Env& env) {
  auto [session, problems] = open_judging_session(env);
  const auto ranking = [&](const Request& request) -> std::optional<Standing> {
    const auto clock = next_clock(request.header);
    if (!clock || clock->name != ClockName::followup || clock->due > env.now) return std::nullopt;
    return Standing{attention_rank(request.header, env.now)};
  };
  const auto answer = catalog_of(session.view, env.now)->find(Query::due_until(env.now), ranking);
  if (env.common.json) {
    JsonPrinter printer(env, "requests", {});
    printer.add(answer);
    printer.finish();
  } else {
    const std::vector<std::string> columns = {env.terminal.out ? "handle" : "id", "due", "customer", "owner", "title"};
    print_requests(env, answer, RequestRows(columns, request_view(env, session)));
  }
  append(problems, problems_of(answer.unreadable));
  return report_unreadable(env, problems, 0);
}

int run_followup(Env& env, const FollowupOptions& options) {
  if (options.ids.empty() && !options.answer) return list_followups(env);
  if (options.ids.empty())
    throw Error(ErrorKind::usage, "which request was followed up?", {"reqs followup ID --reached"});
  if (!options.answer)
    throw Error(ErrorKind::usage, "what came of asking?",
                {"say --reached, --no-answer or --withdrawn; `reqs rate` records a score"});
  auto session = open_session(env);
  const auto ids = read_ids(env, options.ids);
  return report_act(env, session, record_followup(act_context(env, session), ids, *options.answer));
}

}  // namespace

Command followup_command() {
  auto o = std::make_shared<FollowupOptions>();
  const auto set = [o](Answer answer) {
    return [o, answer](std::string_view) {
      if (o->answer) throw Error(ErrorKind::usage, "only one of --reached, --no-answer and --withdrawn can be true");
      o->answer = answer;
    };
  };
  const auto answer_flag = [&](Answer answer) {
    return Option{.name = std::string(name_in(answer_names, answer)),
                  .kind = ValueKind::flag,
                  .help = answer_names[static_cast<std::size_t>(answer)].help.data(),
                  .set = set(answer)};
  };
  return {.name = "followup",
          .group = Group::finish,
          .summary = "ask customers whether they are content",
          .details =
              "Without ID: whom to ask now. With ID: what came of asking; `reqs rate` records a score and counts as "
              "reached.",
          .examples = "reqs followup\nreqs followup 7k3f9q --no-answer\n",
          .needs = Needs::act,
          .options = {answer_flag(Answer::reached), answer_flag(Answer::no_answer), answer_flag(Answer::withdrawn)},
          .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids)
                              .in_states({State::resolved, State::closed})},
          .run = [o](Env& env) { return run_followup(env, *o); }};
}

}  // namespace reqs::cmd
