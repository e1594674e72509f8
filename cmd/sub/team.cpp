// reqs team: teams and their people, as teams.yaml has them.
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "core/text.hpp"
#include "report/text.hpp"
#include "service/who.hpp"

namespace reqs::cmd {
namespace {

enum class TeamVerb { list, show };
constexpr Named<TeamVerb> team_verbs[] = {
    {TeamVerb::list, "list", "all teams"},
    {TeamVerb::show, "show", "one team, its people and levels"},
};

struct TeamOptions {
  TeamVerb verb = TeamVerb::list;
  std::optional<std::string> name;
};

std::vector<std::string> levels_of(const Config& config, const Team& team) {
  std::vector<std::string> levels;
  for (int level = 1; level <= 3; ++level)
    if (auto who = config.directory.in_charge(team.handle, level); !who.empty()) levels.push_back(std::move(who));
  return levels;
}

Doc team_doc(const Config& config, const Team& team) {
  Doc::List members;
  for (const auto& handle : team.members) {
    const auto* person = config.directory.person(handle);
    members.push_back(Doc::Map{{"handle", handle},
                               {"name", person ? person->name : ""},
                               {"emails", text_list(person ? person->emails : std::vector<std::string>{})}});
  }
  return Doc::Map{{"handle", team.handle},
                  {"name", team.name},
                  {"members", std::move(members)},
                  {"levels", text_list(levels_of(config, team))},
                  {"services", text_list(team.services)},
                  {"intake", team.intake}};
}

int list_teams(Env& env, const Config& config) {
  if (env.common.json) {
    Doc::List items;
    for (const auto& team : config.directory.teams) items.push_back(team_doc(config, team));
    print_json(env, list_document("teams", std::move(items)));
    return 0;
  }
  Table table;
  table.columns = {{"team", "TEAM", Align::left, Flex::no},
                   {"name", "NAME", Align::left, Flex::yes, 1},
                   {"members", "MEMBERS", Align::left, Flex::yes, 3, 12},
                   {"levels", "LEVELS 1-3", Align::left, Flex::yes, 2, 10}};
  for (const auto& team : config.directory.teams)
    table.rows.push_back(
        {{team.handle, Style::strong}, {team.name}, {join(team.members, " ")}, {join(levels_of(config, team), " ")}});
  print_table(env, table);
  return 0;
}

int show_team(Env& env, const Config& config, const Team& team) {
  if (env.common.json) {
    print_json(env, list_document("teams", {team_doc(config, team)}));
    return 0;
  }
  auto page = page_for(env);
  const auto line = [&](std::string_view label, const std::string& text) {
    if (!text.empty()) page.hanging(pad_right(label, 10), safe_line(text));
  };
  line("team", team.name == team.handle ? team.handle : team.handle + "  " + team.name);
  line("also", join(team.aliases, " "));
  line("services", join(team.services, " "));
  line("intake", team.intake);
  const auto levels = levels_of(config, team);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto* level = config.policy.level(static_cast<int>(i) + 1);
    line(fmt::format("level {}", i + 1),
         levels[i] + (level && !level->name.empty() ? "  " + level->name : "") +
             (level && level->limit ? ", decides within " + to_text(*level->limit) : ""));
  }
  for (const auto& handle : team.members) {
    const auto* person = config.directory.person(handle);
    line("member", handle + (person ? "  " + person->name + "  " + join(person->emails, " ") : ""));
  }
  env.out << page.take();
  return 0;
}

int run_team(Env& env, const TeamOptions& options) {
  const auto session = open_session(env);
  const auto& config = session.view.config();
  if (options.verb == TeamVerb::list && options.name)
    throw Error(ErrorKind::usage, "'list' shows all teams", {"one team: reqs team show " + *options.name});
  if (options.verb == TeamVerb::list) return list_teams(env, config);
  if (!options.name) throw Error(ErrorKind::usage, "which team?", {"reqs team show NAME"});
  return show_team(env, config, resolve_team(config, *options.name));
}

}  // namespace

Command team_command() {
  auto o = std::make_shared<TeamOptions>();
  Option verb{.name = "verb",
              .kind = ValueKind::choice,
              .help = "list (the default) or show",
              .placeholder = "list|show",
              .count = Count::optional,
              .choices = choices_in(team_verbs),
              .set = [o](std::string_view word) { o->verb = *value_in(team_verbs, word); }};
  return {.name = "team",
          .group = Group::start,
          .summary = "show teams, their people and levels",
          .details = "As teams.yaml has them; `reqs config edit teams.yaml` changes it.",
          .examples = "reqs team list\nreqs team show parts\n",
          .needs = Needs::ledger,
          .positionals = {std::move(verb), positional("name", ValueKind::team, "the team to show", o->name)},
          .run = [o](Env& env) { return run_team(env, *o); }};
}

}  // namespace reqs::cmd
