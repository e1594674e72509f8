// reqs who: who answers for a name, a skill, a theme or a service.
#include <algorithm>
#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

struct WhoOptions {
  std::vector<std::string> words;
};

/// Somebody who may be meant, and why.
struct Match {
  std::string kind;  ///< person or team
  std::string handle;
  std::string name;
  std::string contact;
  std::string why;
};

class Search {
 public:
  Search(const Config& config, const std::vector<std::string>& words) : config_(config) {
    for (const auto& word : words) words_.push_back(fold_case(word));
  }

  std::vector<Match> run() {
    for (const auto& team : config_.directory.teams) look_at(team);
    for (const auto& person : config_.directory.people) look_at(person);
    return std::move(matches_);
  }

 private:
  const Config& config_;
  std::vector<std::string> words_;
  std::vector<Match> matches_;

  bool all_in(const std::string& text) const {
    const auto folded = fold_case(text);
    return std::ranges::all_of(words_, [&](const auto& word) { return folded.find(word) != std::string::npos; });
  }

  /// The first of the texts that has all the words; empty when none has.
  std::string reason(const std::vector<std::pair<std::string, std::string>>& texts) const {
    for (const auto& [what, text] : texts)
      if (all_in(text)) return what + " " + text;
    return {};
  }

  void look_at(const Team& team) {
    std::vector<std::pair<std::string, std::string>> texts = {{"team", team.handle}, {"name", team.name}};
    for (const auto& alias : team.aliases) texts.emplace_back("also", alias);
    for (const auto& service : team.services) texts.emplace_back("service", service);
    for (const auto& theme : config_.themes)
      if (theme.team == team.handle)
        texts.emplace_back("theme", theme.title.empty() ? theme.name : theme.name + " " + theme.title);
    if (auto why = reason(texts); !why.empty())
      matches_.push_back({"team", team.handle, team.name, config_.directory.in_charge(team.handle, 1), std::move(why)});
  }

  void look_at(const Person& person) {
    std::vector<std::pair<std::string, std::string>> texts = {{"person", person.handle}, {"name", person.name}};
    for (const auto& skill : person.skills) texts.emplace_back("skill", skill);
    for (const auto& email : person.emails) texts.emplace_back("e-mail", email);
    if (auto why = reason(texts); !why.empty())
      matches_.push_back(
          {"person", person.handle, person.name, person.emails.empty() ? "" : person.emails.front(), std::move(why)});
  }
};

void print_matches(Env& env, const std::vector<Match>& matches) {
  if (env.common.json) {
    Doc::List items;
    for (const auto& match : matches)
      items.push_back(Doc::Map{{"kind", match.kind},
                               {"handle", match.handle},
                               {"name", match.name},
                               {"contact", match.contact},
                               {"why", match.why}});
    return print_json(env, list_document("who", std::move(items)));
  }
  Table table;
  table.columns = {{"kind", "KIND", Align::left, Flex::no},
                   {"handle", "WHO", Align::left, Flex::no},
                   {"name", "NAME", Align::left, Flex::yes},
                   {"contact", "CONTACT", Align::left, Flex::yes},
                   {"why", "BECAUSE", Align::left, Flex::yes}};
  for (const auto& match : matches)
    table.rows.push_back({{match.kind}, {match.handle, Style::strong}, {match.name}, {match.contact}, {match.why}});
  print_table(env, table);
}

int run_who(Env& env, const WhoOptions& options) {
  const auto session = open_session(env);
  const auto matches = Search(session.view.config(), options.words).run();
  if (matches.empty())
    throw Error(ErrorKind::not_found, "nobody answers for that in teams.yaml or themes.yaml",
                {"`reqs team list` shows all teams", "skills, services and themes are added with `reqs config edit`"});
  print_matches(env, matches);
  return 0;
}

}  // namespace

Command who_command() {
  auto o = std::make_shared<WhoOptions>();
  return {.name = "who",
          .group = Group::start,
          .summary = "find who answers for something",
          .details =
              "Looks for the words in names, skills, services and themes. A team's contact is who is in charge of it.",
          .examples = "reqs who 配件\nreqs who printer\n",
          .needs = Needs::ledger,
          .positionals = {positional("words", ValueKind::text, "a name, a skill, a service, a theme", o->words,
                                     Count::at_least_one)},
          .run = [o](Env& env) { return run_who(env, *o); }};
}

}  // namespace reqs::cmd
