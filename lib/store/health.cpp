#include "store/health.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>

#include <fmt/core.h>

#include "store/checkout.hpp"
#include "store/file_lock.hpp"
#include "store/git_handles.hpp"
#include "store/git_lock.hpp"
#include "store/git_program.hpp"
#include "store/lost_ref.hpp"
#include "store/recordable.hpp"
#include "store/ref_update.hpp"
#include "store/repository.hpp"
#include "store/temporary_file.hpp"
#include "store/write_error.hpp"

namespace reqs {

namespace {

constexpr std::size_t short_id_length = 10;

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

HealthFinding no_repository(const GitLocation& location) {
  return {Health::broken, "ref", fmt::format("there is no git repository at '{}'", location.git_directory), ""};
}

GitRepository repository_if_any(const GitLocation& location) {
  auto repository = open_repository(location.git_directory, FindUpwards::no);
  return repository ? std::move(*repository) : nullptr;
}

/// HEAD itself, which names the branch that git works on. Empty when it can be read.
std::string head_complaint(git_repository* repository) {
  git_reference* raw = nullptr;
  const int code = git_reference_lookup(&raw, repository, "HEAD");
  const GitReference head(raw);
  return code == 0 ? "" : git_message();
}

/// What the probes and repairs look at, opened once.
struct Patient {
  const GitLocation& location;
  const GitOptions& options;
  GitLibrary library{};
  GitProgram program{options.environment};
  GitRepository repository = repository_if_any(location);
  std::string common = repository ? git_repository_commondir(repository.get()) : "";

  std::vector<Checkout> checkouts() const { return find_checkouts(repository.get(), location.ref); }
};

std::string describe(const GoodCommit& commit) {
  const auto after = commit.later == 0   ? std::string("nothing came after it")
                     : commit.later == 1 ? std::string("one move of the ref came after it")
                                         : fmt::format("{} moves of the ref came after it", commit.later);
  return fmt::format("{} ({}, '{}'); {}", hex_of(commit.id).substr(0, short_id_length), to_rfc3339(commit.moved),
                     commit.subject, after);
}

HealthFinding lost_ref_finding(const std::string& ref, const LostRef& lost) {
  const auto text = fmt::format("'{}' {}", ref, lost.why);
  if (!lost.last_good)
    return {Health::broken, "ref", text + "; its reflog knows no good commit",
            "fetch it from a clone: git fetch URL +" + ref + ":" + ref};
  return {Health::broken, "ref", fmt::format("{}; the last good commit is {}", text, describe(*lost.last_good)),
          "`reqs doctor --fix` goes back there; what a clone has of later acts comes with the next fetch from it"};
}

HealthFinding ref_finding(const Patient& patient) {
  const auto& ref = patient.location.ref;
  if (const auto lost = find_lost_ref(patient.repository.get(), ref)) return lost_ref_finding(ref, *lost);
  const GitStore store(patient.location, patient.options);
  const auto head = store.head();
  if (!head) return {Health::broken, "ref", fmt::format("'{}' has no commit", ref), "`reqs init` makes one"};
  if (!store.read(*head, "ledger.yaml"))
    return {Health::broken, "ref", fmt::format("'{}' holds no ledger.yaml", ref), "`reqs log` tells since when"};
  const auto text = fmt::format("'{}' is at {}", ref, *head);
  try {
    require_recordable(patient.repository.get(), patient.location);
  } catch (const Error& error) {
    return {Health::noteworthy, "ref", fmt::format("{}; {}", text, error.what()), error.hints.front()};
  }
  if (store.is_cut_short())
    return {Health::noteworthy, "ref", text + "; what happened before this shallow clone's first commit is not here",
            "git fetch --unshallow"};
  return {Health::fine, "ref", text, ""};
}

HealthFinding head_finding(const Patient& patient) {
  const auto complaint = head_complaint(patient.repository.get());
  if (complaint.empty()) return {Health::fine, "HEAD", "can be read", ""};
  return {Health::broken, "HEAD", "names no branch, so git takes this for no repository: " + complaint,
          fmt::format("`reqs doctor --fix` lets it name '{}'", patient.location.ref)};
}

HealthFinding locks_finding(const Patient& patient) {
  const auto locks = find_git_locks(patient.common, patient.location.ref, patient.checkouts());
  if (locks.empty()) return {Health::fine, "locks", "none", ""};
  const auto stale = std::ranges::find_if(locks, is_stale);
  const auto& lock = stale != locks.end() ? *stale : locks.front();
  const auto text = fmt::format("'{}' has been there for {}", lock.path.string(), age_text(lock.age));
  if (stale != locks.end()) return {Health::broken, "locks", text, "`reqs doctor --fix` removes it"};
  return {Health::noteworthy, "locks", text, way_out(lock)};
}

HealthFinding index_finding(const Patient& patient) {
  for (const Checkout& checkout : patient.checkouts())
    if (const auto complaint = index_complaint(patient.program, checkout); !complaint.empty())
      return {Health::broken, "git index",
              fmt::format("git cannot read its index of '{}': {}", checkout.work_tree, complaint),
              "`reqs doctor --fix` makes it anew"};
  return {Health::fine, "git index", "none is damaged", ""};
}

HealthFinding merge_finding(const Patient& patient) {
  const auto missing = missing_merge_driver(patient.location);
  if (missing.empty()) return {Health::fine, "merges", "git merges requests as reqs does", ""};
  return {
      Health::noteworthy, "merges",
      fmt::format("{} is not set as it should be, so `git merge` and `git pull` would not merge as reqs does", missing),
      "`reqs doctor --fix` sets it; `reqs sync` does not need it"};
}

/// A checkout and what it shows as it was before the last acts.
struct Lag {
  Checkout checkout;
  Behind behind;
};

std::vector<Lag> find_lags(const Patient& patient) {
  const auto head = GitStore(patient.location, patient.options).head();
  std::vector<Lag> lags;
  if (!head) return lags;
  for (const Checkout& checkout : patient.checkouts()) {
    auto behind = find_behind(patient.program, patient.repository.get(), checkout, *head);
    if (!behind.empty()) lags.push_back({checkout, std::move(behind)});
  }
  return lags;
}

HealthFinding checkout_finding(const Patient& patient) {
  const auto lags = find_lags(patient);
  if (lags.empty()) return {Health::fine, "checkout", "none is behind", ""};
  const auto& [checkout, behind] = lags.front();
  const auto& paths = behind.edited.empty() ? behind.paths : behind.edited;
  const auto count = behind.paths.size() + behind.edited.size();
  return {Health::broken, "checkout",
          fmt::format("the checkout at '{}' does not show {} of the ledger's last acts, such as '{}'{}",
                      checkout.work_tree, count == 1 ? "a file" : fmt::format("{} files", count), paths.front(),
                      behind.edited.empty() ? "" : ", which has been edited there since"),
          behind.edited.empty()
              ? "do not commit there; `reqs doctor --fix` refreshes it"
              : "do not commit there; `reqs doctor --fix` lets git show the edit against what is recorded"};
}

// --- repairs: each says what it did

using Done = std::vector<std::string>;

void remove_stale_locks(const Patient& patient, Done& done) {
  for (const auto& lock : find_git_locks(patient.common, patient.location.ref, patient.checkouts())) {
    if (!is_stale(lock)) continue;
    std::error_code error;
    if (!std::filesystem::remove(lock.path, error) && error) throw_write_error(lock.path.string(), error.value());
    done.push_back("removed " + lock.path.string());
  }
}

void restore_head(const Patient& patient, Done& done) {
  if (head_complaint(patient.repository.get()).empty() || patient.location.kind != RefKind::branch) return;
  // libgit2 will not write over what it cannot read.
  TemporaryFile next(patient.common + "objects", 0666);
  next.write("ref: " + patient.location.ref + "\n");
  PendingSync sync;
  sync.add(next.descriptor().duplicate(), next.path());
  sync.wait();
  next.rename_to(std::string(git_repository_path(patient.repository.get())) + "HEAD");
  done.push_back("let HEAD name " + patient.location.ref);
}

void restore_ref(const Patient& patient, const Signature& who, Done& done) {
  const auto lost = find_lost_ref(patient.repository.get(), patient.location.ref);
  if (!lost) return;
  if (!lost->last_good) {
    const auto finding = lost_ref_finding(patient.location.ref, *lost);
    throw Error(ErrorKind::storage, finding.text, {finding.hint});
  }
  const auto& good = *lost->last_good;
  const CommitDraft draft{{}, "doctor: back to the last good commit", who, who};
  replace_ref(patient.repository.get(), {patient.location.ref, std::nullopt, good.id, patient.options.ref_lock_wait},
              draft);
  done.push_back(fmt::format("moved '{}' to {}", patient.location.ref, describe(good)));
}

void rebuild_indexes(const Patient& patient, Done& done) {
  for (const Checkout& checkout : patient.checkouts()) {
    if (index_complaint(patient.program, checkout).empty()) continue;
    rebuild_index(patient.program, checkout);
    done.push_back("made anew the index of " + checkout.work_tree);
  }
}

void require_refreshed(const Checkout& checkout, const std::string& complaint) {
  if (!complaint.empty())
    throw Error(ErrorKind::storage,
                fmt::format("cannot refresh the checkout at '{}': {}", checkout.work_tree, complaint));
}

void refresh_checkouts(const Patient& patient, Done& done) {
  for (const auto& [checkout, behind] : find_lags(patient)) {
    const auto head = GitStore(patient.location, patient.options).head();
    require_refreshed(checkout,
                      refresh(patient.program, checkout, head.value(), behind.paths, patient.options.ref_lock_wait));
    for (const auto& path : behind.paths) done.push_back("refreshed " + checkout.work_tree + path);
    require_refreshed(checkout, refresh_index(patient.program, checkout, behind.edited));
    for (const auto& path : behind.edited)
      done.push_back("left as edited " + checkout.work_tree + path + ": `git diff` shows it against what is recorded");
  }
}

}  // namespace

std::vector<HealthFinding> check_health(const GitLocation& location, const GitOptions& options) {
  const Patient patient{location, options};
  using Probe = std::pair<const char*, std::function<HealthFinding()>>;
  std::vector<Probe> probes = {{"git", [&] { return git_finding(options); }}, {"libgit2", libgit2_finding}};
  if (patient.repository)
    probes.insert(probes.end(), {{"HEAD", [&] { return head_finding(patient); }},
                                 {"ref", [&] { return ref_finding(patient); }},
                                 {"locks", [&] { return locks_finding(patient); }},
                                 {"git index", [&] { return index_finding(patient); }},
                                 {"checkout", [&] { return checkout_finding(patient); }},
                                 {"merges", [&] { return merge_finding(patient); }}});
  else
    probes.emplace_back("ref", [&] { return no_repository(location); });
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

std::vector<std::string> fix_health(const GitLocation& location, const GitOptions& options, const Signature& who) {
  const Patient patient{location, options};
  if (!patient.repository) throw Error(ErrorKind::storage, no_repository(location).text, {}, location.git_directory);
  const FileLock writers(patient.common + "reqs.lock", options.lock_wait);
  Done done;
  restore_head(patient, done);
  remove_stale_locks(patient, done);
  restore_ref(patient, who, done);
  rebuild_indexes(patient, done);
  refresh_checkouts(patient, done);
  if (register_merge_driver(location)) done.emplace_back("let git merge requests as reqs does");
  return done;
}

}  // namespace reqs
