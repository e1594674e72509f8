#include "core/config.hpp"

#include <algorithm>
#include <set>

#include "core/roles.hpp"
#include "core/text.hpp"

namespace reqs {
namespace {

template <class Rows, class Match>
auto find_row(const Rows& rows, Match match) -> decltype(&rows.front()) {
  const auto found = std::find_if(rows.begin(), rows.end(), match);
  return found == rows.end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

const Team* Directory::team(std::string_view handle) const {
  return find_row(teams, [&](const Team& row) { return row.handle == handle; });
}

const Person* Directory::person(std::string_view handle) const {
  return find_row(people, [&](const Person& row) { return row.handle == handle; });
}

const Person* Directory::person_with_email(std::string_view email) const {
  const auto wanted = ascii_lower(email);
  return find_row(people, [&](const Person& row) {
    return std::any_of(row.emails.begin(), row.emails.end(),
                       [&](const std::string& address) { return ascii_lower(address) == wanted; });
  });
}

const Team* Directory::team_called(std::string_view name) const {
  if (const auto* found = team(name)) return found;
  return find_row(teams, [&](const Team& row) { return row.name == name || contains(row.aliases, name); });
}

const Person* Directory::person_called(std::string_view name) const {
  if (const auto* found = person(name)) return found;
  return find_row(people, [&](const Person& row) { return row.name == name; });
}

const Team* Directory::team_of(std::string_view person) const {
  return find_row(teams, [&](const Team& row) { return contains(row.members, person); });
}

bool Directory::is_member(std::string_view team_handle, std::string_view person) const {
  const auto* found = team(team_handle);
  return found && contains(found->members, person);
}

std::string Directory::in_charge(std::string_view team_handle, int level) const {
  const auto place = static_cast<std::size_t>(level - 1);
  const auto* found = team(team_handle);
  if (found && place < found->levels.size()) return found->levels[place];
  return place < levels.size() ? levels[place] : std::string();
}

GuardMode Policy::mode(Guard guard, std::string_view type) const {
  if (const auto exceptions = by_type.find(std::string(type)); exceptions != by_type.end())
    if (const auto found = exceptions->second.find(guard); found != exceptions->second.end()) return found->second;
  const auto found = guards.find(guard);
  return found == guards.end() ? GuardMode::off : found->second;
}

const EscalationLevel* Policy::level(int n) const {
  return find_row(levels, [&](const EscalationLevel& row) { return row.level == n; });
}

const RequestType* Config::type(std::string_view name) const {
  return find_row(types, [&](const RequestType& row) { return row.name == name; });
}

const Theme* Config::theme(std::string_view name) const {
  while (true) {
    if (const auto* found = find_row(themes, [&](const Theme& row) { return row.name == name; })) return found;
    const auto slash = name.rfind('/');
    if (slash == std::string_view::npos) return nullptr;
    name = name.substr(0, slash);
  }
}

// --- what is wrong between the files

namespace {

class Checker {
 public:
  explicit Checker(const Config& config) : config_(config) {}

  std::vector<Problem> run() {
    check_teams();
    check_roles();
    check_emails();
    check_routes();
    check_themes();
    check_policy();
    check_targets();
    check_defaults();
    return std::move(problems_);
  }

 private:
  const Config& config_;
  std::vector<Problem> problems_;

  void report(const char* file, int line, std::string what) {
    problems_.push_back({file, line, line == 0 ? 0 : 1, std::move(what)});
  }
  void report(const TargetRule& rule, const std::string& what) {
    problems_.push_back({"policy.yaml", rule.targets.line, rule.column, "target '" + rule.targets.rule + "' " + what});
  }

  void expect_person(int line, std::string_view handle, const std::string& where) {
    if (!config_.directory.person(handle))
      report("teams.yaml", line, where + " names '" + std::string(handle) + "', who is not under 'people'");
  }

  void check_teams() {
    for (const auto& team : config_.directory.teams) {
      if (config_.directory.person(team.handle))
        report("teams.yaml", team.line, "'" + team.handle + "' is both a team and a person");
      for (const auto& member : team.members) expect_person(team.line, member, "team '" + team.handle + "'");
      for (const auto& person : team.levels) expect_person(team.line, person, "levels of team '" + team.handle + "'");
      for (const auto& level : config_.policy.levels)
        if (config_.directory.in_charge(team.handle, level.level).empty())
          report("teams.yaml", team.line,
                 "nobody is in charge of team '" + team.handle + "' at level " + std::to_string(level.level) +
                     "; add 'levels' to the team or to the file");
    }
    for (const auto& person : config_.directory.levels) expect_person(0, person, "'levels'");
  }

  void check_roles() {
    const auto& directory = config_.directory;
    for (const auto& team : directory.teams)
      for (const auto& role : team.roles)
        for (const auto& person : role.people) expect_person(team.line, person, "roles of team '" + team.handle + "'");
    if (!directory.roles.empty() && who_has(directory, Permission::settings).empty())
      report("teams.yaml", directory.roles.front().line,
             "nobody may change the settings any more: give somebody's role 'settings' or 'all'");
  }

  void check_emails() {
    std::map<std::string, std::string> owner_of;
    for (const auto& person : config_.directory.people)
      for (const auto& email : person.emails) {
        const auto [found, added] = owner_of.emplace(ascii_lower(email), person.handle);
        if (!added)
          report("teams.yaml", 0,
                 "'" + email + "' belongs to both '" + found->second + "' and '" + person.handle + "'");
      }
  }

  void check_routes() {
    const Route* catch_all = nullptr;
    for (const auto& route : config_.routes) {
      if (catch_all)
        report("routes.yaml", route.line,
               "rule '" + route.name + "' is never reached: '" + catch_all->name + "' before it matches everything");
      if (!catch_all && route.is_catch_all()) catch_all = &route;
      check_route_names(route);
    }
    if (!config_.routes.empty() && !catch_all)
      report("routes.yaml", config_.routes.back().line,
             "the last rule must match everything: a rule with 'to' and without 'when'");
  }

  void check_route_names(const Route& route) {
    const auto& directory = config_.directory;
    if (!route.to.empty() && !directory.team(route.to) && !directory.person(route.to))
      report("routes.yaml", route.line,
             "rule '" + route.name + "' goes to '" + route.to + "', which is no team or person");
    if (directory.person(route.to) && !directory.team_of(route.to))
      report("routes.yaml", route.line, "rule '" + route.name + "' goes to '" + route.to + "', who is in no team");
    for (const auto& type : route.types)
      if (!config_.type(type))
        report("routes.yaml", route.line,
               "rule '" + route.name + "' names the type '" + type + "', which types.yaml lacks");
  }

  void check_themes() {
    for (const auto& theme : config_.themes)
      if (!config_.directory.team(theme.team))
        report("themes.yaml", theme.line,
               "theme '" + theme.name + "' belongs to '" + theme.team + "', which is no team");
  }

  void check_policy() {
    for (std::size_t i = 0; i < config_.policy.levels.size(); ++i)
      if (config_.policy.levels[i].level != static_cast<int>(i) + 1)
        report("policy.yaml", 0, "escalation levels count from 1 without a gap");
    for (const auto& [type, guards] : config_.policy.by_type)
      if (!config_.type(type)) report("policy.yaml", 0, "guards name the type '" + type + "', which types.yaml lacks");
  }

  void check_targets() {
    const TargetRule* catch_all = nullptr;
    for (const auto& rule : config_.policy.targets) {
      if (catch_all) report(rule, "is never reached: '" + catch_all->targets.rule + "' before it matches everything");
      if (!catch_all && rule.is_catch_all()) catch_all = &rule;
      check_target_names(rule);
      check_target_calendar(rule);
    }
  }

  void check_target_names(const TargetRule& rule) {
    const auto is_glob = [](const std::string& text) { return text.find_first_of("*?") != std::string::npos; };
    for (const auto& type : rule.types)
      if (!is_glob(type) && !config_.type(type)) report(rule, "names the type '" + type + "', which types.yaml lacks");
    for (const auto& team : rule.teams)
      if (!is_glob(team) && !config_.directory.team(team))
        report(rule, "names the team '" + team + "', which teams.yaml lacks");
  }

  void check_target_calendar(const TargetRule& rule) {
    const auto& calendars = config_.calendars;
    const auto& named = rule.targets.calendar;
    if (!named.empty() && !calendars.named(named))
      report(rule, "names the calendar '" + named + "', which calendars.yaml lacks");
    if (named.empty() && rule.targets.has_business_time() && !calendars.standard())
      report(rule,
             "counts business time, and nothing says by which calendar; write 'calendar: NAME' into it, or 'default: "
             "NAME' into calendars.yaml");
  }

  void check_defaults() {
    if (!config_.types.empty() && !config_.type(config_.ledger.default_type))
      report("ledger.yaml", 0, "the default type '" + config_.ledger.default_type + "' is not in types.yaml");
  }
};

}  // namespace

std::vector<Problem> check_config(const Config& config) {
  return Checker(config).run();
}

}  // namespace reqs
