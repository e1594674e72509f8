// reqs git: the user's git in the ledger's repository.
#include <memory>
#include <ostream>

#include "cmd/child.hpp"
#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/git_in_ledger.hpp"

namespace reqs::cmd {
namespace {

struct GitArguments {
  std::vector<std::string> words;
};

/// Its exit code is git's, as is all that it says.
int run_git(Env& env, const GitArguments& arguments) {
  const auto call = git_in_ledger(find_ledger(search_of(env)), arguments.words, env.environment);
  Env for_git = env;
  for_git.environment = call.environment;
  env.out.flush();
  return run_child(call.argv, for_git);
}

}  // namespace

Command git_command() {
  auto o = std::make_shared<GitArguments>();
  return {
      .name = "git",
      .group = Group::start,
      .summary = "run git in the ledger",
      .details =
          "Runs your git with these words in the ledger's repository: in its checkout where it has one, wherever "
          "you are. What git says is said, and its exit code is that of the command. Of words with a dash in front "
          "of git's own command git sees those behind `--`.",
      .examples =
          "reqs git log --oneline -3\nreqs git remote add origin ssh://git.example.com/srv/requests.git\n"
          "reqs git -- --no-pager diff HEAD~1\n",
      .needs = Needs::ledger,
      .positionals = {positional("args", ValueKind::text, "what git is told", o->words, Count::rest).called("ARGS")},
      .run = [o](Env& env) { return run_git(env, *o); }};
}

}  // namespace reqs::cmd
