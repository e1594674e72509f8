// reqs heard: record the customer's own words.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/talk.hpp"

namespace reqs::cmd {
namespace {

struct HeardOptions {
  std::string id;
  std::string text;
  std::string via;
};

int run_heard(Env& env, const HeardOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  const auto text = read_text(env, options.text);
  return report_act(env, session, message(act_context(env, session), ids, text, Direction::from_customer, options.via));
}

}  // namespace

Command heard_command() {
  auto o = std::make_shared<HeardOptions>();
  return {.name = "heard",
          .group = Group::file,
          .summary = "record the customer's own words",
          .details = "Their words as they were, not a summary. A word of the customer ends the waiting for it.",
          .examples = R"(reqs heard 7k3f9q "说好三天,到底谁负责?" --via phone
)",
          .needs = Needs::act,
          .options = {option("via", no_letter, ValueKind::word, "the channel: phone, mail, counter", o->via)
                          .called("CHANNEL")
                          .as_field()},
          .positionals =
              {positional("id", ValueKind::id, "the request", o->id),
               positional("text", ValueKind::text, "the words; - reads them from standard input", o->text).as_field()},
          .run = [o](Env& env) { return run_heard(env, *o); }};
}

}  // namespace reqs::cmd
