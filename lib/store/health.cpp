#include "store/health.hpp"

#include <filesystem>
#include <functional>

#include <fmt/core.h>

#include "store/file_lock.hpp"
#include "store/git_handles.hpp"
#include "store/git_program.hpp"
#include "store/ref_lock.hpp"

namespace reqs {

namespace {

using namespace std::chrono_literals;

constexpr Millis stale_after = 10min;

bool is_stale(const RefLock& lock) {
  return lock.size == 0 && lock.age >= stale_after;
}

std::string without_line_break(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

HealthFinding git_finding(const GitOptions& options) {
  const auto result = GitProgram(options.environment).run({"--version"});
  if (!result.ok()) return {Health::broken, "git", result.complaint(), "install git"};
  return {Health::fine, "git", without_line_break(result.out), ""};
}

HealthFinding libgit2_finding() {
  int major = 0;
  int minor = 0;
  int patch = 0;
  git_libgit2_version(&major, &minor, &patch);
  return {Health::fine, "libgit2", fmt::format("libgit2 {}.{}.{}", major, minor, patch), ""};
}

HealthFinding ref_finding(const GitLocation& location, const GitOptions& options) {
  const GitStore store(location, options);
  const auto head = store.head();
  if (!head) return {Health::broken, "ref", fmt::format("'{}' has no commit", location.ref), "`reqs init` makes one"};
  if (!store.read(*head, "ledger.yaml"))
    return {Health::broken, "ref", fmt::format("'{}' holds no ledger.yaml", location.ref),
            "`reqs log` tells since when"};
  return {Health::fine, "ref", fmt::format("'{}' is at {}", location.ref, *head), ""};
}

HealthFinding lock_finding(const GitLocation& location) {
  const auto lock = find_ref_lock(common_directory(location), location.ref);
  if (!lock) return {Health::fine, "ref lock", "none", ""};
  const auto text = fmt::format("'{}' has been there for {}", lock->path.string(), age_text(lock->age));
  if (is_stale(*lock)) return {Health::broken, "ref lock", text, "`reqs doctor --fix` removes it"};
  return {Health::noteworthy, "ref lock", text, "a git program may be at work; look again later"};
}

}  // namespace

std::vector<HealthFinding> check_health(const GitLocation& location, const GitOptions& options) {
  const std::pair<const char*, std::function<HealthFinding()>> probes[] = {
      {"git", [&] { return git_finding(options); }},
      {"libgit2", libgit2_finding},
      {"ref", [&] { return ref_finding(location, options); }},
      {"ref lock", [&] { return lock_finding(location); }},
  };
  std::vector<HealthFinding> findings;
  for (const auto& [topic, probe] : probes) {
    try {
      findings.push_back(probe());
    } catch (const Error& error) {
      findings.push_back({Health::broken, topic, error.what(), error.hints.empty() ? "" : error.hints.front()});
    }
  }
  return findings;
}

std::vector<std::string> fix_health(const GitLocation& location, const GitOptions& options) {
  const auto directory = common_directory(location);
  const FileLock writers(directory + "reqs.lock", options.lock_wait);
  const auto lock = find_ref_lock(directory, location.ref);
  if (!lock || !is_stale(*lock)) return {};
  std::error_code error;
  if (!std::filesystem::remove(lock->path, error) && error)
    throw Error(ErrorKind::storage, fmt::format("cannot remove '{}': {}", lock->path.string(), error.message()));
  return {lock->path.string()};
}

}  // namespace reqs
