#include "cmd/query_words.hpp"

#include <fmt/format.h>

#include "codec/utf8.hpp"
#include "core/text.hpp"
#include "report/text.hpp"
#include "service/find.hpp"
#include "service/who.hpp"

namespace reqs::cmd {
std::vector<Option> query_options(QueryWords& target) {
  return {flag("mine", no_letter, "those that I have", target.mine),
          option("team", no_letter, ValueKind::team, "those of a team", target.team),
          flag("overdue", no_letter, "those that are late", target.overdue),
          flag("all", 'a', "closed ones, too", target.all)};
}

Query read_query(Env& env, const Session& session, const QueryWords& words, DefaultState default_state) {
  const auto me = reader_email(env, session);
  if (words.mine && me.empty()) caller_of(env, session.location.git_directory);  // says how to become somebody
  const auto context = query_context(session.view, session.zone, env.now, me, fold_case);
  auto text = join(words.words, " ");
  // Such a text is in no request, and an empty list would look like an answer.
  if (const auto bad = first_invalid_utf8(text))
    throw Error(ErrorKind::usage, fmt::format("query: byte {} is not UTF-8", *bad + 1));
  const bool names_state = Query::parse(text, context).names_state();
  if (text.find_first_not_of(" \t\n") != std::string::npos) text = "(" + text + ")";
  if (words.mine) text += " is:mine";
  // A misspelled team would make an empty list, and a green check.
  if (!words.team.empty()) text += " team:" + resolve_team(session.view.config(), words.team).handle;
  if (words.overdue) text += " is:overdue";
  const bool open_only = default_state == DefaultState::open && !names_state && !words.all && !words.overdue;
  if (open_only) text += " state:open";
  return Query::parse(text, context);
}

std::string query_help() {
  std::string text =
      "QUERY: words are looked for in titles, texts and customers' names; key:value asks for a field; values separated "
      "by "
      "commas are alternatives; * and ? match in names; a leading - negates; OR and parentheses combine; quotes keep "
      "words "
      "together. A person or team that neither teams.yaml nor any request knows is an error. Keys:\n\n";
  for (const auto& key : query_keys) text += fmt::format("  {:<9} {}\n", key.name, key.help);
  return text;
}

}  // namespace reqs::cmd
