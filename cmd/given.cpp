#include "cmd/given.hpp"

#include <algorithm>
#include <charconv>

#include "cmd/help.hpp"
#include "core/error.hpp"
#include "core/suggest.hpp"

namespace reqs::cmd {
namespace {

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::string> expected_number(const Option& option, std::string_view value) {
  const auto number = number_in(value);
  const auto& range = option.range;
  if (!range) return number ? std::nullopt : std::optional<std::string>("a whole number");
  if (number && *number >= range->low && *number <= range->high) return std::nullopt;
  return "a whole number from " + std::to_string(range->low) + " to " + std::to_string(range->high);
}

/// May an empty text be meant? `--reason ''` is one; `--as ''` is a variable that was not set.
bool may_be_empty(ValueKind kind) {
  return kind == ValueKind::text || kind == ValueKind::line || kind == ValueKind::query || kind == ValueKind::field;
}

/// Is nothing said? Times are read without the blanks around them; a blank one would be taken for none.
bool says_nothing(ValueKind kind, std::string_view value) {
  const bool time = kind == ValueKind::time || kind == ValueKind::span;
  return time ? value.find_first_not_of(" \t\r\n") == value.npos : value.empty() && !may_be_empty(kind);
}

bool takes_several(Count count) {
  return count == Count::many || count == Count::at_least_one || count == Count::rest;
}

}  // namespace

std::optional<Complaint> complaint_about(const Option& option, std::string_view value, const std::string& name) {
  const std::string said = name + " is '" + std::string(value) + "', not ";
  if (says_nothing(option.kind, value)) return Complaint{name + " is empty", {}};
  if (option.kind == ValueKind::line && value.find('\n') != value.npos)
    return Complaint{name + " is one line; this has several", {}};
  if (option.kind == ValueKind::number) {
    if (const auto expected = expected_number(option, value)) return Complaint{said + *expected, {}};
    return std::nullopt;
  }
  std::vector<std::string> words;
  for (const auto& choice : choices_of(option)) words.push_back(choice.word);
  if (words.empty() || std::ranges::find(words, value) != words.end()) return std::nullopt;
  Complaint complaint{said + one_of_text(option), {}};
  if (const auto near = nearest(value, words)) complaint.hints.push_back("did you mean '" + *near + "'?");
  return complaint;
}

void take_over(const std::vector<Given>& given) {
  for (const auto& [option, values] : given)
    if (!option->is_flag())
      for (const auto& value : values)
        if (auto complaint = complaint_about(*option, value, shown_name(*option)))
          throw Error(ErrorKind::usage, complaint->what, std::move(complaint->hints));
  for (const auto& [option, values] : given) {
    if (values.empty()) continue;
    if (option->repeat == Repeat::no) {
      option->set(values.back());
      continue;
    }
    for (const auto& value : values) option->set(value);
  }
}

void check_required(const std::vector<Given>& given, const Command& command) {
  std::string missing;
  for (const auto& [option, values] : given) {
    if (option->required == Required::no || !values.empty()) continue;
    missing += (missing.empty() ? "" : ", ") + shown_name(*option);
  }
  if (missing.empty()) return;
  throw Error(ErrorKind::usage, "reqs " + command.name + ": missing: " + missing, {usage_hint(command)});
}

std::vector<Given> place_words(const Command& command, const std::vector<std::string>& words) {
  std::size_t still_required =
      static_cast<std::size_t>(std::ranges::count(command.positionals, Required::yes, &Option::required));
  std::vector<Given> given;
  std::size_t next = 0;
  for (const auto& positional : command.positionals) {
    if (positional.required == Required::yes) --still_required;
    const std::size_t left = words.size() - next;
    const std::size_t spare = left > still_required ? left - still_required : 0;
    const std::size_t wanted = takes_several(positional.count) ? spare : std::min<std::size_t>(spare, 1);
    const std::size_t taken =
        positional.required == Required::yes && wanted == 0 ? std::min<std::size_t>(left, 1) : wanted;
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(next);
    given.push_back({&positional, {from, from + static_cast<std::ptrdiff_t>(taken)}});
    next += taken;
  }
  if (next == words.size()) return given;
  throw Error(ErrorKind::usage, "reqs " + command.name + ": '" + words[next] + "' is one word too many",
              {usage_hint(command)});
}

std::string usage_hint(const Command& command) {
  return "usage: " + usage_line(command);
}

}  // namespace reqs::cmd
