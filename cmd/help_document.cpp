#include "cmd/help_document.hpp"

#include "cmd/commands.hpp"
#include "cmd/common.hpp"
#include "cmd/help.hpp"

namespace reqs::cmd {
namespace {

Doc option_doc(const Option& option) {
  Doc::List words;
  for (const auto& choice : choices_of(option)) words.emplace_back(choice.word);
  Doc::Map doc = {{"name", option.name}};
  if (!option.is_positional() && option.letter != no_letter) doc.push_back({"letter", std::string(1, option.letter)});
  if (!option.is_flag()) doc.push_back({"value", placeholder_of(option)});
  doc.push_back({"help", option.help});
  doc.push_back({"required", option.required == Required::yes});
  doc.push_back({"repeatable", option.repeat == Repeat::yes});
  if (!words.empty()) doc.push_back({"words", std::move(words)});
  return doc;
}

Doc options_doc(const std::vector<Option>& options) {
  Doc::List list;
  for (const auto& option : options) list.push_back(option_doc(option));
  return list;
}

}  // namespace

Doc overview_doc(const std::vector<std::string>& others) {
  Doc::List commands, subjects;
  for (const auto& command : visible_commands())
    commands.emplace_back(
        Doc::Map{{"name", command.name}, {"group", name_in(group_names, command.group)}, {"summary", command.summary}});
  for (const auto& topic : topics()) subjects.emplace_back(Doc::Map{{"name", topic.name}, {"summary", topic.summary}});
  return list_document("commands", std::move(commands),
                       {{"topics", std::move(subjects)}, {"external", text_list(others)}});
}

Doc help_doc(const Command& command) {
  Common unused;
  Doc::Map item = {{"name", command.name},
                   {"summary", command.summary},
                   {"usage", usage_line(command)},
                   {"details", command.details},
                   {"arguments", options_doc(command.positionals)},
                   {"options", options_doc(command.options)},
                   {"common_options", options_doc(common_options_of(command, unused))}};
  return list_document("commands", {std::move(item)});
}

Doc help_doc(const Topic& topic) {
  Doc::List terms;
  for (const auto& term : topic.terms) terms.emplace_back(Doc::Map{{"term", term.word}, {"meaning", term.meaning}});
  Doc::Map item = {{"name", topic.name}, {"title", topic.title}, {"text", topic.text}, {"terms", std::move(terms)}};
  return list_document("topics", {std::move(item)});
}

}  // namespace reqs::cmd
