// reqs attach: keep a file with a request.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/files.hpp"
#include "service/act_on.hpp"
#include "service/file_request.hpp"

namespace reqs::cmd {
namespace {

struct AttachOptions {
  std::string id;
  std::vector<std::string> files;
};

int run_attach(Env& env, const AttachOptions& options) {
  auto session = open_session(env);
  const auto attachments = read_attachments(env, session, options.files);
  const auto result =
      act_on(act_context(env, session), read_ids(env, {options.id}), [&](Draft& draft, const RequestId& id) {
        attach_files(draft, id, attachments);
        draft.say(id, attachments.size() == 1 ? attachments.front().name + " attached"
                                              : std::to_string(attachments.size()) + " files attached");
      });
  return report_act(env, session, result);
}

}  // namespace

Command attach_command() {
  auto o = std::make_shared<AttachOptions>();
  return {.name = "attach",
          .group = Group::file,
          .summary = "keep a file with a request",
          .details = "The file goes into the ledger, under its SHA-256; ledger.yaml sets how large it may be.",
          .examples = "reqs attach 7k3f9q photo.jpg 报价单.pdf\n",
          .needs = Needs::act,
          .positionals = {positional("id", ValueKind::id, "the request", o->id),
                          positional("file", ValueKind::file, "the files", o->files, Count::at_least_one)},
          .run = [o](Env& env) { return run_attach(env, *o); }};
}

}  // namespace reqs::cmd
