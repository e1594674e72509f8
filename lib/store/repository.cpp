#include "store/repository.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <iterator>
#include <unistd.h>

#include <fmt/core.h>

#include "store/descriptor.hpp"
#include "store/git_handles.hpp"
#include "store/ledger_refs.hpp"
#include "store/write_error.hpp"

namespace reqs {

namespace {

namespace fs = std::filesystem;

constexpr const char* default_branch = "refs/heads/main";

enum class WorkingTree { no, yes };

void set_config(git_repository* repository, const char* key, const std::string& value) {
  git_config* raw = nullptr;
  check_git(git_repository_config(&raw, repository), "cannot open git's configuration");
  const GitConfig config(raw);
  check_git(git_config_set_string(raw, key, value.c_str()), fmt::format("cannot set {}", key));
}

void refuse_existing_ledger(git_repository* repository, const std::string& directory) {
  const auto search = find_ledger_ref(repository);
  if (!search.found) return;
  std::vector<std::string> hints = {"it can be used as it is"};
  if (search.found->kind == RefKind::remote_branch)
    hints = {fmt::format("make it a branch here: git branch {} {}", short_name(search.found->ref), search.found->ref)};
  throw Error(ErrorKind::refused, fmt::format("'{}' already holds a ledger, on '{}'", directory, search.found->ref),
              std::move(hints), directory);
}

/// A repository that somebody prepared for us is welcome as long as nothing has been committed to it.
void refuse_history(git_repository* repository, const std::string& directory) {
  git_reference_iterator* raw = nullptr;
  check_git(git_reference_iterator_new(&raw, repository), "cannot list the branches");
  const GitReferenceIterator refs(raw);
  git_reference* first = nullptr;
  const int code = git_reference_next(&first, raw);
  if (code == GIT_ITEROVER) return;
  check_git(code, "cannot list the branches");
  const GitReference any(first);
  throw Error(ErrorKind::refused, fmt::format("'{}' is a repository with a history of its own", directory),
              {"keep a ledger beside it on a branch: reqs init --branch reqs"}, directory);
}

/// Where HEAD points, as a full name, though there is no commit yet.
std::string unborn_branch(git_repository* repository) {
  git_reference* raw = nullptr;
  check_git(git_reference_lookup(&raw, repository, "HEAD"), "cannot read HEAD");
  const GitReference head(raw);
  const char* target = git_reference_symbolic_target(raw);
  return target != nullptr ? target : default_branch;
}

bool has_files(const fs::path& directory) {
  std::error_code error;
  for (auto it = fs::recursive_directory_iterator(directory, error); !error && it != fs::recursive_directory_iterator();
       it.increment(error))
    if (!it->is_directory(error)) return true;
  return false;
}

/// What libgit2 needs for a moment only: git's locks, and files that try what the file system can do.
bool is_passing(const std::string& name) {
  return name == "HEAD.lock" || name == "config.lock" || name.starts_with("_git2_");
}

/// What is left of making a repository when that is interrupted: it can be made again on top, as nobody has put
/// anything into it.
bool is_half_made(const fs::path& git_directory) {
  static constexpr std::string_view made_at_once[] = {"HEAD",  "branches", "config",  "description",
                                                      "hooks", "info",     "objects", "refs"};
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(git_directory, error)) {
    const auto name = entry.path().filename().string();
    if (std::ranges::find(made_at_once, name) == std::end(made_at_once) && !is_passing(name)) return false;
  }
  return !error && !has_files(git_directory / "objects") && !has_files(git_directory / "refs");
}

/// Whoever made them is gone, or is beginning the same ledger at this moment and will be told so.
void remove_left_behind(const fs::path& git_directory) {
  if (!is_half_made(git_directory)) return;
  std::vector<fs::path> passing;
  for (const auto& entry : fs::directory_iterator(git_directory))
    if (is_passing(entry.path().filename().string())) passing.push_back(entry.path());
  std::error_code ignored;
  for (const auto& path : passing) fs::remove(path, ignored);
}

bool can_take(const fs::path& directory, WorkingTree working_tree) {
  std::error_code error;
  if (fs::is_empty(directory, error)) return true;
  if (working_tree == WorkingTree::no) return is_half_made(directory);
  const auto entries = std::distance(fs::directory_iterator(directory, error), fs::directory_iterator());
  return entries == 1 && fs::is_directory(directory / ".git", error) && is_half_made(directory / ".git");
}

/// libgit2 does not wait for the disk for all that it makes; a ledger is made once, so all is waited for at once.
void sync_file_system(const std::string& directory) {
  const Descriptor opened(open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.number() < 0 || syncfs(opened.number()) != 0) throw_write_error(directory, errno);
}

GitRepository initialise(const std::string& directory, WorkingTree working_tree) {
  git_repository_init_options options;
  check_git(git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION), "cannot start");
  options.flags = GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
  if (working_tree == WorkingTree::no) options.flags |= GIT_REPOSITORY_INIT_BARE;
  options.initial_head = default_branch;
  git_repository* raw = nullptr;
  check_git(git_repository_init_ext(&raw, directory.c_str(), &options),
            fmt::format("cannot make a repository at '{}'", directory));
  return GitRepository(raw);
}

/// The settings that let git merge as reqs does, and what they should be.
std::vector<std::pair<const char*, const char*>> driver_settings(bool is_own) {
  std::vector<std::pair<const char*, const char*>> settings = {
      {"merge.reqs.driver", "reqs merge-driver %O %A %B %P"},
      {"merge.reqs.name", "requests, by their events"},
  };
  // A request that goes and one that comes are two. git's newer strategy, `ort`, listens to the first of these since
  // 2.50 only and moves a whole directory's files unless told by the second; the older one always listened.
  if (is_own)
    settings.insert(settings.end(),
                    {{"merge.renames", "false"}, {"merge.directoryRenames", "false"}, {"pull.twohead", "recursive"}});
  return settings;
}

std::vector<std::pair<const char*, const char*>> missing_settings(git_repository* repository, bool is_own) {
  const auto config = config_of(repository);
  auto settings = driver_settings(is_own);
  std::erase_if(settings, [&](const auto& setting) {
    const auto present = config_string(config.get(), setting.first);
    // Somebody may call it by another path.
    return present && (*present == setting.second || std::string_view(setting.first) == "merge.reqs.driver");
  });
  return settings;
}

bool set_merge_driver(git_repository* repository, bool is_own) {
  const auto missing = missing_settings(repository, is_own);
  for (const auto& [key, value] : missing) set_config(repository, key, value);
  return !missing.empty();
}

GitLocation create(const std::string& path, WorkingTree working_tree) {
  const GitLibrary library;
  const auto directory = fs::absolute(path).lexically_normal().string();
  remove_left_behind(working_tree == WorkingTree::no ? fs::path(directory) : fs::path(directory) / ".git");
  auto repository = open_repository(directory, FindUpwards::no);
  if (repository) {
    refuse_existing_ledger(repository->get(), directory);
    refuse_history(repository->get(), directory);
    if ((git_repository_is_bare(repository->get()) == 1) != (working_tree == WorkingTree::no))
      throw Error(ErrorKind::refused,
                  fmt::format("the repository at '{}' {} a working tree", directory,
                              working_tree == WorkingTree::no ? "has" : "is bare and has not"),
                  {"name another directory"}, directory);
  } else {
    std::error_code error;
    if (fs::exists(directory, error) && !fs::is_directory(directory, error))
      throw Error(ErrorKind::refused, fmt::format("'{}' is a file, not a directory", directory),
                  {"name another directory"}, directory);
    if (fs::exists(directory, error) && !can_take(directory, working_tree))
      throw Error(ErrorKind::refused, fmt::format("'{}' is not empty, and not a git repository", directory),
                  {"name another directory, or `git init` this one first if its files are to stay"}, directory);
    repository = initialise(directory, working_tree);
  }
  set_config(repository->get(), "core.logAllRefUpdates", "true");
  set_merge_driver(repository->get(), true);
  sync_file_system(git_repository_commondir(repository->get()));
  return {git_repository_commondir(repository->get()), unborn_branch(repository->get()), RefKind::branch};
}

/// A branch cannot be there beside one that would be its directory, or in its directory.
void refuse_clashing_branch(git_repository* repository, const std::string& ref) {
  git_reference_iterator* raw = nullptr;
  check_git(git_reference_iterator_glob_new(&raw, repository, "refs/heads/*"), "cannot list the branches");
  const GitReferenceIterator refs(raw);
  for (const char* name = nullptr; git_reference_next_name(&name, raw) == 0;) {
    const std::string other = name;
    if (other == ref || other.starts_with(ref + '/') || ref.starts_with(other + '/'))
      throw Error(ErrorKind::refused, fmt::format("the branch '{}' is in the way of '{}'", other, ref),
                  {"name another branch with --branch"}, other);
  }
}

}  // namespace

GitLocation create_bare(const std::string& directory) {
  return create(directory, WorkingTree::no);
}

GitLocation create_with_checkout(const std::string& directory) {
  return create(directory, WorkingTree::yes);
}

GitLocation prepare_branch(const std::string& directory, const std::string& name) {
  const GitLibrary library;
  const auto repository = open_repository(directory, FindUpwards::yes);
  if (!repository)
    throw Error(ErrorKind::not_found, fmt::format("there is no git repository around '{}'", directory),
                {"make a ledger of its own with `reqs init DIR`"}, directory);
  int valid = 0;
  if (git_branch_name_is_valid(&valid, name.c_str()) < 0 || valid == 0)
    throw Error(ErrorKind::usage, fmt::format("'{}' cannot be the name of a branch", name));
  refuse_existing_ledger(repository->get(), git_repository_path(repository->get()));
  const auto ref = "refs/heads/" + name;
  refuse_clashing_branch(repository->get(), ref);
  const bool other_is_set = config_string(config_of(repository->get()).get(), "reqs.ref").has_value();
  if (name != "reqs" || other_is_set) set_config(repository->get(), "reqs.ref", ref);
  set_merge_driver(repository->get(), false);
  return {git_repository_commondir(repository->get()), ref, RefKind::branch};
}

namespace {

/// What git would read there: the repository's settings if the directory is in one, else the user's.
GitConfig config_at(const std::string& directory) {
  if (const auto repository = open_repository(directory, FindUpwards::yes)) return config_of(repository->get());
  git_config* raw = nullptr;
  check_git(git_config_open_default(&raw), "cannot read git's configuration");
  const GitConfig live(raw);
  git_config* snapshot = nullptr;
  check_git(git_config_snapshot(&snapshot, raw), "cannot read git's configuration");
  return GitConfig(snapshot);
}

}  // namespace

std::optional<std::string> git_config_value(const std::string& directory, const std::string& key) {
  const GitLibrary library;
  return config_string(config_at(directory).get(), key.c_str());
}

GitIdentity git_identity(const std::string& directory) {
  const GitLibrary library;
  const auto config = config_at(directory);
  return {config_string(config.get(), "user.name"), config_string(config.get(), "user.email")};
}

namespace {

GitRepository repository_in(const GitLocation& location) {
  auto repository = open_repository(location.git_directory, FindUpwards::no);
  if (!repository)
    throw Error(ErrorKind::storage, fmt::format("there is no git repository at '{}'", location.git_directory), {},
                location.git_directory);
  return std::move(*repository);
}

}  // namespace

bool is_own_repository(const GitLocation& location) {
  const GitLibrary library;
  return unborn_branch(repository_in(location).get()) == location.ref;
}

bool register_merge_driver(const GitLocation& location) {
  const bool is_own = is_own_repository(location);
  const GitLibrary library;
  const auto repository = repository_in(location);
  return set_merge_driver(repository.get(), is_own);
}

std::string missing_merge_driver(const GitLocation& location) {
  const bool is_own = is_own_repository(location);
  const GitLibrary library;
  const auto repository = repository_in(location);
  const auto missing = missing_settings(repository.get(), is_own);
  return missing.empty() ? std::string() : missing.front().first;
}

}  // namespace reqs
