// git's own locks (`refs/heads/main.lock`, `index.lock`, …). A program that is killed at the wrong moment leaves one
// behind, and then nobody can write what it locks any more. One on the ref that a killed process of ours left is known
// by its two names and the missing lock on the file itself (ref_update.hpp), and is removed by whoever needs the ref
// next. Another program's is found and named here; removed only by fix_health (health.hpp).
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/instant.hpp"
#include "store/checkout.hpp"

namespace reqs {

struct GitLock {
  std::filesystem::path path;
  Millis age;      ///< since it was made; zero if it lies in the future
  bool usual;      ///< a ref's is empty or just an object id, as git and we write it; others may hold anything
  bool abandoned;  ///< made by a process of ours that is no more
};

/// From this age on a lock with the usual content counts as left behind, as no program takes so long.
constexpr Millis git_lock_stale_after = std::chrono::minutes(10);

inline bool is_stale(const GitLock& lock) {
  return lock.abandoned || (lock.usual && lock.age >= git_lock_stale_after);
}

/// Of a full ref name.
std::filesystem::path ref_lock_path(const std::string& common_directory, const std::string& ref);

/// Empty when there is none of that name.
std::optional<GitLock> find_git_lock(const std::filesystem::path& path);

/// The locks that can stop acts, or keep checkouts from being refreshed, as far as they are there now.
std::vector<GitLock> find_git_locks(const std::string& common_directory, const std::string& ref,
                                    const std::vector<Checkout>& checkouts);

/// Removes a lock of ours whose maker is dead, and no other: as sure as the file system's locks are. True if it did.
bool remove_if_abandoned(const std::filesystem::path& lock);

/// What to do about it now, in a sentence.
std::string way_out(const GitLock& lock);

/// `90 s`, `12 min`, `3 h`, `5 d`: the age for a message.
std::string age_text(Millis age);

/// Error(conflict) that names the ref's lock, its age and the way out.
[[noreturn]] void throw_ref_locked(const std::string& common_directory, const std::string& ref);

}  // namespace reqs
