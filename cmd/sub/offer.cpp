// reqs offer: ask somebody to take a request.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/hand_over.hpp"

namespace reqs::cmd {
namespace {

struct OfferOptions {
  std::string id;
  std::string to;
  std::string note;
};

int run_offer(Env& env, const OfferOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  return report_act(env, session, offer(act_context(env, session), ids, options.to, options.note));
}

}  // namespace

Command offer_command() {
  auto o = std::make_shared<OfferOptions>();
  return {
      .name = "offer",
      .group = Group::hand_over,
      .summary = "ask somebody to take a request",
      .details = "Until they accept, whoever had it stays accountable. Offering it to a team lets any member accept.",
      .examples = R"(reqs offer 7k3f9q parts --note 您看方便接手吗?
)",
      .needs = Needs::act,
      .options = {option("note", no_letter, ValueKind::text, "what you would like to say with it", o->note).as_field()},
      .positionals = {positional("id", ValueKind::id, "the request; - reads ids from standard input", o->id),
                      positional("who", ValueKind::who, "whom to ask", o->to).as_field()},
      .run = [o](Env& env) { return run_offer(env, *o); }};
}

}  // namespace reqs::cmd
