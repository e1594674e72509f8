#include "store/file_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/core.h>

#include "core/error.hpp"
#include "store/waiting.hpp"
#include "store/write_error.hpp"

namespace reqs {

namespace {

bool try_lock(int descriptor, const std::string& path) {
  if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return true;
  if (errno != EWOULDBLOCK && errno != EINTR) throw_write_error(path, errno, "cannot lock");
  return false;
}

}  // namespace

FileLock::FileLock(const std::string& path, std::chrono::milliseconds wait)
    : descriptor_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw_write_error(path, errno, "cannot lock");
  try {
    if (!try_until(wait, [&] { return try_lock(descriptor_, path); }))
      throw Error(ErrorKind::conflict,
                  fmt::format("another writer has held the ledger's lock '{}' for {} s", path,
                              std::chrono::duration_cast<std::chrono::seconds>(wait).count()),
                  {"try again; `fuser` with that path names the process"}, path);
  } catch (...) {
    close(descriptor_);
    throw;
  }
}

FileLock::~FileLock() {
  close(descriptor_);
}

}  // namespace reqs
