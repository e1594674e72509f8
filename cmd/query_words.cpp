#include "cmd/query_words.hpp"

#include <fmt/format.h>

#include "report/text.hpp"
#include "service/find.hpp"

namespace reqs::cmd {
namespace {

std::string quoted(const std::string& value) {
  return '"' + value + '"';
}

/// The shell took the words apart; blanks put them together again.
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

std::vector<Option> query_options(QueryWords& target) {
  return {flag("mine", no_letter, "those that I have", target.mine),
          option("team", no_letter, ValueKind::team, "those of a team", target.team),
          flag("overdue", no_letter, "those that are late", target.overdue),
          flag("all", 'a', "closed ones, too", target.all)};
}

Query read_query(Env& env, const Session& session, const QueryWords& words, DefaultState default_state) {
  const auto context = query_context(session.view, session.zone, env.now, reader_email(env, session), fold_case);
  auto text = joined(words.words);
  const bool names_state = Query::parse(text, context).names_state();
  if (text.find_first_not_of(" \t\n") != std::string::npos) text = "(" + text + ")";
  if (words.mine) text += " is:mine";
  if (!words.team.empty()) text += " team:" + quoted(words.team);
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
      "together. Keys:\n\n";
  for (const auto& key : query_keys) text += fmt::format("  {:<9} {}\n", key.name, key.help);
  return text;
}

std::vector<std::string> split_commas(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const auto comma = text.find(',');
    parts.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace reqs::cmd
