// reqs help: the overview, a command's page, or a topic.
#include "cmd/help.hpp"

#include <memory>
#include <ostream>

#include "cmd/child.hpp"
#include "cmd/commands.hpp"
#include "cmd/context.hpp"
#include "cmd/external.hpp"
#include "cmd/help_document.hpp"
#include "cmd/topics.hpp"

namespace reqs::cmd {
namespace {

struct HelpOptions {
  std::optional<std::string> about;
};

/// A command that is not ours explains itself in a manual page, if it has one.
int explain_other(Env& env, const std::string& name) {
  const auto program = find_external(name, env);
  if (!program) {
    auto others = external_verbs(env);
    for (const auto& topic : topics()) others.emplace_back(topic.name);
    throw unknown_command(name, others);
  }
  env.out.flush();
  if (!env.common.json && run_child({"man", "reqs-" + name}, env) == 0) return 0;
  throw Error(ErrorKind::not_found, "'" + name + "' is no command of ours but '" + program->string() + "'",
              {"it has no manual page here; many programs explain themselves: reqs " + name + " --help"});
}

int run_help(Env& env, const HelpOptions& options) {
  const bool json = env.common.json;
  if (!options.about) {
    const auto others = external_verbs(env);
    json ? print_json(env, overview_doc(others)) : print_overview(env.out, env.terminal.columns, others);
    return 0;
  }
  const auto all = topics();
  if (*options.about == "topics" && !json) {
    print_topics(all, env.out, env.terminal.columns);
    return 0;
  }
  if (const auto* topic = find_topic(all, *options.about)) {
    json ? print_json(env, help_doc(*topic)) : print_topic(*topic, env.out, env.terminal.columns);
    return 0;
  }
  const auto command = find_command(*options.about);
  if (!command) return explain_other(env, *options.about);
  json ? print_json(env, help_doc(*command)) : print_help(*command, env.out, env.terminal.columns);
  return 0;
}

}  // namespace

Command help_command() {
  auto o = std::make_shared<HelpOptions>();
  return {.name = "help",
          .group = Group::start,
          .summary = "explain a command or a topic",
          .details =
              "Without an argument, lists all commands and topics. The same page is shown by -h after any command, "
              "and man reqs-COMMAND has it, too.",
          .examples = "reqs help\nreqs help version\nreqs help exit-codes\n",
          .positionals = {positional("command", ValueKind::command, "the command or topic to explain", o->about)},
          .run = [o](Env& env) { return run_help(env, *o); }};
}

}  // namespace reqs::cmd
