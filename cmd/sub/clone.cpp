// reqs clone: a copy of somebody else's ledger.
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "report/text.hpp"
#include "service/clone_ledger.hpp"

namespace reqs::cmd {
namespace {

struct CloneOptions {
  std::string url;
  std::optional<std::string> directory;
  std::string branch;
  bool checkout = false;
};

int run_clone(Env& env, const CloneOptions& options) {
  const auto cloned =
      clone_ledger({options.url, options.directory.value_or(""), env.cwd.string(), options.branch, options.checkout},
                   transfer_options(env));
  if (env.common.json) {
    print_json(env, list_document("ledger", {Doc::Map{{"path", cloned.directory},
                                                      {"ref", cloned.ref},
                                                      {"name", cloned.name},
                                                      {"requests", static_cast<std::int64_t>(cloned.requests)}}}));
    return 0;
  }
  env.out << safe_line(cloned.directory) << '\n';
  if (!env.common.quiet)
    env.err << safe_line(fmt::format("ledger '{}' in {}, {} request{}", cloned.name, cloned.ref, cloned.requests,
                                     cloned.requests == 1 ? "" : "s"))
            << '\n';
  return 0;
}

}  // namespace

Command clone_command() {
  auto o = std::make_shared<CloneOptions>();
  return {
      .name = "clone",
      .group = Group::start,
      .summary = "copy a ledger from somewhere else",
      .details =
          "A bare repository with the ledger's branch and nothing else; with --checkout one whose files can be looked "
          "at. Of a code repository that is the branch `reqs`, or the one named by --branch; else the one that HEAD "
          "names there. git is set up to merge requests as `sync` does. Where the remote cannot be reached (6), "
          "or holds no ledger (3), nothing is left behind.",
      .examples =
          "reqs clone ssh://git.example.com/srv/requests.git\n"
          "reqs clone https://git.example.com/code.git tickets --checkout\n",
      .needs = Needs::none,
      .options = {flag("checkout", no_letter, "with files to look at", o->checkout),
                  option("branch", no_letter, ValueKind::branch, "the ledger's branch there", o->branch)},
      .positionals = {positional("url", ValueKind::url, "where it is, as git takes it", o->url),
                      positional("dir", ValueKind::directory, "where to", o->directory)},
      .run = [o](Env& env) { return run_clone(env, *o); }};
}

}  // namespace reqs::cmd
