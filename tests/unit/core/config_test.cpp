#include "core/config.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

namespace {

Config sound_house() {
  Config config;
  config.directory.people = {{.handle = "xiao.z", .name = "小张", .emails = {"xiao.z@example.com", "XZ@Old.example"}},
                             {.handle = "li", .name = "李四", .emails = {"li@example.com"}},
                             {.handle = "zhou", .name = "周总"}};
  config.directory.levels = {"li", "zhou", "zhou"};
  config.directory.teams = {
      {.handle = "desk", .name = "前台", .aliases = {"reception", "服务台"}, .members = {"xiao.z", "li"}, .line = 4},
      {.handle = "parts", .members = {"li"}, .levels = {"li", "xiao.z"}, .line = 9}};
  config.types = {{.name = "request"}, {.name = "complaint"}};
  config.routes = {{.name = "complaints", .types = {"complaint"}, .to = "parts", .line = 2},
                   {.name = "rest", .to = "desk", .line = 6}};
  config.policy.levels = {{1, "team", {}}, {2, "managers", {}}, {3, "director", {}}};
  config.themes = {{"shop", "desk", "", 2}, {"shop/address", "parts", "", 5}};
  return config;
}

std::string problems_of(const Config& config) {
  std::string all;
  for (const auto& problem : check_config(config)) all += to_text(problem) + "\n";
  return all;
}

}  // namespace

TEST_CASE("people and teams are found by every name they have", "[config]") {
  const auto directory = sound_house().directory;
  CHECK(directory.person("li")->name == "李四");
  CHECK(directory.person("李四") == nullptr);
  CHECK(directory.person_called("李四")->handle == "li");
  CHECK(directory.person_with_email("xz@old.EXAMPLE")->handle == "xiao.z");
  CHECK(directory.person_with_email("nobody@example.com") == nullptr);
  CHECK(directory.team_called("服务台")->handle == "desk");
  CHECK(directory.team_called("前台")->handle == "desk");
  CHECK(directory.team_called("nobody") == nullptr);
  CHECK(directory.team_of("li")->handle == "desk");
  CHECK(directory.team_of("zhou") == nullptr);
  CHECK(directory.is_member("parts", "li"));
  CHECK_FALSE(directory.is_member("parts", "xiao.z"));
  CHECK_FALSE(directory.is_member("nowhere", "li"));
}

TEST_CASE("a team's own level wins, the ledger's fills the gap", "[config]") {
  const auto directory = sound_house().directory;
  CHECK(directory.in_charge("parts", 2) == "xiao.z");
  CHECK(directory.in_charge("parts", 3) == "zhou");
  CHECK(directory.in_charge("desk", 2) == "zhou");
  CHECK(directory.in_charge("nowhere", 1) == "li");
  CHECK(directory.in_charge("desk", 4).empty());
  CHECK(directory.in_charge("desk", 0).empty());
  CHECK(directory.in_charge("desk", -7).empty());
}

TEST_CASE("a level is found by its number", "[config]") {
  Policy policy;
  policy.levels = {{.level = 2, .name = "managers", .limit = std::nullopt}};
  CHECK(policy.level(2)->name == "managers");
  CHECK(policy.level(1) == nullptr);
}

TEST_CASE("a guard's mode is the type's exception, else the house's", "[config]") {
  Policy policy;
  policy.guards = {{Guard::fields, GuardMode::refuse}, {Guard::brief, GuardMode::warn}};
  policy.by_type = {{"question", {{Guard::fields, GuardMode::off}}}};
  CHECK(policy.mode(Guard::fields, "complaint") == GuardMode::refuse);
  CHECK(policy.mode(Guard::fields, "question") == GuardMode::off);
  CHECK(policy.mode(Guard::brief, "question") == GuardMode::warn);
  CHECK(policy.mode(Guard::transfer, "question") == GuardMode::off);
}

TEST_CASE("a theme that is not listed belongs to its nearest ancestor", "[config]") {
  const auto config = sound_house();
  CHECK(config.theme("shop/address")->team == "parts");
  CHECK(config.theme("shop/address/pickup/late")->team == "parts");
  CHECK(config.theme("shop/payment")->team == "desk");
  CHECK(config.theme("shopping") == nullptr);
  CHECK(config.theme("") == nullptr);
  CHECK(config.type("complaint") != nullptr);
  CHECK(config.type("投诉") == nullptr);
}

TEST_CASE("sound settings have no problems", "[config]") {
  CHECK(problems_of(sound_house()).empty());
  CHECK(problems_of(Config{}).empty());
}

TEST_CASE("names that lead nowhere are all told, with their lines", "[config]") {
  auto config = sound_house();
  config.directory.teams[0].members.push_back("ghost");
  config.directory.teams[1].levels = {"鬼"};
  config.routes[0].types = {"complain"};
  config.routes[0].to = "prats";
  config.themes[1].team = "nobody's";
  config.policy.by_type = {{"praise", {}}};
  config.ledger.default_type = "wish";
  CHECK(problems_of(config) ==
        "teams.yaml:4:1: team 'desk' names 'ghost', who is not under 'people'\n"
        "teams.yaml:9:1: levels of team 'parts' names '鬼', who is not under 'people'\n"
        "routes.yaml:2:1: rule 'complaints' goes to 'prats', which is no team or person\n"
        "routes.yaml:2:1: rule 'complaints' names the type 'complain', which types.yaml lacks\n"
        "themes.yaml:5:1: theme 'shop/address' belongs to 'nobody's', which is no team\n"
        "policy.yaml: guards name the type 'praise', which types.yaml lacks\n"
        "ledger.yaml: the default type 'wish' is not in types.yaml\n");
}

TEST_CASE("rules behind a catch-all are never reached, and one must be there", "[config]") {
  auto config = sound_house();
  std::swap(config.routes[0], config.routes[1]);
  CHECK(problems_of(config) ==
        "routes.yaml:2:1: rule 'complaints' is never reached: 'rest' before it matches everything\n");
  config.routes.erase(config.routes.begin());
  CHECK(problems_of(config) ==
        "routes.yaml:2:1: the last rule must match everything: a rule with 'to' and without 'when'\n");
}

TEST_CASE("a level that nobody stands behind is told for each team", "[config]") {
  auto config = sound_house();
  config.directory.levels = {"li"};
  CHECK(problems_of(config) ==
        "teams.yaml:4:1: nobody is in charge of team 'desk' at level 2; add 'levels' to the team or to the file\n"
        "teams.yaml:4:1: nobody is in charge of team 'desk' at level 3; add 'levels' to the team or to the file\n"
        "teams.yaml:9:1: nobody is in charge of team 'parts' at level 3; add 'levels' to the team or to the file\n");
}

TEST_CASE("one name or address cannot mean two", "[config]") {
  auto config = sound_house();
  config.directory.people[1].emails.push_back("Xiao.Z@Example.com");
  config.directory.people.push_back({.handle = "parts"});
  CHECK(problems_of(config) ==
        "teams.yaml:9:1: 'parts' is both a team and a person\n"
        "teams.yaml: 'Xiao.Z@Example.com' belongs to both 'xiao.z' and 'li'\n"
        "routes.yaml:2:1: rule 'complaints' goes to 'parts', who is in no team\n");
}

TEST_CASE("a rule for a person in no team, and levels with a gap, are problems", "[config]") {
  auto config = sound_house();
  config.routes[0].to = "zhou";
  config.policy.levels.erase(config.policy.levels.begin() + 1);
  CHECK(problems_of(config) ==
        "routes.yaml:2:1: rule 'complaints' goes to 'zhou', who is in no team\n"
        "policy.yaml: escalation levels count from 1 without a gap\n");
}
