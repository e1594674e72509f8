#include "service/import_teams.hpp"

#include <map>

#include <fmt/format.h>

#include "codec/config_codec.hpp"

namespace reqs {
namespace {

/// The teams that rows name and teams.yaml lacks.
std::vector<Team> missing_teams(const Directory& directory, const std::set<std::string, std::less<>>& names,
                                std::string_view in_charge) {
  std::vector<Team> missing;
  std::set<std::string> taken;
  for (const auto& team : directory.teams) taken.insert(team.handle);
  for (const auto& person : directory.people) taken.insert(person.handle);
  for (const auto& name : names) {
    if (name.empty() || directory.team_called(name)) continue;
    auto handle = team_handle(name);
    if (handle.empty()) handle = "team";
    const auto base = handle;
    for (int turn = 2; taken.contains(handle); ++turn) handle = fmt::format("{}-{}", base, turn);
    taken.insert(handle);
    Team team;
    team.handle = handle;
    team.name = name;
    if (!in_charge.empty() && directory.levels.empty()) team.levels.assign(3, std::string(in_charge));
    missing.push_back(std::move(team));
  }
  return missing;
}

/// The settings with these teams in teams.yaml.
std::map<std::string, std::string> files_with(const Draft& draft, const std::vector<Team>& added) {
  auto files = draft.view().config_files();
  files["teams.yaml"] = add_teams(files["teams.yaml"], added);
  return files;
}

Directory directory_with(const Draft& draft, const std::vector<Team>& added) {
  if (added.empty()) return draft.config().directory;
  auto read = read_config(files_with(draft, added));
  if (!read.problems.empty())
    throw problems_error("teams.yaml would not be sound with the import's teams", read.problems);
  return std::move(read.config.directory);
}

}  // namespace

ImportTeams::ImportTeams(Draft& draft, UnknownTeams unknown, const std::set<std::string, std::less<>>& names)
    : draft_(draft) {
  if (unknown == UnknownTeams::add)
    missing_ = missing_teams(draft.config().directory, names, draft.context().actor.handle);
  directory_ = directory_with(draft, missing_);
}

std::vector<std::string> ImportTeams::write(const std::set<std::string>& used) {
  std::erase_if(missing_, [&](const Team& team) { return !used.contains(team.handle); });
  if (!missing_.empty()) draft_.write("teams.yaml", files_with(draft_, missing_).at("teams.yaml"));
  std::vector<std::string> added;
  for (const auto& team : missing_) added.push_back(team.handle);
  return added;
}

}  // namespace reqs
