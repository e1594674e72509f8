// reqs __complete -- WORDS: for the scripts in completions/. A line a candidate, `word<TAB>explanation`; a first line
// `:files` or `:directories` asks the shell for names of its own.
#include "cmd/complete.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

struct CompleteOptions {
  std::vector<std::string> words;
};

int run_complete(Env& env, const CompleteOptions& options) {
  const Completion completion = complete(options.words, env, dynamic_values);
  if (completion.files == Source::files) env.out << ":files\n";
  if (completion.files == Source::directories) env.out << ":directories\n";
  for (const auto& candidate : completion.candidates)
    env.out << safe_line(candidate.word) << '\t' << safe_line(candidate.help) << '\n';
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
