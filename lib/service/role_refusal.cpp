#include "service/role_refusal.hpp"

#include <fmt/format.h>

#include "core/error.hpp"
#include "core/text.hpp"

namespace reqs {
namespace {

std::string names_of(const std::vector<Role>& roles) {
  std::vector<std::string> names;
  for (const auto role : roles) names.emplace_back(name_of(role));
  return join(names, ", ");
}

/// Who to ask instead.
std::vector<std::string> ways_out(const std::vector<std::string>& others) {
  std::vector<std::string> hints;
  if (!others.empty()) hints.push_back("who may: " + join(others, ", "));
  hints.emplace_back("'roles' in teams.yaml says who may do what: reqs config show teams.yaml");
  return hints;
}

/// Whether they may do it to requests of their own at least.
bool may_to_own(const Directory& directory, std::string_view person, const RefusedAct& refused) {
  auto own = refused.header;
  own.filed_by = person;
  return may_act(directory, person, refused.act, own, {});
}

}  // namespace

std::string reason_against(const Directory& directory, std::string_view person, const RefusedAct& refused) {
  const auto roles = roles_towards(directory, person, refused.header);
  const auto act = name_of(refused.act);
  if (may_to_own(directory, person, refused))
    return fmt::format("'{}' may not {} {}: as {} only requests of their own or of their teams", person, act,
                       refused.id.handle(), names_of(roles));
  return fmt::format("'{}' may not {} {}: that is not for {} to do", person, act, refused.id.handle(), names_of(roles));
}

void refuse_act(const Directory& directory, std::string_view person, const RefusedAct& refused) {
  throw Error(ErrorKind::refused, reason_against(directory, person, refused),
              ways_out(who_may(directory, refused.act, refused.header)));
}

void refuse_permission(const Directory& directory, std::string_view person, Permission permission,
                       std::string_view what) {
  throw Error(ErrorKind::refused,
              fmt::format("'{}' may not {}: that is not for {} to do", person, what,
                          names_of(roles_towards(directory, person, Header{}))),
              ways_out(who_has(directory, permission)));
}

}  // namespace reqs
