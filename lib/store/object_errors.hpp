// An object that is not there or cannot be read: why, by the kind of repository, and which command brings it back. For
// the .cpp files of this layer only.
#pragma once

#include <string>
#include <string_view>

#include "store/git_handles.hpp"

namespace reqs {

/// Where `git -C` works: the working tree, or the git directory. Without a slash at its end.
std::string place_of(git_repository* repository);

/// Error(storage) for an object that libgit2 gave `code` for.
Error object_error(git_repository* repository, int code, std::string_view attempt);

/// Throws it unless `code` means success.
inline void check_object(git_repository* repository, int code, std::string_view attempt) {
  if (code < 0) throw object_error(repository, code, attempt);
}

}  // namespace reqs
