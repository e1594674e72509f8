// reqs __man DIR: writes the manual pages of section 1, for the build.
#include "cmd/man.hpp"

#include <fstream>
#include <memory>

#include "cmd/command.hpp"
#include "cmd/env.hpp"
#include "core/error.hpp"

namespace reqs::cmd {
namespace {

struct ManOptions {
  std::string directory;
};

int run_man(Env& env, const ManOptions& options) {
  for (const auto& page : man_pages()) {
    const auto path = env.path(options.directory) / page.file;
    std::ofstream file(path, std::ios::binary);
    file << page.text;
    file.close();
    if (!file) throw Error(ErrorKind::storage, "cannot write '" + path.string() + "'");
  }
  return 0;
}

}  // namespace

Command man_command() {
  auto o = std::make_shared<ManOptions>();
  return {.name = "__man",
          .summary = "write the manual pages",
          .positionals = {positional("dir", ValueKind::directory, "where to write them", o->directory)},
          .run = [o](Env& env) { return run_man(env, *o); }};
}

}  // namespace reqs::cmd
