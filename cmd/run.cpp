#include "cmd/run.hpp"

#include <algorithm>
#include <exception>
#include <functional>
#include <iostream>
#include <new>
#include <optional>
#include <sstream>

#include "cmd/commands.hpp"
#include "cmd/external.hpp"
#include "cmd/help.hpp"
#include "cmd/help_document.hpp"
#include "cmd/parse.hpp"
#include "cmd/words.hpp"
#include "core/error.hpp"
#include "report/document.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

/// Asked before anything is parsed, since errors of parsing are reported in JSON, too.
bool wants_json(const std::vector<std::string>& args) {
  const auto end = std::ranges::find(args, "--");
  return std::find(args.begin(), end, "--json") != end;
}

void print_text(const Error& error, std::ostream& err) {
  err << "reqs: " << safe_text(error.what()) << '\n';
  for (const auto& hint : error.hints) err << "hint: " << safe_text(hint) << '\n';
}

void print_json(const Error& error, std::ostream& err) {
  Doc::List hints(error.hints.begin(), error.hints.end());
  const Doc::Map body = {{"kind", name_of(error.kind)},
                         {"code", exit_code(error.kind)},
                         {"message", error.what()},
                         {"where", error.where},
                         {"hints", std::move(hints)}};
  err << to_json(Doc::Map{{"schema", 1}, {"kind", "error"}, {"error", body}}) << '\n';
}

/// A shell asks while somebody types; no message may come between.
bool is_for_completion(const std::vector<std::string>& args) {
  return !args.empty() && args.front() == "__complete";
}

constexpr std::size_t most_columns = 500;
constexpr std::size_t most_hints = 100;

/// Megabytes that somebody pasted are quoted by their beginning.
std::string shortened(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    lines += (lines.empty() ? "" : "\n") + (line.size() > most_columns ? fit(line, most_columns) : std::string(line));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return lines;
}

Error shortened(const Error& error) {
  Error shorter(error.kind, shortened(error.what()), {}, error.where);
  for (const auto& hint : error.hints) {
    if (shorter.hints.size() == most_hints) break;
    shorter.hints.push_back(shortened(hint));
  }
  if (error.hints.size() > most_hints)
    shorter.hints.push_back("and " + std::to_string(error.hints.size() - most_hints) + " more");
  return shorter;
}

int report(const Error& error, const std::vector<std::string>& args, std::ostream& err) {
  if (is_for_completion(args)) return 0;
  wants_json(args) ? print_json(shortened(error), err) : print_text(shortened(error), err);
  err.flush();
  return exit_code(error.kind);
}

/// What somebody wrote in the editor survives every failure.
Error with_draft(Error error, const std::optional<EditorDraft>& draft) {
  if (draft) error.hints.push_back(kept_hint(draft->file));
  return error;
}

/// The one catch of the program. `draft` is looked at when something failed.
int guarded(const std::vector<std::string>& args, std::ostream& err, const std::optional<EditorDraft>& draft,
            const std::function<int()>& body) {
  try {
    return body();
  } catch (const Error& error) {
    return report(with_draft(error, draft), args, err);
  } catch (const std::bad_alloc&) {
    const Error full(ErrorKind::storage, "there is not enough memory for this",
                     {"a limit may be set (ulimit -v); large files can be imported in parts"});
    return report(with_draft(full, draft), args, err);
  } catch (const std::exception& error) {
    const Error bug(ErrorKind::internal, std::string("something unforeseen: ") + error.what(),
                    {"this is a bug of reqs; please report it with the command that you ran"});
    return report(with_draft(bug, draft), args, err);
  }
}

/// A reader that went away (`reqs list | head`) is content; a full disk is an error.
int finish_output(int code, Env& env) {
  env.out.flush();
  if (env.out) return code;
  if (!env.reader_is_gone || env.reader_is_gone()) return 0;
  throw Error(ErrorKind::storage, "the output could not be written to its end");
}

int show_overview(const std::vector<std::string>& args, Env& env) {
  if (std::ranges::find(args, "--version") != args.end()) return run({"version"}, env);
  if (wants_json(args)) return run({"help", "--json"}, env);
  const auto is_help = [](const std::string& arg) { return arg == "-h" || arg == "--help"; };
  const auto unknown = std::ranges::find_if_not(args, is_help);
  if (unknown != args.end())
    throw Error(ErrorKind::usage, "'" + *unknown + "' is given, but no command", {"'reqs help' lists the commands"});
  print_overview(env.out, env.terminal.columns, external_verbs(env));
  return finish_output(0, env);
}

/// Commands that look at requests may print more than a screen; acts say a line or two.
bool is_paged(const Command& command, const Env& env) {
  const bool looks = command.needs == Needs::ledger && command.group != Group::start;
  return looks && env.terminal.out && env.common.pager && env.start_pager;
}

/// The output of one command on a terminal goes through a pager when it is complete. What is said on stderr with it,
/// such as how much was left out, waits as long: it would stand in front of what it is about.
class Paged {
 public:
  explicit Paged(Env& env) : env_(env), pager_(env.start_pager(env)), stderr_(env.err.rdbuf(said_.rdbuf())) {}
  ~Paged() {
    env_.err.rdbuf(stderr_);
    pager_.reset();
    env_.err << said_.str() << std::flush;
  }
  Paged(const Paged&) = delete;
  Paged& operator=(const Paged&) = delete;

 private:
  Env& env_;
  std::shared_ptr<void> pager_;
  std::ostringstream said_;
  std::streambuf* stderr_;
};

int run_command(const Command& command, Env& env) {
  std::optional<Paged> paged;
  if (is_paged(command, env)) paged.emplace(env);
  return finish_output(command.run(env), env);
}

/// Whoever put reqs-VERB on PATH has a command of that name.
[[noreturn]] void run_other(const std::vector<std::string>& before, const std::string& verb,
                            const std::vector<std::string>& after, Env& env) {
  if (const auto program = find_external(verb, env)) become_external(*program, before, after, env);
  throw unknown_command(verb, external_verbs(env));
}

int dispatch(std::vector<std::string> args, Env& env) {
  std::vector<Option> common;
  for (auto& one : common_options(env.common)) common.push_back(std::move(one.option));
  const auto at = find_word(args, common);
  if (!at) return show_overview(args, env);
  const auto word = args.begin() + static_cast<std::ptrdiff_t>(*at);
  const auto found = find_command(*word);
  if (!found) run_other({args.begin(), word}, *word, {word + 1, args.end()}, env);
  const Command& command = *found;
  args.erase(word);
  if (parse(command, args, env) == Next::run) return run_command(command, env);
  if (wants_json(args))
    env.out << to_json(help_doc(command)) << '\n';
  else
    print_help(command, env.out, env.terminal.columns);
  return finish_output(0, env);
}

/// Is this about the text that somebody at a terminal has just written? What was read from stdin cannot be read again.
bool is_correctable(const Env& env, const Error& error) {
  const bool about_input = error.kind == ErrorKind::usage || error.kind == ErrorKind::refused ||
                           error.kind == ErrorKind::not_found || error.kind == ErrorKind::bad_data;
  return about_input && env.draft && env.draft->correctable && env.terminal.in && env.in.good();
}

/// An act that failed has done nothing, so the whole command begins again with what comes back from the editor. Who
/// leaves the text as it is gives up; a script that is no editor but always changes something stops at the limit.
int dispatch_until_accepted(const std::vector<std::string>& args, Env& env) {
  constexpr int most_corrections = 20;
  const auto cwd = env.cwd;
  for (int correction = 0; correction < most_corrections; ++correction) {
    try {
      return dispatch(args, env);
    } catch (const Error& error) {
      if (!is_correctable(env, error)) throw;
      env.draft->correctable = false;
      env.draft->fault = error;
    }
    env.common = Common{};
    env.cwd = cwd;
  }
  throw Error(*env.draft->fault);
}

}  // namespace

int run(const std::vector<std::string>& args, Env& env) {
  return guarded(args, env.err, env.draft, [&] {
    const int code = dispatch_until_accepted(args, env);
    drop_draft(env);
    return code;
  });
}

int run_process(const std::vector<std::string>& args) {
  return guarded(args, std::cerr, std::nullopt, [&] {
    const Process process = this_process();
    return run(args, *process.env);
  });
}

}  // namespace reqs::cmd
