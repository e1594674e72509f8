#include "cmd/command.hpp"

#include <algorithm>
#include <charconv>

#include "core/suggest.hpp"

namespace reqs::cmd {
namespace {

std::string capitals(std::string_view name) {
  std::string shown(name);
  for (char& c : shown)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return shown;
}

/// The value was found to be a number before it gets here.
int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

Option valued(std::string name, char letter, ValueKind kind, std::string help) {
  return {.name = std::move(name), .letter = letter, .kind = kind, .help = std::move(help)};
}

Option placed(std::string name, ValueKind kind, std::string help, Count count) {
  Option placed = valued(std::move(name), no_letter, kind, std::move(help));
  placed.count = count;
  placed.required = count == Count::one || count == Count::at_least_one ? Required::yes : Required::no;
  return placed;
}

}  // namespace

Option& Option::as_field() {
  field = Field::yes;
  return *this;
}

Option& Option::must() {
  required = Required::yes;
  return *this;
}

Option& Option::called(std::string shown) {
  placeholder = std::move(shown);
  return *this;
}

Option& Option::one_of(std::vector<std::string> words) {
  choices.clear();
  for (auto& word : words) choices.push_back({std::move(word), {}});
  return *this;
}

Option& Option::among(std::vector<Choice> rows) {
  choices = std::move(rows);
  return *this;
}

Option& Option::between(Range bounds) {
  range = bounds;
  return *this;
}

Option& Option::in_states(std::vector<State> fitting) {
  states = std::move(fitting);
  return *this;
}

std::vector<Choice> choices_of(const Option& option) {
  return option.choices.empty() ? choices_of(option.kind) : option.choices;
}

std::string one_of_text(const Option& option) {
  std::vector<std::string> words;
  for (const auto& choice : choices_of(option)) words.push_back(choice.word);
  if (words.empty()) return {};
  return words.size() == 1 ? words.front() : "one of " + join_or(words);
}

std::string placeholder_of(const Option& option) {
  if (!option.placeholder.empty()) return option.placeholder;
  return option.is_positional() ? capitals(option.name) : std::string(info_of(option.kind).placeholder);
}

std::string shown_name(const Option& option) {
  if (option.is_positional()) return choices_of(option).empty() ? placeholder_of(option) : capitals(option.name);
  return option.name.empty() ? std::string{'-', option.letter} : "--" + option.name;
}

Option option(std::string name, char letter, ValueKind kind, std::string help, std::string& target) {
  Option made = valued(std::move(name), letter, kind, std::move(help));
  made.set = [&target](std::string_view value) { target = value; };
  return made;
}

Option option(std::string name, char letter, ValueKind kind, std::string help, std::optional<std::string>& target) {
  Option made = valued(std::move(name), letter, kind, std::move(help));
  made.set = [&target](std::string_view value) { target = std::string(value); };
  return made;
}

Option option(std::string name, char letter, ValueKind kind, std::string help, std::vector<std::string>& target) {
  Option made = valued(std::move(name), letter, kind, std::move(help));
  made.repeat = Repeat::yes;
  made.set = [&target](std::string_view value) { target.emplace_back(value); };
  return made;
}

Option option(std::string name, char letter, ValueKind kind, std::string help, int& target) {
  Option made = valued(std::move(name), letter, kind, std::move(help));
  made.set = [&target](std::string_view value) { target = to_int(value); };
  return made;
}

Option option(std::string name, char letter, ValueKind kind, std::string help, std::optional<int>& target) {
  Option made = valued(std::move(name), letter, kind, std::move(help));
  made.set = [&target](std::string_view value) { target = to_int(value); };
  return made;
}

Option flag(std::string name, char letter, std::string help, bool& target) {
  Option made = valued(std::move(name), letter, ValueKind::flag, std::move(help));
  made.set = [&target](std::string_view) { target = true; };
  return made;
}

Option positional(std::string name, ValueKind kind, std::string help, std::string& target) {
  Option made = placed(std::move(name), kind, std::move(help), Count::one);
  made.set = [&target](std::string_view value) { target = value; };
  return made;
}

Option positional(std::string name, ValueKind kind, std::string help, std::optional<std::string>& target) {
  Option made = placed(std::move(name), kind, std::move(help), Count::optional);
  made.set = [&target](std::string_view value) { target = std::string(value); };
  return made;
}

Option positional(std::string name, ValueKind kind, std::string help, std::vector<std::string>& target, Count count) {
  Option made = placed(std::move(name), kind, std::move(help), count);
  made.repeat = Repeat::yes;
  made.set = [&target](std::string_view value) { target.emplace_back(value); };
  return made;
}

}  // namespace reqs::cmd
