#include "cmd/parse.hpp"

#include <algorithm>
#include <span>

#include <CLI/CLI.hpp>

#include "cmd/fields.hpp"
#include "cmd/given.hpp"
#include "cmd/words.hpp"
#include "core/error.hpp"
#include "core/suggest.hpp"

namespace reqs::cmd {
namespace {

// CLI11 reads `--title=` as if the value stood in the next word, and `-is:part` as letters. Such words get this
// character so that it leaves them alone; it is taken off again on the way out.
constexpr char mark = '\x1f';

/// `-is:part`
bool is_negated_key(std::string_view word) {
  if (word.size() < 4 || word[1] < 'a' || word[1] > 'z') return false;
  const auto colon = word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-", 1);
  return colon != word.npos && colon > 2 && word[colon] == ':';
}

/// A negated word of a query: `-is:part`, `-printer`, `-客户`, but not `-aq` where -a and -q are options. Only where
/// the command takes a query.
bool is_negated_term(std::string_view word, std::span<const Option> options) {
  if (word.size() < 3 || word[0] != '-' || word[1] == '-') return false;
  return is_negated_key(word) || !is_letters(word, options);
}

bool takes_query(const Command& command) {
  return std::ranges::find(command.positionals, ValueKind::query, &Option::kind) != command.positionals.end();
}

bool takes_rest(const Command& command) {
  return !command.positionals.empty() && command.positionals.back().count == Count::rest;
}

std::vector<std::string> marked(const std::vector<std::string>& args, const Command& command,
                                const std::vector<Option>& common) {
  const bool query = takes_query(command);
  std::vector<Option> options = command.options;
  options.insert(options.end(), common.begin(), common.end());
  bool is_value = false;
  std::vector<std::string> words;
  for (const auto& arg : args) {
    if (arg.find(mark) != arg.npos) throw Error(ErrorKind::usage, "'" + arg + "' has a control character in it");
    const bool term = query && !is_value && is_negated_term(arg, options);
    is_value = !is_value && is_value_next(arg, options);
    if (term) {
      words.push_back(mark + arg);
    } else {
      words.push_back(arg.starts_with("--") && arg.ends_with('=') ? arg + mark : arg);
    }
  }
  return words;
}

std::string unmarked(std::string word) {
  std::erase(word, mark);
  return word;
}

/// `-s,--state`, as CLI11 wants it.
std::string cli_name(const Option& option) {
  std::string name;
  if (option.letter != no_letter) name = std::string{'-', option.letter};
  if (!option.name.empty()) name += (name.empty() ? "--" : ",--") + option.name;
  return name;
}

CLI::Option* add_to(CLI::App& app, const Option& option) {
  if (option.is_flag()) {
    auto* added = app.add_flag_function(cli_name(option), [](std::int64_t) {});
    return added->disable_flag_override();
  }
  auto* added = app.add_option(cli_name(option), [](const CLI::results_t&) { return true; });
  return added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

struct Bound {
  const Option* option;
  const CLI::Option* cli;
};

[[noreturn]] void fail_with(const CLI::ParseError& error, const std::vector<Bound>& bound, const Command& command) {
  const std::string_view what = error.what();
  for (const auto& [option, cli] : bound) {
    if (!what.starts_with(cli->get_name() + ":")) continue;
    throw Error(ErrorKind::usage, shown_name(*option) + " needs a value: " + placeholder_of(*option),
                {"'reqs help " + command.name + "' explains it"});
  }
  for (const auto& [option, cli] : bound)
    if (option->is_flag() && what.starts_with(option->name + " "))
      throw Error(ErrorKind::usage, shown_name(*option) + " takes no value");
  throw Error(ErrorKind::usage, "reqs " + command.name + ": " + std::string(what));
}

[[noreturn]] void fail_for_unknown(const std::string& word, const std::vector<Option>& common, const Command& command) {
  std::vector<std::string> names;
  for (const auto* table : {&command.options, &common})
    for (const auto& option : *table)
      if (!option.name.empty()) names.push_back("--" + option.name);
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string> hints;
  if (const auto near = nearest(name, names)) hints.push_back("did you mean '" + *near + "'?");
  hints.push_back("'reqs help " + command.name + "' lists the options; words after -- are no options");
  throw Error(ErrorKind::usage, "reqs " + command.name + " has no option '" + name + "'", std::move(hints));
}

/// The words that are no options. CLI11 hands back whatever it does not know, in order.
std::vector<std::string> plain_words(const CLI::App& app, const std::vector<Option>& common, const Command& command) {
  const bool rest = takes_rest(command);
  bool verbatim = false;
  std::vector<std::string> words;
  for (auto& word : app.remaining()) {
    if (!verbatim && word == "--") {
      verbatim = true;
      continue;
    }
    const bool dashed = word.size() > 1 && word[0] == '-' && (word[1] < '0' || word[1] > '9');
    if (dashed && !verbatim) fail_for_unknown(word, common, command);
    words.push_back(unmarked(std::move(word)));
    verbatim = verbatim || rest;
  }
  return words;
}

bool is_given(const std::vector<Bound>& bound, std::string_view name) {
  return std::ranges::any_of(bound, [&](const Bound& b) { return b.option->name == name && b.cli->count() > 0; });
}

std::vector<Given> values_of(const std::vector<Bound>& bound) {
  std::vector<Given> given;
  for (const auto& [option, cli] : bound) {
    auto& values = given.emplace_back(Given{option, {}}).values;
    for (const auto& result : cli->results()) values.push_back(unmarked(result));
  }
  return given;
}

}  // namespace

Next parse(const Command& command, const std::vector<std::string>& args, Env& env) {
  const std::vector<Option> common = common_options_of(command, env.common);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.prefix_command(takes_rest(command));
  std::vector<Bound> own, shared;
  for (const auto& option : command.options) own.push_back({&option, add_to(app, option)});
  for (const auto& option : common) shared.push_back({&option, add_to(app, option)});

  std::vector<std::string> words = marked(args, command, common);
  std::ranges::reverse(words);  // CLI11 takes them from the back
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    auto all = own;
    all.insert(all.end(), shared.begin(), shared.end());
    fail_with(error, all, command);
  }
  if (is_given(shared, "help")) return Next::help;

  auto given = place_words(command, plain_words(app, common, command));
  std::ranges::move(values_of(own), std::back_inserter(given));
  const auto for_all = values_of(shared);
  take_over(for_all);
  settle_common(env);
  // What every act may say about itself (--reason, -m, --at) can stand in the file or the editor, too.
  std::ranges::copy_if(for_all, std::back_inserter(given),
                       [](const Given& one) { return one.option->field == Field::yes; });
  fill_fields(command, given, env);
  check_required(given, command);
  take_over(given);
  return Next::run;
}

}  // namespace reqs::cmd
