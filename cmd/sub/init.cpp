// reqs init: make a ledger.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "codec/utf8.hpp"
#include "report/text.hpp"
#include "service/init_ledger.hpp"

namespace reqs::cmd {
namespace {

struct InitOptions {
  std::optional<std::string> directory;
  std::string branch;
  std::string name;
  std::string zone;
  Profile profile = Profile::light;
  bool checkout = false;
};

LedgerForm form_of(const InitOptions& options) {
  if (options.branch.empty()) return options.checkout ? LedgerForm::checkout : LedgerForm::bare;
  if (options.checkout)
    throw Error(ErrorKind::usage, "--checkout and --branch do not go together",
                {"a branch of a code repository is never checked out by reqs; `git worktree add` shows its files"});
  return LedgerForm::branch;
}

/// Where the ledger goes where nobody says: the place that is looked at last when one is looked for.
std::filesystem::path place_of(const Env& env, const InitOptions& options, LedgerForm form) {
  if (options.directory) return env.path(*options.directory);
  if (form == LedgerForm::branch) return env.cwd;
  throw Error(ErrorKind::usage, "where?", {"reqs init DIR, or reqs init --branch NAME inside a repository"});
}

std::string name_of_place(const std::filesystem::path& place) {
  auto name = place.filename().string();
  if (name.empty() || name == ".") name = place.parent_path().filename().string();
  if (name.ends_with(".git")) name.resize(name.size() - 4);
  return name.empty() ? "requests" : name;
}

/// The top of the work tree around a directory; the directory itself where there is none.
std::filesystem::path repository_around(const std::filesystem::path& directory) {
  for (auto at = directory; at.has_relative_path(); at = at.parent_path())
    if (std::error_code ignored; std::filesystem::exists(at / ".git", ignored)) return at;
  return directory;
}

/// As one types it to a shell.
std::string shell_word(const std::string& text) {
  const bool plain = std::ranges::all_of(text, [](unsigned char c) {
    return c >= 0x80 || std::isalnum(c) != 0 ||
           std::string_view("/._-+:@,").find(static_cast<char>(c)) != std::string_view::npos;
  });
  if (plain) return text;
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

int run_init(Env& env, const InitOptions& options) {
  const auto form = form_of(options);
  const auto place = place_of(env, options, form).lexically_normal();
  const auto named_after = form == LedgerForm::branch ? repository_around(place) : place;
  const auto name = options.name.empty() ? name_of_place(named_after) : options.name;
  if (const auto bad = first_invalid_utf8(name))
    throw Error(ErrorKind::usage, fmt::format("the ledger's name '{}' is not UTF-8: byte {} of it", name, *bad + 1),
                {"give it another with --name TEXT"});
  const auto zone = zone_named(env, options.zone.empty() ? system_zone(env) : options.zone);
  const NewLedger ledger{.form = form,
                         .directory = place.string(),
                         .branch = options.branch,
                         .profile = options.profile,
                         .name = name,
                         .zone = zone.name(),
                         .caller = caller_of(env, form == LedgerForm::branch ? place.string() : env.cwd.string()),
                         .now = env.now,
                         .offset_minutes = zone.offset_seconds(env.now) / 60};
  const auto location = init_ledger(ledger, git_options(env));
  auto path = location.git_directory;
  if (path.ends_with('/')) path.pop_back();
  if (env.common.json) {
    print_json(
        env,
        list_document("ledger",
                      {Doc::Map{{"path", path}, {"ref", location.ref}, {"name", ledger.name}, {"zone", ledger.zone}}}));
    return 0;
  }
  env.out << safe_line(form == LedgerForm::branch ? path : ledger.directory) << '\n';
  if (env.common.quiet) return 0;
  env.err << safe_line(fmt::format("ledger '{}' in {}, time zone {}", ledger.name, location.ref, ledger.zone)) << '\n';
  const auto how = form == LedgerForm::branch ? std::string() : " --ledger " + shell_word(ledger.directory);
  env.err << safe_line(fmt::format("next: reqs{} new \"what is needed\"", how)) << '\n';
  return 0;
}

}  // namespace

Command init_command() {
  auto o = std::make_shared<InitOptions>();
  return {
      .name = "init",
      .group = Group::start,
      .summary = "make a ledger",
      .details =
          "A bare git repository of its own; with --checkout one whose files can be looked at; with --branch a branch "
          "of the code repository around here, whose files, index and other branches stay as they are. You become "
          "the first person of its teams.yaml.",
      .examples =
          "reqs init requests.git --name 客户服务 --zone Asia/Shanghai --profile service\n"
          "cd code && reqs init --branch reqs\n",
      .needs = Needs::none,
      .options = {flag("checkout", no_letter, "with files to look at", o->checkout),
                  option("branch", no_letter, ValueKind::branch, "a branch of the repository around here", o->branch),
                  option("profile", no_letter, profile_names, "how much the settings ask for", o->profile),
                  option("name", no_letter, ValueKind::text, "what people call it", o->name),
                  option("zone", no_letter, ValueKind::zone, "its time zone, such as Asia/Shanghai; else the system's",
                         o->zone)},
      .positionals = {positional("dir", ValueKind::directory, "where", o->directory)},
      .run = [o](Env& env) { return run_init(env, *o); }};
}

}  // namespace reqs::cmd
