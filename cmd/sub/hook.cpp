// reqs hook: the rules of a ledger, kept by the git server that it lies on.
#include <algorithm>
#include <filesystem>
#include <istream>
#include <memory>
#include <ostream>
#include <set>
#include <span>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/findings.hpp"
#include "report/text.hpp"
#include "service/judge_push.hpp"

namespace reqs::cmd {
namespace {

enum class HookVerb : std::uint8_t { install, update, pre_receive };
constexpr Named<HookVerb> hook_verbs[] = {
    {HookVerb::install, "install", "put it into the repository DIR (or this one)"},
    {HookVerb::update, "update", "as git's update hook: REF OLD NEW"},
    {HookVerb::pre_receive, "pre-receive", "as git's pre-receive hook: lines OLD NEW REF on standard input"},
};

constexpr std::size_t most_told = 20;

struct HookOptions {
  HookVerb verb = HookVerb::install;
  std::vector<std::string> rest;
};

/// Where the shell would find `reqs`; empty when it would not.
std::string program_directory(const Env& env) {
  const auto path = env.variable("PATH").value_or("");
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find(':', at), path.size());
    const auto directory = path.substr(at, end - at);
    std::error_code unknown;
    if (!directory.empty() && std::filesystem::is_regular_file(directory + "/reqs", unknown))
      return std::filesystem::absolute(env.path(directory)).string();
    at = end + 1;
  }
  return {};
}

int install(Env& env, const HookOptions& options) {
  if (options.rest.size() > 1) throw Error(ErrorKind::usage, "one repository at a time");
  const auto directory = env.path(options.rest.empty() ? env.common.ledger.value_or(".") : options.rest.front());
  const auto program = program_directory(env);
  if (program.empty())
    env.err << "warning: `reqs` is not in PATH; the hook will look for it in that of whoever pushes\n";
  const auto hook = install_hook(directory.string(), program, git_options(env));
  env.out << safe_line(hook.path) << '\n';
  if (!env.common.quiet)
    env.err << (hook.was_there ? "it was there already\n"
                               : "a push that breaks a rule of the ledger is refused from now on\n");
  return 0;
}

/// git calls a hook with the repository in GIT_DIR, and with what is pushed beside its other objects.
PushContext push_context(Env& env) {
  auto options = git_options(env);
  if (const auto pushed = env.variable("GIT_QUARANTINE_PATH"))
    options.more_objects.push_back(env.path(*pushed).string());
  const auto directory = env.path(env.variable("GIT_DIR").value_or("."));
  return {std::filesystem::absolute(directory).lexically_normal().string(), std::move(options), env.now};
}

/// For somebody who sees it behind `remote: `: the request, the rule, the way out.
void tell_pusher(Env& env, const PushVerdict& verdict) {
  const auto count = verdict.findings.size();
  env.err << fmt::format("reqs: {} refused: {} of the ledger's rules {} broken\n", safe_line(verdict.ref), count,
                         count == 1 ? "is" : "are");
  std::set<std::string> told;
  for (const auto& finding : std::span(verdict.findings).first(std::min(count, most_told))) {
    const auto about = finding.id ? finding.id->text() : finding.path;
    env.err << safe_line(fmt::format("{} {}{}{}: {}", finding.commit.substr(0, short_commit), about,
                                     about.empty() ? "" : " ", name_of(finding.rule), finding.what))
            << '\n';
    const auto way = way_out(finding);
    if (!way.empty() && told.insert(way).second) env.err << safe_line("hint: " + way) << '\n';
  }
  if (count > most_told) env.err << count - most_told << " more; `reqs verify` shows them all\n";
}

int judge(Env& env, const std::vector<PushedRef>& refs) {
  const auto verdict = judge_push(push_context(env), refs);
  if (verdict.findings.empty()) return 0;
  tell_pusher(env, verdict);
  return exit_code(ErrorKind::refused);
}

int judge_lines(Env& env, const HookOptions& options) {
  if (!options.rest.empty()) throw Error(ErrorKind::usage, "pre-receive reads what is pushed from standard input");
  std::vector<PushedRef> refs;
  for (std::string line; std::getline(env.in, line);) {
    auto ref = read_pushed_ref(line);
    if (!ref) throw Error(ErrorKind::usage, "'" + line + "' is not a line OLD NEW REF, as git gives them to a hook");
    refs.push_back(std::move(*ref));
  }
  return judge(env, refs);
}

int judge_one(Env& env, const HookOptions& options) {
  const auto& words = options.rest;
  auto ref = words.size() == 3 ? read_pushed_ref(words[1] + " " + words[2] + " " + words[0]) : std::nullopt;
  if (!ref) throw Error(ErrorKind::usage, "update needs REF OLD NEW, as git gives them to its update hook");
  return judge(env, {std::move(*ref)});
}

int run_hook(Env& env, const HookOptions& options) {
  switch (options.verb) {
    case HookVerb::install:
      return install(env, options);
    case HookVerb::update:
      return judge_one(env, options);
    case HookVerb::pre_receive:
      return judge_lines(env, options);
  }
  return 0;
}

}  // namespace

Command hook_command() {
  auto o = std::make_shared<HookOptions>();
  Option verb{.name = "verb",
              .kind = ValueKind::choice,
              .help = "what to do",
              .required = Required::yes,
              .count = Count::one,
              .choices = choices_in(hook_verbs),
              .set = [o](std::string_view word) { o->verb = *value_in(hook_verbs, word); }};
  return {
      .name = "hook",
      .group = Group::start,
      .summary = "keep the ledger's rules on a git server",
      .details =
          "`install`, run once on the server, lets its git ask reqs before it takes a push: each commit that comes to "
          "the "
          "ledger's branch is verified (see 'reqs verify'), settings and acts by the roles that held before it, and "
          "the "
          "branch is neither taken away nor set back. A push that breaks a rule is refused as a whole; whoever pushed "
          "reads the request, the rule and the way out. Other branches are not looked at.\n\n"
          "The server needs reqs and git, and no ledger yet. Another hook of that name stays: let it call `reqs hook "
          "pre-receive`, or where hooks are asked for each ref, `reqs hook update REF OLD NEW`.",
      .examples = "reqs hook install /srv/git/requests.git\n",
      .needs = Needs::none,
      .options = {},
      .positionals = {std::move(verb),
                      positional("word", ValueKind::text, "install: DIR; update: REF OLD NEW", o->rest)},
      .run = [o](Env& env) { return run_hook(env, *o); }};
}

}  // namespace reqs::cmd
