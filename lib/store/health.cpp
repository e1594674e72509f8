#include "store/health.hpp"

#include <filesystem>
#include <functional>

#include <fmt/core.h>

#include "store/checkout.hpp"
#include "store/file_lock.hpp"
#include "store/git_handles.hpp"
#include "store/git_program.hpp"
#include "store/recordable.hpp"
#include "store/ref_lock.hpp"

namespace reqs {

namespace {

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
  const auto text = fmt::format("'{}' is at {}", location.ref, *head);
  try {
    const auto repository = open_repository(location.git_directory, FindUpwards::no);
    require_recordable(repository->get(), location);
  } catch (const Error& error) {
    return {Health::noteworthy, "ref", fmt::format("{}; {}", text, error.what()), error.hints.front()};
  }
  if (store.is_cut_short())
    return {Health::noteworthy, "ref", text + "; what happened before this shallow clone's first commit is not here",
            "git fetch --unshallow"};
  return {Health::fine, "ref", text, ""};
}

HealthFinding lock_finding(const GitLocation& location) {
  const auto lock = find_ref_lock(common_directory(location), location.ref);
  if (!lock) return {Health::fine, "ref lock", "none", ""};
  const auto text = fmt::format("'{}' has been there for {}", lock->path.string(), age_text(lock->age));
  if (is_stale(*lock)) return {Health::broken, "ref lock", text, "`reqs doctor --fix` removes it"};
  return {Health::noteworthy, "ref lock", text, way_out(*lock)};
}

/// A checkout and the paths that it shows as they were before the last acts.
struct Lag {
  Checkout checkout;
  std::vector<std::string> paths;
};

GitRepository repository_at(const GitLocation& location) {
  auto repository = open_repository(location.git_directory, FindUpwards::no);
  return repository ? std::move(*repository) : nullptr;
}

std::vector<Lag> find_lags(const GitLocation& location, const GitOptions& options) {
  const GitLibrary library;
  const auto repository = repository_at(location);
  const auto head = repository ? GitStore(location, options).head() : std::nullopt;
  std::vector<Lag> lags;
  if (!head) return lags;
  const GitProgram program(options.environment);
  for (const Checkout& checkout : find_checkouts(repository.get(), location.ref)) {
    auto paths = find_behind(program, repository.get(), checkout, *head);
    if (!paths.empty()) lags.push_back({checkout, std::move(paths)});
  }
  return lags;
}

HealthFinding checkout_finding(const GitLocation& location, const GitOptions& options) {
  const auto lags = find_lags(location, options);
  if (lags.empty()) return {Health::fine, "checkout", "none is behind", ""};
  const auto& [checkout, paths] = lags.front();
  return {
      Health::broken, "checkout",
      fmt::format("the checkout at '{}' does not show {} of the ledger's last acts, such as '{}'", checkout.work_tree,
                  paths.size() == 1 ? "a file" : fmt::format("{} files", paths.size()), paths.front()),
      "do not commit there; `reqs doctor --fix` refreshes it"};
}

std::optional<std::string> remove_stale_lock(const GitLocation& location, const std::string& directory) {
  const auto lock = find_ref_lock(directory, location.ref);
  if (!lock || !is_stale(*lock)) return std::nullopt;
  std::error_code error;
  if (!std::filesystem::remove(lock->path, error) && error)
    throw Error(ErrorKind::storage, fmt::format("cannot remove '{}': {}", lock->path.string(), error.message()));
  return "removed " + lock->path.string();
}

void refresh_behind(const Lag& lag, const GitLocation& location, const GitOptions& options) {
  const auto& [checkout, paths] = lag;
  const auto head = GitStore(location, options).head();
  const auto complaint = refresh(GitProgram(options.environment), checkout, head.value(), paths, options.ref_lock_wait);
  if (!complaint.empty())
    throw Error(ErrorKind::storage,
                fmt::format("cannot refresh the checkout at '{}': {}", checkout.work_tree, complaint));
}

}  // namespace

std::vector<HealthFinding> check_health(const GitLocation& location, const GitOptions& options) {
  const std::pair<const char*, std::function<HealthFinding()>> probes[] = {
      {"git", [&] { return git_finding(options); }},
      {"libgit2", libgit2_finding},
      {"ref", [&] { return ref_finding(location, options); }},
      {"ref lock", [&] { return lock_finding(location); }},
      {"checkout", [&] { return checkout_finding(location, options); }},
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
  std::vector<std::string> done;
  if (auto removed = remove_stale_lock(location, directory)) done.push_back(std::move(*removed));
  for (const Lag& lag : find_lags(location, options)) {
    refresh_behind(lag, location, options);
    for (const auto& path : lag.paths) done.push_back("refreshed " + lag.checkout.work_tree + path);
  }
  return done;
}

}  // namespace reqs
