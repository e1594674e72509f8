// What keeps anything from being recorded in a repository as it stands, and the way on. For the .cpp files of this
// layer only.
#pragma once

#include "store/git_handles.hpp"
#include "store/git_store.hpp"

namespace reqs {

/// Throws Error(refused) when the location is no branch (a detached HEAD, a remote's branch, a tag), Error(conflict)
/// when somebody is rebasing it: git would not finish that once the branch has moved.
void require_recordable(git_repository* repository, const GitLocation& location);

}  // namespace reqs
