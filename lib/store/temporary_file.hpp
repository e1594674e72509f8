// A file that is written before it gets the name under which it counts. For the .cpp files of this layer only.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

#include "store/descriptor.hpp"
#include "store/held_signals.hpp"

namespace reqs {

/// Throws Error(storage) that names the path.
void write_all(const Descriptor& file, const std::string& path, std::string_view bytes);

/// Gone with this value unless it was given a name that stays. Signals that would end the process wait meanwhile: only
/// SIGKILL and a loss of power leave one behind.
class TemporaryFile {
 public:
  /// A new `tmp_obj_…` in the repository's objects directory, which is what git prunes when it is left behind. `mode`
  /// is cut by the umask, as of any file. Throws Error(storage).
  TemporaryFile(const std::string& objects, mode_t mode);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  const std::string& path() const { return path_; }
  const Descriptor& descriptor() const { return descriptor_; }

  void write(std::string_view bytes);

  /// Takes the place of whatever has that name; the file stays. False when the directory is not there. Throws
  /// Error(storage).
  bool rename_to(const std::string& path);

 private:
  HeldSignals held_;  // first, so that it ends last
  std::string path_;
  Descriptor descriptor_;
  bool renamed_ = false;
};

}  // namespace reqs
