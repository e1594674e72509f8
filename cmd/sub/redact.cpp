// reqs redact: take a text out of the ledger.
#include "service/redact.hpp"

#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"

namespace reqs::cmd {
namespace {

struct RedactOptions {
  std::string id;
  std::string field;
};

int run_redact(Env& env, const RedactOptions& options) {
  auto session = open_session(env);
  return report_act(env, session, redact(act_context(env, session), options.id, options.field));
}

}  // namespace

Command redact_command() {
  auto o = std::make_shared<RedactOptions>();
  return {
      .name = "redact",
      .group = Group::file,
      .summary = "take a text out of the ledger",
      .details =
          "The text leaves the present state in every clone that gets the act; a salted digest stays as proof. Old "
          "commits still hold it until git history is rewritten, and so do their messages, where it is in a title or "
          "in -m: docs/privacy.md says where else texts remain, and how to take them out there. Of a "
          "redaction itself the reason can go, as EVENT:reason.",
      .examples = R"(reqs redact 7k3f9q voice --reason "names a third person"
reqs redact 7k3f9q customer.contact --reason "asked us to"
)",
      .needs = Needs::act,
      .positionals = {positional("id", ValueKind::id, "the request", o->id),
                      positional("field", ValueKind::text,
                                 "a key such as voice, text, customer.contact; EVENT:KEY for one event only", o->field)
                          .called("FIELD")},
      .run = [o](Env& env) { return run_redact(env, *o); }};
}

}  // namespace reqs::cmd
