// A remote as the repository's configuration has it, and what it is known to have had: a history that no longer has all
// of that was rewritten. For the .cpp files of this layer only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/git_handles.hpp"
#include "store/transport.hpp"

namespace reqs {

/// The configured remote of that name; null where the name is a URL.
GitRemote configured_remote(git_repository* repository, const std::string& name);

/// The refspecs by which git keeps track of a remote in branches of its own (refs/remotes/). Others, as those of a
/// mirror, would have a fetch write over what was recorded here.
std::vector<std::string> tracking_refspecs(git_remote* remote);

/// The ref that remembers what the remote had at the last sync; it may not be there.
std::string seen_ref(git_repository* repository, const Remote& remote);

/// True where what is pushed goes elsewhere than what is fetched comes from.
bool pushes_elsewhere(git_remote* remote);

}  // namespace reqs
