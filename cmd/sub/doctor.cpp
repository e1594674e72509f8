// reqs doctor: is everything there that the ledger needs?
#include "service/doctor.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "report/text.hpp"
#include "service/attributes.hpp"

namespace reqs::cmd {
namespace {

struct DoctorOptions {
  bool fix = false;
};

std::string_view word_for(Health health) {
  switch (health) {
    case Health::fine:
      return "ok";
    case Health::noteworthy:
      return "note";
    case Health::broken:
      return "problem";
  }
  return "";
}

Style style_for(Health health) {
  if (health == Health::broken) return Style::bad;
  return health == Health::noteworthy ? Style::warn : Style::plain;
}

/// Whoever runs this; a stand-in where git knows nobody, as repairs are made all the same.
Signature caller_or_nobody(const Env& env, const GitLocation& location) {
  try {
    return caller_of(env, location.git_directory);
  } catch (const Error&) {
    return {"reqs doctor", "", {}, 0};
  }
}

void tell(Env& env, const std::string& done) {
  env.err << safe_line(done) << '\n';
}

/// What is repaired by an act of the ledger's own.
void repair_files(Env& env, const GitLocation& location) {
  if (location.kind != RefKind::branch) return;
  auto session = open_unsound_session(env);
  const auto missing = missing_attributes(session.view);
  if (missing.empty()) return;
  restore_attributes(mending_context(env, session));
  for (const auto& rule : missing) tell(env, "added '" + rule + "' to .gitattributes");
}

void print_findings(Env& env, const std::vector<HealthFinding>& found) {
  if (env.common.json) {
    Doc::List items;
    for (const auto& one : found)
      items.push_back(
          Doc::Map{{"status", word_for(one.health)}, {"topic", one.topic}, {"text", one.text}, {"hint", one.hint}});
    return print_json(env, list_document("doctor", std::move(items)));
  }
  auto page = page_for(env);
  for (const auto& one : found) {
    page.hanging(pad_right(word_for(one.health), 8), pad_right(one.topic, 11) + safe_line(one.text), Style::plain,
                 style_for(one.health));
    if (!one.hint.empty()) page.hanging(pad_right("", 8) + "-> ", safe_line(one.hint));
  }
  env.out << page.take();
}

int run_doctor(Env& env, const DoctorOptions& options) {
  auto search = search_of(env);
  search.also_lost = true;
  const auto location = find_ledger(search);
  const auto git = git_options(env);
  auto caller = caller_or_nobody(env, location);
  caller.time = env.now;
  if (options.fix) {
    for (const auto& done : fix_health(location, git, caller)) tell(env, done);
    if (!caller.email.empty()) repair_files(env, location);
  }
  const auto found = examine(location, git, {"reqs " REQS_VERSION, caller.email, zone_version(env)});
  print_findings(env, found);
  const bool broken = std::ranges::any_of(found, [](const auto& one) { return one.health == Health::broken; });
  return broken ? findings_exit_code : 0;
}

}  // namespace

Command doctor_command() {
  auto o = std::make_shared<DoctorOptions>();
  return {
      .name = "doctor",
      .group = Group::start,
      .summary = "look for what is missing around the ledger",
      .details =
          "git and its version, your identity, time zone data, the ledger's ref, locks that were left behind, the "
          "checkouts and git's index of them, how git merges requests, .gitattributes, the settings, and whether every "
          "level of every team has somebody in charge. Exit code 8 when there is a problem.\n\n"
          "--fix repairs what can be repaired without a question: it removes locks whose program is gone (those of "
          "other programs once they are ten minutes old), takes a ref that leads nowhere back to the last good commit "
          "that its reflog knows, makes a damaged index anew (the old one is kept as index.broken), brings checkouts "
          "up to date, lets git merge requests as reqs does, and adds what .gitattributes lacks. It says what it did.",
      .examples = "reqs doctor\nreqs doctor --fix\n",
      .needs = Needs::ledger,
      .options = {flag("fix", no_letter, "repair what can be repaired without a question", o->fix)},
      .run = [o](Env& env) { return run_doctor(env, *o); }};
}

}  // namespace reqs::cmd
