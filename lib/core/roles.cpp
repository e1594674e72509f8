#include "core/roles.hpp"

#include <algorithm>

namespace reqs {
namespace {

constexpr std::size_t most_named = 5;

/// What follows from an act without anybody's further decision.
struct Consequence {
  Act of;
  Act is;
};
constexpr Consequence consequences[] = {
    {Act::file, Act::route},  {Act::file, Act::attach}, {Act::reopen, Act::route}, {Act::rate, Act::close},
    {Act::rate, Act::reopen}, {Act::link, Act::close},  {Act::split, Act::file},   {Act::followup, Act::close},
};

/// A fact, or part of the act that comes with it: nobody decides anything by it alone.
bool is_free(Act act) {
  return act == Act::lapse || act == Act::waive;
}

template <class List, class Item>
bool contains(const List& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_in_team(const Directory& directory, std::string_view person, std::string_view team) {
  return !team.empty() && directory.is_member(team, person);
}

const RoleRule* rule_of(const Directory& directory, Role role) {
  const auto found = std::find_if(directory.roles.begin(), directory.roles.end(),
                                  [&](const RoleRule& rule) { return rule.role == role; });
  return found == directory.roles.end() ? nullptr : &*found;
}

bool lets(const RoleRule& rule, Act act) {
  return rule.everything || contains(rule.acts, act);
}

bool follows(Act act, const std::vector<Act>& done) {
  return std::any_of(std::begin(consequences), std::end(consequences), [&](const Consequence& consequence) {
    return consequence.is == act && contains(done, consequence.of);
  });
}

template <class Fits>
std::vector<std::string> first_people(const Directory& directory, Fits fits) {
  std::vector<std::string> found;
  for (const auto& person : directory.people)
    if (found.size() < most_named && fits(person.handle)) found.push_back(person.handle);
  return found;
}

}  // namespace

std::vector<Role> roles_towards(const Directory& directory, std::string_view person, const Header& header) {
  const auto* known = directory.person(person);
  if (!known) return {Role::guest};
  std::vector<Role> roles = known->roles;
  if (!contains(roles, Role::member)) roles.push_back(Role::member);
  for (const auto* handle : {&header.owner.team, header.offer ? &header.offer->team : nullptr}) {
    const auto* team = handle ? directory.team(*handle) : nullptr;
    if (!team) continue;
    for (const auto& [role, people] : team->roles)
      if (contains(people, person) && !contains(roles, role)) roles.push_back(role);
  }
  return roles;
}

bool is_their_own(const Directory& directory, std::string_view person, const Header& header) {
  if (header.filed_by.empty() || header.filed_by == person || header.owner.person == person) return true;
  if (is_in_team(directory, person, header.owner.team)) return true;
  if (header.escalation && header.escalation->in_charge == person) return true;
  return header.offer && (header.offer->to == person || is_in_team(directory, person, header.offer->team));
}

bool may_act(const Directory& directory, std::string_view person, Act act, const Header& header,
             const std::vector<Act>& done) {
  if (directory.roles.empty() || is_free(act) || follows(act, done)) return true;
  if (header.escalation && header.escalation->in_charge == person && (act == Act::decide || act == Act::acknowledge))
    return true;
  const bool own = is_their_own(directory, person, header);
  const auto roles = roles_towards(directory, person, header);
  return std::any_of(roles.begin(), roles.end(), [&](Role role) {
    const auto* rule = rule_of(directory, role);
    return rule && lets(*rule, act) && (own || rule->reach == Reach::any);
  });
}

bool has_permission(const Directory& directory, std::string_view person, Permission permission) {
  if (directory.roles.empty()) return true;
  const auto roles = roles_towards(directory, person, Header{});
  return std::any_of(roles.begin(), roles.end(), [&](Role role) {
    const auto* rule = rule_of(directory, role);
    return rule && (rule->everything || contains(rule->permissions, permission));
  });
}

std::vector<std::string> who_may(const Directory& directory, Act act, const Header& header) {
  return first_people(directory,
                      [&](const std::string& person) { return may_act(directory, person, act, header, {}); });
}

std::vector<std::string> who_has(const Directory& directory, Permission permission) {
  return first_people(directory,
                      [&](const std::string& person) { return has_permission(directory, person, permission); });
}

}  // namespace reqs
