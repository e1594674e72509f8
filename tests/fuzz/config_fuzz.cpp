// Any bytes as each of the settings files: never a crash; every problem names a file and a place in it; and a team is
// added without a change to what the file said before, or not at all.
#include <algorithm>
#include <cstdint>
#include <string>

#include "codec/config_codec.hpp"
#include "codec/yaml_tree.hpp"
#include "expect.hpp"

using reqs::testing::expect;

namespace {

void read_as(const std::string& name, const std::string& text) {
  std::map<std::string, std::string> files = {{"ledger.yaml", "format: 1\n"}};
  files[name] = text;
  const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
  for (const auto& problem : reqs::read_config(files).problems) {
    expect(files.contains(problem.path) && !problem.what.empty());
    expect((problem.line == 0) == (problem.column == 0));
    expect(problem.path != name || problem.line <= lines);
  }
}

void add_to(const std::string& text) {
  reqs::Team team;
  team.handle = "added";
  team.name = "Added: no";
  team.aliases = {"007", "附加"};
  std::string after;
  try {
    after = reqs::add_teams(text, {team});
  } catch (const reqs::Error& error) {
    return expect(error.kind == reqs::ErrorKind::refused);
  }
  const auto config = reqs::read_config({{"ledger.yaml", "format: 1\n"}, {"teams.yaml", after}}).config;
  const auto* added = config.directory.team("added");
  expect(added && added->name == team.name && added->aliases == team.aliases);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  // What is no YAML is refused before a file's own reader sees it: once is enough.
  const bool yaml = reqs::read_yaml(text, "f").root.has_value();
  for (const auto name : reqs::config_file_names) {
    read_as(std::string(name), text);
    if (!yaml) break;
  }
  add_to(text);
  return 0;
}
