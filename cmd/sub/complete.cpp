// reqs __complete -- WORDS: for the scripts in completions/. A line a candidate, `word<TAB>explanation`; a first line
// `:files` or `:directories` asks the shell for names of its own.
#include "cmd/complete.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "core/error.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

struct CompleteOptions {
  std::vector<std::string> words;
};

/// Words that steer a terminal are not offered: what is typed would not be what they are.
void print_candidates(std::ostream& out, const Completion& completion) {
  if (completion.files == Source::files) out << ":files\n";
  if (completion.files == Source::directories) out << ":directories\n";
  for (const auto& candidate : completion.candidates)
    if (safe_line(candidate.word) == candidate.word) out << candidate.word << '\t' << safe_line(candidate.help) << '\n';
}

/// Nothing is said to somebody who is still typing: what fails has no candidates.
int run_complete(Env& env, const CompleteOptions& options) {
  env.err.setstate(std::ios::badbit);
  try {
    print_candidates(env.out, complete(options.words, env, dynamic_values));
  } catch (const Error&) {
    return 0;
  }
  return 0;
}

}  // namespace

Command complete_command() {
  auto o = std::make_shared<CompleteOptions>();
  return {.name = "__complete",
          .summary = "print what may come next on a command line",
          .positionals = {positional("words", ValueKind::text, "the line after 'reqs'", o->words)},
          .run = [o](Env& env) { return run_complete(env, *o); }};
}

}  // namespace reqs::cmd
