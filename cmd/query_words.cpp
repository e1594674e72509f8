#include "cmd/query_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codec/utf8.hpp"
#include "core/text.hpp"
#include "report/text.hpp"
#include "service/find.hpp"
#include "service/who.hpp"

namespace reqs::cmd {
namespace {

/// What was typed comes first, so that an OR in it stays its own.
std::string all_terms(const Session& session, const QueryWords& words, std::string_view typed, bool open_only,
                      std::string_view within) {
  std::string text;
  if (typed.find_first_not_of(" \t\n") != typed.npos) text = "(" + std::string(typed) + ")";
  if (words.mine) text += " is:mine";
  // A misspelled team would make an empty list, and a green check.
  if (!words.team.empty()) text += " team:" + resolve_team(session.view.config(), words.team).handle;
  if (words.overdue) text += " is:overdue";
  if (open_only) text += " state:open";
  return text.append(" ").append(within);
}

}  // namespace

std::vector<Option> query_options(QueryWords& target, std::initializer_list<std::string_view> names) {
  std::vector<Option> options = {flag("mine", no_letter, "those that I have", target.mine),
                                 option("team", no_letter, ValueKind::team, "those of a team", target.team),
                                 flag("overdue", no_letter, "those that are late", target.overdue),
                                 flag("all", 'a', "closed ones, too", target.all)};
  std::erase_if(options, [&](const Option& option) { return std::ranges::find(names, option.name) == names.end(); });
  return options;
}

Option query_positional(QueryWords& target) {
  return positional("query", ValueKind::query, "what to look for", target.words);
}

Query read_query(Env& env, const Session& session, const QueryWords& words, DefaultState default_state,
                 std::string_view within) {
  const auto me = reader_email(env, session);
  if (words.mine && me.empty()) caller_of(env, session.location.git_directory);  // says how to become somebody
  const auto context = query_context(session.view, session.zone, env.now, me, fold_accents);
  const auto typed = join(words.words, " ");
  // Such a text is in no request, and an empty list would look like an answer.
  if (const auto bad = first_invalid_utf8(typed))
    throw Error(ErrorKind::usage, fmt::format("query: byte {} is not UTF-8", *bad + 1));
  // Alone first: what is wrong is shown as it was typed.
  const bool names_state = Query::parse(typed, context).names_state();
  const bool open_only = default_state == DefaultState::open && !names_state && !words.all && !words.overdue;
  return Query::parse(all_terms(session, words, typed, open_only, within), context);
}

std::string query_help() {
  std::vector<std::string> keys;
  for (const auto& key : query_keys) keys.emplace_back(key.name);
  return "QUERY: words are looked for in titles, texts and the names of customers and of who took part, without regard "
         "to "
         "case and accents; print* is the beginning of a word, and Chinese characters are found anywhere; key:value "
         "asks "
         "for a field; values separated by commas are alternatives; * and ? match in names; numbers, priorities and "
         "times take < <= > >=; a leading - negates; OR and parentheses combine; quotes keep words together. A person "
         "or team that neither teams.yaml nor any request knows is an error. Keys are " +
         join(keys, ", ") + "; `reqs help query` and reqs-query(7) explain them.";
}

}  // namespace reqs::cmd
