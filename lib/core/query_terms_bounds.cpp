// The bounds of `key:value`, for the keys that an index can look up; the others have none.
#include "core/query_terms.hpp"
#include "core/text.hpp"
#include "core/time_text.hpp"

namespace reqs {
namespace {

StateSet states_of_word(QueryIs word) {
  switch (word) {
    case QueryIs::open:
      return StateSet::open();
    case QueryIs::closed:
      return StateSet::only(State::closed);
    case QueryIs::resolved:
      return StateSet::only(State::resolved);
    case QueryIs::offered:
      return StateSet::only(State::offered);
    case QueryIs::unowned:
      return StateSet::only(State::unowned);
    case QueryIs::doing:
      return StateSet::only(State::doing);
    case QueryIs::paused:
    case QueryIs::waiting:
      return StateSet::only(State::waiting);
    case QueryIs::overdue:
    case QueryIs::contested:
    case QueryIs::escalated:
    case QueryIs::mine:
    case QueryIs::reopened:
    case QueryIs::part:
      break;
  }
  return StateSet::all();
}

StateSet states_called(const std::string& value) {
  if (value == "open") return StateSet::open();
  const auto state = value_in(state_names, value);
  return state ? StateSet::only(*state) : StateSet::all();
}

}  // namespace

/// `mine` is the word for the names `my`, `none` the word for no name.
NameBound QueryTerms::names(const std::string& value, const std::string& mine,
                            const std::vector<std::string>& my) const {
  if (value == "none") return {{std::string()}};
  if (value == mine || value == "me") return {my};
  return {{}, [pattern = context_.fold(value), fold = context_.fold](const std::string& name) {
            return matches_glob(pattern, fold(name));
          }};
}

std::optional<Instant> QueryTerms::latest(const std::string& value) const {
  if (value.starts_with('>')) return std::nullopt;
  const auto text = std::string_view(value).substr(std::min(value.find_first_not_of("<="), value.size()));
  const auto start = parse_time(text, {context_.zone, context_.now, DateMeans::start_of_day}).instant;
  const auto end = parse_time(text, {context_.zone, context_.now, DateMeans::end_of_day}).instant;
  return start && end ? std::optional(std::max(*start, *end)) : std::nullopt;
}

QueryBounds QueryTerms::bounds(QueryKey key, const std::string& value) const {
  QueryBounds bounds;
  const std::vector<std::string> me = context_.me.empty() ? std::vector<std::string>() : std::vector{context_.me};
  if (key == QueryKey::state) bounds.states = states_called(value);
  if (key == QueryKey::owner) bounds.owner = names(value, "me", me);
  if (key == QueryKey::team) bounds.team = names(value, "mine", context_.my_teams);
  if (key == QueryKey::due) bounds.due_until = latest(value);
  if (key == QueryKey::id) bounds.id = parse_id_prefix(value);
  if (key == QueryKey::is)
    if (const auto word = value_in(query_is_words, value)) {
      bounds.states = states_of_word(*word);
      if (*word == QueryIs::mine) bounds.owner = NameBound{me};
      if (*word == QueryIs::overdue) bounds.due_until = context_.now;
      bounds.escalated = *word == QueryIs::escalated;
    }
  return bounds;
}

}  // namespace reqs
