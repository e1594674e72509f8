#include "store/ledger_refs.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "store/lost_ref.hpp"
#include "store/object_errors.hpp"

namespace reqs {

namespace {

constexpr const char* marker = "ledger.yaml";
constexpr const char* remote_branch = "refs/remotes/origin/reqs";

bool holds_ledger(git_repository* repository, const git_reference* ref) {
  git_object* raw = nullptr;
  const git_oid* target = git_reference_target(ref);
  check_object(repository, git_object_lookup(&raw, repository, target, GIT_OBJECT_ANY),
               fmt::format("cannot read commit {} of '{}'", hex_of(*target), git_reference_name(ref)));
  const GitObject object(raw);
  // A tag may be of a file.
  if (git_object_type(raw) == GIT_OBJECT_BLOB) return false;
  git_object* raw_tree = nullptr;
  check_object(repository, git_object_peel(&raw_tree, raw, GIT_OBJECT_TREE),
               fmt::format("cannot read the list of files of '{}'", git_reference_name(ref)));
  const GitObject tree(raw_tree);
  const auto* entry = git_tree_entry_byname(reinterpret_cast<const git_tree*>(raw_tree), marker);
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

/// The branch that a symbolic ref leads to, whatever that holds; any other ref itself.
std::string branch_behind(git_repository* repository, const std::string& ref) {
  git_reference* raw = nullptr;
  if (git_reference_lookup(&raw, repository, ref.c_str()) != 0) return ref;
  const GitReference handle(raw);
  const char* target = git_reference_symbolic_target(raw);
  return target != nullptr ? target : ref;
}

RefKind kind_of(const std::string& ref) {
  if (ref == "HEAD") return RefKind::detached_head;
  if (ref.starts_with("refs/tags/")) return RefKind::tag;
  return ref.starts_with("refs/remotes/") ? RefKind::remote_branch : RefKind::branch;
}

/// A detached HEAD belongs to one working tree, a branch to the repository.
GitLocation location_of(git_repository* repository, const std::string& ref) {
  const auto kind = kind_of(ref);
  const char* directory =
      kind == RefKind::detached_head ? git_repository_path(repository) : git_repository_commondir(repository);
  return {directory, ref, kind};
}

bool is_readable(git_repository* repository, const std::string& ref) {
  git_reference* raw = nullptr;
  const int code = git_reference_lookup(&raw, repository, ref.c_str());
  const GitReference handle(raw);
  return code == 0;
}

/// The branch that a damaged HEAD will have named: `main`, or the first that holds a ledger; empty when none does.
std::string branch_for_damaged_head(git_repository* repository) {
  if (is_readable(repository, "HEAD")) return "";
  std::vector<std::string> branches = {"refs/heads/main"};
  git_reference_iterator* raw = nullptr;
  if (git_reference_iterator_glob_new(&raw, repository, "refs/heads/*") != 0) return "";
  const GitReferenceIterator refs(raw);
  for (const char* name = nullptr; git_reference_next_name(&name, raw) == 0;) branches.emplace_back(name);
  for (const auto& branch : branches)
    if (const auto ref = resolve(repository, branch); ref && holds_ledger(repository, ref.get())) return branch;
  return "";
}

}  // namespace

GitRepository repository_at(const GitLocation& location) {
  auto repository = open_repository(location.git_directory, FindUpwards::no);
  if (!repository)
    throw Error(ErrorKind::storage, fmt::format("there is no git repository at '{}'", location.git_directory), {},
                location.git_directory);
  return std::move(*repository);
}

std::string branch_ref(const std::string& name) {
  return name.starts_with("refs/") ? name : "refs/heads/" + name;
}

std::string short_name(const std::string& ref) {
  for (const std::string_view own : {"refs/heads/", "refs/tags/"})
    if (ref.starts_with(own)) return ref.substr(own.size());
  constexpr std::string_view remotes = "refs/remotes/";
  return ref.starts_with(remotes) ? ref.substr(ref.find('/', remotes.size()) + 1) : ref;
}

bool has_ref(git_repository* repository, const std::string& ref) {
  git_reference* raw = nullptr;
  const int code = git_reference_lookup(&raw, repository, ref.c_str());
  const GitReference handle(raw);
  return code != GIT_EINVALIDSPEC && found_git(code, fmt::format("cannot look for '{}'", ref));
}

LedgerSearch find_ledger_ref(git_repository* repository, LostRefs lost) {
  std::vector<std::string> candidates = {"HEAD", "refs/heads/reqs", remote_branch};
  const auto configured = config_string(config_of(repository).get(), "reqs.ref").value_or("");
  if (!configured.empty()) candidates.insert(candidates.begin(), branch_ref(configured));
  LedgerSearch search;
  if (lost == LostRefs::accepted)
    if (const auto branch = branch_for_damaged_head(repository); !branch.empty()) {
      search.found = location_of(repository, branch);
      return search;
    }
  for (const std::string& candidate : candidates) {
    if (lost == LostRefs::accepted)
      if (const auto branch = branch_behind(repository, candidate); find_lost_ref(repository, branch)) {
        search.found = location_of(repository, branch);
        return search;
      }
    const auto ref = resolve(repository, candidate);
    if (ref && holds_ledger(repository, ref.get())) {
      search.found = location_of(repository, git_reference_name(ref.get()));
      return search;
    }
    if (!configured.empty() && search.looked_at.empty()) search.useless = candidate;
    search.looked_at.push_back(ref ? candidate : fmt::format("{} (not there)", candidate));
  }
  return search;
}

}  // namespace reqs
