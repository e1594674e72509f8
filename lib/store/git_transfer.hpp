// Runs of the user's `git` that exchange objects with somebody else: in git's own words, which are read here, and told
// of while they last. For the .cpp files of this layer only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/git_program.hpp"
#include "store/git_store.hpp"

namespace reqs {

/// The option that has git say as much as somebody wants to hear: `--progress` or `--quiet`.
std::string progress_option(const GitOptions& options);

/// To its end; GitOptions::transfer_progress hears how far it is. What was only progress is not in the result's `err`.
ProgramResult run_transfer(const GitOptions& options, const std::vector<std::string>& arguments);

/// The last state in what git drew: `Receiving objects:  45% (450/1000)`, without `remote: ` and the like; empty when
/// there is none.
std::string_view last_state(std::string_view drawn);

/// Without what git drew over and over on one line, and the like.
std::string without_progress(std::string_view err);

}  // namespace reqs
