// reqs check: every file of the ledger, all problems.
#include "service/check.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/files.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  std::string stdin_path;
};

/// The settings of the ledger around here; none where there is no ledger: a file can be checked anywhere.
std::map<std::string, std::string> settings_around(Env& env) {
  try {
    return open_unsound_session(env).view.config_files();
  } catch (const Error&) {
    return {};
  }
}

void print_problems(Env& env, const CheckAnswer& answer) {
  for (const auto* list : {&answer.unreadable, &answer.findings})
    for (const auto& problem : *list) print_problem(env, problem);
}

void print_answer_json(Env& env, const CheckAnswer& answer) {
  Doc::List items;
  const auto add = [&](const std::vector<Problem>& problems, const char* severity) {
    for (const auto& problem : problems) {
      auto item = problem_doc(problem);
      item.set("severity", severity);
      items.push_back(std::move(item));
    }
  };
  add(answer.unreadable, "unreadable");
  add(answer.findings, "finding");
  print_json(env, list_document("problems", std::move(items), {{"files", static_cast<std::int64_t>(answer.files)}}));
}

int run_check(Env& env, const CheckOptions& options) {
  CheckAnswer answer;
  if (!options.stdin_path.empty()) {
    answer = check_bytes(options.stdin_path, read_input(env, "-"), settings_around(env));
  } else {
    const auto session = open_unsound_session(env);
    answer = check_ledger(session.view, options.paths);
    append(answer.unreadable, zone_problems(env, session.view.read_settings().config));
  }
  if (env.common.json)
    print_answer_json(env, answer);
  else
    print_problems(env, answer);
  if (!answer.unreadable.empty()) return exit_code(ErrorKind::bad_data);
  if (!answer.findings.empty()) return findings_exit_code;
  if (!env.common.quiet && !env.common.json)
    env.err << answer.files << (answer.files == 1 ? " file, no problem\n" : " files, no problem\n");
  return 0;
}

}  // namespace

Command check_command() {
  auto o = std::make_shared<CheckOptions>();
  return {.name = "check",
          .group = Group::start,
          .summary = "look for problems in the ledger's files",
          .details =
              "Prints path:line:column: what, for every file, all at once. Exit code 4 when something cannot be read, "
              "else 8 when something is not as it should be (edited by hand, contested, not in canonical form).",
          .examples = "reqs check\nreqs check requests/2026/11\nreqs check --stdin teams.yaml < teams.yaml\n",
          .needs = Needs::ledger,
          .options = {option("stdin", no_letter, ValueKind::text, "look at standard input as if it stood at this path",
                             o->stdin_path)
                          .called("PATH")},
          .positionals = {positional("path", ValueKind::text, "only these files or folders of the ledger", o->paths)},
          .run = [o](Env& env) { return run_check(env, *o); }};
}

}  // namespace reqs::cmd
