#include "cmd/words.hpp"

#include <algorithm>

namespace reqs::cmd {
namespace {

bool is_long(std::string_view word) {
  return word.size() > 2 && word.starts_with("--");
}

bool is_cluster(std::string_view word) {
  return word.size() > 1 && word[0] == '-' && word[1] != '-';
}

const Option* with_letter(char letter, std::span<const Option> options) {
  const auto found = std::ranges::find(options, letter, &Option::letter);
  return found == options.end() ? nullptr : &*found;
}

const Option* with_name(std::string_view name, std::span<const Option> options) {
  const auto found = std::ranges::find_if(options, [&](const Option& o) { return !o.name.empty() && o.name == name; });
  return found == options.end() ? nullptr : &*found;
}

/// The place of the first letter of a cluster whose option takes a value; npos when there is none.
std::size_t value_letter(std::string_view word, std::span<const Option> options) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const Option* option = with_letter(word[i], options);
    if (option == nullptr) return word.npos;
    if (!option->is_flag()) return i;
  }
  return word.npos;
}

}  // namespace

bool is_letters(std::string_view word, std::span<const Option> options) {
  if (!is_cluster(word)) return false;
  for (std::size_t i = 1; i < word.size(); ++i) {
    const Option* option = with_letter(word[i], options);
    if (option == nullptr) return false;
    if (!option->is_flag()) return true;
  }
  return true;
}

const Option* valued_option_in(std::string_view word, std::span<const Option> options) {
  if (is_long(word)) {
    const Option* option = with_name(word.substr(2, word.find('=') - 2), options);
    return option != nullptr && !option->is_flag() ? option : nullptr;
  }
  if (!is_cluster(word)) return nullptr;
  const std::size_t at = value_letter(word, options);
  return at == word.npos ? nullptr : with_letter(word[at], options);
}

bool is_value_next(std::string_view word, std::span<const Option> options) {
  if (valued_option_in(word, options) == nullptr) return false;
  if (is_long(word)) return word.find('=') == word.npos;
  return value_letter(word, options) == word.size() - 1;
}

std::optional<std::size_t> find_word(std::span<const std::string> words, std::span<const Option> options) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_value_next(words[i], options)) {
      ++i;
    } else if (!is_long(words[i]) && !is_cluster(words[i]) && words[i] != "--") {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace reqs::cmd
