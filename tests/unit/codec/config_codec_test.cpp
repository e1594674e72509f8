#include "codec/config_codec.hpp"

#include <catch2/catch.hpp>

#include "codec/profiles.hpp"

namespace reqs {
namespace {

using Files = std::map<std::string, std::string>;

const Files complete = {
    {"ledger.yaml",
     "format: 1\nname: 4S 店\nzone: Asia/Shanghai\nfiling: people\n"
     "defaults: {type: complaint, priority: high}\nattachments: {limit: 2M}\nclocks: {yellow: 60%}\n"},
    {"teams.yaml",
     "levels: [li, li, li]\nteams:\n  parts:\n    name: 配件\n    aliases: [备件, spares]\n"
     "    members: [li]\n    intake: |\n      请先私下问一声\n  客服:\n    members: li\n"
     "people:\n  li: {name: 李, emails: [Li@example.com]}\n"},
    {"types.yaml", "types:\n  complaint: {title: 投诉, required: [voice, contact], prerequisites: 客户原话}\n"},
    {"routes.yaml",
     "routes:\n- {name: bumper, when: {words: [保险杠], type: complaint}, to: parts}\n"
     "- {to: nobody}\n"},
    {"policy.yaml",
     "guards: {fields: off}\ntypes: {complaint: {guards: {fields: refuse}}}\n"
     "escalation: [{level: 1, name: 主管, limit: 24h}]\nfollowup: {after: 2d, tries: 5}\n"
     "satisfaction: {reopen_at: 1, close_at: 5}\n"},
    {"themes.yaml", "themes:\n  shop/address: {team: parts, title: 地址}\n"},
};

ConfigRead with(const std::string& name, const std::string& text) {
  auto files = complete;
  files[name] = text;
  return read_config(files);
}

/// The problems' texts that are about this file.
std::vector<std::string> problems_with(const std::string& name, const std::string& text) {
  std::vector<std::string> texts;
  for (const auto& problem : with(name, text).problems)
    if (problem.path == name) texts.push_back(to_text(problem));
  return texts;
}

using Texts = std::vector<std::string>;

TEST_CASE("targets are read, and what is wrong with them has its place") {
  const std::string calendars = "calendars: {office: {zone: UTC, week: {mon: 09:00-18:00}}}\n";
  auto files = complete;
  files["calendars.yaml"] = calendars;
  files["policy.yaml"] =
      "targets:\n- {name: 贵宾, when: {type: complaint, priority: [high, urgent], tier: vip, customer: external, "
      "team: parts}, calendar: office, own: 1bh, respond: 30m, next: 2bh, inform: 1bd, resolve: eod, reopen: 4bh}\n"
      "- {resolve: 3d}\n";
  const auto read = read_config(files);
  for (const auto& problem : read.problems) FAIL_CHECK(to_text(problem));
  const auto& rules = read.config.policy.targets;
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].targets.rule == "贵宾");
  CHECK(rules[0].targets.line == 2);
  CHECK(rules[0].targets.resolve == Span{0, Span::Unit::end_of_day});
  CHECK(rules[0].priorities == Texts{"high", "urgent"});
  CHECK(rules[1].targets.rule == "target 2");
  CHECK(rules[1].is_catch_all());
  TargetFacts facts{"complaint", "vip", Priority::high, "external", "parts"};
  CHECK(target_rule(rules, facts) == &rules[0]);
  facts.tier = "gold";
  CHECK(target_rule(rules, facts) == &rules[1]);

  CHECK(problems_with("policy.yaml", "targets:\n- {respond: 8, when: {priority: hihg}}\n") ==
        Texts{"policy.yaml:2:33: 'hihg' is not one of low, normal, high or urgent; did you mean 'high'?",
              "policy.yaml:2:13: '8' is not a length of time such as 90m, 24h, 3d, 8bh, 2bd or eod"});
  CHECK(problems_with("policy.yaml", "targets:\n- {respond: -8h}\n").size() == 1);
  CHECK(problems_with("policy.yaml", "targets:\n- {respond: 999999h}\n").size() == 1);
  CHECK(
      problems_with("policy.yaml", "targets:\n- {respond: 99999w}\n") ==
      Texts{"policy.yaml:2:13: '99999w' is longer than ten years: nothing would ever be late; write a shorter length, "
            "or leave 'respond' out"});
  CHECK(problems_with("policy.yaml", "targets:\n- {respond: 3653d, resolve: 521w}\n").empty());
  CHECK(problems_with("policy.yaml", "followup: {after: 1bd}\n") ==
        Texts{"policy.yaml:1:19: '1bd' is business time; write an elapsed length such as 90m, 24h or 3d"});
  CHECK(problems_with("policy.yaml", "escalation: [{level: 1, limit: 5000bd}]\n").size() == 1);
  CHECK(
      problems_with("policy.yaml", "targets:\n- {name: a}\n") ==
      Texts{"policy.yaml:2:3: a target needs at least one of own, respond, next, inform, resolve and internal, such as "
            "respond: 4h"});
  CHECK(problems_with("policy.yaml", "targets:\n- {name: a, resolve: 8bh}\n") ==
        Texts{"policy.yaml:2:3: target 'a' counts business time, and nothing says by which calendar; write 'calendar: "
              "NAME' into it, or 'default: NAME' into calendars.yaml"});
  CHECK(problems_with("policy.yaml", "targets:\n- {name: a, calendar: b, resolve: 8bh}\n") ==
        Texts{"policy.yaml:2:3: target 'a' names the calendar 'b', which calendars.yaml lacks"});
}

TEST_CASE("complete settings are read") {
  const auto [config, problems, newer_format] = read_config(complete);
  for (const auto& problem : problems) UNSCOPED_INFO(to_text(problem));
  CHECK(problems.empty());
  CHECK(config.ledger.name == "4S 店");
  CHECK(config.ledger.zone == "Asia/Shanghai");
  CHECK(config.ledger.filing == Filing::people);
  CHECK(config.ledger.default_type == "complaint");
  CHECK(config.ledger.default_priority == Priority::high);
  CHECK(config.ledger.attachment_limit == 2U << 20);
  CHECK(config.ledger.yellow_percent == 60);
  REQUIRE(config.directory.teams.size() == 2);
  CHECK(config.directory.teams[0].aliases == Texts{"备件", "spares"});
  CHECK(config.directory.teams[0].intake == "请先私下问一声\n");
  CHECK(config.directory.teams[0].line == 3);
  CHECK(config.directory.teams[1].handle == "客服");
  CHECK(config.directory.teams[1].members == Texts{"li"});
  CHECK(config.directory.people[0].emails == Texts{"Li@example.com"});
  CHECK(config.types[0].prerequisites == Texts{"客户原话"});
  CHECK(config.routes[0].words == Texts{"保险杠"});
  CHECK(config.routes[0].types == Texts{"complaint"});
  CHECK(config.routes[1].name == "rule 2");
  CHECK(config.routes[1].to.empty());
  CHECK(config.routes[1].line == 3);
  CHECK(config.policy.mode(Guard::fields, "request") == GuardMode::off);
  CHECK(config.policy.mode(Guard::fields, "complaint") == GuardMode::refuse);
  CHECK(config.policy.mode(Guard::brief, "complaint") == GuardMode::refuse);
  CHECK(config.policy.levels[0].limit == Span{24, Span::Unit::hours});
  CHECK(config.policy.followup_after == Span{2, Span::Unit::days});
  CHECK(config.policy.followup_tries == 5);
  CHECK(config.policy.reopen_at_csat == 1);
  CHECK(config.themes[0].team == "parts");
}

TEST_CASE("only ledger.yaml must be there") {
  CHECK(read_config({{"ledger.yaml", "format: 1\n"}}).problems.empty());
  CHECK(with("themes.yaml", "# nothing yet\n").problems.empty());
  CHECK(with("themes.yaml", "themes:\n").problems.empty());
  const auto none = read_config({});
  REQUIRE(none.problems.size() == 1);
  CHECK(to_text(none.problems[0]) == "ledger.yaml: is missing");
  CHECK_FALSE(with("ledger.yaml", "# nothing\n").problems.empty());
}

TEST_CASE("settings of a newer format are read as far as they are understood, and that is said") {
  auto files = complete;
  files["ledger.yaml"] = "format: 2\nzone: Asia/Shanghai\nfiling: robots\nshiny: {x: [1]}\n";
  files["types.yaml"] += "moods: [glad]\n";
  files["routes.yaml"] = "routes: [{name: all, to: somebody-unknown}]\n";
  const auto read = read_config(files);
  CHECK(read.problems.empty());
  REQUIRE(read.newer_format.has_value());
  CHECK(to_text(*read.newer_format) ==
        "ledger.yaml:1:9: format 2 is newer than this version of reqs, which knows format 1 and can only read this "
        "ledger");
  CHECK(read.config.ledger.zone == "Asia/Shanghai");
  CHECK(read.config.ledger.filing == Filing::anyone);
  CHECK_FALSE(read.config.directory.people.empty());
  // What is no YAML cannot be understood in any format.
  files["teams.yaml"] = "teams: [";
  CHECK(read_config(files).problems.size() == 1);
  CHECK_FALSE(read_config(complete).newer_format.has_value());
}

TEST_CASE("each mistake is named with its place and the nearest word") {
  CHECK(problems_with("ledger.yaml", "format: 0\n").front() ==
        "ledger.yaml:1:9: 'format' must be a whole number from 1 to 999999, not '0'");
  CHECK(problems_with("ledger.yaml",
                      "name: x\nzoen: UTC\nfiling: poeple\ndefaults: {type: complaint, priority: urgnt}\n"
                      "attachments: {limit: 5 apples}\n") ==
        Texts{"ledger.yaml:1:1: ledger.yaml needs 'format'",
              "ledger.yaml:3:9: 'poeple' is not one of anyone or people; did you mean 'people'?",
              "ledger.yaml:4:39: 'urgnt' is not one of low, normal, high or urgent; did you mean 'urgent'?",
              "ledger.yaml:5:22: '5 apples' is not a size such as 512K or 10M",
              "ledger.yaml:2:1: ledger.yaml has no key 'zoen'; did you mean 'zone'?"});
  CHECK_THAT(problems_with("types.yaml", "types: {complaint: {required: [voise]}}\n"),
             Catch::VectorContains(std::string("types.yaml:1:31: 'voise' is not one of contact, title, type, priority, "
                                               "customer, via, theme, needed_by, because, voice, background, guess, "
                                               "evidence, impact, ask or return; did you mean 'voice'?")));
  CHECK(problems_with("policy.yaml",
                      "guards: {felds: warn, brief: wran}\nfollowup: {after: soon, tries: 0}\n"
                      "satisfaction: {reopen_at: 4, close_at: 4}\nescalation: [{limit: 24h}]\n") ==
        Texts{"policy.yaml:1:30: 'wran' is not one of off, warn or refuse; did you mean 'warn'?",
              "policy.yaml:1:10: 'guards' has no key 'felds'; did you mean 'fields'?",
              "policy.yaml:4:14: a level needs 'level'",
              "policy.yaml:2:19: 'soon' is not a length of time such as 90m, 24h or 3d",
              "policy.yaml:2:32: 'tries' must be a whole number from 1 to 20, not '0'",
              "policy.yaml:3:15: 'reopen_at' must be lower than 'close_at'"});
  CHECK(problems_with("themes.yaml", "themes:\n  shop: {team: [parts, 客服]}\n")[0] ==
        "themes.yaml:2:16: a theme has exactly one owning team: what two teams own, nobody does; split the theme "
        "instead");
  CHECK(problems_with("themes.yaml", "themes:\n  /shop: {team: parts}\n") ==
        Texts{"themes.yaml:2:3: '/shop' is not a theme such as shop/address"});
}

TEST_CASE("values of the wrong kind are named") {
  CHECK(problems_with("teams.yaml", "teams: [a]\nlevels: {a: b}\npeople:\n  Li: {emails: [x, [y]]}\n") ==
        Texts{"teams.yaml:2:9: 'levels' must be a list of texts",
              "teams.yaml:1:8: 'teams' must be a mapping of names to what they stand for",
              "teams.yaml:4:3: 'Li' cannot be a handle: lower-case letters, digits, '.', '_' and '-', beginning with a "
              "letter or digit, and not me, none or nobody",
              "teams.yaml:4:20: 'emails' must be a list of texts; this is a list or mapping",
              "teams.yaml:4:16: 'x' is not an e-mail address"});
  CHECK(problems_with("routes.yaml", "routes:\n  to: parts\n") ==
        Texts{"routes.yaml:2:3: 'routes' must be a list ('- ' before each item)"});
  CHECK(problems_with("routes.yaml", "routes:\n- text\n- when: [x]\n  to: parts\n- {to: parts}\n") ==
        Texts{"routes.yaml:2:3: a rule must hold keys and values ('key: value')", "routes.yaml:2:3: a rule needs 'to'",
              "routes.yaml:3:9: 'when' must hold keys and values ('key: value')",
              "routes.yaml:3:1: rule 'rule 2' is never reached: 'rule 1' before it matches everything",
              "routes.yaml:5:1: rule 'rule 3' is never reached: 'rule 1' before it matches everything"});
}

TEST_CASE("a person's name and address have to fit into a commit") {
  const auto named = [](const std::string& name) {
    return problems_with("teams.yaml", "people:\n  li: {name: " + name + "}\n");
  };
  for (const auto* name : {"'Ro <x>'", "' '", "'...'", R"("\e[31m")", R"("a\nb")"}) {
    INFO(name);
    REQUIRE(named(name).size() == 1);
    CHECK(named(name).front().starts_with("teams.yaml:2:14: "));
  }
  CHECK(named("王芳").empty());
  CHECK(named("\"Dr. O'Neil (desk), Jr.\"").empty());
  const auto mailed = [](const std::string& email) {
    return problems_with("teams.yaml", "people:\n  li: {emails: [" + email + "]}\n");
  };
  CHECK(mailed(R"("robot@x\nfoo")") == Texts{"teams.yaml:2:16: 'robot@x\\u000afoo' is not an e-mail address"});
  CHECK(mailed("'<li@x>'").size() == 1);
  CHECK(mailed("'li @x'").size() == 1);
  CHECK(mailed("李@例え.jp").empty());
}

TEST_CASE("what does not fit between the files is found too, unless a file cannot be read") {
  CHECK(problems_with("routes.yaml", "routes:\n- {to: paint}\n") ==
        Texts{"routes.yaml:2:1: rule 'rule 1' goes to 'paint', which is no team or person"});
  const auto broken = with("teams.yaml", "teams: [\n");
  CHECK(broken.problems.size() == 1);
}

TEST_CASE("a flood of problems is cut, file by file") {
  std::string themes = "themes:\n";
  std::string routes = "routes:\n";
  for (int i = 0; i < 1000; ++i) {
    themes += "  a" + std::to_string(i) + ": {team: paint}\n";
    routes += "- x\n";
  }
  const auto [config, problems, newer_format] =
      read_config({{"ledger.yaml", "format: 1\n"}, {"themes.yaml", themes}, {"routes.yaml", routes}});
  CHECK(problems.size() == 102);
  CHECK(to_text(problems.back()) == "themes.yaml:52:1: has more problems than are listed here");
}

TEST_CASE("handles") {
  for (const char* good : {"xiao.z", "a", "7k", "back-office", "客服", "li_2", "été"}) CHECK(is_handle(good));
  for (const char* bad :
       {"", "me", "none", "nobody", "Li", ".a", "-a", "a b", "a@b", "a/b", "a\n", "客\u3000服", "a\u202Eb", "\xFF"})
    CHECK_FALSE(is_handle(bad));
}

TEST_CASE("teams are added without touching another byte") {
  const std::string before =
      "# who is who\nlevels: [li]   # all\nteams:\n    parts:   # 配件\n        members: [li]\n    # more to come\n\n"
      "# the people\npeople:\n  li: {emails: [a@b]}\n";
  Team team;
  team.handle = "public-works";
  team.name = "Public Works: streets";
  team.aliases = {"PWDx", "no"};
  const auto after = add_teams(before, {team});
  CHECK(after ==
        "# who is who\nlevels: [li]   # all\nteams:\n    parts:   # 配件\n        members: [li]\n    # more to come\n"
        "    public-works:\n      name: \"Public Works: streets\"\n      aliases:\n      - PWDx\n      - \"no\"\n\n"
        "# the people\npeople:\n  li: {emails: [a@b]}\n");
  CHECK(add_teams("people: {}\nteams:", {team}).starts_with("people: {}\nteams:\n  public-works:\n    name: "));
  CHECK(add_teams("teams:\n  a:\n    intake: |+\n      x\n\n\n", {}) == "teams:\n  a:\n    intake: |+\n      x\n\n\n");
}

TEST_CASE("where teams cannot be added safely, nothing is") {
  Team team;
  team.handle = "parts";
  const auto refused = [&](const std::string& text) {
    try {
      add_teams(text, {team});
    } catch (const Error& error) {
      CHECK(error.kind == ErrorKind::refused);
      CHECK_FALSE(error.hints.empty());
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(refused("people:\n") == "there is no 'teams:' to add to");
  CHECK(refused("teams: {a: {}}\n") == "'teams:' is not written with one team below the other");
  CHECK(refused("teams:\n  parts: {}\n") == "'parts' is there already");
  CHECK(refused("teams:\n  a: {}\npeople:\n  parts: {}\n") == "'parts' is there already");
  CHECK(refused("teams: [\n").starts_with("the file cannot be read: teams.yaml:"));
  CHECK(refused("teams:\n  {a: {}}\n") == "its layout leaves no safe place to add to");
  team.handle = "No Handle";
  CHECK(refused("teams:\n") == "'No Handle' cannot be a team's handle");
}

TEST_CASE("a new ledger's files are without a problem, whatever its names") {
  for (const auto& row : profile_names) {
    const ProfileInput input = {"老板的 \"ledger\": @me@ #1", "Asia/Shanghai", "小张", "@person@ 张\n三",
                                "no@example.com"};
    const auto files = profile_files(row.value, input);
    CHECK(files.size() == 8);
    CHECK(files.at(".gitattributes") == ledger_attributes());
    const auto [config, problems, newer_format] = read_config(files);
    for (const auto& problem : problems)
      if (problem.what != "'name' must be one line") FAIL_CHECK(row.name << ": " << to_text(problem));
    CHECK(config.ledger.name == input.name);
    CHECK(config.ledger.zone == "Asia/Shanghai");
    CHECK(config.directory.person_with_email("no@example.com")->handle == "小张");
    CHECK(config.directory.in_charge("desk", 3) == "小张");
    CHECK(config.directory.person("robot"));
    CHECK(config.policy.levels.size() == 3);
    CHECK(config.routes.back().to == "desk");
    CHECK(config.type("complaint"));
    CHECK(config.policy.mode(Guard::transfer, "request") ==
          (row.value == Profile::light ? GuardMode::warn : GuardMode::refuse));
    CHECK(config.policy.mode(Guard::brief, "request") == GuardMode::refuse);
    Team team;
    team.handle = "parts";
    CHECK(read_config({{"ledger.yaml", "format: 1\n"}, {"teams.yaml", add_teams(files.at("teams.yaml"), {team})}})
              .config.directory.team("parts"));
  }
}

TEST_CASE("a settings file's lines are short enough to read") {
  for (const auto& row : profile_names)
    for (const auto& [name, text] : profile_files(row.value, {"x", "UTC", "me2", "x", "a@b"})) {
      std::size_t width = 0;
      for (const char c : text) {
        width = c == '\n' ? 0 : width + 1;
        if (width > 125) FAIL_CHECK(name);
      }
    }
}

}  // namespace
}  // namespace reqs
