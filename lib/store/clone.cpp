#include "store/clone.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/text.hpp"
#include "store/git_transfer.hpp"
#include "store/ledger_refs.hpp"
#include "store/repository.hpp"
#include "store/transport.hpp"

namespace reqs {

namespace {

namespace fs = std::filesystem;

/// `desk` for `ssh://host/srv/desk.git`, `host:desk` and `/srv/desk/.git`.
std::string name_of_url(std::string_view url) {
  for (const std::string_view end : {"/", "/.git", "/", ".git"})
    while (url.ends_with(end) && url.size() > end.size()) url.remove_suffix(end.size());
  const auto name = url.substr(url.find_last_of("/:") + 1);
  if (name.empty() || name == "." || name == ".." || name.starts_with('-'))
    throw Error(ErrorKind::usage, fmt::format("'{}' says no name for the copy", url), {"reqs clone URL DIR"});
  return std::string(name);
}

struct Place {
  fs::path directory;
  bool was_there;
};

Place place_for(const CloneDraft& draft) {
  const auto name =
      !draft.directory.empty() ? draft.directory : name_of_url(draft.url) + (draft.checkout ? "" : ".git");
  const auto directory = (fs::path(draft.from) / name).lexically_normal();
  std::error_code error;
  const bool there = fs::exists(directory, error);
  if (there && !(fs::is_directory(directory, error) && fs::is_empty(directory, error)))
    throw Error(ErrorKind::refused, fmt::format("'{}' is there already, and not empty", directory.string()),
                {"name another directory: reqs clone URL DIR"}, directory.string());
  return {directory, there};
}

void leave_nothing(const Place& place) {
  std::error_code ignored;
  if (!place.was_there) {
    fs::remove_all(place.directory, ignored);
    return;
  }
  for (const auto& entry : fs::directory_iterator(place.directory, ignored)) fs::remove_all(entry.path(), ignored);
}

std::string branches_to_name(const std::vector<std::string>& refs) {
  std::vector<std::string> names;
  for (const auto& ref : refs) names.push_back(short_name(ref));
  return fmt::format("--branch NAME: there are {}", fmt::join(names, ", "));
}

/// The branch that holds the ledger there, as far as names tell.
std::string branch_to_take(const CloneDraft& draft, const std::vector<std::string>& branches, const std::string& head) {
  const auto has = [&](const std::string& ref) { return std::ranges::find(branches, ref) != branches.end(); };
  if (branches.empty())
    throw Error(
        ErrorKind::not_found, fmt::format("'{}' is empty", draft.url),
        {"make the ledger here with `reqs init`, name the place with `git remote add origin URL`, then `reqs sync`"});
  if (!draft.branch.empty()) {
    if (has("refs/heads/" + draft.branch)) return draft.branch;
    throw Error(ErrorKind::not_found, fmt::format("'{}' has no branch '{}'", draft.url, draft.branch));
  }
  constexpr std::string_view heads = "refs/heads/";
  if (has("refs/heads/reqs")) return "reqs";
  if (has(head)) return head.substr(heads.size());
  if (branches.size() == 1) return branches.front().substr(heads.size());
  throw Error(ErrorKind::not_found, fmt::format("which branch of '{}' is the ledger?", draft.url),
              {branches_to_name(branches)});
}

struct Copy {
  fs::path directory;
  std::string branch;
  std::vector<std::string> branches;  ///< of the remote
};

/// What was copied, as a ledger.
Clone take_copy(const CloneDraft& draft, const GitOptions& options, const Copy& copy) {
  const auto git_directory = draft.checkout ? copy.directory / ".git" : copy.directory;
  GitLocation location{git_directory.string() + "/", "refs/heads/" + copy.branch, RefKind::branch};
  const GitStore store(location, options);
  const auto head = store.head();
  if (!head || !store.read(*head, "ledger.yaml")) {
    throw Error(
        ErrorKind::not_found, fmt::format("the branch '{}' of '{}' holds no ledger", copy.branch, draft.url),
        {copy.branches.size() > 1 ? branches_to_name(copy.branches)
                                  : "`reqs init --branch reqs` in a clone of it makes one beside what is there"},
        draft.url);
  }
  register_merge_driver(location);
  remember_seen(location, options, {"origin", location.ref}, head, *head, store.commit_info(*head).committer);
  return {std::move(location), copy.directory.string()};
}

}  // namespace

Clone clone_repository(const CloneDraft& draft, const GitOptions& options) {
  const auto place = place_for(draft);
  const auto there = look_at(options, draft.url, draft.from);
  const auto branch = branch_to_take(draft, there.branches, there.head);
  std::vector<std::string> arguments = {"-C",
                                        draft.from,
                                        "-c",
                                        "fetch.fsckObjects=true",
                                        "clone",
                                        progress_option(options),
                                        "--no-tags",
                                        "--single-branch",
                                        "--no-recurse-submodules",
                                        "--branch",
                                        branch};
  if (!draft.checkout) arguments.insert(arguments.end(), {"--bare", "-c", "core.logAllRefUpdates=true"});
  arguments.insert(arguments.end(), {"--", draft.url, place.directory.string()});
  const auto result = run_transfer(options, arguments);
  if (!result.ok()) {
    leave_nothing(place);
    throw Error(ErrorKind::storage, fmt::format("cannot clone '{}': {}", draft.url, result.complaint()),
                {fmt::format("try it with git itself: git ls-remote -- {}", shell_word(draft.url))}, draft.url);
  }
  try {
    return take_copy(draft, options, {place.directory, branch, there.branches});
  } catch (const Error& error) {
    leave_nothing(place);
    if (error.where == draft.url) throw;
    throw Error(error.kind, fmt::format("cannot use what '{}' holds: {}", draft.url, error.what()), error.hints,
                draft.url);
  }
}

}  // namespace reqs
