#include "store/transport.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <string_view>
#include <unistd.h>

#include <fmt/format.h>

#include "core/text.hpp"
#include "store/git_handles.hpp"
#include "store/git_transfer.hpp"
#include "store/known_remote.hpp"
#include "store/ledger_refs.hpp"

namespace reqs {

namespace {

std::vector<std::string> remotes_in(git_repository* repository) {
  git_strarray raw{};
  check_git(git_remote_list(&raw, repository), "cannot list the remotes");
  std::vector<std::string> names(raw.strings, raw.strings + raw.count);
  git_strarray_dispose(&raw);
  return names;
}

bool is_url(std::string_view text) {
  return text.find('/') != std::string_view::npos || text.find(':') != std::string_view::npos;
}

/// The lines of a text, in order.
void each_line(std::string_view text, const std::function<void(std::string_view)>& visit) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// What git says of every failure, whatever it was.
bool is_boilerplate(std::string_view line) {
  return line.empty() || line.starts_with("Please make sure you have") ||
         line.starts_with("and the repository exists") || line.starts_with("From ") || line.starts_with("To ") ||
         line.starts_with("fatal: Could not read from remote repository") || line.starts_with("error: failed to push");
}

/// What was said on the way, by the other side and by git or ssh, without what says nothing.
struct Words {
  std::vector<std::string> theirs, ours;
};

Words words_in(const ProgramResult& result) {
  Words words;
  const auto add = [](std::vector<std::string>& lines, std::string_view line) {
    // A NUL comes from git's upload-pack, and would end the message.
    while (line.ends_with(' ') || line.ends_with('\r') || line.ends_with('\0')) line.remove_suffix(1);
    if (!line.empty()) lines.emplace_back(line);
  };
  each_line(result.err, [&](std::string_view line) {
    constexpr std::string_view of_remote = "remote: ", fatal = "fatal: ";
    if (line.starts_with(of_remote))
      add(words.theirs, line.substr(of_remote.size()));
    else if (!is_boilerplate(line))
      add(words.ours, line.starts_with(fatal) ? line.substr(fatal.size()) : line);
  });
  return words;
}

/// The words of the other side where it says any, else those of git or ssh, on one line.
std::string complaint_of(const ProgramResult& result) {
  const auto words = words_in(result);
  const auto& lines = words.theirs.empty() ? words.ours : words.theirs;
  return lines.empty() ? result.complaint() : fmt::format("{}", fmt::join(lines, "; "));
}

[[noreturn]] void throw_unreachable(const Remote& remote, const ProgramResult& result) {
  throw Error(ErrorKind::storage,
              fmt::format("cannot exchange with '{}': {}; nothing is changed here", remote.name, complaint_of(result)),
              {fmt::format("try it with git itself: git ls-remote -- {}", shell_word(remote.name))}, remote.name);
}

/// git works from where it would for its user, so that a relative URL of the configuration means what it says.
std::string home_of(git_repository* repository) {
  const char* work_tree = git_repository_workdir(repository);
  return work_tree != nullptr ? work_tree : git_repository_path(repository);
}

std::vector<std::string> at_home(git_repository* repository) {
  return {"-C", home_of(repository), fmt::format("--git-dir={}", git_repository_path(repository))};
}

std::vector<std::string> followed_by(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

/// Of the branches here none is written to but git's own notes of what the remote has.
std::vector<std::string> refmap_of(git_repository* repository, const Remote& remote) {
  const auto known = configured_remote(repository, remote.name);
  std::vector<std::string> options;
  if (known)
    for (const auto& spec : tracking_refspecs(known.get())) options.push_back("--refmap=" + spec);
  if (options.empty()) options.emplace_back("--refmap=");
  return options;
}

/// A mirror is pushed as a whole, unless somebody says otherwise.
std::vector<std::string> one_branch_alone(git_repository* repository, const Remote& remote) {
  if (!configured_remote(repository, remote.name) || remote.name.find('=') != std::string::npos) return {};
  return {"-c", fmt::format("remote.{}.mirror=false", remote.name)};
}

constexpr std::string_view incoming = "refs/reqs/incoming/";

/// Where no other program's fetch writes, be it of this process's number after a restart.
std::string scratch_ref() {
  return fmt::format("{}{}-{}", incoming, getpid(), std::chrono::steady_clock::now().time_since_epoch().count());
}

std::optional<ObjectId> take_ref(git_repository* repository, const std::string& ref) {
  git_reference* raw = nullptr;
  if (!found_git(git_reference_lookup(&raw, repository, ref.c_str()), fmt::format("cannot read '{}'", ref)))
    return std::nullopt;
  const GitReference handle(raw);
  const auto* target = git_reference_target(raw);
  auto id = target != nullptr ? std::optional(hex_of(*target)) : std::nullopt;
  check_git(git_reference_delete(raw), fmt::format("cannot remove '{}'", ref));
  return id;
}

/// What processes that were killed have left there.
void remove_left_over(git_repository* repository) {
  git_reference_iterator* raw = nullptr;
  check_git(git_reference_iterator_glob_new(&raw, repository, fmt::format("{}*", incoming).c_str()),
            "cannot list refs");
  const GitReferenceIterator refs(raw);
  std::vector<std::string> dead;
  for (const char* name = nullptr; git_reference_next_name(&name, raw) == 0;) {
    pid_t process = 0;
    const auto number = std::string_view(name).substr(incoming.size());
    std::from_chars(number.data(), number.data() + number.size(), process);
    if (process > 0 && kill(process, 0) != 0 && errno == ESRCH) dead.emplace_back(name);
  }
  for (const auto& name : dead) {
    // So is the lock on it, if there is one: nobody else has any business with it.
    std::error_code ignored;
    std::filesystem::remove(std::string(git_repository_commondir(repository)) + name + ".lock", ignored);
    take_ref(repository, name);
  }
}

/// What `git push --porcelain` says of the one ref: `!\tabc:refs/heads/main\t[rejected] (fetch first)`.
std::string rejection_in(std::string_view out) {
  std::string rejection;
  each_line(out, [&](std::string_view line) {
    if (line.starts_with("!\t")) rejection = line.substr(line.rfind('\t') + 1);
  });
  return rejection;
}

bool is_overtaken(std::string_view rejection) {
  for (const std::string_view sign :
       {"(fetch first)", "(non-fast-forward)", "(stale info)", "cannot lock ref", "failed to update ref",
        "incorrect old value", "reference already exists", "failed to lock", "is at "})
    if (rejection.find(sign) != std::string_view::npos) return true;
  return false;
}

bool is_checked_out(std::string_view rejection) {
  return rejection.find("currently checked out") != std::string_view::npos;
}

/// How to give up what was recorded since the last sync; empty where there was none.
std::optional<std::string> undo_hint(git_repository* repository, const GitLocation& location, const Remote& remote) {
  git_oid id;
  const auto seen = seen_ref(repository, remote);
  if (git_reference_name_to_id(&id, repository, seen.c_str()) < 0) return std::nullopt;
  git_reference* raw = nullptr;
  const bool has_head = git_repository_head(&raw, repository) == 0;
  const GitReference head(raw);
  const bool is_checked_out_here =
      has_head && git_repository_is_bare(repository) == 0 && git_reference_name(raw) == location.ref;
  const auto what = is_checked_out_here ? "reset --keep" : fmt::format("update-ref {}", location.ref);
  return fmt::format("git -C '{}' {} {}", home_of(repository), what, seen);
}

/// Several lines of a hook stay lines, and its hints are ours: `reqs hook` names each rule that is broken.
Error refusal_by(const Remote& remote, const std::vector<std::string>& lines, const std::vector<std::string>& hints) {
  constexpr std::string_view hint = "hint: ", of_reqs = "reqs: ";
  std::vector<std::string> said, all_hints;
  for (const auto& line : lines) {
    if (line.starts_with(hint))
      all_hints.push_back(line.substr(hint.size()));
    else
      said.push_back(line.starts_with(of_reqs) ? line.substr(of_reqs.size()) : line);
  }
  all_hints.insert(all_hints.end(), hints.begin(), hints.end());
  const auto text = said.size() == 1 ? fmt::format("'{}' does not take the push: {}; nothing is changed here",
                                                   remote.name, said.front())
                                     : fmt::format("'{}' does not take the push, and nothing is changed here:\n  {}",
                                                   remote.name, fmt::join(said, "\n  "));
  return {ErrorKind::refused, text, std::move(all_hints), remote.name};
}

Error refusal_of(const GitLocation& location, git_repository* repository, const Remote& remote,
                 const std::vector<std::string>& lines, const std::string& rejection) {
  if (is_checked_out(rejection))
    return refusal_by(remote, {rejection},
                      {"that repository has the branch checked out; a bare one takes pushes, or in there: git config "
                       "receive.denyCurrentBranch updateInstead"});
  const bool breaks_rules = std::ranges::any_of(lines, [](const auto& line) { return line.starts_with("reqs: "); });
  std::vector<std::string> hints = {
      breaks_rules ? "what was recorded stays here, and is refused with each sync until it is mended or taken back"
                   : "what was recorded stays here; ask who runs that repository to let you push to the branch"};
  if (const auto back = undo_hint(repository, location, remote); breaks_rules && back)
    hints.push_back(fmt::format("this takes back all that was recorded since the last sync: {}", *back));
  return refusal_by(remote, lines.empty() ? std::vector{rejection} : lines, hints);
}

}  // namespace

std::vector<std::string> arguments_at(const GitLocation& location) {
  const GitLibrary library;
  return at_home(repository_at(location).get());
}

Remote remote_of(const GitLocation& location, const std::string& given) {
  const GitLibrary library;
  const auto repository = repository_at(location);
  const auto config = config_of(repository.get());
  const auto branch = short_name(location.ref);
  const auto upstream = config_string(config.get(), fmt::format("branch.{}.remote", branch).c_str()).value_or("");
  const auto names = remotes_in(repository.get());
  const auto is_known = [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); };
  Remote remote{given, location.ref};
  if (remote.name.empty() && is_known(upstream)) remote.name = upstream;
  if (remote.name.empty() && is_known("origin")) remote.name = "origin";
  if (remote.name.empty() && names.size() == 1) remote.name = names.front();
  if (remote.name.empty())
    throw Error(
        ErrorKind::usage,
        names.empty() ? "there is no remote to sync with"
                      : fmt::format("which remote? known here: {}", fmt::join(names, ", ")),
        {names.empty() ? fmt::format("git --git-dir={} remote add origin URL", shell_word(location.git_directory))
                       : "reqs sync REMOTE"});
  if (remote.name.starts_with('-') || (!is_known(remote.name) && !is_url(remote.name)))
    throw Error(ErrorKind::usage, fmt::format("no remote '{}' here", remote.name),
                {fmt::format("known here: {}; a URL or path with a slash will do, too",
                             names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", ")))});
  if (remote.name == upstream)
    if (const auto merge = config_string(config.get(), fmt::format("branch.{}.merge", branch).c_str()))
      if (merge->starts_with("refs/heads/")) remote.branch = *merge;
  return remote;
}

std::optional<ObjectId> fetch_from(const GitLocation& location, const GitOptions& options, const Remote& remote) {
  const GitLibrary library;
  const auto repository = repository_at(location);
  remove_left_over(repository.get());
  const auto ref = scratch_ref();
  auto arguments =
      followed_by(at_home(repository.get()),
                  {"-c", "fetch.fsckObjects=true", "fetch", progress_option(options), "--no-tags",
                   "--no-auto-maintenance", "--no-recurse-submodules", "--no-write-fetch-head", "--no-prune"});
  arguments = followed_by(std::move(arguments), refmap_of(repository.get(), remote));
  arguments = followed_by(std::move(arguments), {"--", remote.name, "+" + remote.branch + ":" + ref});
  const auto result = run_transfer(options, arguments);
  if (!result.ok()) {
    take_ref(repository.get(), ref);
    if (result.err.find("couldn't find remote ref") != std::string::npos) return std::nullopt;
    throw_unreachable(remote, result);
  }
  return take_ref(repository.get(), ref);
}

RemoteView look_at(const GitLocation& location, const GitOptions& options, const std::string& remote) {
  const GitLibrary library;
  return look_at(options, remote, home_of(repository_at(location).get()));
}

RemoteView look_at(const GitOptions& options, const std::string& remote, const std::string& from) {
  const auto result =
      run_transfer(options, {"-C", from, "ls-remote", "--quiet", "--symref", "--", remote, "HEAD", "refs/heads/*"});
  if (!result.ok()) throw_unreachable({remote, ""}, result);
  RemoteView view;
  each_line(result.out, [&](std::string_view line) {
    constexpr std::string_view symref = "ref: ", heads = "refs/heads/";
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos) return;
    const auto name = line.substr(tab + 1);
    // A clone shows `refs/remotes/origin/HEAD`, too: where its own remote's was.
    if (line.starts_with(symref) && name == "HEAD")
      view.head = line.substr(symref.size(), tab - symref.size());
    else if (name.starts_with(heads))
      view.branches.emplace_back(name);
  });
  return view;
}

bool push_to(const GitLocation& location, const GitOptions& options, const Remote& remote, const ObjectId& commit) {
  const GitLibrary library;
  const auto repository = repository_at(location);
  // Hooks of a code repository judge code; what is pushed here are acts.
  auto arguments = followed_by(at_home(repository.get()), one_branch_alone(repository.get(), remote));
  arguments =
      followed_by(std::move(arguments),
                  {"push", options.transfer_progress ? "--progress" : "--no-progress", "--porcelain", "--no-verify",
                   "--no-follow-tags", "--recurse-submodules=no", "--", remote.name, commit + ":" + remote.branch});
  const auto result = run_transfer(options, arguments);
  if (result.ok()) return true;
  const auto rejection = rejection_in(result.out);
  if (rejection.empty()) throw_unreachable(remote, result);
  if (is_overtaken(rejection)) return false;
  throw refusal_of(location, repository.get(), remote, words_in(result).theirs, rejection);
}

}  // namespace reqs
