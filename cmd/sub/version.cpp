// reqs version: which version this is.
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/env.hpp"
#include "report/document.hpp"

namespace reqs::cmd {
namespace {

int run_version(Env& env) {
  if (env.common.json) {
    const Doc item = Doc::Map{{"name", "reqs"}, {"version", REQS_VERSION}};
    env.out << to_json(list_document("version", {item})) << '\n';
  } else {
    env.out << "reqs " REQS_VERSION "\n";
  }
  return 0;
}

}  // namespace

Command version_command() {
  return {.name = "version",
          .group = Group::start,
          .summary = "print the version",
          .details = "Prints the name of the program and its version, as reqs --version does.",
          .examples = "reqs version\n",
          .run = run_version};
}

}  // namespace reqs::cmd
