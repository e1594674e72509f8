// The writers' lock: flock on a file beside the repository. It dies with its process, so it is never stale.
#pragma once

#include <chrono>
#include <string>

#include "store/descriptor.hpp"
#include "store/store.hpp"

namespace reqs {

class FileLock final : public StoreLock {
 public:
  /// Writers are served about in the order in which they come. Waits at most `wait` for the lock. Throws
  /// Error(conflict) naming the file after that, Error(storage) when the file cannot be made or locked.
  FileLock(const std::string& path, std::chrono::milliseconds wait);

 private:
  Descriptor file_;
};

}  // namespace reqs
