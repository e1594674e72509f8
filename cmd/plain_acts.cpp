#include "cmd/plain_acts.hpp"

#include <memory>

#include "cmd/context.hpp"

namespace reqs::cmd {
namespace {

struct Message {
  std::string id;
  std::string text;
  std::string via;
};

int run_act_on_ids(Env& env, const std::vector<std::string>& typed, ActOnIds act) {
  auto session = open_session(env);
  const auto ids = read_ids(env, typed);
  return report_act(env, session, act(act_context(env, session), ids));
}

int run_message(Env& env, const Message& given, Direction direction) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {given.id});
  const auto text = read_text(env, given.text);
  return report_act(env, session, message(act_context(env, session), ids, text, direction, given.via));
}

}  // namespace

Command act_on_ids(Command command, ActOnIds act, std::vector<State> states) {
  auto ids = std::make_shared<std::vector<std::string>>();
  auto place =
      positional("id", ValueKind::ids, "the requests; - reads ids from standard input", *ids, Count::at_least_one);
  command.needs = Needs::act;
  command.positionals = {place.in_states(std::move(states))};
  command.run = [ids, act](Env& env) { return run_act_on_ids(env, *ids, act); };
  return command;
}

Command customer_message(Command command, Direction direction) {
  auto o = std::make_shared<Message>();
  command.needs = Needs::act;
  command.options = {option("via", no_letter, ValueKind::word, "the channel: phone, mail, counter", o->via)
                         .called("CHANNEL")
                         .as_field()};
  command.positionals = {
      positional("id", ValueKind::id, "the request", o->id),
      positional("text", ValueKind::text, "the words; - reads them from standard input", o->text).as_field()};
  command.run = [o, direction](Env& env) { return run_message(env, *o, direction); };
  return command;
}

}  // namespace reqs::cmd
