// reqs note: something colleagues should know about a request.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/talk.hpp"

namespace reqs::cmd {
namespace {

struct NoteOptions {
  std::string id;
  std::string text;
};

int run_note(Env& env, const NoteOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  return report_act(env, session, note(act_context(env, session), ids, read_text(env, options.text)));
}

}  // namespace

Command note_command() {
  auto o = std::make_shared<NoteOptions>();
  return {.name = "note",
          .group = Group::file,
          .summary = "add a note for colleagues",
          .details = "The customer does not see it, and it does not count as an answer; 'reqs reply' does.",
          .examples = "reqs note 7k3f9q \"the part is in the other warehouse\"\n",
          .needs = Needs::act,
          .positionals =
              {positional("id", ValueKind::id, "the request", o->id),
               positional("text", ValueKind::text, "the note; - reads it from standard input", o->text).as_field()},
          .run = [o](Env& env) { return run_note(env, *o); }};
}

}  // namespace reqs::cmd
