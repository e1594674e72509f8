// The ledger's settings, changed by acts: validated before the commit, all problems at once.
#pragma once

#include <string>

#include "service/act.hpp"

namespace reqs {

/// Replaces a settings file. Error(usage) for a name that is none; Error(bad_data) with every problem the new text, or
/// the settings as a whole, would have; Error(refused) when nothing changes.
ActResult change_settings(const ActContext& context, const std::string& file, const std::string& text);

/// Error(usage), with the nearest, unless `file` is a settings file (`teams` is short for `teams.yaml`). Gives its
/// name.
std::string settings_file(std::string_view file);

}  // namespace reqs
