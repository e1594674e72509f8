#include "store/ledger_refs.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace reqs {

namespace {

constexpr const char* marker = "ledger.yaml";
constexpr const char* remote_branch = "refs/remotes/origin/reqs";

bool holds_ledger(const git_reference* ref) {
  git_object* raw = nullptr;
  if (!found_git(git_reference_peel(&raw, ref, GIT_OBJECT_TREE), "cannot read a branch")) return false;
  const GitObject tree(raw);
  const auto* entry = git_tree_entry_byname(reinterpret_cast<const git_tree*>(raw), marker);
  return entry != nullptr && git_tree_entry_type(entry) == GIT_OBJECT_BLOB;
}

/// The end of a chain of symbolic refs; null when it leads nowhere (a branch without a commit).
GitReference resolve(git_repository* repository, const std::string& ref) {
  git_reference* raw = nullptr;
  const int code = git_reference_lookup(&raw, repository, ref.c_str());
  if (code == GIT_EINVALIDSPEC || !found_git(code, fmt::format("cannot read '{}'", ref))) return nullptr;
  const GitReference direct(raw);
  git_reference* resolved = nullptr;
  if (!found_git(git_reference_resolve(&resolved, raw), fmt::format("cannot follow '{}'", ref))) return nullptr;
  return GitReference(resolved);
}

RefKind kind_of(const std::string& ref) {
  if (ref == "HEAD") return RefKind::detached_head;
  return ref.starts_with("refs/remotes/") ? RefKind::remote_branch : RefKind::branch;
}

/// A detached HEAD belongs to one working tree, a branch to the repository.
GitLocation location_of(git_repository* repository, const std::string& ref) {
  const auto kind = kind_of(ref);
  const char* directory =
      kind == RefKind::detached_head ? git_repository_path(repository) : git_repository_commondir(repository);
  return {directory, ref, kind};
}

}  // namespace

std::string branch_ref(const std::string& name) {
  return name.starts_with("refs/") ? name : "refs/heads/" + name;
}

bool has_ref(git_repository* repository, const std::string& ref) {
  git_reference* raw = nullptr;
  const bool there = found_git(git_reference_lookup(&raw, repository, ref.c_str()), "cannot look for a branch");
  const GitReference handle(raw);
  return there;
}

LedgerSearch find_ledger_ref(git_repository* repository) {
  std::vector<std::string> candidates = {"HEAD", "refs/heads/reqs", remote_branch};
  if (const auto configured = config_string(config_of(repository).get(), "reqs.ref"))
    candidates.insert(candidates.begin(), branch_ref(*configured));
  LedgerSearch search;
  for (const std::string& candidate : candidates) {
    const auto ref = resolve(repository, candidate);
    if (ref && holds_ledger(ref.get())) {
      search.found = location_of(repository, git_reference_name(ref.get()));
      return search;
    }
    search.looked_at.push_back(ref ? candidate : fmt::format("{} (not there)", candidate));
  }
  return search;
}

}  // namespace reqs
