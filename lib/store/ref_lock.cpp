#include "store/ref_lock.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "core/error.hpp"

namespace reqs {

namespace fs = std::filesystem;

namespace {

fs::path path_of_lock(const std::string& common_directory, const std::string& ref) {
  return fs::path(common_directory) / (ref + ".lock");
}

}  // namespace

std::optional<RefLock> find_ref_lock(const std::string& common_directory, const std::string& ref) {
  std::error_code error;
  const auto path = path_of_lock(common_directory, ref);
  const auto changed = fs::last_write_time(path, error);
  if (error) return std::nullopt;
  const auto size = fs::file_size(path, error);
  if (error) return std::nullopt;
  // The file system's clock on both sides: how long it has been there is no matter of the ledger's time.
  const auto age = std::chrono::duration_cast<Millis>(fs::file_time_type::clock::now() - changed);
  return RefLock{path, std::max(age, Millis::zero()), size};
}

std::string age_text(Millis age) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(age).count();
  if (seconds < 120) return fmt::format("{} s", seconds);
  if (seconds < 120 * 60) return fmt::format("{} min", seconds / 60);
  if (seconds < 48 * 3600) return fmt::format("{} h", seconds / 3600);
  return fmt::format("{} d", seconds / 86400);
}

void throw_ref_locked(const std::string& common_directory, const std::string& ref) {
  const auto path = path_of_lock(common_directory, ref).string();
  const auto lock = find_ref_lock(common_directory, ref);
  const auto age = lock ? fmt::format("has been there for {}", age_text(lock->age)) : std::string("comes and goes");
  throw Error(ErrorKind::conflict, fmt::format("'{}' is locked by another git program: '{}' {}", ref, path, age),
              {"try again; if no git program is at work there, `reqs doctor --fix` removes a lock left behind"}, path);
}

}  // namespace reqs
