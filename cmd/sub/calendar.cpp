// reqs calendar: when people are at work, and what a length of business time comes to.
#include "report/calendar.hpp"

#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/files.hpp"
#include "codec/calendars_reader.hpp"
#include "core/suggest.hpp"
#include "core/text.hpp"
#include "core/time_text.hpp"

namespace reqs::cmd {
namespace {

enum class CalendarVerb { show, add, between };
constexpr Named<CalendarVerb> calendar_verbs[] = {
    {CalendarVerb::show, "show", "NAME: its rules, or with --month the hours of each day"},
    {CalendarVerb::add, "add", "FROM SPAN: the moment at which that much time has passed"},
    {CalendarVerb::between, "between", "A B: how many seconds are open from A to B"},
};

struct CalendarOptions {
  CalendarVerb verb = CalendarVerb::show;
  std::vector<std::string> words;
  std::string calendar;
  std::string file;
  bool month = false;
};

/// All that a question about calendars needs: no ledger, where a file was named.
struct Known {
  Calendars calendars;
  Zone zone;  ///< for times without a calendar
};

Known read_known(Env& env, const std::string& typed) {
  if (typed.empty()) {
    const auto session = open_session(env);
    return {session.view.config().calendars, session.zone};
  }
  const auto name = typed == "-" ? std::string("stdin") : typed;
  auto read = read_calendars(read_input(env, typed), name);
  append(read.problems, missing_zones(read.calendars, zone_finder(env), name));
  if (read.problems.empty()) return {std::move(read.calendars), Zone::utc()};
  std::vector<std::string> hints;
  for (const auto& problem : read.problems) hints.push_back(to_text(problem));
  throw Error(ErrorKind::usage, "'" + name + "' cannot be used", std::move(hints));
}

std::vector<std::string> all_calendars(const Calendars& calendars) {
  const auto names = calendars.names();
  if (names.empty()) return {"`reqs config edit calendars.yaml` adds one; docs/calendars.md has the format"};
  return {"there are: " + join(names, ", ")};
}

Calendar calendar_of(const Env& env, const CalendarRules& rules) {
  return {rules, zone_named(env, rules.zone)};
}

Calendar calendar_named(const Env& env, const Calendars& calendars, const std::string& name) {
  if (const auto* rules = calendars.named(name)) return calendar_of(env, *rules);
  auto hints = all_calendars(calendars);
  if (const auto near = nearest(name, calendars.names())) hints.insert(hints.begin(), "did you mean '" + *near + "'?");
  throw Error(ErrorKind::not_found, "no calendar '" + name + "'", std::move(hints));
}

/// The one that was named, or the one that is meant where none is; empty where that is not clear.
std::optional<Calendar> wanted_calendar(const Env& env, const Calendars& calendars, const std::string& name) {
  if (!name.empty()) return calendar_named(env, calendars, name);
  const auto* rules = calendars.standard();
  return rules ? std::optional(calendar_of(env, *rules)) : std::nullopt;
}

[[noreturn]] void ask_for_calendar(const Calendars& calendars) {
  const bool none = calendars.all.empty();
  throw Error(ErrorKind::usage, none ? "there is no calendar" : "which calendar?",
              none ? all_calendars(calendars)
                   : std::vector<std::string>{"--calendar NAME, or `default: NAME` in calendars.yaml: " +
                                              join(calendars.names(), ", ")});
}

Instant moment(const Env& env, const Zone& zone, const std::string& name, const std::string& text) {
  const auto at = read_time(env, zone, name, text, DateMeans::start_of_day);
  if (at >= calendars_begin && at < calendars_end) return at;
  throw Error(ErrorKind::usage,
              fmt::format("{} '{}' is not in the years that calendars know, 1970 to 2100", name, text));
}

Span length_of_time(const std::string& text) {
  if (const auto span = parse_span(text)) return *span;
  throw Error(
      ErrorKind::usage, fmt::format("'{}' is not a length of time", text),
      {"elapsed: 90m, 24h, 3d, 2w; of a calendar: 8bh (business hours), 2bd (business days), eod (end of day)"});
}

/// For scripts: whole seconds, unless there is more to say.
std::string moment_text(Instant at) {
  const bool whole = at == std::chrono::floor<std::chrono::seconds>(at);
  auto text = to_rfc3339(at);
  if (whole) text.erase(text.size() - std::string_view(".000Z").size()) += 'Z';
  return text;
}

std::string name_or_empty(const std::optional<Calendar>& calendar) {
  return calendar ? calendar->rules().name : std::string();
}

void expect_words(const CalendarOptions& options, std::size_t least, std::size_t most, const char* usage) {
  if (options.words.size() < least || options.words.size() > most)
    throw Error(ErrorKind::usage, fmt::format("'{}' needs {}", name_in(calendar_verbs, options.verb), usage),
                {fmt::format("reqs calendar {} {}", name_in(calendar_verbs, options.verb), usage)});
  if (options.month && options.verb != CalendarVerb::show) throw Error(ErrorKind::usage, "--month is for 'show'");
}

std::chrono::year_month month_of(const Env& env, const Zone& zone, const std::string& text) {
  auto day = zone.local_day(env.now);
  if (!text.empty()) {
    const bool month_alone = text.size() == std::string_view("2026-11").size() && text.find('-') == 4;
    day = zone.local_day(moment(env, zone, "the month", month_alone ? text + "-01" : text));
  }
  const std::chrono::year_month_day date{day};
  return date.year() / date.month();
}

Doc month_document(const Calendar& calendar, std::chrono::year_month month) {
  const auto& rules = calendar.rules();
  return list_document("calendar_days", month_docs(calendar, month), {{"calendar", rules.name}, {"zone", rules.zone}});
}

int show_calendar(Env& env, const CalendarOptions& options, const Known& known) {
  expect_words(options, 0, 2, "[NAME] [--month [MONTH]]");
  const auto name = options.words.empty() ? options.calendar : options.words.front();
  const auto calendar = wanted_calendar(env, known.calendars, name);
  if (!calendar) ask_for_calendar(known.calendars);
  const bool month = options.month || options.words.size() == 2;
  const auto which = month_of(env, calendar->zone(), options.words.size() == 2 ? options.words.back() : std::string());
  if (env.common.json && month)
    print_json(env, month_document(*calendar, which));
  else if (env.common.json)
    print_json(env, list_document("calendars", {rules_doc(calendar->rules())}));
  else if (month)
    print_table(env, month_table(*calendar, which, env.terminal.out ? Reader::person : Reader::script));
  else
    env.out << render_rules(calendar->rules(), page_for(env));
  return 0;
}

int add_span(Env& env, const CalendarOptions& options, const Known& known) {
  expect_words(options, 2, 2, "FROM SPAN");
  const auto span = length_of_time(options.words.back());
  const auto calendar = wanted_calendar(env, known.calendars, options.calendar);
  if (!calendar && !span.elapsed()) ask_for_calendar(known.calendars);
  const auto from = moment(env, calendar ? calendar->zone() : known.zone, "FROM", options.words.front());
  const auto due = end_of_span(from, span, calendar ? &*calendar : nullptr);
  if (!due)
    throw Error(ErrorKind::refused, fmt::format("{} from {} is not over before the year 2101, where calendars end",
                                                to_text(span), moment_text(from)));
  if (env.common.json)
    print_json(env, list_document("calendar_add", {Doc::Map{{"from", to_rfc3339(from)},
                                                            {"span", to_text(span)},
                                                            {"calendar", name_or_empty(calendar)},
                                                            {"due", to_rfc3339(*due)}}}));
  else
    env.out << moment_text(*due) << '\n';
  return 0;
}

int count_between(Env& env, const CalendarOptions& options, const Known& known) {
  expect_words(options, 2, 2, "A B");
  const auto calendar = wanted_calendar(env, known.calendars, options.calendar);
  if (!calendar) ask_for_calendar(known.calendars);
  const auto from = moment(env, calendar->zone(), "A", options.words.front());
  const auto until = moment(env, calendar->zone(), "B", options.words.back());
  const auto seconds = calendar->between(from, until) / std::chrono::seconds{1};
  if (env.common.json)
    print_json(env, list_document("calendar_between", {Doc::Map{{"from", to_rfc3339(from)},
                                                                {"until", to_rfc3339(until)},
                                                                {"calendar", calendar->rules().name},
                                                                {"seconds", seconds}}}));
  else
    env.out << seconds << '\n';
  return 0;
}

int run_calendar(Env& env, const CalendarOptions& options) {
  const auto known = read_known(env, options.file);
  switch (options.verb) {
    case CalendarVerb::show:
      return show_calendar(env, options, known);
    case CalendarVerb::add:
      return add_span(env, options, known);
    case CalendarVerb::between:
      return count_between(env, options, known);
  }
  return 0;
}

}  // namespace

Command calendar_command() {
  auto o = std::make_shared<CalendarOptions>();
  Option verb{.name = "verb",
              .kind = ValueKind::choice,
              .help = "what to do",
              .placeholder = "show|add|between",
              .required = Required::yes,
              .count = Count::one,
              .choices = choices_in(calendar_verbs),
              .set = [o](std::string_view word) { o->verb = *value_in(calendar_verbs, word); }};
  return {
      .name = "calendar",
      .group = Group::look,
      .summary = "show working hours, and count business time",
      .details =
          "`show` prints the rules of a calendar, with --month what comes of them: the hours of each day of this "
          "month, "
          "or of one that is given (2026-10), and whether a holiday, a replacement or a break made them.\n\n"
          "`add` prints when a length of time that begins at FROM is over, as one line of RFC 3339 in UTC. 90m, 24h, "
          "3d "
          "and 2w elapse by the clock. 8bh counts hours in which the calendar is open; used up exactly when it closes, "
          "it ends there. 2bd is the same time of day on the second open day from then; eod is the closing of the day. "
          "What begins while it is closed begins with the next opening.\n\n"
          "`between` prints the open seconds from A to B, with a minus where B is the earlier.\n\n"
          "Times without a zone are in that of the calendar. Calendars are those of the ledger's calendars.yaml, or of "
          "the file that --file names, which needs no ledger; where there are several, and none is its `default`, "
          "--calendar says which. They know the years 1970 to 2100.",
      .examples =
          "reqs calendar show office --month\nreqs calendar show office 2026-10\n"
          "reqs calendar add '2026-11-20 16:30' 8bh --calendar office\n"
          "reqs calendar between 2026-11-01 2026-12-01 --file calendars.yaml\n",
      .needs = Needs::none,
      .options =
          {option("calendar", no_letter, ValueKind::word, "the calendar to count by", o->calendar).called("NAME"),
           option("file", no_letter, ValueKind::file, "take the calendars from this file; - is stdin", o->file),
           flag("month", no_letter, "with show: the hours of each day of a month", o->month)},
      .positionals = {std::move(verb), positional("words", ValueKind::word,
                                                  "show: NAME and a month; add: FROM SPAN; between: A B", o->words)},
      .run = [o](Env& env) { return run_calendar(env, *o); }};
}

}  // namespace reqs::cmd
