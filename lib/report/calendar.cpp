#include "report/calendar.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "core/text.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> short_weekdays = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::size_t field_label_width = 14;

std::string date_text(local_days day) {
  const year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string yearly_text(const std::chrono::month_day& day) {
  return fmt::format("{:02}-{:02}", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::vector<std::string> holiday_texts(const CalendarRules& rules) {
  std::vector<std::string> texts;
  for (const auto day : rules.holidays) texts.push_back(date_text(day));
  for (const auto& day : rules.yearly_holidays) texts.push_back(yearly_text(day));
  std::sort(texts.begin(), texts.end());
  return texts;
}

/// What is special about a day.
std::string why(const CalendarRules& rules, local_days day) {
  const year_month_day date{day};
  const auto lists = [](const auto& all, const auto& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  if (lists(rules.holidays, day) || lists(rules.yearly_holidays, date.month() / date.day())) return "holiday";
  std::vector<std::string> words;
  if (rules.replacements.contains(day)) words.emplace_back("replacement");
  if (rules.breaks.contains(day)) words.emplace_back("break");
  return join(words, " ");
}

/// A day as a table shows it: what a zone left out altogether has no hours, whatever the rules say.
struct ShownDay {
  std::string hours, why;
};

ShownDay shown_day(const Calendar& calendar, local_days day, const std::vector<OpenTime>& open) {
  const auto hours = hours_on(calendar.rules(), day);
  if (open.empty() && !hours.empty()) return {{}, "skipped by the clocks"};
  return {to_text(hours), why(calendar.rules(), day)};
}

Millis open_time(const std::vector<OpenTime>& open) {
  Millis sum{0};
  for (const auto& time : open) sum += time.end - time.begin;
  return sum;
}

std::string length_text(Millis length, Reader reader) {
  if (reader == Reader::script) return std::to_string(length / std::chrono::seconds{1});
  return length == Millis{0} ? std::string() : short_duration(length);
}

template <class Visit>
void each_day(year_month month, const Visit& visit) {
  const local_days first{month / 1}, last{month / std::chrono::last};
  for (auto day = first; day <= last; day += days{1}) visit(day);
}

std::string_view weekday_text(local_days day) {
  return short_weekdays.at(std::chrono::weekday{day}.c_encoding());
}

Doc dated_doc(const std::map<local_days, DayHours>& dated) {
  Doc doc = Doc::Map{};
  for (const auto& [day, hours] : dated) doc.set(date_text(day), to_text(hours));
  return doc;
}

}  // namespace

std::string to_text(const DayHours& hours) {
  std::string text;
  for (const auto& part : hours)
    text += fmt::format("{}{:02}:{:02}-{:02}:{:02}", text.empty() ? "" : " ", part.begin / 60, part.begin % 60,
                        part.end / 60, part.end % 60);
  return text;
}

std::string render_rules(const CalendarRules& rules, Page page) {
  const auto line = [&](std::string_view label, const std::string& text) {
    page.hanging(pad_right(label, field_label_width), safe_line(text));
  };
  line("calendar", rules.name);
  line("zone", rules.zone);
  for (std::size_t i = 1; i <= short_weekdays.size(); ++i) {
    const auto weekday = i % short_weekdays.size();
    const auto& hours = rules.week.at(weekday);
    line(short_weekdays.at(weekday), hours.empty() ? "closed" : to_text(hours));
  }
  if (const auto holidays = holiday_texts(rules); !holidays.empty()) line("holidays", join(holidays, " "));
  for (const auto& [day, hours] : rules.replacements)
    line("replaced", date_text(day) + " " + (hours.empty() ? "closed" : to_text(hours)));
  for (const auto& [day, hours] : rules.breaks) line("break", date_text(day) + " " + to_text(hours));
  return page.take();
}

Doc rules_doc(const CalendarRules& rules) {
  Doc week;
  for (std::size_t i = 1; i <= short_weekdays.size(); ++i)
    week.set(short_weekdays.at(i % short_weekdays.size()), to_text(rules.week.at(i % short_weekdays.size())));
  Doc doc;
  doc.set("name", rules.name).set("zone", rules.zone).set("week", std::move(week));
  doc.set("holidays", text_list(holiday_texts(rules)));
  doc.set("replacements", dated_doc(rules.replacements));
  return doc.set("breaks", dated_doc(rules.breaks));
}

Table month_table(const Calendar& calendar, year_month month, Reader reader) {
  Table table;
  table.columns = {{"date", "DATE"},
                   {"weekday", "DAY", Align::left, Flex::no, 3},
                   {"hours", "HOURS", Align::left, Flex::yes, 4},
                   {"open", "OPEN", Align::right, Flex::no, 2},
                   {"why", "WHY", Align::left, Flex::yes, 1}};
  each_day(month, [&](local_days day) {
    const auto open = calendar.open_on(day);
    auto shown = shown_day(calendar, day, open);
    table.rows.push_back({{date_text(day)},
                          {std::string(weekday_text(day))},
                          {std::move(shown.hours)},
                          {length_text(open_time(open), reader)},
                          {std::move(shown.why)}});
  });
  return table;
}

Doc::List month_docs(const Calendar& calendar, year_month month) {
  Doc::List items;
  each_day(month, [&](local_days day) {
    const auto open = calendar.open_on(day);
    auto shown = shown_day(calendar, day, open);
    Doc::List times;
    for (const auto& time : open)
      times.push_back(Doc::Map{{"begin", to_rfc3339(time.begin)}, {"end", to_rfc3339(time.end)}});
    items.push_back(Doc::Map{{"date", date_text(day)},
                             {"weekday", std::string(weekday_text(day))},
                             {"hours", std::move(shown.hours)},
                             {"open", std::move(times)},
                             {"seconds", open_time(open) / std::chrono::seconds{1}},
                             {"why", std::move(shown.why)}});
  });
  return items;
}

}  // namespace reqs
