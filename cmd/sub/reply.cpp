// reqs reply: record what was said to the customer.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/talk.hpp"

namespace reqs::cmd {
namespace {

struct ReplyOptions {
  std::string id;
  std::string text;
  std::string via;
};

int run_reply(Env& env, const ReplyOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  const auto text = read_text(env, options.text);
  return report_act(env, session, message(act_context(env, session), ids, text, Direction::to_customer, options.via));
}

}  // namespace

Command reply_command() {
  auto o = std::make_shared<ReplyOptions>();
  return {.name = "reply",
          .group = Group::file,
          .summary = "record what was said to the customer",
          .details = "Only what the customer hears is an answer. reqs records it; it does not send anything.",
          .examples = R"(reqs reply 7k3f9q "配件明天上午到,下午可以提车" --via phone
)",
          .needs = Needs::act,
          .options = {option("via", no_letter, ValueKind::word, "the channel: phone, mail, counter", o->via)
                          .called("CHANNEL")
                          .as_field()},
          .positionals =
              {positional("id", ValueKind::id, "the request", o->id),
               positional("text", ValueKind::text, "the words; - reads them from standard input", o->text).as_field()},
          .run = [o](Env& env) { return run_reply(env, *o); }};
}

}  // namespace reqs::cmd
