// Whether git's `safe.directory` trusts a repository that belongs to somebody else. libgit2 1.5 knows exact paths only,
// where git also takes `*`. For the .cpp files of this layer only.
#pragma once

#include <string>

namespace reqs {

/// The path by which safe.directory knows the repository around `path`: its working tree, or a bare one's own
/// directory.
std::string path_to_trust(const std::string& path);

/// True when the user's or the system's configuration (the repository's own does not count) lists the directory (from
/// path_to_trust) or `*`.
bool is_trusted(const std::string& directory);

}  // namespace reqs
