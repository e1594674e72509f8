// reqs show: one request, for people, as its file, as its events, or as JSON.
#include "report/show.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "codec/request_codec.hpp"
#include "report/clocks.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

enum class ShowForm { page, yaml, events, clocks };

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

ClockAccount account_of(const Session& session, const Request& request) {
  const auto* book = session.view.clocks();
  return {book ? book->clocks_of(request) : std::vector<TargetClock>(), custody_of(request.events),
          present_targets(request.events)};
}

Doc request_doc(const Session& session, const Request& request, Instant now, ShowForm form) {
  auto item = item_doc(request, now);
  if (form == ShowForm::clocks)
    item.set("clocks", clock_docs(account_of(session, request), now));
  else
    item.set("events", events_doc(request));
  return item;
}

std::string render(const Session& session, const Request& request, const ShowView& view, ShowForm form) {
  if (form == ShowForm::events) return show_events(request, view);
  if (form == ShowForm::clocks) return explain_clocks(account_of(session, request), view);
  return show_request(request, view);
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
  env.out << render(session, request, view, form);
}

int run_show(Env& env, const ShowOptions& options) {
  const auto session = open_session(env);
  std::vector<RequestId> ids;
  for (const auto& typed : read_ids(env, options.ids)) ids.push_back(session.view.resolve(typed));
  if (env.common.json) {
    Doc::List items;
    for (const auto& id : ids) items.push_back(request_doc(session, session.view.request(id), env.now, options.form));
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
      .details =
          "Where it stands, when it is due, what was said, and all that happened. --json has the events, too.\n\n"
          "--explain-clocks says of each clock of a target how it comes about: the target and its line in policy.yaml, "
          "the beginning, the pauses, the calendar, when it is due step by step, and who used how much of it.",
      .examples = "reqs show 7k3f9q\nreqs show 7k3f9q --yaml\n",
      .needs = Needs::ledger,
      .options = {flag("yaml", no_letter, "the file as it is in the ledger", o->form, ShowForm::yaml),
                  flag("events", no_letter, "only what happened", o->form, ShowForm::events),
                  flag("explain-clocks", no_letter, "how the clocks of its targets come about", o->form,
                       ShowForm::clocks)},
      .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids,
                                 Count::at_least_one)},
      .run = [o](Env& env) { return run_show(env, *o); }};
}

}  // namespace reqs::cmd
