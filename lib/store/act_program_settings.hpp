// Reads the programs around acts from git's configuration. For the .cpp files of this layer only.
#pragma once

#include <vector>

#include "store/act_program.hpp"
#include "store/git_handles.hpp"

namespace reqs {

/// By name. Throws Error(refused) for a setting that nobody could mean: a program that is to say no must not be left
/// out because of a slip.
std::vector<ActProgram> act_programs_in(git_repository* repository);

}  // namespace reqs
