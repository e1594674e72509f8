// git's own lock on a ref (`refs/heads/main.lock`). A program that is killed at the wrong moment leaves it behind, and
// then nobody can move the ref any more. One that a killed process of ours left is known by its two names and the
// missing lock on the file itself (ref_update.hpp), and is removed by whoever needs the ref next. Another program's is
// found and named here; removed only by fix_health (health.hpp).
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "core/instant.hpp"

namespace reqs {

struct RefLock {
  std::filesystem::path path;
  Millis age;       ///< since it was made; zero if it lies in the future
  bool only_an_id;  ///< empty, or just an object id: what a program leaves that was killed while it moved the ref
  bool abandoned;   ///< made by a process of ours that is no more
};

/// From this age on a lock that is only an id counts as left behind, as no program takes so long to move a ref.
constexpr Millis ref_lock_stale_after = std::chrono::minutes(10);

inline bool is_stale(const RefLock& lock) {
  return lock.abandoned || (lock.only_an_id && lock.age >= ref_lock_stale_after);
}

/// The lock of a full ref name; empty when there is none.
std::optional<RefLock> find_ref_lock(const std::string& common_directory, const std::string& ref);

/// Removes a lock of ours whose maker is dead, and no other: as sure as the file system's locks are. True if it did.
bool remove_if_abandoned(const std::filesystem::path& lock);

/// What to do about it now, in a sentence.
std::string way_out(const RefLock& lock);

/// `90 s`, `12 min`, `3 h`, `5 d`: the age for a message.
std::string age_text(Millis age);

/// Error(conflict) that names the lock, its age and the way out.
[[noreturn]] void throw_ref_locked(const std::string& common_directory, const std::string& ref);

}  // namespace reqs
