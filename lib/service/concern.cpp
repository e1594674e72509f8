#include "service/concern.hpp"

#include <algorithm>

#include "service/who.hpp"

namespace reqs {
namespace {

bool is_one_of(const std::vector<std::string>& teams, const std::string& team) {
  return !team.empty() && std::ranges::find(teams, team) != teams.end();
}

}  // namespace

Whose whose_work(const Directory& directory, const std::string& person) {
  return {person, teams_of(directory, person)};
}

bool has_it(const Header& header, const Whose& whose) {
  if (whose.person.empty()) return is_one_of(whose.teams, header.owner.team);
  return header.owner.person == whose.person;
}

bool is_asked_by_name(const Header& header, const Whose& whose) {
  return header.offer && !whose.person.empty() && header.offer->to == whose.person;
}

bool is_asked(const Header& header, const Whose& whose) {
  return is_asked_by_name(header, whose) || (header.offer && is_one_of(whose.teams, header.offer->to));
}

bool is_in_their_pool(const Header& header, const Whose& whose) {
  return header.state == State::unowned && is_one_of(whose.teams, header.owner.team);
}

bool is_to_decide(const Header& header, const Whose& whose) {
  return header.escalation && !whose.person.empty() && header.escalation->in_charge == whose.person;
}

}  // namespace reqs
