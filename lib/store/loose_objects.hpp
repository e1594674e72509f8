// Writes a few objects as git's loose objects, all durable when it returns, at about the price of two waits for the disk:
// git and libgit2 wait for each file and each directory in turn. For the .cpp files of this layer only.
#pragma once

#include <span>
#include <string>

#include "store/git_handles.hpp"

namespace reqs {

struct LooseObject {
  git_oid id;
  std::string content;  ///< `blob 12`, NUL, the bytes: what the id is the digest of
};

/// `objects` is the repository's objects directory. An object gets its name only after its bytes are on the disk, so a
/// loss of power never leaves a name with other bytes. Objects that are there are left alone. Throws Error(storage), and
/// leaves no temporary file behind, when the disk is full or cannot be written.
void write_loose_objects(const std::string& objects, std::span<const LooseObject> loose);

}  // namespace reqs
