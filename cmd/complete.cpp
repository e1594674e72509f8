#include "cmd/complete.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "cmd/commands.hpp"
#include "cmd/common.hpp"
#include "cmd/external.hpp"
#include "cmd/topics.hpp"
#include "cmd/words.hpp"

namespace reqs::cmd {
namespace {

enum class Stage { before_command, in_command, in_other };

/// The line before the word being completed, taken apart.
struct Line {
  Stage stage = Stage::before_command;
  std::optional<Command> command;   ///< empty, too, when there is no command of that name
  std::vector<Option> options;      ///< own and common
  std::vector<std::string> before;  ///< the words between the command and the one being completed
  Common common;                    ///< what the options write to
};

void keep_beginning_with(std::vector<Candidate>& candidates, std::string_view word) {
  std::erase_if(candidates, [&](const Candidate& c) { return !c.word.starts_with(word); });
}

std::vector<Candidate> all_commands(const Env& env) {
  std::vector<Candidate> candidates;
  for (const auto& command : visible_commands()) candidates.push_back({command.name, command.summary});
  for (const auto& verb : external_verbs(env)) candidates.push_back({verb, "reqs-" + verb + " on PATH"});
  return candidates;
}

std::vector<Candidate> commands_and_topics(const Env& env) {
  auto candidates = all_commands(env);
  for (const auto& topic : topics()) candidates.push_back({std::string(topic.name), std::string(topic.summary)});
  return candidates;
}

std::vector<Candidate> closed_list(const Option& option) {
  std::vector<Candidate> candidates;
  for (auto& choice : choices_of(option)) candidates.push_back({std::move(choice.word), std::move(choice.help)});
  return candidates;
}

/// What the values of an option may be, as far as `typed` says.
Completion values_for(const Option& option, std::string_view typed, Env& env, const DynamicValues& ledger_values) {
  switch (const Source source = info_of(option.kind).source) {
    case Source::none:
      return {};
    case Source::closed:
      return {closed_list(option), Source::none};
    case Source::ledger:
      if (!ledger_values) return {};
      return {ledger_values({option.kind, std::string(typed), option.states}, env), Source::none};
    case Source::commands:
      return {commands_and_topics(env), Source::none};
    case Source::files:
    case Source::directories:
      return {{}, source};
  }
  return {};
}

bool is_said(const Option& option, const std::vector<std::string>& before) {
  const auto name = "--" + option.name;
  return std::ranges::any_of(before, [&](const std::string& word) {
    if (option.name.empty() || option.repeat == Repeat::yes || !word.starts_with(name)) return false;
    return word.size() == name.size() || word[name.size()] == '=';
  });
}

/// Options that can still be given.
std::vector<Candidate> option_names(const Line& line) {
  std::vector<Candidate> candidates;
  for (const auto& option : line.options)
    if (!is_said(option, line.before))
      candidates.push_back({option.name.empty() ? std::string{'-', option.letter} : "--" + option.name, option.help});
  return candidates;
}

/// The positional that the word after `before` belongs to; nullptr when all have their words.
const Option* positional_after(const Line& line) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < line.before.size(); ++i) {
    const std::string& word = line.before[i];
    if (is_value_next(word, line.options)) {
      ++i;
    } else if (word == "-" || !word.starts_with('-')) {
      ++words;
    }
  }
  for (const auto& positional : line.command->positionals) {
    const bool takes_more = positional.count != Count::one && positional.count != Count::optional;
    if (takes_more || words == 0) return &positional;
    --words;
  }
  return nullptr;
}

Completion value_in_word(const std::string& word, const Line& line, Env& env, const DynamicValues& ledger_values) {
  const auto equals = word.find('=');
  const Option* option = valued_option_in(word, line.options);
  if (option == nullptr) return {};
  const std::string start = word.substr(0, equals + 1);
  Completion completion = values_for(*option, word.substr(equals + 1), env, ledger_values);
  for (auto& candidate : completion.candidates) candidate.word.insert(0, start);
  return completion;
}

/// The next word of a positional; what stands there already is not said twice.
Completion positional_value(const Line& line, const std::string& word, Env& env, const DynamicValues& ledger_values) {
  const Option* positional = positional_after(line);
  if (positional == nullptr) return {};
  auto completion = values_for(*positional, word, env, ledger_values);
  std::erase_if(completion.candidates, [&](const Candidate& candidate) {
    return std::ranges::find(line.before, candidate.word) != line.before.end();
  });
  return completion;
}

bool takes_query_next(const Line& line) {
  if (!line.command) return false;
  const Option* positional = positional_after(line);
  return positional != nullptr && positional->kind == ValueKind::query;
}

/// A word that begins with a dash: an option, or a query's word that is negated.
Completion dashed_word(const Line& line, const std::string& word, Env& env, const DynamicValues& ledger_values) {
  Completion completion{option_names(line), Source::none};
  if (!takes_query_next(line) || word.starts_with("--")) return completion;
  auto terms = positional_value(line, word, env, ledger_values).candidates;
  std::ranges::move(terms, std::back_inserter(completion.candidates));
  return completion;
}

Completion complete_in(const Line& line, const std::string& word, Env& env, const DynamicValues& ledger_values) {
  const bool ended = std::ranges::find(line.before, "--") != line.before.end();
  if (!ended && !line.before.empty() && is_value_next(line.before.back(), line.options))
    return values_for(*valued_option_in(line.before.back(), line.options), word, env, ledger_values);
  if (!ended && word.starts_with("--") && word.find('=') != word.npos)
    return value_in_word(word, line, env, ledger_values);
  if (line.stage == Stage::in_other) return {{}, Source::files};
  if (!ended && word.starts_with('-')) return dashed_word(line, word, env, ledger_values);
  if (line.stage == Stage::before_command) return {all_commands(env), Source::none};
  return line.command ? positional_value(line, word, env, ledger_values) : Completion{};
}

/// Hands the values of --ledger, -C and their like to those options, so that the right ledger is asked.
void take_over_common(std::span<const std::string> before, const std::vector<Option>& common) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Option* option = valued_option_in(before[i], common);
    const auto equals = before[i].find('=');
    if (option == nullptr) continue;
    if (equals != std::string::npos) {
      option->set(std::string_view(before[i]).substr(equals + 1));
    } else if (is_value_next(before[i], common) && i + 1 < before.size()) {
      option->set(before[++i]);
    } else if (!before[i].starts_with("--")) {
      option->set(std::string_view(before[i]).substr(before[i].find(option->letter, 1) + 1));  // -Cdir
    }
  }
}

/// Fills `line` in place: its options point into its own Common.
void take_apart(std::span<const std::string> before, Line& line, const Env& env) {
  std::vector<Option> common;
  for (auto& one : common_options(line.common)) common.push_back(std::move(one.option));
  take_over_common(before, common);
  const auto at = find_word(before, common);
  if (at) line.stage = Stage::in_command;
  if (at) line.command = find_command(before[*at]);
  if (at && !line.command && find_external(before[*at], env)) line.stage = Stage::in_other;
  if (!at) line.options = std::move(common);
  line.before.assign(before.begin() + static_cast<std::ptrdiff_t>(at ? *at + 1 : 0), before.end());
  if (!line.command) return;
  line.options = line.command->options;
  std::ranges::move(common_options_of(*line.command, line.common), std::back_inserter(line.options));
}

}  // namespace

Completion complete(const std::vector<std::string>& words, Env& env, const DynamicValues& ledger_values) {
  if (words.empty()) return {};
  Line line;
  take_apart(std::span(words).first(words.size() - 1), line, env);
  env.common.ledger = line.common.ledger;
  env.common.directory = line.common.directory;
  settle_common(env);
  Completion completion = complete_in(line, words.back(), env, ledger_values);
  keep_beginning_with(completion.candidates, words.back());
  return completion;
}

}  // namespace reqs::cmd
