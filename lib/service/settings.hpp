// The ledger's settings, changed by acts: validated before the commit, all problems at once.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "service/act.hpp"

namespace reqs {

/// Replaces settings files (name → new text), all of them or none. Error(bad_data) with every problem that the settings
/// as a whole would have then; Error(refused) when nothing changes.
ActResult change_settings(const ActContext& context, const std::map<std::string, std::string>& texts);

/// Error(usage), with the nearest, unless `file` is a settings file (`teams` is short for `teams.yaml`). Gives its
/// name.
std::string settings_file(std::string_view file);

}  // namespace reqs
