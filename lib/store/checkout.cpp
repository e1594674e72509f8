#include "store/checkout.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "store/digest.hpp"
#include "store/object_errors.hpp"
#include "store/waiting.hpp"

namespace reqs {

namespace fs = std::filesystem;

namespace {

/// More paths than this are not given one by one, as a command line has its limits.
constexpr std::size_t most_paths_as_arguments = 256;
/// So far back a checkout is known to be merely behind; what is older counts as an edit.
constexpr int most_commits_behind = 200;
constexpr const char* all_untracked = "--untracked-files=all";
constexpr const char* no_untracked = "--untracked-files=no";
constexpr const char* absent = "0000000000000000000000000000000000000000";

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

/// A path that differs from HEAD in the index or in the working tree.
struct Difference {
  std::string path;
  std::string index_id;   ///< of a recorded path that differs in the index
  bool recorded = false;  ///< HEAD holds it
  bool edited = false;    ///< the working tree holds something else than the index
  bool unmerged = false;  ///< a merge has left it for somebody to decide
};

/// The field before a blank, taken off the text.
std::string_view next_field(std::string_view& text) {
  const auto end = std::min(text.find(' '), text.size());
  const auto field = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return field;
}

/// `1 XY sub mH mI mW hH hI path`, or a kind and then a path at the end.
Difference difference_of(std::string_view line) {
  const auto kind = next_field(line);
  if (kind == "?" || kind == "!") return {std::string(line), "", false};
  const auto states = next_field(line);
  const int fields_before_path = kind == "1" ? 6 : 8;
  std::string_view last;
  for (int i = 0; i < fields_before_path; ++i) last = next_field(line);
  const bool in_index = kind == "1" && (states.starts_with('M') || states.starts_with('D'));
  return {std::string(line), in_index ? std::string(last) : "", !states.starts_with('A'), !states.ends_with('.'),
          kind == "u"};
}

/// What `git status` names among these paths; anywhere if there are none.
std::vector<Difference> differences(const GitProgram& program, const Checkout& checkout, const char* untracked,
                                    const std::set<std::string>& paths) {
  auto arguments = arguments_for(checkout);
  arguments.insert(arguments.end(), {"--no-optional-locks", "status", "--porcelain=v2", "-z", "--no-renames",
                                     "--ignore-submodules=all", untracked});
  if (untracked != no_untracked) arguments.emplace_back("--ignored");
  arguments.emplace_back("--");
  if (paths.size() <= most_paths_as_arguments) arguments.insert(arguments.end(), paths.begin(), paths.end());
  const auto result = program.run(arguments);
  if (!result.ok())
    throw Error(ErrorKind::storage,
                fmt::format("cannot look at the checkout at '{}': {}", checkout.work_tree, result.complaint()),
                {"`reqs doctor` looks for the cause, `reqs doctor --fix` makes a damaged index anew"});
  std::vector<Difference> found;
  for (std::string_view out = result.out; !out.empty();) {
    const auto end = std::min(out.find('\0'), out.size());
    auto difference = difference_of(out.substr(0, end));
    if (paths.empty() || paths.contains(difference.path)) found.push_back(std::move(difference));
    out.remove_prefix(std::min(end + 1, out.size()));
  }
  return found;
}

/// As `git status` prints it: all zeros when the commit has no such path.
std::string id_at(git_commit* commit, const std::string& path) {
  git_tree* raw_tree = nullptr;
  check_git(git_commit_tree(&raw_tree, commit), "cannot read the tree of a commit");
  const GitTree tree(raw_tree);
  git_tree_entry* raw = nullptr;
  if (!found_git(git_tree_entry_bypath(&raw, raw_tree, path.c_str()), fmt::format("cannot look for '{}'", path)))
    return absent;
  return hex_of(*git_tree_entry_id(GitTreeEntry(raw).get()));
}

/// The one before on the ledger's own line; null at its beginning (also that of a shallow clone).
GitCommit parent_of(git_commit* commit) {
  git_commit* raw = nullptr;
  if (git_commit_parentcount(commit) == 0) return nullptr;
  return GitCommit(found_git(git_commit_parent(&raw, commit, 0), "cannot read a commit's parent") ? raw : nullptr);
}

/// Takes out what the index shows as one of the ledger's last commits but the newest: nobody's doing, only a refresh
/// that did not happen. Nothing is lost with it, as a commit holds it.
std::vector<Difference> take_behind(git_repository* repository, const std::string& head,
                                    std::vector<Difference>& found) {
  std::vector<Difference> behind;
  const auto id = oid_from_hex(head);
  git_commit* raw = nullptr;
  check_object(repository, git_commit_lookup(&raw, repository, &id), fmt::format("cannot read commit {}", head));
  GitCommit commit = parent_of(GitCommit(raw).get());
  const auto open = [](const Difference& one) { return !one.index_id.empty(); };
  for (int i = 0; commit && i < most_commits_behind && std::ranges::any_of(found, open); ++i) {
    std::erase_if(found, [&](const Difference& one) {
      if (!open(one) || id_at(commit.get(), one.path) != one.index_id) return false;
      behind.push_back(one);
      return true;
    });
    commit = parent_of(commit.get());
  }
  return behind;
}

/// Taking a file back in the middle of a merge would take away what the other side has recorded.
bool is_merging(const Checkout& checkout) {
  std::error_code ignored;
  return fs::exists(fs::path(checkout.git_directory) / "MERGE_HEAD", ignored);
}

std::vector<std::string> ways_out_of_merge(const Checkout& checkout) {
  return {
      fmt::format("a merge is under way there: `reqs conflicts --repair` settles its requests, `git -C '{}' commit` "
                  "ends it",
                  checkout.work_tree),
      fmt::format("or give it up with `git -C '{}' merge --abort`, and let `reqs sync` merge", checkout.work_tree)};
}

std::string way_out(const Checkout& checkout, const Difference& edited) {
  if (!edited.recorded) return fmt::format("git does not know '{}' there: move it out of the way", edited.path);
  return fmt::format(
      "take the edit back with `git -C '{}' checkout HEAD -- '{}'`; to change what is recorded, use `reqs edit` or "
      "`reqs config edit`",
      checkout.work_tree, edited.path);
}

/// git itself does not look at the checksum at the end of its index; `index.skipHash` leaves it zero.
bool matches_checksum(const fs::path& index) {
  std::ifstream file(index, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.size() < GIT_OID_RAWSZ) return false;
  const auto end = bytes.size() - GIT_OID_RAWSZ;
  const auto checksum = std::string_view(bytes).substr(end);
  return checksum == std::string(GIT_OID_RAWSZ, '\0') || checksum == sha1_raw(std::string_view(bytes).substr(0, end));
}

[[noreturn]] void throw_edited(const Checkout& checkout, const std::vector<Difference>& edited) {
  constexpr std::size_t most_named = 10;
  std::vector<std::string_view> named;
  for (std::size_t i = 0; i < std::min(edited.size(), most_named); ++i) named.push_back(edited[i].path);
  const auto more = edited.size() > most_named ? fmt::format(" and {} more", edited.size() - most_named) : "";
  const bool merging =
      is_merging(checkout) || std::ranges::any_of(edited, [](const Difference& one) { return one.unmerged; });
  throw Error(ErrorKind::refused,
              fmt::format("uncommitted edits in the checkout at '{}': '{}'{}", checkout.work_tree,
                          fmt::join(named, "', '"), more),
              merging ? ways_out_of_merge(checkout) : std::vector{way_out(checkout, edited.front())},
              edited.front().path);
}

/// Runs git on the checkout's index, waiting while another git program holds it. Empty on success, else what git said.
std::string run_when_free(const GitProgram& program, const Checkout& checkout,
                          const std::vector<std::string>& arguments, const std::string& input,
                          std::chrono::milliseconds wait) {
  const auto lock = fs::path(checkout.git_directory) / "index.lock";
  auto complaint = fmt::format("'{}' is there: git is at work, or was killed and left it behind", lock.string());
  try_until(wait, [&] {
    // Looking for the lock costs far less than a git program that fails at it.
    std::error_code ignored;
    if (fs::exists(lock, ignored)) return false;
    const auto result = program.run(arguments, {input, {}});
    complaint = result.ok() ? std::string() : result.complaint();
    return complaint.find("index.lock") == std::string::npos;
  });
  return complaint;
}

}  // namespace

std::vector<std::string> ways_out_of_edits(const Checkout& checkout) {
  if (is_merging(checkout)) return ways_out_of_merge(checkout);
  return {fmt::format("see them with `git -C '{}' status`; commit them or take them back", checkout.work_tree)};
}

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

void require_no_edits(const GitProgram& program, git_repository* repository, const Checkout& checkout,
                      const std::optional<ObjectId>& head, const std::vector<std::string>& changed) {
  const std::set<std::string> paths(changed.begin(), changed.end());
  if (paths.empty()) return;
  auto edited = differences(program, checkout, all_untracked, paths);
  if (head && !edited.empty())
    for (auto& behind : take_behind(repository, *head, edited))
      if (behind.edited) edited.push_back(std::move(behind));
  if (!edited.empty()) throw_edited(checkout, edited);
}

Behind find_behind(const GitProgram& program, git_repository* repository, const Checkout& checkout,
                   const ObjectId& head) {
  auto found = differences(program, checkout, no_untracked, {});
  Behind behind;
  if (found.empty()) return behind;
  for (auto& one : take_behind(repository, head, found)) {
    // Gone from the index, but there: somebody's own file, which a refresh would overwrite.
    std::error_code ignored;
    const bool in_the_way =
        one.index_id == absent && fs::exists(fs::symlink_status(fs::path(checkout.work_tree) / one.path, ignored));
    (one.edited || in_the_way ? behind.edited : behind.paths).push_back(std::move(one.path));
  }
  return behind;
}

std::string refresh_index(const GitProgram& program, const Checkout& checkout, const std::vector<std::string>& paths) {
  if (paths.empty()) return {};
  auto arguments = arguments_for(checkout);
  arguments.insert(arguments.end(), {"reset", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul", "HEAD"});
  std::string input;
  for (const std::string& path : paths) input.append(path) += '\0';
  const auto result = program.run(arguments, {input, {}});
  return result.ok() ? "" : result.complaint();
}

std::string refresh(const GitProgram& program, const Checkout& checkout, const ObjectId& commit,
                    const std::vector<std::string>& paths, std::chrono::milliseconds wait) {
  // Without any path, `git checkout` would switch to the commit itself.
  if (paths.empty()) return {};
  auto arguments = arguments_for(checkout);
  arguments.insert(arguments.end(), {"checkout", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul", commit});
  std::string input;
  for (const std::string& path : paths) input.append(path) += '\0';
  return run_when_free(program, checkout, arguments, input, wait);
}

std::string move_checkout(const GitProgram& program, const Checkout& checkout, const ObjectId& from, const ObjectId& to,
                          Trial trial, std::chrono::milliseconds wait) {
  auto look = arguments_for(checkout);
  look.insert(look.end(), {"update-index", "-q", "--refresh"});
  // A file that was only touched is no edit; that one is edited is what the next step says.
  program.run(look);
  auto arguments = arguments_for(checkout);
  arguments.insert(arguments.end(), {"read-tree", "-m", "-u"});
  if (trial == Trial::yes) arguments.emplace_back("--dry-run");
  arguments.insert(arguments.end(), {from, to});
  return run_when_free(program, checkout, arguments, {}, wait);
}

std::string index_complaint(const GitProgram& program, const Checkout& checkout) {
  const fs::path index = fs::path(checkout.git_directory) / "index";
  if (!fs::exists(index)) return fmt::format("'{}' is not there", index.string());
  if (!matches_checksum(index)) return fmt::format("the checksum in '{}' is wrong", index.string());
  auto arguments = arguments_for(checkout);
  arguments.insert(arguments.end(), {"diff-index", "--cached", "--quiet", "HEAD", "--"});
  const auto result = program.run(arguments);
  constexpr int differs = 1;
  return result.ok() || result.exit_code == differs ? "" : result.complaint();
}

void rebuild_index(const GitProgram& program, const Checkout& checkout) {
  const fs::path index = fs::path(checkout.git_directory) / "index";
  std::error_code ignored;
  fs::rename(index, index.string() + ".broken", ignored);
  auto arguments = arguments_for(checkout);
  arguments.insert(arguments.end(), {"read-tree", "HEAD"});
  const auto result = program.run(arguments);
  if (!result.ok())
    throw Error(ErrorKind::storage,
                fmt::format("cannot make the index of '{}' anew: {}", checkout.work_tree, result.complaint()), {},
                index.string());
}

}  // namespace reqs
