// What a subcommand is made of: plain tables. A command's file in sub/ fills one Command; parser, help, man page and
// completion read it. Nothing here parses, prints or acts.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/value_kind.hpp"
#include "core/named.hpp"
#include "core/request.hpp"

namespace reqs::cmd {

struct Env;

/// Must it be given?
enum class Required { no, yes };
/// Given twice: does the last one win, or do all count, in the order given?
enum class Repeat { no, yes };
/// Can it also be given under its name in a YAML file (-F) or in the editor (-e)?
enum class Field { no, yes };

/// How many words a positional takes; `none`: it is an option instead. `rest` takes everything from the first word that
/// is no option, options included, as `reqs git log --oneline` needs it. `many` and `rest` are the last positional of a
/// command.
enum class Count { none, one, optional, many, at_least_one, rest };

/// The bounds of a number, both included.
struct Range {
  int low;
  int high;
};

/// One option, or one positional (then `count` says how many words, and `letter` means nothing). Made by option(),
/// positional() and their like below, then refined by the functions inside, each of which returns the option itself.
struct Option {
  std::string name{};  ///< without dashes: `needed-by`; of a positional: `id`, shown as ID
  char letter = no_letter;
  ValueKind kind = ValueKind::text;
  std::string help{};         ///< a phrase, lower case, without a full stop
  std::string placeholder{};  ///< empty = that of the kind (options) or the name in capitals (positionals)
  Required required = Required::no;
  Repeat repeat = Repeat::no;
  Field field = Field::no;
  Count count = Count::none;
  std::vector<Choice> choices{};  ///< of ValueKind::choice
  std::optional<Range> range{};   ///< of ValueKind::number
  std::vector<State> states{};    ///< of ids: where the command makes sense, for completion; empty = open ones
  /// Takes over one value that was found acceptable; called once a value, "" for a flag.
  std::function<void(std::string_view)> set{};

  static constexpr char no_letter = '\0';

  Option& as_field();
  Option& must();
  Option& called(std::string shown);
  Option& one_of(std::vector<std::string> words);
  Option& among(std::vector<Choice> rows);
  Option& between(Range bounds);
  Option& in_states(std::vector<State> fitting);

  bool is_flag() const { return kind == ValueKind::flag; }
  bool is_positional() const { return count != Count::none; }
};

inline constexpr char no_letter = Option::no_letter;

/// The words an option accepts: its own choices or its kind's closed list; empty = any.
std::vector<Choice> choices_of(const Option& option);
/// `one of low, normal, high or urgent`; empty when there is no list.
std::string one_of_text(const Option& option);
/// How its value is called in usage lines: `TIME`, `WHO`, `ID`.
std::string placeholder_of(const Option& option);
/// How messages call the option itself: `--needed-by`, `-C`, and a positional by its placeholder.
std::string shown_name(const Option& option);

/// An option that takes a value, written to `target`, which must live as long as the command (a shared_ptr held by its
/// `run` does). A vector's option is repeatable.
Option option(std::string name, char letter, ValueKind kind, std::string help, std::string& target);
Option option(std::string name, char letter, ValueKind kind, std::string help, std::optional<std::string>& target);
Option option(std::string name, char letter, ValueKind kind, std::string help, std::vector<std::string>& target);
/// A number; refine it with between().
Option option(std::string name, char letter, ValueKind kind, std::string help, int& target);
Option option(std::string name, char letter, ValueKind kind, std::string help, std::optional<int>& target);
/// An option without a value.
Option flag(std::string name, char letter, std::string help, bool& target);
/// A flag that stands for one value of an enum: `flag("reached", no_letter, "…", o->answer, Answer::reached)`.
template <class E>
Option flag(std::string name, char letter, std::string help, E& target, E value) {
  return {.name = std::move(name),
          .letter = letter,
          .kind = ValueKind::flag,
          .help = std::move(help),
          .set = [&target, value](std::string_view) { target = value; }};
}
/// An option whose words are those of one of core's Named tables.
template <class E, std::size_t n, class Target>
Option option(std::string name, char letter, const Named<E> (&table)[n], std::string help, Target& target) {
  return {.name = std::move(name),
          .letter = letter,
          .kind = ValueKind::choice,
          .help = std::move(help),
          .choices = choices_in(table),
          .set = [&target, &table](std::string_view word) { target = *value_in(table, word); }};
}

/// A word by its place. The default count is one for a string, optional for an optional, many for a vector.
Option positional(std::string name, ValueKind kind, std::string help, std::string& target);
Option positional(std::string name, ValueKind kind, std::string help, std::optional<std::string>& target);
Option positional(std::string name, ValueKind kind, std::string help, std::vector<std::string>& target,
                  Count count = Count::many);

/// What a command needs before it runs. `none`: nothing. `ledger`: it reads one. `act`: it reads one and writes; it
/// then has the options of acts (--as, -n, --at, --reason, --waive, -m, -F, -e).
enum class Needs { none, ledger, act };

/// The headings of the overview, in their order. `hidden` commands are for scripts of ours, not for people.
enum class Group { start, file, hand_over, escalate, finish, look, ci, report, hidden };
inline constexpr Named<Group> group_names[] = {
    {Group::start, "start", "Start and look after a ledger"},
    {Group::file, "file", "File requests"},
    {Group::hand_over, "hand-over", "Hand over"},
    {Group::escalate, "escalate", "Escalate"},
    {Group::finish, "finish", "Finish and follow up"},
    {Group::look, "look", "Look"},
    {Group::ci, "ci", "For CI"},
    {Group::report, "report", "Reports"},
};

struct Command {
  std::string name{};
  Group group = Group::hidden;
  std::string summary{};   ///< a phrase, imperative, lower case, without a full stop: `file a request`
  std::string details{};   ///< paragraphs, separated by empty lines
  std::string examples{};  ///< a command line a line; lines that begin with # explain
  Needs needs = Needs::none;
  std::vector<Option> options{};
  std::vector<Option> positionals{};
  /// Returns the exit code: 0, or 8 (findings), or 4 where it could print what it read all the same. Everything else
  /// is an Error.
  std::function<int(Env&)> run{};
};

}  // namespace reqs::cmd
