#include "cmd/query_values.hpp"

#include <algorithm>

#include "cmd/time_values.hpp"
#include "core/query.hpp"

namespace reqs::cmd {
namespace {

/// A word of a query as far as it is typed: `-(state:open,cl` has the start `-(state:open,` and the value `cl`.
struct TypedTerm {
  std::string start;
  std::optional<QueryKey> key;
  std::string_view value;
};

TypedTerm take_term_apart(std::string_view typed) {
  const auto body = std::min(typed.find_first_not_of("-("), typed.size());
  const auto colon = typed.find(':', body);
  if (colon == typed.npos) return {std::string(typed.substr(0, body)), std::nullopt, typed.substr(body)};
  const auto comma = typed.rfind(',');
  auto begin = comma != typed.npos && comma > colon ? comma + 1 : colon + 1;
  begin = std::min(typed.find_first_not_of("<>=", begin), typed.size());
  return {std::string(typed.substr(0, begin)), value_in(query_keys, typed.substr(body, colon - body)),
          typed.substr(begin)};
}

template <class Table>
std::vector<Candidate> rows_of(const Table& table) {
  std::vector<Candidate> found;
  for (const auto& row : table) found.push_back({std::string(row.name), std::string(row.help)});
  return found;
}

std::vector<Candidate> with_first(std::vector<Candidate> first, std::vector<Candidate> rest) {
  std::ranges::move(rest, std::back_inserter(first));
  return first;
}

/// Blanks and what else ends a word of a query; `?` fits any character.
std::string as_pattern(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return std::string_view(" \t(),\"").find(c) != std::string_view::npos; }, '?');
  return text;
}

std::vector<Candidate> seen_names(std::string_view typed, LedgerValues& ledger,
                                  const std::function<std::string(const Header&)>& get) {
  return ledger.seen(typed, [&](const Header& header) { return as_pattern(get(header)); });
}

std::vector<Candidate> numbers(std::initializer_list<const char*> words) {
  std::vector<Candidate> found;
  for (const auto* word : words) found.push_back({word});
  return found;
}

std::vector<Candidate> values_of(QueryKey key, std::string_view typed, Env& env, LedgerValues& ledger) {
  switch (key) {
    case QueryKey::state:
      return with_first({{"open", "somebody still owes work"}}, rows_of(state_names));
    case QueryKey::owner:
      return with_first({{"me", "yourself"}, {"none", "nobody"}}, ledger.people({}));
    case QueryKey::by:
      return with_first({{"me", "yourself"}}, ledger.people({}));
    case QueryKey::team:
      return with_first({{"mine", "your teams"}, {"none", "no team"}}, ledger.teams({}));
    case QueryKey::priority:
      return rows_of(priority_names);
    case QueryKey::outcome:
      return rows_of(outcome_names);
    case QueryKey::light:
      return rows_of(light_names);
    case QueryKey::is:
      return rows_of(query_is_words);
    case QueryKey::has:
      return rows_of(query_has_words);
    case QueryKey::kind:
      return {{"external", "a customer"}, {"internal", "a colleague"}};
    case QueryKey::type:
      return ledger.types();
    case QueryKey::theme:
      return ledger.themes();
    case QueryKey::level:
      return ledger.levels();
    case QueryKey::csat:
      return numbers({"1", "2", "3", "4", "5"});
    case QueryKey::cycle:
      return numbers({"1", "2", "3"});
    case QueryKey::chases:
      return numbers({"0", "1", "2", "3"});
    case QueryKey::id:
      return ledger.ids(typed, {});
    case QueryKey::customer:
      return seen_names(typed, ledger, [](const Header& header) { return header.customer.name; });
    case QueryKey::tier:
      return seen_names(typed, ledger, [](const Header& header) { return header.customer.tier; });
    case QueryKey::via:
      return seen_names(typed, ledger, [](const Header& header) { return header.via; });
    case QueryKey::key:
      return seen_names(typed, ledger, [](const Header& header) { return header.key; });
    case QueryKey::due:
    case QueryKey::needed:
    case QueryKey::promise:
    case QueryKey::filed:
    case QueryKey::resolved:
    case QueryKey::closed:
      return time_values(typed, env.now, ledger.zone());
  }
  return {};
}

}  // namespace

std::vector<Candidate> query_values(std::string_view typed, Env& env, LedgerValues& ledger) {
  const auto term = take_term_apart(typed);
  std::vector<Candidate> found;
  if (term.key) {
    found = values_of(*term.key, term.value, env, ledger);
  } else if (term.start.find(':') == std::string::npos) {
    for (const auto& key : query_keys) found.push_back({std::string(key.name) + ":", std::string(key.help)});
  }
  for (auto& candidate : found) candidate.word.insert(0, term.start);
  return found;
}

}  // namespace reqs::cmd
