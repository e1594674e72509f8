// reqs show: one request, for people, as its file, as its events, or as JSON.
#include "report/show.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "codec/request_codec.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

enum class ShowForm { page, yaml, events };

struct ShowOptions {
  std::vector<std::string> ids;
  ShowForm form = ShowForm::page;
};

ShowView show_view(const Env& env, const Session& session) {
  return {.now = env.now,
          .width = static_cast<std::size_t>(env.terminal.columns),
          .colour = env.terminal.color ? Colour::yes : Colour::no,
          .local_time = [zone = session.zone](Instant instant) { return zone.format_minute(instant); },
          .who_name = {}};
}

Doc request_doc(const Request& request, Instant now) {
  auto item = item_doc(request, now);
  item.set("events", events_doc(request));
  return item;
}

void print_one(Env& env, const Session& session, const RequestId& id, ShowForm form) {
  // The file as it stands; on a terminal nothing in it may steer it.
  if (form == ShowForm::yaml) {
    const auto bytes = session.store->read(session.view.commit(), id.path()).value_or(std::string());
    env.out << (env.terminal.out ? safe_text(bytes) : bytes);
    return;
  }
  const auto request = session.view.request(id);
  const auto view = show_view(env, session);
  env.out << (form == ShowForm::events ? show_events(request, view) : show_request(request, view));
}

int run_show(Env& env, const ShowOptions& options) {
  const auto session = open_session(env);
  std::vector<RequestId> ids;
  for (const auto& typed : read_ids(env, options.ids)) ids.push_back(session.view.resolve(typed));
  if (env.common.json) {
    Doc::List items;
    for (const auto& id : ids) items.push_back(request_doc(session.view.request(id), env.now));
    print_json(env, list_document("requests", std::move(items)));
    return 0;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) env.out << (options.form == ShowForm::yaml ? "---\n" : "\n");
    print_one(env, session, ids[i], options.form);
  }
  return 0;
}

}  // namespace

Command show_command() {
  auto o = std::make_shared<ShowOptions>();
  return {
      .name = "show",
      .group = Group::look,
      .summary = "show a request",
      .details = "Where it stands, when it is due, what was said, and all that happened. --json has the events, too.",
      .examples = "reqs show 7k3f9q\nreqs show 7k3f9q --yaml\n",
      .needs = Needs::ledger,
      .options = {flag("yaml", no_letter, "the file as it is in the ledger", o->form, ShowForm::yaml),
                  flag("events", no_letter, "only what happened", o->form, ShowForm::events)},
      .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                 Count::at_least_one)},
      .run = [o](Env& env) { return run_show(env, *o); }};
}

}  // namespace reqs::cmd
