// reqs link: say how two requests hang together.
#include "service/link.hpp"

#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"

namespace reqs::cmd {
namespace {

struct LinkOptions {
  std::string id;
  LinkKind kind = LinkKind::follows;
  std::string other;
};

/// A positional whose words are those of the table of links.
Option kind_positional(LinkKind& target) {
  return {.name = "kind",
          .kind = ValueKind::choice,
          .help = "how this one stands to the other",
          .required = Required::yes,
          .count = Count::one,
          .choices = choices_in(link_names),
          .set = [&target](std::string_view word) { target = *value_in(link_names, word); }};
}

int run_link(Env& env, const LinkOptions& options) {
  auto session = open_session(env);
  return report_act(env, session, link(act_context(env, session), options.id, options.kind, options.other));
}

}  // namespace

Command link_command() {
  auto o = std::make_shared<LinkOptions>();
  return {.name = "link",
          .group = Group::file,
          .summary = "say how two requests hang together",
          .details = "Blocks and blocked-by are recorded on both; a duplicate is closed, which ends its clocks.",
          .examples = R"(reqs link 7k3f9q duplicates 3m8x2p
)",
          .needs = Needs::act,
          .positionals = {positional("id", ValueKind::id, "the request", o->id), kind_positional(o->kind),
                          positional("other", ValueKind::id, "the other request", o->other)},
          .run = [o](Env& env) { return run_link(env, *o); }};
}

}  // namespace reqs::cmd
