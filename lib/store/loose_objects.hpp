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

/// `objects` is the repository's objects directory. The objects can be read at once; they last when `sync` has been
/// waited for, and nothing may point to them before. A loss of power until then can leave a name without its bytes,
/// which is why ObjectBatch writes anew what is there but cannot be read. Throws Error(storage), and leaves no
/// temporary file behind, when the disk is full or cannot be written.
void write_loose_objects(const std::string& objects, std::span<const LooseObject> loose, PendingSync& sync);

/// Of objects that are there already: their files join the act's others, as whoever wrote them may have been killed
/// before they reached the disk. What is not a loose object is passed over: git syncs its packs.
void sync_loose_objects(const std::string& objects, std::span<const git_oid> ids, PendingSync& sync);

}  // namespace reqs
