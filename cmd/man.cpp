#include "cmd/man.hpp"

#include <algorithm>
#include <sstream>

#include "cmd/commands.hpp"
#include "cmd/common.hpp"
#include "cmd/help.hpp"
#include "cmd/mdoc.hpp"
#include "cmd/topics.hpp"

namespace reqs::cmd {
namespace {

// Fixed, so that a page changes only with what it says.
constexpr std::string_view date = "November 22, 2026";

std::string header(const std::string& name, const std::string& summary) {
  std::string title = mdoc::section(name).substr(4);  // in capitals, as .Dt wants it
  title.pop_back();
  return ".\\\" Made by 'reqs __man' from the tables in cmd/; change those.\n.Dd " + std::string(date) + "\n.Dt " +
         title + " 1\n.Os \"reqs " REQS_VERSION "\"\n" + mdoc::section("Name") + ".Nm " + name + "\n.Nd " +
         mdoc::literal(summary) + "\n";
}

std::string positional_macro(const Option& positional) {
  const std::string name = mdoc::argument(placeholder_of(positional));
  switch (positional.count) {
    case Count::none:
    case Count::one:
      return ".Ar " + name + "\n";
    case Count::optional:
      return ".Op Ar " + name + "\n";
    case Count::many:
    case Count::rest:
      return ".Op Ar " + name + " No ...\n";
    case Count::at_least_one:
      return ".Ar " + name + " No ...\n";
  }
  return {};
}

std::string option_macro(const Option& option) {
  if (option.is_positional()) return "Ar " + mdoc::argument(placeholder_of(option));
  std::string macro;
  if (option.letter != no_letter) macro = std::string("Fl ") + option.letter;
  if (!option.name.empty()) macro += (macro.empty() ? "Fl -" : " , Fl -") + option.name;
  return option.is_flag() ? macro : macro + " Ar " + mdoc::argument(placeholder_of(option));
}

std::string sentence(std::string phrase) {
  if (!phrase.empty() && phrase[0] >= 'a' && phrase[0] <= 'z') phrase[0] = static_cast<char>(phrase[0] - 'a' + 'A');
  return mdoc::text(phrase) + ".\n";
}

/// The words an option accepts, each with its explanation; nothing where the words say it all.
std::string explained_choices(const Option& option) {
  const auto choices = choices_of(option);
  if (std::ranges::all_of(choices, [](const Choice& choice) { return choice.help.empty(); })) return {};
  std::string list = ".Bl -tag -width Ds -compact\n";
  for (const auto& choice : choices) {
    list += ".It Cm " + mdoc::argument(choice.word) + "\n";
    if (!choice.help.empty()) list += mdoc::text(choice.help) + "\n";
  }
  return list + ".El\n";
}

std::string item(const Option& option) {
  const std::string_view kind = info_of(option.kind).help;
  const std::string choices = explained_choices(option);
  std::string text = ".It " + option_macro(option) + "\n";
  text += sentence(described(option, choices.empty() ? Words::included : Words::left_out));
  if (!kind.empty()) text += mdoc::text(placeholder_of(option) + " is " + std::string(kind)) + ".\n";
  return text + choices;
}

std::string option_list(std::string_view heading, const std::vector<Option>& options) {
  if (options.empty()) return {};
  std::string text = mdoc::section(heading) + ".Bl -tag -width Ds\n";
  for (const auto& option : options) text += item(option);
  return text + ".El\n";
}

std::string literal_display(const std::vector<std::string>& lines) {
  std::string text = ".Bd -literal -offset indent\n";
  for (const auto& line : lines) text += mdoc::literal(line) + "\n";
  return text + ".Ed\n";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The line without the two blanks that mark it as standing as it is.
std::string displayed(const std::string& line) {
  return line.substr(std::min<std::size_t>(line.find_first_not_of(' '), 2));
}

/// Lines that begin with a blank stand as they are; the others are paragraphs, with empty lines between.
std::string paragraphs(const std::string& details) {
  constexpr std::string_view paragraph = ".Pp\n", end_of_display = ".Ed\n";
  std::string text;
  std::vector<std::string> display;
  const auto end_display = [&] {
    // A display brings its own space.
    if (!display.empty() && text.ends_with(paragraph)) text.resize(text.size() - paragraph.size());
    if (!display.empty()) text += literal_display(display);
    display.clear();
  };
  for (const auto& line : lines_of(details)) {
    if (line.starts_with(' ')) {
      display.push_back(displayed(line));
      continue;
    }
    end_display();
    if (!line.empty()) {
      text += mdoc::text(line) + "\n";
    } else if (!text.ends_with(end_of_display)) {
      text += paragraph;
    }
  }
  end_display();
  return text;
}

/// mdoc takes punctuation at the end of an argument for that of the sentence.
std::string term_argument(const std::string& word) {
  const bool punctuation = std::string_view(".,:;?!)").find(word.back()) != std::string_view::npos;
  auto argument = mdoc::argument(word);
  if (punctuation) argument.insert(argument.size() - 1, "\\&");
  return argument;
}

std::string topic_section(const Topic& topic) {
  std::string text = mdoc::section(topic.title);
  if (!topic.text.empty()) text += mdoc::text(topic.text) + "\n.Pp\n";
  text += ".Bl -tag -width Ds -compact\n";
  for (const auto& term : topic.terms)
    text += ".It Li " + term_argument(term.word) + "\n" + mdoc::text(term.meaning) + "\n";
  return text + ".El\n";
}

std::string command_list(const std::vector<Command>& commands) {
  std::string text;
  for (const auto& group : group_names) {
    if (std::ranges::find(commands, group.value, &Command::group) == commands.end()) continue;
    text += ".Ss " + std::string(group.help) + "\n.Bl -tag -width Ds -compact\n";
    for (const auto& command : commands)
      if (command.group == group.value)
        text += ".It Xr reqs-" + command.name + " 1\n" + mdoc::text(command.summary) + "\n";
    text += ".El\n";
  }
  return text;
}

ManPage overview_page(const std::vector<Command>& commands) {
  Common unused;
  std::vector<Option> everywhere, acts;
  for (auto& common : common_options(unused))
    (common.scope == Scope::act ? acts : everywhere).push_back(std::move(common.option));
  std::string text = header("reqs", "requests, kept in git");
  text += mdoc::section("Synopsis") + ".Nm\n.Ar command\n.Op Ar option No ...\n.Op Ar argument No ...\n";
  text += mdoc::section("Description") +
          mdoc::text(
              "A ledger is a git repository, or one branch of one, that holds the requests of a team or a company: "
              "one YAML file a request, one commit an act. Each command has a page of its own.") +
          "\n" + command_list(commands);
  text += option_list("Common options", everywhere) + option_list("Options of commands that act", acts);
  for (const auto& topic : topics()) text += topic_section(topic);
  text += mdoc::section("See also") + ".Xr reqs-ledger 5 ,\n.Xr reqs-request 5 ,\n.Xr reqs-query 7\n";
  return {"reqs.1", text};
}

}  // namespace

ManPage man_page(const Command& command) {
  const std::string name = "reqs-" + command.name;
  Common unused;
  std::string text = header(name, command.summary);
  text += mdoc::section("Synopsis") + ".Nm reqs " + command.name + "\n.Op Ar options\n";
  for (const auto& positional : command.positionals) text += positional_macro(positional);
  text += mdoc::section("Description");
  text += command.details.empty() ? sentence(command.summary) : paragraphs(command.details);
  text += option_list("Arguments", command.positionals);
  text += option_list("Options", command.options);
  text += mdoc::section("Common options") + "Explained in\n.Xr reqs 1 :\n";
  const auto common = common_options_of(command, unused);
  for (const auto& option : common) text += "." + option_macro(option) + (&option == &common.back() ? " .\n" : " ,\n");
  if (!command.examples.empty()) text += mdoc::section("Examples") + literal_display(lines_of(command.examples));
  text += mdoc::section("See also") + ".Xr reqs 1\n";
  return {name + ".1", text};
}

std::vector<ManPage> man_pages() {
  const auto commands = visible_commands();
  std::vector<ManPage> pages{overview_page(commands)};
  std::ranges::transform(commands, std::back_inserter(pages), man_page);
  return pages;
}

}  // namespace reqs::cmd
