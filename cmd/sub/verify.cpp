// reqs verify: history against the ledger's files and rules.
#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/findings.hpp"
#include "cmd/progress.hpp"
#include "cmd/stopwatch.hpp"
#include "report/text.hpp"
#include "service/verify_history.hpp"

namespace reqs::cmd {
namespace {

struct VerifyOptions {
  std::optional<std::string> range;
  bool all_signed = false;
};

std::function<void(std::size_t)> verify_progress(Env& env, const std::shared_ptr<ProgressLine>& line) {
  if (!env.terminal.err || env.common.quiet) return {};
  return [line](std::size_t done) { line->count("verifying history", done, "commits"); };
}

void tell_scope(Env& env, const VerifyAnswer& answer) {
  for (const auto& commit : answer.cut)
    env.err << "note: what came before " << commit.substr(0, short_commit)
            << " is not in this shallow clone, and that commit was not looked at\n";
  if (env.common.quiet) return;
  env.err << answer.commits << (answer.commits == 1 ? " commit" : " commits");
  if (answer.since) env.err << " since " << answer.since->substr(0, short_commit);
  const auto count = answer.findings.size();
  env.err << ", " << (count == 0 ? "nothing" : std::to_string(count) + (count == 1 ? " thing" : " things"))
          << " found\n";
}

VerifyAnswer look_through(Env& env, const Session& session, const VerifyOptions& options) {
  const auto line = std::make_shared<ProgressLine>(env.err, env.terminal.columns, start_stopwatch());
  return verify_history({*session.store, session.location, git_options(env), session.view.commit(), options.range,
                         env.now, verify_progress(env, line), options.all_signed});
}

int run_verify(Env& env, const VerifyOptions& options) {
  const auto session = open_without_zone(env);
  const auto answer = look_through(env, session, options);
  print_findings(env, answer);
  if (!env.common.json) tell_scope(env, answer);
  return findings_code(answer.findings);
}

}  // namespace

Command verify_command() {
  auto o = std::make_shared<VerifyOptions>();
  return {
      .name = "verify",
      .group = Group::start,
      .summary = "hold history against the ledger's files and rules",
      .details =
          "Every commit did what an act of reqs does: the events that its message names were added, in the name of its "
          "author and at its time, none was changed or taken away but by a redaction, each was legal where it was "
          "done, "
          "and theirs to do by the roles of that moment; headers follow from events, and a merge is what its parents "
          "give. Who has to sign did (`signatures` in ledger.yaml). An edit made by hand is fine once `reqs adopt` has "
          "made acts of it. Exit code 8 when something is "
          "found, 4 when a file cannot be read now.\n\n"
          "Without RANGE all that came since the last time, and whether what was seen then is still there (it is "
          "remembered in reqs.verified beside the ledger, which can be removed). RANGE is as git has it: A..B, A.., "
          "or A for all that leads to it; HEAD is the ledger's. A shallow clone's first commit cannot be judged.",
      .examples = "reqs verify\nreqs verify HEAD~100..\nreqs verify HEAD\nreqs verify v1..main --json\n",
      .needs = Needs::ledger,
      .options = {flag("signed", no_letter, "every commit has to be signed, whatever ledger.yaml says", o->all_signed)},
      .positionals = {positional("range", ValueKind::text, "only these commits", o->range)},
      .run = [o](Env& env) { return run_verify(env, *o); }};
}

}  // namespace reqs::cmd
