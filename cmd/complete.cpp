#include "cmd/complete.hpp"

#include <algorithm>
#include <span>

#include "cmd/commands.hpp"
#include "cmd/common.hpp"
#include "cmd/topics.hpp"
#include "cmd/words.hpp"

namespace reqs::cmd {
namespace {

enum class Stage { before_command, in_command };

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

std::vector<Candidate> all_commands() {
  std::vector<Candidate> candidates;
  for (const auto& command : visible_commands()) candidates.push_back({command.name, command.summary});
  return candidates;
}

std::vector<Candidate> commands_and_topics() {
  auto candidates = all_commands();
  for (const auto& topic : topics()) candidates.push_back({std::string(topic.name), std::string(topic.summary)});
  return candidates;
}

std::vector<Candidate> closed_list(const Option& option) {
  std::vector<Candidate> candidates;
  for (auto& choice : choices_of(option)) candidates.push_back({std::move(choice.word), std::move(choice.help)});
  return candidates;
}

Completion values_for(const Option& option, Env& env, const DynamicValues& ledger_values) {
  switch (const Source source = info_of(option.kind).source) {
    case Source::none:
      return {};
    case Source::closed:
      return {closed_list(option), Source::none};
    case Source::ledger:
      return {ledger_values ? ledger_values(option.kind, env) : std::vector<Candidate>{}, Source::none};
    case Source::commands:
      return {commands_and_topics(), Source::none};
    case Source::files:
    case Source::directories:
      return {{}, source};
  }
  return {};
}

std::vector<Candidate> option_names(const std::vector<Option>& options) {
  std::vector<Candidate> candidates;
  for (const auto& option : options)
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
  Completion completion = values_for(*option, env, ledger_values);
  for (auto& candidate : completion.candidates) candidate.word.insert(0, start);
  return completion;
}

Completion complete_in(const Line& line, const std::string& word, Env& env, const DynamicValues& ledger_values) {
  const bool ended = std::ranges::find(line.before, "--") != line.before.end();
  if (!ended && !line.before.empty() && is_value_next(line.before.back(), line.options))
    return values_for(*valued_option_in(line.before.back(), line.options), env, ledger_values);
  if (!ended && word.starts_with("--") && word.find('=') != word.npos)
    return value_in_word(word, line, env, ledger_values);
  if (!ended && word.starts_with('-')) return {option_names(line.options), Source::none};
  if (line.stage == Stage::before_command) return {all_commands(), Source::none};
  if (!line.command) return {};
  const Option* positional = positional_after(line);
  return positional == nullptr ? Completion{} : values_for(*positional, env, ledger_values);
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
    }
  }
}

/// Fills `line` in place: its options point into its own Common.
void take_apart(std::span<const std::string> before, Line& line) {
  std::vector<Option> common;
  for (auto& one : common_options(line.common)) common.push_back(std::move(one.option));
  take_over_common(before, common);
  const auto at = find_word(before, common);
  if (at) line.stage = Stage::in_command;
  if (at) line.command = find_command(before[*at]);
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
  take_apart(std::span(words).first(words.size() - 1), line);
  env.common.ledger = line.common.ledger;
  env.common.directory = line.common.directory;
  settle_common(env);
  Completion completion = complete_in(line, words.back(), env, ledger_values);
  keep_beginning_with(completion.candidates, words.back());
  return completion;
}

}  // namespace reqs::cmd
