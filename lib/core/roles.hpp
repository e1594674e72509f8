// Who may do what (`roles` of teams.yaml). Asked when acting and when history is verified, never by replay: a finer
// rule does not undo what was done under a coarser one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/config.hpp"
#include "core/request.hpp"

namespace reqs {

/// The roles that somebody has towards a request: those of teams.yaml, `member` for everybody in it, `guest` for
/// everybody else.
std::vector<Role> roles_towards(const Directory& directory, std::string_view person, const Header& header);

/// Whether the request is theirs: they filed, have or were offered it, are to decide on it, or are in the team that has
/// it or was offered it.
bool is_their_own(const Directory& directory, std::string_view person, const Header& header);

/// Whether they may do this to a request that stands like that. Without `roles` everybody may do everything. `done` is
/// what the same act of theirs has done to the request already: some things follow from others (a rating reopens).
/// Whoever is in charge of an escalation may decide it.
bool may_act(const Directory& directory, std::string_view person, Act act, const Header& header,
             const std::vector<Act>& done);

/// What has nothing to do with one request.
bool has_permission(const Directory& directory, std::string_view person, Permission permission);

/// Everybody of teams.yaml who may, for messages: handles, the first few.
std::vector<std::string> who_may(const Directory& directory, Act act, const Header& header);
std::vector<std::string> who_has(const Directory& directory, Permission permission);

}  // namespace reqs
