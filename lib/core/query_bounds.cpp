#include "core/query_bounds.hpp"

#include <algorithm>

#include "core/clock.hpp"

namespace reqs {
namespace {

template <class T>
const std::optional<T>& first_set(const std::optional<T>& a, const std::optional<T>& b) {
  return a ? a : b;
}

std::optional<NameBound> one_or_other(const std::optional<NameBound>& a, const std::optional<NameBound>& b) {
  if (!a || !b) return std::nullopt;
  NameBound joined = *a;
  joined.names.insert(joined.names.end(), b->names.begin(), b->names.end());
  if (!joined.fits)
    joined.fits = b->fits;
  else if (b->fits)
    joined.fits = [x = a->fits, y = b->fits](const std::string& name) { return x(name) || y(name); };
  return joined;
}

// Few words find as well as many: so a query of ten thousand words costs no more than one of ten.
constexpr std::size_t most_words = 16;

std::vector<WordBound> parts_of(const WordBound& bound, WordBound::Kind kind) {
  return bound.kind == kind ? bound.parts : std::vector{bound};
}

WordBound joined_words(const WordBound& a, const WordBound& b, WordBound::Kind kind) {
  WordBound joined{kind, {}, parts_of(a, kind)};
  for (auto& part : parts_of(b, kind)) joined.parts.push_back(std::move(part));
  return joined;
}

std::optional<WordBound> all_words(const std::optional<WordBound>& a, const std::optional<WordBound>& b) {
  if (!a || !b || parts_of(*a, WordBound::Kind::all).size() >= most_words) return first_set(a, b);
  return joined_words(*a, *b, WordBound::Kind::all);
}

std::optional<WordBound> any_word(const std::optional<WordBound>& a, const std::optional<WordBound>& b) {
  if (!a || !b) return std::nullopt;
  auto joined = joined_words(*a, *b, WordBound::Kind::any);
  return joined.parts.size() > most_words ? std::nullopt : std::optional(std::move(joined));
}

/// More of them would cost as much as looking at all.
constexpr std::size_t most_ways = 8;

QueryBounds without_ways(QueryBounds bounds) {
  bounds.one_of.clear();
  return bounds;
}

std::vector<QueryBounds> ways_of(const QueryBounds& bounds) {
  return bounds.one_of.empty() ? std::vector{bounds} : bounds.one_of;
}

bool narrows(const QueryBounds& bounds) {
  return !bounds.states.is_all() || bounds.owner || bounds.team || bounds.due_until || bounds.id || bounds.escalated;
}

}  // namespace

bool NameBound::covers(const std::string& name) const {
  return std::find(names.begin(), names.end(), name) != names.end() || (fits && fits(name));
}

StateSet StateSet::open() {
  auto set = none();
  for (const auto& state : state_names)
    if (is_open(state.value)) set = set | only(state.value);
  return set;
}

bool StateSet::is_all() const {
  return std::all_of(std::begin(state_names), std::end(state_names),
                     [&](const auto& state) { return has(state.value); });
}

bool QueryBounds::cover(const Request& request) const {
  const auto& header = request.header;
  const auto clock = next_clock(header);
  const bool is_one =
      one_of.empty() || std::any_of(one_of.begin(), one_of.end(), [&](const auto& way) { return way.cover(request); });
  return is_one && states.has(header.state) && (!escalated || header.escalation) &&
         (!owner || owner->covers(header.owner.person)) && (!team || team->covers(header.owner.team)) &&
         (!due_until || (clock && clock->due <= *due_until)) &&
         (!id || (request.id.handle().starts_with(id->handle) && (id->day.empty() || request.id.day() == id->day)));
}

QueryBounds both(const QueryBounds& a, const QueryBounds& b) {
  QueryBounds bounds{a.states & b.states,         first_set(a.owner, b.owner),
                     first_set(a.team, b.team),   first_set(a.due_until, b.due_until),
                     first_set(a.id, b.id),       a.escalated || b.escalated,
                     all_words(a.words, b.words), a.texts || b.texts};
  if (a.due_until && b.due_until) bounds.due_until = std::min(*a.due_until, *b.due_until);
  const auto& split = a.one_of.empty() ? b : a;
  for (const auto& way : split.one_of) bounds.one_of.push_back(both(way, without_ways(&split == &a ? b : a)));
  return bounds;
}

QueryBounds either(const QueryBounds& a, const QueryBounds& b) {
  QueryBounds bounds;
  bounds.states = a.states | b.states;
  bounds.owner = one_or_other(a.owner, b.owner);
  bounds.team = one_or_other(a.team, b.team);
  if (a.due_until && b.due_until) bounds.due_until = std::max(*a.due_until, *b.due_until);
  bounds.escalated = a.escalated && b.escalated;
  bounds.words = any_word(a.words, b.words);
  bounds.texts = a.texts || b.texts;
  return bounds;
}

QueryBounds either_of(const QueryBounds& a, const QueryBounds& b) {
  auto bounds = either(a, b);
  auto ways = ways_of(a);
  for (auto& way : ways_of(b)) ways.push_back(std::move(way));
  if (ways.size() <= most_ways && std::all_of(ways.begin(), ways.end(), narrows)) bounds.one_of = std::move(ways);
  return bounds;
}

}  // namespace reqs
