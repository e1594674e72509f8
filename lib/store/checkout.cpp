#include "store/checkout.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace reqs {

namespace {

/// More paths than this are not given one by one, as a command line has its limits.
constexpr std::size_t most_paths_as_arguments = 256;

bool has_branch_checked_out(git_repository* repository, const std::string& ref) {
  if (git_repository_is_bare(repository) == 1) return false;
  git_reference* raw = nullptr;
  if (!found_git(git_reference_lookup(&raw, repository, "HEAD"), "cannot read HEAD")) return false;
  const GitReference head(raw);
  const char* target = git_reference_symbolic_target(head.get());
  return target != nullptr && ref == target;
}

void add_if_checked_out(std::vector<Checkout>& checkouts, git_repository* repository, const std::string& ref) {
  if (has_branch_checked_out(repository, ref))
    checkouts.push_back({git_repository_path(repository), git_repository_workdir(repository)});
}

std::vector<std::string> linked_worktrees(git_repository* repository) {
  git_strarray raw{};
  check_git(git_worktree_list(&raw, repository), "cannot list the working trees");
  std::vector<std::string> names(raw.strings, raw.strings + raw.count);
  git_strarray_dispose(&raw);
  return names;
}

std::vector<std::string> arguments_for(const Checkout& checkout) {
  return {"-C",
          checkout.work_tree,
          fmt::format("--git-dir={}", checkout.git_directory),
          fmt::format("--work-tree={}", checkout.work_tree),
          "--literal-pathspecs",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null"};
}

/// The paths in `git status --porcelain=v1 -z`: two letters, a blank, the path, a NUL.
std::vector<std::string_view> paths_of_status(std::string_view out) {
  std::vector<std::string_view> paths;
  while (out.size() > 3) {
    const auto end = std::min(out.find('\0'), out.size());
    paths.push_back(out.substr(3, end - 3));
    out.remove_prefix(std::min(end + 1, out.size()));
  }
  return paths;
}

[[noreturn]] void throw_edited(const Checkout& checkout, const std::vector<std::string_view>& edited) {
  constexpr std::size_t most_named = 10;
  const std::vector<std::string_view> named(
      edited.begin(), edited.begin() + static_cast<std::ptrdiff_t>(std::min(edited.size(), most_named)));
  const auto more = edited.size() > most_named ? fmt::format(" and {} more", edited.size() - most_named) : "";
  throw Error(ErrorKind::refused,
              fmt::format("uncommitted edits in the checkout at '{}': '{}'{}", checkout.work_tree,
                          fmt::join(named, "', '"), more),
              {fmt::format("look at them with `git -C '{}' diff HEAD`, then commit them or take them back",
                           checkout.work_tree)},
              std::string(edited.front()));
}

}  // namespace

std::vector<Checkout> find_checkouts(git_repository* repository, const std::string& ref) {
  std::vector<Checkout> checkouts;
  if (git_repository_is_worktree(repository) == 1) {
    if (const auto main = open_repository(git_repository_commondir(repository), FindUpwards::no))
      return find_checkouts(main->get(), ref);
    return checkouts;
  }
  add_if_checked_out(checkouts, repository, ref);
  for (const std::string& name : linked_worktrees(repository)) {
    git_worktree* raw = nullptr;
    if (git_worktree_lookup(&raw, repository, name.c_str()) < 0) continue;
    const GitWorktree worktree(raw);
    git_repository* linked = nullptr;
    // One whose directory has been deleted is still listed until git prunes it.
    if (git_worktree_validate(raw) < 0 || git_repository_open_from_worktree(&linked, raw) < 0) continue;
    add_if_checked_out(checkouts, GitRepository(linked).get(), ref);
  }
  return checkouts;
}

void require_no_edits(const GitProgram& program, const Checkout& checkout, const std::vector<Change>& changes) {
  auto arguments = arguments_for(checkout);
  arguments.insert(arguments.end(), {"--no-optional-locks", "status", "--porcelain=v1", "-z", "--untracked-files=all",
                                     "--ignored", "--no-renames", "--ignore-submodules=all", "--"});
  std::set<std::string_view> paths;
  for (const Change& change : changes) paths.insert(change.path);
  if (changes.size() <= most_paths_as_arguments) arguments.insert(arguments.end(), paths.begin(), paths.end());
  const auto result = program.run(arguments);
  if (!result.ok())
    throw Error(ErrorKind::storage,
                fmt::format("cannot look at the checkout at '{}': {}", checkout.work_tree, result.complaint()));
  auto edited = paths_of_status(result.out);
  std::erase_if(edited, [&](std::string_view path) { return !paths.contains(path); });
  if (!edited.empty()) throw_edited(checkout, edited);
}

std::string refresh(const GitProgram& program, const Checkout& checkout, const ObjectId& commit,
                    const std::vector<Change>& changes) {
  // Without any path, `git checkout` would switch to the commit itself.
  if (changes.empty()) return {};
  auto arguments = arguments_for(checkout);
  arguments.insert(arguments.end(), {"checkout", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul", commit});
  std::string paths;
  for (const Change& change : changes) paths.append(change.path) += '\0';
  const auto result = program.run(arguments, {paths, {}});
  return result.ok() ? std::string() : result.complaint();
}

}  // namespace reqs
