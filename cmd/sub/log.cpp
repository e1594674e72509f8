// reqs log: history from the commits.
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "report/text.hpp"
#include "service/history.hpp"

namespace reqs::cmd {
namespace {

struct LogOptions {
  std::optional<std::string> id;
  std::string who;
  std::string since;
  std::optional<int> limit;
};

Doc entry_doc(const HistoryEntry& entry) {
  return Doc::Map{{"commit", entry.commit.id},
                  {"time", to_rfc3339(entry.commit.committer.time)},
                  {"author", entry.author},
                  {"author_email", entry.commit.author.email},
                  {"author_time", to_rfc3339(entry.commit.author.time)},
                  {"committer", entry.committer},
                  {"signature", name_of(entry.signature)},
                  {"subject", entry.subject},
                  {"body", entry.body},
                  {"ids", text_list(entry.ids)},
                  {"acts", text_list(entry.acts)}};
}

Style signature_style(SignatureState state) {
  return state == SignatureState::bad ? Style::bad : Style::plain;
}

std::string by(const HistoryEntry& entry) {
  return entry.author == entry.committer ? entry.author : entry.author + " (recorded by " + entry.committer + ")";
}

Table log_table(const Env& env, const std::vector<HistoryEntry>& entries, const RequestView& view) {
  Table table;
  table.columns = {{"commit", "COMMIT", Align::left, Flex::no},
                   {"time", "TIME", Align::left, Flex::no, 2},
                   {"author", "WHO", Align::left, Flex::yes, 3},
                   {"signature", "SIGNED", Align::left, Flex::no, 1},
                   {"subject", "WHAT", Align::left, Flex::yes, 4, 16}};
  for (const auto& entry : entries) {
    const auto id = env.terminal.out ? entry.commit.id.substr(0, 8) : entry.commit.id;
    table.rows.push_back({{id, Style::strong},
                          {view.local_time(entry.commit.committer.time)},
                          {by(entry)},
                          {std::string(name_of(entry.signature)), signature_style(entry.signature)},
                          {entry.subject}});
  }
  return table;
}

/// Who looks for the beginning should know that it is elsewhere; who asked for the newest few has them.
void say_if_cut_short(Env& env, const Session& session, bool limited) {
  if (limited || env.common.quiet || !session.store->is_cut_short()) return;
  env.err << "reqs: this is a shallow clone: what happened before its first commit is not here\n"
             "hint: bring it: git fetch --unshallow\n";
}

int run_log(Env& env, const LogOptions& options) {
  const auto session = open_session(env);
  HistoryQuestion question;
  if (options.id) question.id = session.view.resolve(*options.id);
  const auto* person = session.view.config().directory.person_called(options.who);
  if (!options.who.empty())
    question.who = options.who == "me" ? reader_email(env, session) : person ? person->handle : options.who;
  if (!options.since.empty())
    question.since = read_time(env, session.zone, "--since", options.since, DateMeans::start_of_day);
  if (options.limit) question.limit = static_cast<std::size_t>(*options.limit);
  const auto entries = history(session.view, question);
  // People who are in no teams.yaml go by their address or by the name that git has for them.
  if (entries.empty() && !person && !options.who.empty() && options.who != "me" &&
      options.who.find('@') == std::string::npos)
    throw Error(ErrorKind::not_found, "'" + options.who + "' is in no commit, and no person of teams.yaml",
                {"`reqs team list` shows teams and people"});
  if (env.common.json) {
    Doc::List items;
    for (const auto& entry : entries) items.push_back(entry_doc(entry));
    Doc::Map extra;
    if (session.store->is_cut_short()) extra.push_back({"shallow", true});
    print_json(env, list_document("log", std::move(items), std::move(extra)));
    return 0;
  }
  print_table(env, log_table(env, entries, request_view(env, session)));
  say_if_cut_short(env, session, question.limit != 0 && entries.size() == question.limit);
  return 0;
}

}  // namespace

Command log_command() {
  auto o = std::make_shared<LogOptions>();
  return {.name = "log",
          .group = Group::look,
          .summary = "show history",
          .details =
              "What the commits say: who acted and when, who recorded it, and whether the commit is signed. Newest "
              "first; of one request, or of the whole ledger.\n\n"
              "What asks for a request, a person or a time is answered from reqs.history, a file in the repository's "
              "git directory that is made at the first such question and from then on reads only what is new. It may "
              "be deleted at any time: without it, and in a shallow clone, the commits are gone through one by one.",
          .examples = "reqs log 7k3f9q\nreqs log --who me --since monday\n",
          .needs = Needs::ledger,
          .options = {option("who", no_letter, ValueKind::who, "only what this person did or recorded", o->who),
                      option("since", no_letter, ValueKind::time, "only what was recorded then or later", o->since),
                      option("limit", no_letter, ValueKind::number, "show so many at most", o->limit)
                          .called("N")
                          .between({1, 1'000'000'000})},
          .positionals = {positional("id", ValueKind::id, "the request; all of them without it", o->id)},
          .run = [o](Env& env) { return run_log(env, *o); }};
}

}  // namespace reqs::cmd
