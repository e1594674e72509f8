// What somebody is told who may not do something: by which role, and who may.
#pragma once

#include <string>
#include <string_view>

#include "core/id.hpp"
#include "core/roles.hpp"

namespace reqs {

/// What was tried.
struct RefusedAct {
  const RequestId& id;
  Act act;
  const Header& header;
};

/// `'bob' may not close 7k3f9q: …`, without the request's own words.
std::string reason_against(const Directory& directory, std::string_view person, const RefusedAct& refused);

[[noreturn]] void refuse_act(const Directory& directory, std::string_view person, const RefusedAct& refused);
/// `what` such as `change teams.yaml`.
[[noreturn]] void refuse_permission(const Directory& directory, std::string_view person, Permission permission,
                                    std::string_view what);

}  // namespace reqs
