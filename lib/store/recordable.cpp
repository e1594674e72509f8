#include "store/recordable.hpp"

#include <filesystem>
#include <fstream>
#include <vector>

#include <fmt/core.h>

#include "store/ledger_refs.hpp"
#include "store/object_errors.hpp"

namespace reqs {

namespace {

namespace fs = std::filesystem;

/// The branch that is being rebased in a working tree, by its full name; empty when none is.
std::string rebased_branch(const fs::path& git_directory) {
  for (const char* kind : {"rebase-merge", "rebase-apply"}) {
    std::string name;
    std::ifstream file(git_directory / kind / "head-name");
    if (std::getline(file, name)) return name;
  }
  return {};
}

/// The git directories of all working trees, which each may be in the middle of something.
std::vector<fs::path> git_directories(git_repository* repository) {
  const fs::path common = git_repository_commondir(repository);
  std::vector<fs::path> found = {common};
  std::error_code none;
  for (const auto& linked : fs::directory_iterator(common / "worktrees", none)) found.push_back(linked.path());
  return found;
}

/// The working tree of a git directory, for `git -C`.
std::string working_tree(const fs::path& git_directory) {
  std::string link;
  std::ifstream file(git_directory / "gitdir");
  return std::getline(file, link) ? fs::path(link).parent_path().string()
                                  : git_directory.parent_path().parent_path().string();
}

[[noreturn]] void throw_rebased(const std::string& branch, const std::string& tree) {
  throw Error(ErrorKind::conflict, fmt::format("'{}' is being rebased in '{}'", branch, tree),
              {fmt::format("finish that with `git -C '{}' rebase --continue`, or take it back with `git -C '{}' rebase "
                           "--abort`",
                           tree, tree),
               "requests that git asks about are settled by `reqs conflicts --repair`"},
              tree);
}

void require_no_rebase(git_repository* repository, const std::string& ref) {
  for (const auto& directory : git_directories(repository))
    if (rebased_branch(directory) == ref) throw_rebased(ref, working_tree(directory));
}

/// The short name of a branch, here or of the remote, that is where HEAD is; empty when there is none.
std::string branch_at_head(git_repository* repository) {
  git_oid head;
  if (git_reference_name_to_id(&head, repository, "HEAD") < 0) return {};
  git_reference_iterator* raw = nullptr;
  if (git_reference_iterator_new(&raw, repository) < 0) return {};
  const GitReferenceIterator refs(raw);
  std::string of_remote;
  for (const char* each = nullptr; git_reference_next_name(&each, raw) == 0;) {
    const std::string name = each;
    git_oid id;
    if (name.ends_with("/HEAD") || git_reference_name_to_id(&id, repository, each) < 0 ||
        git_oid_equal(&id, &head) == 0)
      continue;
    if (name.starts_with("refs/heads/")) return short_name(name);
    // `git switch main` makes the branch of `refs/remotes/origin/main`.
    if (name.starts_with("refs/remotes/")) of_remote = short_name(name);
  }
  return of_remote;
}

[[noreturn]] void throw_detached(git_repository* repository) {
  const fs::path directory = git_repository_path(repository);
  const auto place = place_of(repository);
  if (const auto branch = rebased_branch(directory); !branch.empty()) throw_rebased(branch, place);
  if (fs::exists(directory / "BISECT_START"))
    throw Error(ErrorKind::refused, fmt::format("a bisection is under way in '{}', so HEAD is on no branch", place),
                {fmt::format("end it with `git -C '{}' bisect reset`", place)}, place);
  const auto branch = branch_at_head(repository);
  std::vector<std::string> hints;
  if (git_repository_is_bare(repository) == 1) {
    hints.push_back(fmt::format("let HEAD name a branch: git -C '{}' symbolic-ref HEAD refs/heads/{}", place,
                                branch.empty() ? "main" : branch));
    throw Error(ErrorKind::refused, "HEAD is detached here, so there is no branch to record on", std::move(hints),
                place);
  }
  if (!branch.empty()) hints.push_back(fmt::format("go to a branch: git -C '{}' switch {}", place, branch));
  hints.push_back(
      fmt::format("make a branch of this commit: git -C '{}' switch -c {}; `git push origin HEAD` takes it "
                  "to the remote",
                  place, branch.empty() ? "main" : "NAME"));
  throw Error(ErrorKind::refused, "HEAD is detached here, so there is no branch to record on", std::move(hints), place);
}

}  // namespace

void require_recordable(git_repository* repository, const GitLocation& location) {
  const std::string& ref = location.ref;
  const auto place = place_of(repository);
  switch (location.kind) {
    case RefKind::branch:
      return require_no_rebase(repository, ref);
    case RefKind::detached_head:
      throw_detached(repository);
    case RefKind::remote_branch:
      throw Error(ErrorKind::refused,
                  fmt::format("only the remote's branch '{}' is here, and nothing can be recorded on that", ref),
                  {fmt::format("make a branch of it: git -C '{}' branch {} {}", place, short_name(ref), ref)}, place);
    case RefKind::tag:
      throw Error(ErrorKind::refused, fmt::format("'{}' is a tag, and nothing can be recorded on that", ref),
                  {fmt::format("name a branch: git -C '{}' config reqs.ref BRANCH", place)}, place);
  }
}

}  // namespace reqs
