// The ledger's settings, changed by acts: validated before the commit, all problems at once.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "service/act.hpp"

namespace reqs {

/// Name → text.
using SettingsTexts = std::map<std::string, std::string>;

/// Replaces settings files, all of them or none. `edited_from` has the texts that an editor started from:
/// Error(conflict) when one of them is not the present one any more. Error(bad_data) with every problem that the
/// settings as a whole would have then; Error(refused) when nothing changes.
ActResult change_settings(const ActContext& context, const SettingsTexts& texts, const SettingsTexts& edited_from = {});

/// Error(usage), with the nearest, unless `file` is a settings file (`teams` is short for `teams.yaml`). Gives its
/// name.
std::string settings_file(std::string_view file);

}  // namespace reqs
