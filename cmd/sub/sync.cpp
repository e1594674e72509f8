// reqs sync: exchange with another repository of the ledger.
#include "service/sync.hpp"

#include <filesystem>
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "core/text.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

constexpr std::size_t most_listed = 100;

struct SyncOptions {
  std::optional<std::string> remote;
  bool dry_run = false;
};

Doc direction_doc(const SyncedFiles& synced) {
  Doc::List requests, files;
  for (const auto& each : synced.requests) {
    Doc::List acts;
    for (const auto& act : each.acts) acts.emplace_back(act);
    requests.push_back(Doc::Map{{"id", each.id.text()}, {"title", each.title}, {"acts", std::move(acts)}});
  }
  for (const auto& file : synced.files) files.emplace_back(file);
  return Doc::Map{{"count", static_cast<std::int64_t>(synced.requests_in_all)},
                  {"truncated", synced.requests_in_all > synced.requests.size()},
                  {"requests", std::move(requests)},
                  {"files", std::move(files)}};
}

void print_sync_json(Env& env, const SyncResult& result, bool dry) {
  Doc::List contested, conflicts;
  for (const auto& each : result.contested)
    contested.push_back(Doc::Map{{"id", each.id.text()},
                                 {"title", each.title},
                                 {"event", each.act.event},
                                 {"act", each.act.act},
                                 {"why", each.act.why}});
  for (const auto& path : result.conflicts) conflicts.emplace_back(path);
  Doc::Map extra = {{"remote", result.remote.name},
                    {"branch", result.remote.branch},
                    {"commit", result.commit.value_or("")},
                    {"merged", result.merged},
                    {"retries", static_cast<std::int64_t>(result.retries)},
                    {"came", direction_doc(result.came)},
                    {"went", direction_doc(result.went)},
                    {"conflicts", std::move(conflicts)},
                    {"kept_elsewhere", text_list(result.kept_elsewhere)}};
  if (dry) extra.push_back({"dry_run", true});
  print_json(env, list_document("sync", std::move(contested), std::move(extra)));
}

/// `3 requests, teams.yaml`
std::string counted(const SyncedFiles& synced) {
  std::vector<std::string> parts;
  if (synced.requests_in_all > 0)
    parts.push_back(fmt::format("{} request{}", synced.requests_in_all, synced.requests_in_all == 1 ? "" : "s"));
  parts.insert(parts.end(), synced.files.begin(), synced.files.end());
  return parts.empty() ? "nothing" : join(parts, ", ");
}

/// `note x3, accept`
std::string counted_acts(const std::vector<std::string>& acts) {
  std::vector<std::string> parts;
  for (std::size_t i = 0, next = 0; i < acts.size(); i = next) {
    while (next < acts.size() && acts[next] == acts[i]) ++next;
    parts.push_back(next - i == 1 ? acts[i] : fmt::format("{} x{}", acts[i], next - i));
  }
  return parts.empty() ? "changed" : join(parts, ", ");
}

void print_direction(Env& env, std::string_view word, const SyncedFiles& synced) {
  if (synced.requests_in_all == 0 && synced.files.empty()) return;
  env.out << word << ": " << safe_line(counted(synced)) << '\n';
  for (const auto& each : synced.requests)
    env.out << safe_line(fmt::format("  {}  {}: {}", each.id.handle(), counted_acts(each.acts), each.title)) << '\n';
  if (synced.requests_in_all > synced.requests.size())
    env.out << fmt::format("  and {} more\n", synced.requests_in_all - synced.requests.size());
}

void print_sync(Env& env, const SyncResult& result, bool dry) {
  const auto remote = fmt::format("{} ({})", result.remote.name, result.remote.branch);
  print_direction(env, dry ? "would come" : "came", result.came);
  print_direction(env, dry ? "would go" : "went", result.went);
  for (const auto& each : result.contested)
    env.out << safe_line(fmt::format("contested: {} {} ({}): {}: {}", each.id.handle(), each.act.act, each.act.event,
                                     each.act.why, each.title))
            << '\n';
  const bool nothing = counted(result.came) == "nothing" && counted(result.went) == "nothing";
  if (nothing) env.out << safe_line("nothing to exchange with " + remote) << '\n';
}

/// A path is meant from where it was typed, whatever directory git works in.
std::string remote_as_typed(const Env& env, const std::string& typed) {
  const auto path = env.path(typed);
  std::error_code ignored;
  const bool is_path = typed.find('/') != std::string::npos && std::filesystem::is_directory(path, ignored);
  return is_path ? path.lexically_normal().string() : typed;
}

/// Whoever changes settings by plain git may leave some that bind everybody's hands; better heard now than at the next
/// act.
void warn_of_settings(Env& env, const GitStore& store, const SyncResult& result) {
  if (result.came.files.empty() || !result.commit) return;
  const auto warn = [&](const std::string& why) {
    env.err << safe_line("warning: settings that came cannot be used, and `reqs config check` names all of it: " + why)
            << '\n';
  };
  try {
    const auto problems = LedgerView(store, *result.commit).read_settings().problems;
    if (!problems.empty()) warn(to_text(problems.front()));
  } catch (const Error& error) {
    warn(error.what());
  }
}

/// How to see the lines that were not taken.
std::string hint_of_kept(const GitLocation& location, const SyncResult& result) {
  const auto file = result.conflicts.front();
  if (!result.commit) return "`reqs sync` says afterwards how to see what was not taken";
  return fmt::format("see what was not taken: git --git-dir={} diff {}^1 {}^2 -- {}",
                     shell_word(location.git_directory), *result.commit, *result.commit, shell_word(file));
}

int run_sync(Env& env, const SyncOptions& options) {
  const auto location = find_ledger(search_of(env));
  const auto git = transfer_options(env);
  const auto store = open_git_store(location, git);
  const auto caller = caller_if_known(env, location.git_directory);
  const bool silent = env.common.quiet && !env.common.json;
  const auto result = sync_ledger({*store, location, git, remote_as_typed(env, options.remote.value_or("")), caller,
                                   env.ids, options.dry_run ? DryRun::yes : DryRun::no, silent ? 0 : most_listed});
  if (env.common.json)
    print_sync_json(env, result, options.dry_run);
  else if (!silent)
    print_sync(env, result, options.dry_run);
  for (const auto& file : result.kept_elsewhere)
    env.err << safe_line("warning: a merge that came kept one side's lines of " + file +
                         "; see it with `reqs config resolve`")
            << '\n';
  warn_of_settings(env, *store, result);
  if (!options.dry_run) store->maintain_in_background();
  if (result.conflicts.empty()) return 0;
  env.out.flush();
  throw Error(ErrorKind::conflict,
              fmt::format("both sides changed the same lines of {}, or what does not go together; {}",
                          join(result.conflicts, ", "),
                          options.dry_run ? "those of here would be kept, and all else exchanged"
                                          : "those of here are kept, all else is exchanged"),
              {hint_of_kept(location, result), "`reqs config resolve` says what it is to be"},
              result.conflicts.front());
}

}  // namespace

Command sync_command() {
  auto o = std::make_shared<SyncOptions>();
  return {
      .name = "sync",
      .group = Group::start,
      .summary = "exchange with the others",
      .details =
          "Fetches what others recorded, merges it with what was recorded here, and pushes the result, again while "
          "others "
          "push. The remote is the one given, a name or a URL; else that of the branch, `origin`, or the only one. "
          "The user's git does the transport, so ssh, credentials and proxies are those of git. Nothing that was "
          "fetched is ever run, and no other branch is touched, here or there.\n\n"
          "Requests merge by their events: nothing that anybody recorded is lost. An act that is not legal any more "
          "where it "
          "falls stays without effect and is named as contested. Settings merge line by line; where both sides changed "
          "the same lines, those of here are kept, all else is exchanged, and the exit code is 5: `reqs config "
          "resolve` "
          "settles that.\n\n"
          "It is all or nothing: while the remote cannot be reached (6), does not take the push, has a newer format, "
          "another history or a rewritten one (1), or holds no ledger (3), nothing is changed, here or there. Where "
          "git knows "
          "no name and e-mail for you it takes in and pushes all the same, but does not merge (1).",
      .examples = "reqs sync\nreqs sync origin --dry-run\nreqs sync --json\n",
      .needs = Needs::ledger,
      .options = {flag("dry-run", 'n', "say what would come and go; change nothing", o->dry_run)},
      .positionals = {positional("remote", ValueKind::url, "a remote's name, or a URL", o->remote).called("REMOTE")},
      .run = [o](Env& env) { return run_sync(env, *o); }};
}

}  // namespace reqs::cmd
