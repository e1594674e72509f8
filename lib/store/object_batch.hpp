// Collects the objects of one act and writes them at the end: a few as loose objects, many as one pack, which git
// would otherwise have to make of them. For the .cpp files of this layer only.
#pragma once

#include <string>
#include <vector>

#include "store/git_handles.hpp"
#include "store/pending_sync.hpp"

namespace reqs {

class ObjectBatch {
 public:
  /// The id the object will have. Adding the same object twice is harmless.
  git_oid add(git_object_t type, std::string bytes);

  /// What was added under that id; nullptr when nothing was.
  const std::string* bytes_of(const git_oid& id) const;

  /// Writes everything; afterwards the objects can be read from `repository`. They survive a loss of power once `sync`
  /// has been waited for.
  void write_to(git_repository* repository, PendingSync& sync) const;

 private:
  struct Object {
    git_object_t type;
    std::string bytes;
    git_oid id;
  };

  void write_loose(git_odb* odb, const std::string& directory, PendingSync& sync) const;
  void write_pack(git_odb* odb, const std::string& directory) const;
  std::vector<const Object*> without_repetitions() const;

  std::vector<Object> objects_;
};

}  // namespace reqs
