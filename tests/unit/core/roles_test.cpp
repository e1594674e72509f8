// Who may do what, by teams.yaml alone.
#include "core/roles.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

namespace {

Directory directory() {
  Directory directory;
  directory.people = {{"li", "", {}, {}},
                      {"wang", "", {}, {}},
                      {"boss", "", {}, {}, {Role::director}},
                      {"clerk", "", {}, {}, {Role::clerk}}};
  Team desk, parts;
  desk.handle = "desk";
  desk.members = {"li"};
  desk.roles = {{Role::lead, {"li"}}};
  parts.handle = "parts";
  parts.members = {"wang"};
  directory.teams = {desk, parts};
  directory.roles = {{Role::member, {Act::note, Act::rate, Act::file}, {}},
                     {Role::lead, {Act::close}, {}},
                     {Role::director, {}, {}, true, Reach::any},
                     {Role::clerk, {Act::note}, {Permission::for_others}, false, Reach::any}};
  return directory;
}

Header of_team(const std::string& team) {
  Header header;
  header.filed_by = "customer@example.com";
  header.owner.team = team;
  return header;
}

}  // namespace

TEST_CASE("without roles everybody may do everything", "[roles]") {
  Directory open;
  CHECK(may_act(open, "anybody", Act::close, of_team("desk"), {}));
  CHECK(has_permission(open, "anybody", Permission::settings));
}

TEST_CASE("a role reaches as far as it says", "[roles]") {
  const auto people = directory();
  CHECK(may_act(people, "li", Act::note, of_team("desk"), {}));
  CHECK_FALSE(may_act(people, "li", Act::note, of_team("parts"), {}));
  CHECK(may_act(people, "clerk", Act::note, of_team("parts"), {}));
  CHECK_FALSE(may_act(people, "clerk", Act::close, of_team("parts"), {}));
  CHECK(may_act(people, "boss", Act::redact, of_team("parts"), {}));
  CHECK_FALSE(may_act(people, "guest@example.com", Act::note, of_team("parts"), {}));
}

TEST_CASE("a team's role counts towards its requests, offered ones included", "[roles]") {
  const auto people = directory();
  CHECK(may_act(people, "li", Act::close, of_team("desk"), {}));
  auto offered = of_team("parts");
  CHECK_FALSE(may_act(people, "li", Act::close, offered, {}));
  offered.offer = Offer{"desk", "desk", "wang", {}};
  CHECK(may_act(people, "li", Act::close, offered, {}));
}

TEST_CASE("whoever filed it or has it may, whatever the team", "[roles]") {
  const auto people = directory();
  auto header = of_team("parts");
  header.filed_by = "li";
  CHECK(may_act(people, "li", Act::note, header, {}));
  header.filed_by = "x";
  header.owner.person = "li";
  CHECK(may_act(people, "li", Act::note, header, {}));
}

TEST_CASE("what follows from an act comes with it; alone it does not", "[roles]") {
  const auto people = directory();
  CHECK(may_act(people, "wang", Act::close, of_team("parts"), {Act::rate}));
  CHECK_FALSE(may_act(people, "wang", Act::close, of_team("parts"), {}));
  CHECK_FALSE(may_act(people, "wang", Act::close, of_team("parts"), {Act::note}));
  CHECK(may_act(people, "wang", Act::lapse, of_team("parts"), {}));
}

TEST_CASE("whoever is in charge of an escalation may decide it", "[roles]") {
  const auto people = directory();
  auto header = of_team("parts");
  CHECK_FALSE(may_act(people, "wang", Act::decide, header, {}));
  header.escalation = Escalation{};
  header.escalation->in_charge = "wang";
  CHECK(may_act(people, "wang", Act::decide, header, {}));
  CHECK_FALSE(may_act(people, "li", Act::decide, header, {}));
}

TEST_CASE("rights that are no acts", "[roles]") {
  const auto people = directory();
  CHECK(who_has(people, Permission::settings) == std::vector<std::string>{"boss"});
  CHECK(who_has(people, Permission::for_others) == std::vector<std::string>{"boss", "clerk"});
  CHECK(who_may(people, Act::close, of_team("desk")) == std::vector<std::string>{"li", "boss"});
}
