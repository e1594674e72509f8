// Writes a few objects as git's loose objects, and leaves waiting for the disk to the caller, who has more to wait for.
// For the .cpp files of this layer only.
#pragma once

#include <span>
#include <string>

#include "store/git_handles.hpp"
#include "store/pending_sync.hpp"

namespace reqs {

struct LooseObject {
  git_oid id;
  std::string content;  ///< `blob 12`, NUL, the bytes: what the id is the digest of
};

/// `objects` is the repository's objects directory. Waits until the bytes are on the disk, and only then gives them
/// their names, as git stops at a name without bytes even where nothing points to it. The names last when `sync` has
/// been waited for. Throws Error(storage), and leaves no temporary file behind, when the disk is full or cannot be
/// written.
void write_loose_objects(const std::string& objects, std::span<const LooseObject> loose, PendingSync& sync);

/// Of objects that are there already: their files join the act's others, as whoever wrote them may have been killed
/// before they reached the disk. What is not a loose object is passed over: git syncs its packs.
void sync_loose_objects(const std::string& objects, std::span<const git_oid> ids, PendingSync& sync);

}  // namespace reqs
