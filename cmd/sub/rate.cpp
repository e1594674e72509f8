// reqs rate: record what the customer thinks of it.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/finish.hpp"

namespace reqs::cmd {
namespace {

struct RateOptions {
  std::string id;
  Score score;
};

int run_rate(Env& env, const RateOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  return report_act(env, session, rate(act_context(env, session), ids, options.score));
}

}  // namespace

Command rate_command() {
  auto o = std::make_shared<RateOptions>();
  return {.name = "rate",
          .group = Group::finish,
          .summary = "record what the customer thinks of it",
          .details =
              "A low score (csat up to 2, ces up to 3, nps up to 6) reopens the request, a good one closes it; "
              "policy.yaml sets the csat limits.",
          .examples = R"(reqs rate 7k3f9q --csat 5 --comment 很满意 --by 张先生 --via phone
)",
          .needs = Needs::act,
          .options = {option("csat", no_letter, ValueKind::number, "content? 1 (not at all) to 5 (very)", o->score.csat)
                          .between({1, 5})
                          .as_field(),
                      option("ces", no_letter, ValueKind::number, "easy? 1 (not at all) to 7 (very)", o->score.ces)
                          .between({1, 7})
                          .as_field(),
                      option("nps", no_letter, ValueKind::number, "would recommend us? 0 (never) to 10 (surely)",
                             o->score.nps)
                          .between({0, 10})
                          .as_field(),
                      option("comment", no_letter, ValueKind::text, "their words", o->score.comment).as_field(),
                      option("by", no_letter, ValueKind::text, "who rated; else the customer", o->score.rater)
                          .called("NAME")
                          .as_field(),
                      option("via", no_letter, ValueKind::word, "the channel: phone, mail, form", o->score.via)
                          .called("CHANNEL")
                          .as_field()},
          .positionals = {positional("id", ValueKind::id, "the request; - reads ids from standard input", o->id)
                              .in_states({State::resolved, State::closed})},
          .run = [o](Env& env) { return run_rate(env, *o); }};
}

}  // namespace reqs::cmd
