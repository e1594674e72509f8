#include "service/who.hpp"

#include <fmt/format.h>

#include "core/suggest.hpp"

namespace reqs {
namespace {

std::vector<std::string> handles(const Directory& directory) {
  std::vector<std::string> all;
  for (const auto& team : directory.teams) all.push_back(team.handle);
  for (const auto& person : directory.people) all.push_back(person.handle);
  return all;
}

std::string team_for(const Directory& directory, std::string_view person, std::string_view preferred) {
  if (!preferred.empty() && directory.is_member(preferred, person)) return std::string(preferred);
  const auto* team = directory.team_of(person);
  return team ? team->handle : std::string(preferred);
}

[[noreturn]] void unknown(std::string_view typed, std::string_view what, const std::vector<std::string>& known) {
  std::vector<std::string> hints;
  if (const auto near = nearest(typed, known)) hints.push_back("did you mean '" + *near + "'?");
  hints.emplace_back("`reqs team list` shows teams and people");
  throw Error(ErrorKind::not_found, fmt::format("no {} '{}' in teams.yaml", what, typed), std::move(hints));
}

}  // namespace

Who resolve_who(const Config& config, std::string_view typed, std::string_view me, std::string_view preferred_team) {
  const auto& directory = config.directory;
  if (typed == "me") return {team_for(directory, me, preferred_team), std::string(me)};
  if (const auto* team = directory.team_called(typed)) return {team->handle, {}};
  if (const auto* person = directory.person_called(typed))
    return {team_for(directory, person->handle, preferred_team), person->handle};
  unknown(typed, "person or team", handles(directory));
}

std::string resolve_person(const Config& config, std::string_view typed, std::string_view me) {
  if (typed == "me") return std::string(me);
  if (const auto* person = config.directory.person_called(typed)) return person->handle;
  std::vector<std::string> known;
  for (const auto& person : config.directory.people) known.push_back(person.handle);
  unknown(typed, "person", known);
}

const Team& resolve_team(const Config& config, std::string_view typed) {
  if (const auto* team = config.directory.team_called(typed)) return *team;
  std::vector<std::string> known;
  for (const auto& team : config.directory.teams) known.push_back(team.handle);
  unknown(typed, "team", known);
}

Error unknown_caller(std::string_view why) {
  return {ErrorKind::refused,
          "who are you? git knows no e-mail address for you" + (why.empty() ? "" : ": " + std::string(why)),
          {"git config --global user.name \"Your Name\"", "git config --global user.email you@example.com"}};
}

Actor resolve_actor(const Config& config, const Signature& caller, std::string_view as) {
  if (!as.empty() && as != "me") {
    const auto handle = resolve_person(config, as, handle_for(config.directory, caller.email));
    const auto* person = config.directory.person(handle);
    if (!person) return {handle, caller};
    Signature author = caller;
    author.name = person->name.empty() ? handle : person->name;
    author.email = person->emails.empty() ? handle + "@localhost" : person->emails.front();
    return {handle, author};
  }
  if (const auto* person = config.directory.person_with_email(caller.email)) return {person->handle, caller};
  if (config.ledger.filing == Filing::anyone) return {caller.email, caller};
  const auto handle = suggested_handle(caller.email);
  throw Error(ErrorKind::refused,
              fmt::format("'{}' is not in this ledger's teams.yaml, and only people in it may act", caller.email),
              {fmt::format("add under 'people:' with `reqs config edit teams.yaml`:  {}: {{name: {}, emails: [{}]}}",
                           handle, caller.name, caller.email),
               "or let anyone file: `filing: anyone` in ledger.yaml"});
}

std::string handle_for(const Directory& directory, std::string_view email) {
  const auto* person = directory.person_with_email(email);
  return person ? person->handle : std::string(email);
}

std::string suggested_handle(std::string_view email) {
  std::string handle;
  for (char c : email.substr(0, email.find_first_of("@+"))) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    if (fine && (!handle.empty() || (c != '.' && c != '-' && c != '_'))) handle += c;
  }
  return handle.empty() ? "somebody" : handle;
}

std::vector<std::string> teams_of(const Directory& directory, std::string_view person) {
  std::vector<std::string> teams;
  for (const auto& team : directory.teams)
    if (directory.is_member(team.handle, person)) teams.push_back(team.handle);
  return teams;
}

}  // namespace reqs
