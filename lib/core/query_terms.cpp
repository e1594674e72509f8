#include "core/query_terms.hpp"

#include <algorithm>
#include <charconv>

#include "core/clock.hpp"
#include "core/suggest.hpp"
#include "core/text.hpp"
#include "core/time_text.hpp"

namespace reqs {
namespace {

enum class Compare { equal, less, less_equal, greater, greater_equal };

Compare take_operator(std::string_view& value) {
  const auto take = [&](std::string_view sign) {
    if (!value.starts_with(sign)) return false;
    value.remove_prefix(sign.size());
    return true;
  };
  if (take("<=")) return Compare::less_equal;
  if (take(">=")) return Compare::greater_equal;
  if (take("<")) return Compare::less;
  if (take(">")) return Compare::greater;
  take("=");
  return Compare::equal;
}

template <class T>
bool holds(Compare compare, const T& a, const T& b) {
  switch (compare) {
    case Compare::equal:
      return a == b;
    case Compare::less:
      return a < b;
    case Compare::less_equal:
      return a <= b;
    case Compare::greater:
      return a > b;
    case Compare::greater_equal:
      return a >= b;
  }
  return false;
}

/// White space as one blank, none at the ends.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

SoughtWord QueryTerms::word(const Token& token) const {
  std::string_view text = token.text;
  // Stars alone are what is looked for.
  const bool stars_open = token.quoted || text.find_first_not_of('*') != std::string_view::npos;
  SoughtWord word{{}, stars_open && token.open_start, stars_open && token.open_end};
  if (word.open_start) text.remove_prefix(1);
  if (word.open_end) text.remove_suffix(1);
  word.text = in_one_line(context_.fold(text));
  if (word.text.empty()) fail_in_query(query_, token.place, "there is nothing here to look for");
  return word;
}

void QueryTerms::bad_value(const Token& token, const std::string& value, const std::vector<std::string>& words) const {
  const auto name = token.text.substr(0, token.colon);
  std::vector<std::string> hints;
  if (const auto near = nearest(value, words)) hints.push_back("did you mean '" + name + ":" + *near + "'?");
  hints.push_back("'" + name + ":' takes " + join_or(words));
  fail_in_query(query_, token.place, "'" + value + "' is no value of '" + name + ":'", hints);
}

void QueryTerms::check_name(QueryKey key, const std::string& value, const Token& token) const {
  const bool team = key == QueryKey::team;
  const bool always = value == "me" || value == "none" || (team && value == "mine");
  // A pattern may fit nobody, an address anybody.
  if (!context_.known.occurs || always || value.find_first_of("*?@") != std::string::npos) return;
  const auto& names = team ? context_.known.teams : context_.known.people;
  const auto wanted = context_.fold(value);
  const auto is_it = [&](const std::string& name) { return context_.fold(name) == wanted; };
  if (std::any_of(names.begin(), names.end(), is_it) || context_.known.occurs(key, value)) return;
  const auto word = token.text.substr(0, token.colon);
  std::vector<std::string> hints;
  auto meant = context_.known.handle_of ? context_.known.handle_of(key, value) : std::string();
  if (meant.empty()) meant = nearest(value, names).value_or("");
  if (!meant.empty()) hints.push_back("did you mean '" + word + ":" + meant + "'?");
  hints.emplace_back("`reqs team list` shows teams and people");
  fail_in_query(query_, token.place,
                std::string(team ? "no team '" : "nobody called '") + value + "' in teams.yaml or in any request",
                hints);
}

QueryTest QueryTerms::test(QueryKey key, const std::string& value, const Token& token) const {
  if (key == QueryKey::owner || key == QueryKey::team || key == QueryKey::by) check_name(key, value, token);
  switch (key) {
    case QueryKey::state:
      return state(value, token);
    case QueryKey::owner:
      return owner(value);
    case QueryKey::team:
      return team(value);
    case QueryKey::priority:
      return priority(value, token);
    case QueryKey::level:
      return number(value, token, [](const Request& r) { return std::optional(r.header.level); });
    case QueryKey::cycle:
      return number(value, token, [](const Request& r) { return std::optional(r.header.cycle); });
    case QueryKey::chases:
      return number(value, token, [](const Request& r) { return std::optional(r.header.chases); });
    case QueryKey::csat:
      return number(value, token,
                    [](const Request& r) { return r.header.rating ? r.header.rating->csat : std::nullopt; });
    case QueryKey::type:
      return name(value, [](const Request& r) { return r.header.type; });
    case QueryKey::theme:
      return name(value, [](const Request& r) { return r.header.theme; });
    case QueryKey::customer:
      return name(value, [](const Request& r) { return r.header.customer.name; });
    case QueryKey::tier:
      return name(value, [](const Request& r) { return r.header.customer.tier; });
    case QueryKey::kind:
      return name(value, [](const Request& r) { return r.header.customer.kind; });
    case QueryKey::via:
      return name(value, [](const Request& r) { return r.header.via; });
    case QueryKey::key:
      return name(value, [](const Request& r) { return r.header.key; });
    case QueryKey::by:
      return person(value, [](const Request& r) { return r.header.filed_by; });
    case QueryKey::id:
      return id(value, token);
    case QueryKey::outcome:
      return outcome(value, token);
    case QueryKey::light:
      return light(value, token);
    case QueryKey::due:
      return time(value, token, [](const Request& r) -> std::optional<Instant> {
        const auto clock = next_clock(r.header);
        return clock ? std::optional(clock->due) : std::nullopt;
      });
    case QueryKey::needed:
      return time(value, token, [](const Request& r) { return r.header.needed_by; });
    case QueryKey::promise:
      return time(value, token, [](const Request& r) {
        return r.header.promise ? std::optional(r.header.promise->date) : std::nullopt;
      });
    case QueryKey::filed:
      return time(value, token, [](const Request& r) { return std::optional(r.header.filed); });
    case QueryKey::resolved:
      return time(value, token, [](const Request& r) { return r.header.resolved; });
    case QueryKey::closed:
      return time(value, token, [](const Request& r) { return r.header.closed; });
    case QueryKey::is:
      return is(value, token);
    case QueryKey::has:
      return has(value, token);
  }
  return {};
}

QueryTest QueryTerms::state(const std::string& value, const Token& token) const {
  if (value == "open") return [](const Request& r) { return is_open(r.header.state); };
  const auto state = value_in(state_names, value);
  if (!state) {
    auto words = words_of(state_names);
    words.emplace_back("open");
    bad_value(token, value, words);
  }
  return [state](const Request& r) { return r.header.state == *state; };
}

QueryTest QueryTerms::outcome(const std::string& value, const Token& token) const {
  const auto outcome = value_in(outcome_names, value);
  if (!outcome) bad_value(token, value, words_of(outcome_names));
  return [outcome](const Request& r) { return r.header.outcome == outcome; };
}

QueryTest QueryTerms::light(const std::string& value, const Token& token) const {
  const auto light = value_in(light_names, value);
  if (!light) bad_value(token, value, words_of(light_names));
  return [light, now = context_.now](const Request& r) { return light_of(r.header, now) == light; };
}

QueryTest QueryTerms::owner(const std::string& value) const {
  if (value == "none") return [](const Request& r) { return r.header.owner.person.empty(); };
  return person(value, [](const Request& r) { return r.header.owner.person; });
}

QueryTest QueryTerms::person(const std::string& value, std::function<std::string(const Request&)> get) const {
  if (value != "me") return name(value, std::move(get));
  return [me = context_.me, get = std::move(get)](const Request& r) { return !me.empty() && get(r) == me; };
}

QueryTest QueryTerms::team(const std::string& value) const {
  if (value == "none") return [](const Request& r) { return r.header.owner.team.empty(); };
  if (value == "mine" || value == "me")
    return [teams = context_.my_teams](const Request& r) {
      return std::find(teams.begin(), teams.end(), r.header.owner.team) != teams.end();
    };
  return name(value, [](const Request& r) { return r.header.owner.team; });
}

QueryTest QueryTerms::priority(const std::string& value, const Token& token) const {
  std::string_view rest = value;
  const auto compare = take_operator(rest);
  const auto priority = value_in(priority_names, rest);
  if (!priority) bad_value(token, std::string(rest), words_of(priority_names));
  return [compare, priority](const Request& r) { return holds(compare, r.header.priority, *priority); };
}

QueryTest QueryTerms::number(const std::string& value, const Token& token,
                             std::function<std::optional<int>(const Request&)> get) const {
  std::string_view rest = value;
  const auto compare = take_operator(rest);
  int wanted = 0;
  const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), wanted);
  if (failure != std::errc() || end != rest.data() + rest.size())
    fail_in_query(query_, token.place, "'" + value + "' is no number",
                  {"for example '" + token.text.substr(0, token.colon) + ":>=2'"});
  return [compare, wanted, get](const Request& r) {
    const auto found = get(r);
    return found && holds(compare, *found, wanted);
  };
}

QueryTest QueryTerms::name(const std::string& value, std::function<std::string(const Request&)> get) const {
  return [pattern = context_.fold(value), get, fold = context_.fold](const Request& r) {
    return matches_glob(pattern, fold(get(r)));
  };
}

QueryTest QueryTerms::id(const std::string& value, const Token& token) const {
  const auto prefix = parse_id_prefix(value);
  if (!prefix) fail_in_query(query_, token.place, "'" + value + "' cannot begin an id");
  return [prefix](const Request& r) {
    return r.id.handle().starts_with(prefix->handle) && (prefix->day.empty() || r.id.day() == prefix->day);
  };
}

QueryTest QueryTerms::time(const std::string& value, const Token& token,
                           std::function<std::optional<Instant>(const Request&)> get) const {
  std::string_view rest = value;
  const auto compare = take_operator(rest);
  const auto start = parse_time(rest, {context_.zone, context_.now, DateMeans::start_of_day});
  const auto end = parse_time(rest, {context_.zone, context_.now, DateMeans::end_of_day});
  if (!start.instant || !end.instant) fail_in_query(query_, token.place, start.error);
  // A bare day is the whole day; `<` is before it begins, `>` after it has ended.
  const auto from = *start.instant, to = std::max(*start.instant, *end.instant);
  return [compare, from, to, get](const Request& r) {
    const auto found = get(r);
    if (!found) return false;
    switch (compare) {
      case Compare::equal:
        return from <= *found && *found <= to;
      case Compare::less:
        return *found < from;
      case Compare::less_equal:
        return *found <= to;
      case Compare::greater:
        return *found > to;
      case Compare::greater_equal:
        return *found >= from;
    }
    return false;
  };
}

QueryTest QueryTerms::is(const std::string& value, const Token& token) const {
  const auto word = value_in(query_is_words, value);
  if (!word) bad_value(token, value, words_of(query_is_words));
  switch (*word) {
    case QueryIs::open:
      return [](const Request& r) { return is_open(r.header.state); };
    case QueryIs::overdue:
      return [now = context_.now](const Request& r) { return is_overdue(r.header, now); };
    case QueryIs::contested:
      return [](const Request& r) { return !r.header.contested.empty(); };
    case QueryIs::escalated:
      return [](const Request& r) { return r.header.escalation.has_value(); };
    case QueryIs::mine:
      return owner("me");
    case QueryIs::reopened:
      return [](const Request& r) { return r.header.cycle > 1; };
    case QueryIs::part:
      return [](const Request& r) { return !r.header.parent.empty(); };
    case QueryIs::paused:
      return state("waiting", token);
    case QueryIs::closed:
    case QueryIs::resolved:
    case QueryIs::offered:
    case QueryIs::unowned:
    case QueryIs::doing:
    case QueryIs::waiting:
      return state(value, token);
  }
  return {};
}

QueryTest QueryTerms::has(const std::string& value, const Token& token) const {
  const auto word = value == "needed-by" ? QueryHas::needed : value_in(query_has_words, value);
  if (!word) bad_value(token, value, words_of(query_has_words));
  switch (*word) {
    case QueryHas::promise:
      return [](const Request& r) { return r.header.promise.has_value(); };
    case QueryHas::needed:
      return [](const Request& r) { return r.header.needed_by.has_value(); };
    case QueryHas::theme:
      return [](const Request& r) { return !r.header.theme.empty(); };
    case QueryHas::customer:
      return [](const Request& r) { return !r.header.customer.name.empty(); };
    case QueryHas::rating:
      return [](const Request& r) { return r.header.rating.has_value(); };
    case QueryHas::file:
      return [](const Request& r) { return !r.header.files.empty(); };
    case QueryHas::link:
      return [](const Request& r) { return !r.header.links.empty(); };
    case QueryHas::offer:
      return [](const Request& r) { return r.header.offer.has_value(); };
    case QueryHas::owner:
      return [](const Request& r) { return !r.header.owner.person.empty(); };
  }
  return {};
}

}  // namespace reqs
