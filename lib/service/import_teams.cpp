#include "service/import_teams.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codec/config_codec.hpp"

namespace reqs {
namespace {

constexpr std::size_t levels_of_new_team = 3;
constexpr std::size_t longest_base = 56;  // of the 64 bytes of a handle; the rest is for a number

bool is_one_line(std::string_view name) {
  return !name.empty() && name.find('\n') == std::string_view::npos;
}

/// Made of the name as far as a handle may hold it; not a word that queries have for themselves.
std::string usable_handle(std::string_view name) {
  const auto own = team_handle(name);
  for (const auto& handle : {own, "team-" + own})
    if (handle.size() <= longest_base && handle != "mine" && is_handle(handle)) return handle;
  return "team";
}

/// A handle that no team and no person has.
std::string free_handle(const Directory& directory, std::string_view name) {
  const auto is_taken = [&](const std::string& handle) {
    const auto has_it = [&](const auto& one) { return one.handle == handle; };
    return std::any_of(directory.teams.begin(), directory.teams.end(), has_it) ||
           std::any_of(directory.people.begin(), directory.people.end(), has_it);
  };
  const auto base = usable_handle(name);
  auto handle = base;
  for (int turn = 2; is_taken(handle); ++turn) handle = fmt::format("{}-{}", base, turn);
  return handle;
}

}  // namespace

ImportTeams::ImportTeams(Draft& draft, UnknownTeams unknown)
    : draft_(draft), unknown_(unknown), directory_(draft.config().directory) {}

void ImportTeams::meet(std::string_view name) {
  if (unknown_ == UnknownTeams::refuse || !is_one_line(name) || directory_.team_called(name)) return;
  Team team;
  team.handle = free_handle(directory_, name);
  team.name = name;
  const auto& in_charge = draft_.context().actor.handle;
  if (!in_charge.empty() && directory_.levels.empty()) team.levels.assign(levels_of_new_team, in_charge);
  directory_.teams.push_back(team);
  missing_.push_back(std::move(team));
}

std::vector<std::string> ImportTeams::write(const std::set<std::string>& used) {
  std::erase_if(missing_, [&](const Team& team) { return !used.contains(team.handle); });
  if (missing_.empty()) return {};
  std::sort(missing_.begin(), missing_.end(), [](const Team& a, const Team& b) { return a.name < b.name; });
  auto files = draft_.view().config_files();
  files["teams.yaml"] = add_teams(files["teams.yaml"], missing_);
  if (const auto read = read_config(files); !read.problems.empty())
    throw problems_error("teams.yaml would not be sound with the import's teams", read.problems);
  draft_.write("teams.yaml", files.at("teams.yaml"));
  std::vector<std::string> added;
  for (const auto& team : missing_) added.push_back(team.handle);
  return added;
}

}  // namespace reqs
