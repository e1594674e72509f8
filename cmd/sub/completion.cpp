// reqs completion: prints the script that makes a shell ask reqs for completions.
#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/completion_scripts.hpp"
#include "cmd/env.hpp"
#include "core/error.hpp"

namespace reqs::cmd {
namespace {

struct CompletionOptions {
  std::string shell;
};

int run_completion(Env& env, const CompletionOptions& options) {
  if (env.common.json)
    throw Error(ErrorKind::usage, "a completion script is for a shell, not for programs: --json does not go with it");
  env.out << completion_script(options.shell);
  return 0;
}

}  // namespace

Command completion_command() {
  auto o = std::make_shared<CompletionOptions>();
  return {.name = "completion",
          .group = Group::start,
          .summary = "print the completion script of a shell",
          .details =
              "Packages install these scripts where shells look for them. Without a package, evaluate the script "
              "when the shell starts. It asks reqs itself for commands, options, requests, people and teams, so "
              "it never grows old.",
          .examples =
              "# in ~/.bashrc\neval \"$(reqs completion bash)\"\n"
              "# in ~/.zshrc, after compinit\neval \"$(reqs completion zsh)\"\n"
              "# in ~/.config/fish/config.fish\nreqs completion fish | source\n",
          .positionals = {positional("shell", ValueKind::shell, "the shell", o->shell)},
          .run = [o](Env& env) { return run_completion(env, *o); }};
}

}  // namespace reqs::cmd
