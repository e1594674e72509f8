// Who is meant: the caller's identity as a person of teams.yaml, and the WHO of the command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/config.hpp"
#include "service/act.hpp"
#include "store/store.hpp"

namespace reqs {

/// A team, or a person with the team they would answer in.
struct Who {
  std::string team;    ///< empty only for a person in no team
  std::string person;  ///< empty = the team itself
  /// The handle to write down: the person's, else the team's.
  const std::string& handle() const { return person.empty() ? team : person; }
};

/// What somebody typed - `me`, a handle, a name - as a person or team. For a person of several teams `preferred_team`
/// counts where they are in it. Error(not_found) with the nearest handle.
Who resolve_who(const Config& config, std::string_view typed, std::string_view me,
                std::string_view preferred_team = {});

/// Same, for where only a person fits.
std::string resolve_person(const Config& config, std::string_view typed, std::string_view me);

/// Same, for where only a team fits.
const Team& resolve_team(const Config& config, std::string_view typed);

/// Error(refused), with what to tell git; `why` says what a name is needed for, where that is not plain.
Error unknown_caller(std::string_view why);

/// The person who acts: `as` if given (Error(not_found) when unknown), else the caller by e-mail. An unknown e-mail
/// acts under its address where ledger.yaml lets anyone file, and is refused with the lines to add elsewhere.
Actor resolve_actor(const Config& config, const Signature& caller, std::string_view as);

/// The handle of the caller for reading (`owner:me`); the e-mail when teams.yaml does not know it.
std::string handle_for(const Directory& directory, std::string_view email);

/// A handle made of an e-mail address: `xiao.z` for `Xiao.Z+work@example.com`.
std::string suggested_handle(std::string_view email);

/// Every team that lists the person.
std::vector<std::string> teams_of(const Directory& directory, std::string_view person);

}  // namespace reqs
