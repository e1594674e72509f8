#include "cmd/help.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "cmd/commands.hpp"
#include "cmd/common.hpp"
#include "cmd/topics.hpp"
#include "report/page.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

constexpr std::size_t widest = 100;  // longer lines are hard to read
constexpr std::size_t narrowest = 20;
constexpr std::size_t form_columns = 24;
constexpr std::size_t indent_below = 6;  // of a text that stands below its form

std::size_t width_of(int columns) {
  return std::clamp<std::size_t>(static_cast<std::size_t>(std::max(columns, 0)), narrowest, widest);
}

/// `  form   text`, the text wrapped in a column of its own, or below the form where that would be a narrow one; a long
/// form stands on a line of its own, too.
void print_row(std::ostream& out, const std::string& form, const std::string& text, std::size_t width) {
  const bool beside = width >= 2 * form_columns + 2;
  const std::size_t indent = beside ? form_columns + 2 : indent_below;
  const auto lines = wrap(text, width - indent);
  out << "  ";
  std::size_t next = 0;
  if (beside && display_width(form) + 2 <= form_columns) {
    out << pad_right(form, form_columns) << lines[next++] << '\n';
  } else {
    out << form << '\n';
  }
  for (; next < lines.size(); ++next) out << std::string(indent, ' ') << lines[next] << '\n';
}

/// A sentence with something in front of it, which its further lines leave free.
void print_sentence(std::ostream& out, const std::string& lead, const std::string& text, std::size_t width) {
  Page page(width, Colour::no);
  page.hanging(lead, text);
  out << page.take();
}

void print_options(std::ostream& out, const std::string& heading, const std::vector<Option>& options,
                   std::size_t width) {
  if (options.empty()) return;
  out << '\n' << heading << ":\n";
  for (const auto& option : options)
    print_row(out, option.is_positional() ? usage_of(option) : form_of(option), described(option), width);
}

/// Paragraphs are wrapped; lines that begin with a blank stay as they are.
void print_details(std::ostream& out, const std::string& details, std::size_t width) {
  std::istringstream lines(details);
  std::string line;
  while (std::getline(lines, line)) {
    if (line.empty() || line.starts_with(' ')) {
      out << (line.empty() ? "" : "  ") << line << '\n';
      continue;
    }
    for (const auto& part : wrap(line, width - 2)) out << "  " << part << '\n';
  }
}

std::vector<Option> common_options_of(const Command& command) {
  Common unused;
  auto options = cmd::common_options_of(command, unused);
  for (auto& option : options) option.set = nullptr;
  return options;
}

}  // namespace

std::string usage_of(const Option& positional) {
  const std::string name = placeholder_of(positional);
  switch (positional.count) {
    case Count::none:
    case Count::one:
      return name;
    case Count::optional:
      return "[" + name + "]";
    case Count::many:
    case Count::rest:
      return "[" + name + "...]";
    case Count::at_least_one:
      return name + "...";
  }
  return name;
}

std::string usage_line(const Command& command) {
  std::string line = "reqs " + command.name + " [options]";
  for (const auto& positional : command.positionals) line += " " + usage_of(positional);
  return line;
}

std::string form_of(const Option& option) {
  std::string form;
  if (option.letter != no_letter) form = std::string{'-', option.letter};
  if (!option.name.empty()) form += (form.empty() ? "--" : ", --") + option.name;
  return option.is_flag() ? form : form + " " + placeholder_of(option);
}

std::string described(const Option& option, Words words) {
  std::string more = words == Words::included ? one_of_text(option) : "";
  const auto add = [&](const std::string& note) { more += (more.empty() ? "" : "; ") + note; };
  if (option.range) add(std::to_string(option.range->low) + " to " + std::to_string(option.range->high));
  if (!option.is_positional() && option.required == Required::yes) add("needed");
  if (!option.is_positional() && option.repeat == Repeat::yes) add("repeatable");
  return more.empty() ? option.help : option.help + " (" + more + ")";
}

void print_overview(std::ostream& out, int columns, const std::vector<std::string>& others) {
  const std::size_t width = width_of(columns);
  out << "usage: reqs COMMAND [options] ...\n";
  const auto commands = visible_commands();
  for (const auto& group : group_names) {
    if (std::ranges::find(commands, group.value, &Command::group) == commands.end()) continue;
    out << '\n' << group.help << ":\n";
    for (const auto& command : commands)
      if (command.group == group.value) print_row(out, command.name, command.summary, width);
  }
  if (!others.empty()) out << "\nFound on PATH:\n";
  for (const auto& verb : others) print_row(out, safe_line(verb), "runs reqs-" + verb, width);
  out << "\nTopics:\n";
  print_topics(topics(), out, columns);
  out << '\n';
  print_sentence(out, "", "'reqs help COMMAND' explains a command, 'reqs help TOPIC' a topic.", width);
}

void print_topic(const Topic& topic, std::ostream& out, int columns) {
  const std::size_t width = width_of(columns);
  out << topic.title << "\n\n";
  if (!topic.text.empty()) {
    print_details(out, std::string(topic.text), width);
    out << '\n';
  }
  for (const auto& term : topic.terms) print_row(out, term.word, term.meaning, width);
}

void print_topics(const std::vector<Topic>& topics, std::ostream& out, int columns) {
  for (const auto& topic : topics)
    print_row(out, std::string(topic.name), std::string(topic.summary), width_of(columns));
}

void print_help(const Command& command, std::ostream& out, int columns) {
  const std::size_t width = width_of(columns);
  print_sentence(out, "", "reqs " + command.name + " - " + command.summary, width);
  out << '\n';
  print_sentence(out, "usage: ", usage_line(command), width);
  if (!command.details.empty()) out << '\n';
  print_details(out, command.details, width);
  print_options(out, "Arguments", command.positionals, width);
  print_options(out, "Options", command.options, width);
  print_options(out, "Common options", common_options_of(command), width);
  if (command.examples.empty()) return;
  out << "\nExamples:\n";
  std::istringstream lines(command.examples);
  for (std::string line; std::getline(lines, line);) out << "  " << line << '\n';
}

}  // namespace reqs::cmd
