// Collects the blobs and trees of one commit and writes them durably at the end: a few as loose objects, many as one
// pack, because every loose object costs two fsyncs and a file. For the .cpp files of this layer only.
#pragma once

#include <string>
#include <vector>

#include "store/git_handles.hpp"

namespace reqs {

class ObjectBatch {
 public:
  /// The id the object will have. Adding the same object twice is harmless.
  git_oid add(git_object_t type, std::string bytes);

  /// Writes everything; afterwards the objects can be read from `repository` and survive a loss of power.
  void write_to(git_repository* repository) const;

 private:
  struct Object {
    git_object_t type;
    std::string bytes;
    git_oid id;
  };

  void write_loose(git_odb* odb) const;
  void write_pack(git_odb* odb) const;
  std::vector<const Object*> without_repetitions() const;

  std::vector<Object> objects_;
};

}  // namespace reqs
