#include "store/file_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <future>
#include <memory>
#include <optional>
#include <sys/file.h>
#include <thread>

#include <fmt/core.h>

#include "core/error.hpp"
#include "store/write_error.hpp"

namespace reqs {

namespace {

/// What flock() answers in the end: 0 or errno's value.
int wait_for_lock(const Descriptor& file) {
  while (flock(file.number(), LOCK_EX) != 0)
    if (errno != EINTR) return errno;
  return 0;
}

/// Waits in the kernel's own queue, which serves writers about in the order in which they came. (Trying again and again
/// leaves that to chance: the unluckiest of eight writers waited for a hundred acts.) flock() knows no deadline, so a
/// thread waits; one that is given up closes the file, and with it the lock, whenever it gets it.
std::optional<int> wait_in_line(const Descriptor& file, std::chrono::milliseconds wait) {
  std::packaged_task<int()> task(
      [file = std::make_shared<Descriptor>(file.duplicate())] { return wait_for_lock(*file); });
  auto answer = task.get_future();
  std::thread waiter(std::move(task));
  if (answer.wait_for(wait) == std::future_status::ready) {
    waiter.join();
    return answer.get();
  }
  waiter.detach();
  return std::nullopt;
}

[[noreturn]] void throw_locked(const std::string& path, std::chrono::milliseconds wait) {
  throw Error(ErrorKind::conflict,
              fmt::format("other writers have held the ledger's lock '{}' for {} s", path,
                          std::chrono::duration_cast<std::chrono::seconds>(wait).count()),
              {"try again; `fuser` with that path names the process"}, path);
}

}  // namespace

FileLock::FileLock(const std::string& path, std::chrono::milliseconds wait)
    : file_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (file_.number() < 0) throw_write_error(path, errno, "cannot lock");
  if (flock(file_.number(), LOCK_EX | LOCK_NB) == 0) return;
  if (errno != EWOULDBLOCK) throw_write_error(path, errno, "cannot lock");
  const auto answer = wait_in_line(file_, wait);
  if (!answer) throw_locked(path, wait);
  if (*answer != 0) throw_write_error(path, *answer, "cannot lock");
}

}  // namespace reqs
