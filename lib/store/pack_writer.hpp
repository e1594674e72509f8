// Writes many objects as one pack, as it is made: nothing of it stays in memory. For the .cpp files of this layer only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "store/digest.hpp"
#include "store/git_handles.hpp"
#include "store/held_signals.hpp"

namespace reqs {

/// git's pack format, version 2, through libgit2's indexer, which reads every object back and makes the pack's index.
/// Without finish(), nothing of it remains.
class PackWriter {
 public:
  /// `count` objects are going to be added, none twice. `odb` must outlive the writer; `objects` is the directory that
  /// it writes to.
  PackWriter(git_odb* odb, std::size_t count, const std::string& objects);

  /// `packed` is the zlib stream of the object's `size` bytes. Throws Error(storage).
  void add(git_object_t type, std::size_t size, std::string_view packed);

  /// The pack and its index are on the disk, and other programs see them. Throws Error(storage).
  void finish();

 private:
  static void release(git_odb_writepack* pack) { pack->free(pack); }
  void append(std::string_view bytes);
  void flush();

  HeldSignals held_;  // or Ctrl-C would leave half a pack behind
  PackWriting writing_;
  Handle<git_odb_writepack, release> pack_;
  git_indexer_progress progress_{};
  RunningSha1 sum_;
  std::string waiting_;  // the indexer looks through its books at every call
};

}  // namespace reqs
