#include "cmd/common.hpp"

#include <algorithm>

namespace reqs::cmd {
namespace {

Option color_option(Common& target) {
  return {
      .name = "color", .kind = ValueKind::color, .help = "colour the output", .set = [&target](std::string_view word) {
        target.color = word == "always" ? ColorWhen::always : word == "never" ? ColorWhen::never : ColorWhen::automatic;
      }};
}

Option no_pager_option(Common& target) {
  return {.name = "no-pager",
          .kind = ValueKind::flag,
          .help = "print all at once, even on a terminal",
          .set = [&target](std::string_view) { target.pager = false; }};
}

bool applies(Scope scope, Needs needs) {
  switch (scope) {
    case Scope::everywhere:
      return true;
    case Scope::ledger:
      return needs != Needs::none;
    case Scope::act:
      return needs == Needs::act;
  }
  return false;
}

bool is_about_fields(const Option& option) {
  return option.name == "file" || option.name == "edit";
}

/// Every act has fields: its own, and what it may say about itself. Not a command whose -F means something else.
bool has_fields(const Command& command) {
  const auto is_file = [](const Option& option) { return option.name == "file"; };
  return command.needs == Needs::act && std::ranges::none_of(command.options, is_file);
}

}  // namespace

std::vector<CommonOption> common_options(Common& c) {
  using enum ValueKind;
  const char none = no_letter;
  return {
      {Scope::act, cmd::flag("dry-run", 'n', "say what would happen, write nothing", c.dry_run)},
      {Scope::act, option("at", none, time, "when it happened, if that was earlier", c.at).as_field()},
      {Scope::act, option("reason", none, text, "why", c.reason).as_field()},
      {Scope::act, option("waive", none, guard, "do it although this guard says no; needs --reason", c.waive)},
      {Scope::act, option("message", 'm', text, "a note on the act, kept in the history", c.message).as_field()},
      {Scope::act, option("file", 'F', file, "read fields from a YAML file; - is stdin", c.file)},
      {Scope::act, cmd::flag("edit", 'e', "write the fields in an editor first", c.edit)},
      {Scope::ledger, option("as", none, person, "act for this person", c.as)},
      {Scope::everywhere, option("ledger", none, directory, "the ledger to use", c.ledger).called("PATH")},
      {Scope::everywhere, option("", 'C', directory, "run as if started in this directory", c.directory)},
      {Scope::everywhere, cmd::flag("json", none, "print JSON", c.json)},
      {Scope::everywhere, cmd::flag("quiet", 'q', "print ids and results only", c.quiet)},
      {Scope::everywhere, color_option(c)},
      {Scope::everywhere, cmd::flag("no-color", none, "the same as --color never", c.color, ColorWhen::never)},
      {Scope::everywhere, no_pager_option(c)},
      {Scope::everywhere, cmd::flag("help", 'h', "explain the command", c.help)},
  };
}

std::vector<Option> common_options_of(const Command& command, Common& target) {
  std::vector<Option> options;
  for (auto& common : common_options(target)) {
    Option& option = common.option;
    if (!applies(common.scope, command.needs)) continue;
    if (is_about_fields(option) && !has_fields(command)) continue;
    const auto takes_name = [&](const Option& own) { return !own.name.empty() && own.name == option.name; };
    const auto takes_letter = [&](const Option& own) { return own.letter != no_letter && own.letter == option.letter; };
    if (std::ranges::any_of(command.options, takes_name)) continue;
    if (std::ranges::any_of(command.options, takes_letter)) option.letter = no_letter;
    if (option.name.empty() && option.letter == no_letter) continue;
    options.push_back(std::move(option));
  }
  return options;
}

}  // namespace reqs::cmd
