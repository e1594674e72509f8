// Closed sets of names: an enum and one table that pairs each value with its word and a line of help. Parsers, help,
// messages ("one of …") and completion all read the table; no list of names is ever typed twice.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reqs {

template <class E>
struct Named {
  E value;
  std::string_view name;
  std::string_view help;
};

/// The word for a value of a table that lists every value.
template <class Table, class E>
constexpr std::string_view name_in(const Table& table, E value) {
  for (const auto& row : table)
    if (row.value == value) return row.name;
  return "?";
}

/// The value a word stands for; empty when the table has no such word.
template <class E, std::size_t n>
constexpr std::optional<E> value_in(const Named<E> (&table)[n], std::string_view word) {
  for (const auto& row : table)
    if (row.name == word) return row.value;
  return std::nullopt;
}

template <class Table>
std::vector<std::string> words_of(const Table& table) {
  std::vector<std::string> words;
  for (const auto& row : table) words.emplace_back(row.name);
  return words;
}

}  // namespace reqs
