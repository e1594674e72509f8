#include "store/git_lock.hpp"

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

#include "core/error.hpp"
#include "store/descriptor.hpp"

namespace reqs {

namespace fs = std::filesystem;

namespace {

bool holds_only_an_id(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  constexpr std::size_t length_of_id = 40;
  if (file.fail() || text.empty()) return !file.fail();
  return text.size() == length_of_id + 1 && text.find_first_not_of("0123456789abcdef") == length_of_id &&
         text.back() == '\n';
}

/// A file of the lock's name, open.
struct Opened {
  Descriptor descriptor;
  struct stat state {};
};

/// Ours has a second name, which no lock of git's has, and its maker locks it for its life: so it is abandoned when
/// that lock can be had, which then keeps others from finding the same at the same time.
std::optional<Opened> open_abandoned(const fs::path& path) {
  Opened lock{Descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK))};
  if (lock.descriptor.number() < 0 || fstat(lock.descriptor.number(), &lock.state) != 0) return std::nullopt;
  if (!S_ISREG(lock.state.st_mode) || lock.state.st_nlink < 2) return std::nullopt;
  if (flock(lock.descriptor.number(), LOCK_EX | LOCK_NB) != 0) return std::nullopt;
  return lock;
}

}  // namespace

bool remove_if_abandoned(const fs::path& path) {
  const auto lock = open_abandoned(path);
  if (!lock) return false;
  // Its maker may have finished, and another begun, between our looking and our locking.
  struct stat now {};
  const bool same =
      lstat(path.c_str(), &now) == 0 && now.st_ino == lock->state.st_ino && now.st_dev == lock->state.st_dev;
  return same && unlink(path.c_str()) == 0;
}

fs::path ref_lock_path(const std::string& common_directory, const std::string& ref) {
  return fs::path(common_directory) / (ref + ".lock");
}

std::optional<GitLock> find_git_lock(const fs::path& path) {
  std::error_code error;
  const auto changed = fs::last_write_time(path, error);
  if (error) return std::nullopt;
  // The file system's clock on both sides: how long it has been there is no matter of the ledger's time.
  const auto age = std::chrono::duration_cast<Millis>(fs::file_time_type::clock::now() - changed);
  const bool of_ref = path.string().find("/refs/") != std::string::npos;
  return GitLock{path, std::max(age, Millis::zero()), !of_ref || holds_only_an_id(path),
                 open_abandoned(path).has_value()};
}

std::vector<GitLock> find_git_locks(const std::string& common_directory, const std::string& ref,
                                    const std::vector<Checkout>& checkouts) {
  const fs::path common = common_directory;
  std::vector<fs::path> paths = {ref_lock_path(common_directory, ref), common / "packed-refs.lock",
                                 common / "config.lock"};
  for (const Checkout& checkout : checkouts)
    for (const char* name : {"index.lock", "HEAD.lock"}) paths.push_back(fs::path(checkout.git_directory) / name);
  std::vector<GitLock> locks;
  for (const auto& path : paths)
    if (auto lock = find_git_lock(path)) locks.push_back(std::move(*lock));
  return locks;
}

std::string way_out(const GitLock& lock) {
  if (lock.abandoned) return "the process that made it is dead: the next act removes it, as does `reqs doctor --fix`";
  if (!lock.usual) return "it is no lock that git or reqs leaves behind: look at what it holds";
  if (is_stale(lock)) return "if no git program is at work there, `reqs doctor --fix` removes it";
  return fmt::format("a git program may be at work; `reqs doctor --fix` removes it once it is {} old, in {}",
                     age_text(git_lock_stale_after), age_text(git_lock_stale_after - lock.age));
}

std::string age_text(Millis age) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(age).count();
  if (seconds < 120) return fmt::format("{} s", seconds);
  if (seconds < 120 * 60) return fmt::format("{} min", seconds / 60);
  if (seconds < 48 * 3600) return fmt::format("{} h", seconds / 3600);
  return fmt::format("{} d", seconds / 86400);
}

void throw_ref_locked(const std::string& common_directory, const std::string& ref) {
  const auto path = ref_lock_path(common_directory, ref).string();
  const auto lock = find_git_lock(path);
  const auto age = lock ? fmt::format("has been there for {}", age_text(lock->age)) : std::string("comes and goes");
  throw Error(ErrorKind::conflict, fmt::format("'{}' is locked by another git program: '{}' {}", ref, path, age),
              {lock ? "try again; " + way_out(*lock) : std::string("try again")}, path);
}

}  // namespace reqs
