// What must reach the disk before an act counts. Files and directories are gathered and waited for all at once, which a
// journalling file system serves with one or two commits of its journal; waiting for each in turn costs ten times that.
// For the .cpp files of this layer only.
#pragma once

#include <string>
#include <vector>

#include "store/descriptor.hpp"

namespace reqs {

class PendingSync {
 public:
  /// `path` is for messages.
  void add(Descriptor file, std::string path);
  /// A directory whose new names must last; a directory added twice counts once.
  void add_directory(const std::string& path);

  /// Returns when everything added so far is on the disk. Throws Error(storage) when something cannot be.
  void wait();

 private:
  struct Waiting {
    Descriptor descriptor;
    std::string path;
  };
  std::vector<Waiting> waiting_;
};

}  // namespace reqs
