#include "index/row_conditions.hpp"

#include <fmt/format.h>

namespace reqs {
namespace {

constexpr std::size_t most_names = 1'000;

std::int64_t in_millis(Instant instant) {
  return instant.time_since_epoch().count();
}

/// Every name in a column, by leaps from one to the next: costs what names there are, not what rows.
std::vector<std::string> names_in(const Database& database, const char* column, const NameBound& bound) {
  auto names = bound.names;
  if (!bound.fits) return names;
  auto next = database.prepare(fmt::format("SELECT min({0}) FROM requests WHERE {0} > ?", column));
  if (bound.fits({})) names.emplace_back();
  for (std::string last;;) {
    next.bind(1, std::string_view(last));
    if (!next.step() || next.text(0).empty()) return names;
    auto name = std::string(next.text(0));
    next.run();
    if (bound.fits(name)) names.push_back(name);
    last = std::move(name);
  }
}

/// The first text behind all that begin with `prefix`, whose last character is of id_alphabet.
std::string behind(std::string prefix) {
  ++prefix.back();
  return prefix;
}

/// `plus`: a sign that keeps SQLite from looking rows up by their states.
void add_states(RowConditions& where, StateSet states, const char* plus) {
  std::string list;
  for (const auto& state : state_names)
    if (states.has(state.value)) list += fmt::format("{}{}", list.empty() ? "" : ", ", static_cast<int>(state.value));
  where.add(fmt::format("{}state IN ({})", plus, list));
}

void add_prefix(RowConditions& where, const IdPrefix& prefix) {
  if (prefix.day.empty()) {
    where.add("handle >=", prefix.handle);
    where.add("handle <", behind(prefix.handle));
  } else {
    const auto begin = prefix.day + "-" + prefix.handle;
    where.add("id >=", begin);
    where.add("id <", behind(begin));
  }
}

void add_bounds(RowConditions& where, const QueryBounds& bounds, const Database& database) {
  if (bounds.owner) where.add_names("owner", names_in(database, "owner", *bounds.owner));
  if (bounds.team) where.add_names("team", names_in(database, "team", *bounds.team));
  // Few are escalated, and nearly all of them are open.
  if (bounds.escalated) where.add("escalated IS NOT NULL");
  if (!bounds.states.is_all()) add_states(where, bounds.states, bounds.escalated ? "+" : "");
  if (bounds.due_until) where.add("next_due <=", in_millis(*bounds.due_until));
  if (bounds.id) add_prefix(where, *bounds.id);
}

}  // namespace

std::string RowConditions::take_sql() {
  return sql_.empty() ? "1" : std::exchange(sql_, {});
}

void RowConditions::add(const std::string& sql, std::int64_t value) {
  numbers_.emplace_back(++places_, value);
  add(fmt::format("{} ?{}", sql, places_));
}

void RowConditions::add(const std::string& sql, std::string value) {
  texts_.emplace_back(++places_, std::move(value));
  add(fmt::format("{} ?{}", sql, places_));
}

void RowConditions::add_names(const std::string& column, const std::vector<std::string>& names) {
  if (names.size() > most_names) return;
  std::string list;
  for (const auto& name : names) {
    texts_.emplace_back(++places_, name);
    list += fmt::format("{}?{}", list.empty() ? "" : ", ", places_);
  }
  add(column + " IN (" + list + ")");
}

Statement RowConditions::prepare(const Database& database, std::string_view select) const& {
  auto statement = database.prepare(std::string(select) + (sql_.empty() ? "1" : sql_));
  for (const auto& [place, number] : numbers_) statement.bind(place, number);
  for (const auto& [place, text] : texts_) statement.bind(place, std::string_view(text));
  return statement;
}

RowConditions rows_within(const QueryBounds& bounds, const Database& database) {
  RowConditions where;
  if (bounds.one_of.empty()) {
    add_bounds(where, bounds, database);
    return where;
  }
  // Each by an index of its own. What all have in common is in every one of them.
  std::string ways;
  for (const auto& way : bounds.one_of) {
    add_bounds(where, way, database);
    ways += (ways.empty() ? "" : " UNION ") + ("SELECT number FROM requests WHERE " + where.take_sql());
  }
  where.add("number IN (" + ways + ")");
  return where;
}

RowConditions rows_due(Instant until, Instant as_of) {
  RowConditions where;
  where.add("next_due <=", in_millis(until));
  // Nearly all rows are settled: the plus keeps SQLite from looking them up by that.
  where.add("+settled <=", in_millis(as_of));
  return where;
}

RowConditions rows_unsettled(Instant as_of) {
  RowConditions where;
  where.add("settled >", in_millis(as_of));
  return where;
}

RowConditions rows_called(const IdPrefix& prefix) {
  RowConditions where;
  add_prefix(where, prefix);
  return where;
}

}  // namespace reqs
