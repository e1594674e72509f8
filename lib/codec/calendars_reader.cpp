#include "codec/calendars_reader.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "codec/yaml_emit.hpp"
#include "codec/yaml_gate.hpp"
#include "core/text.hpp"
#include "core/time_text.hpp"

namespace reqs {
namespace {

using std::chrono::local_days;
using std::chrono::month_day;

/// As std::chrono counts; people begin with Monday.
constexpr std::array<std::string_view, 7> weekday_keys = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr std::size_t monday = 1;

int two_digits(std::string_view text, std::size_t at) {
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// Whether a text has a digit where the pattern has a 0, and otherwise is the pattern.
bool looks_like(std::string_view text, std::string_view pattern) {
  if (text.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (pattern[i] == '0' ? !is_digit(text[i]) : text[i] != pattern[i]) return false;
  return true;
}

/// `2026-10-01`, of the years that calendars know.
std::optional<local_days> date_of(std::string_view text) {
  const auto stamp = looks_like(text, "0000-00-00") ? read_stamp(text, "%Y-%m-%d") : std::nullopt;
  if (!stamp) return std::nullopt;
  const std::chrono::sys_days day{stamp->day.time_since_epoch()};
  return day >= calendars_begin && day < calendars_end ? std::optional(stamp->day) : std::nullopt;
}

/// `12-25`
std::optional<month_day> yearly_day_of(std::string_view text) {
  if (!looks_like(text, "00-00")) return std::nullopt;
  const month_day day{std::chrono::month{static_cast<unsigned>(two_digits(text, 0))},
                      std::chrono::day{static_cast<unsigned>(two_digits(text, 3))}};
  return day.ok() ? std::optional(day) : std::nullopt;
}

/// `09:00`, up to `24:00`.
std::optional<int> minute_of(std::string_view text) {
  if (!looks_like(text, "00:00") || two_digits(text, 3) > 59) return std::nullopt;
  const int minute = two_digits(text, 0) * 60 + two_digits(text, 3);
  return minute <= minutes_a_day ? std::optional(minute) : std::nullopt;
}

std::string text_of(const DayPart& part) {
  return fmt::format("{:02}:{:02}-{:02}:{:02}", part.begin / 60, part.begin % 60, part.end / 60, part.end % 60);
}

/// A list, or the one thing that stands there by itself; an empty value is an empty list.
std::vector<const YamlNode*> nodes_of(const YamlNode& node) {
  std::vector<const YamlNode*> nodes;
  for (const auto& item : node.items) nodes.push_back(&item);
  if (node.is_scalar() && !node.scalar.empty()) nodes.push_back(&node);
  return nodes;
}

std::string wrong_part(std::string_view text) {
  return quoted_in_message(text) + " is not a part of a day such as 09:00-12:00; the day ends at 24:00";
}

}  // namespace

std::optional<DayPart> CalendarsReader::part_of_day(const YamlNode& node) {
  const std::string_view text = node.scalar;
  const auto dash = text.find('-');
  const auto begin = minute_of(text.substr(0, dash));
  const auto end = minute_of(dash == text.npos ? std::string_view() : text.substr(dash + 1));
  if (!node.is_scalar() || !begin || !end) {
    report_(node, node.is_scalar() ? wrong_part(text) : "must be a part of a day such as 09:00-12:00");
    return std::nullopt;
  }
  if (*begin < *end) return DayPart{*begin, *end};
  const auto clock = [](int minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); };
  if (*begin == *end)
    report_(node, quoted_in_message(text) + " has no length; write its beginning and its end, such as 09:00-12:00");
  else
    report_(node, fmt::format("{} ends before it begins; write {}-{}, or for the hours around midnight {}-24:00 here "
                              "and 00:00-{} on the next day",
                              quoted_in_message(text), clock(*end), clock(*begin), clock(*begin), clock(*end)));
  return std::nullopt;
}

DayHours CalendarsReader::hours(const YamlNode& node, const std::string& what) {
  if (node.is_mapping()) report_(node, what + " must be a list such as [\"09:00-12:00\", \"13:00-18:00\"]");
  struct Placed {
    DayPart part;
    const YamlNode* node;
  };
  std::vector<Placed> parts;
  for (const auto* item : nodes_of(node))
    if (const auto part = part_of_day(*item)) parts.push_back({*part, item});
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Placed& a, const Placed& b) { return a.part.begin < b.part.begin; });
  DayHours hours;
  for (const auto& [part, place] : parts) {
    if (!hours.empty() && part.begin < hours.back().end) {
      const DayPart both{hours.back().begin, std::max(hours.back().end, part.end)};
      report_(*place,
              fmt::format("'{}' and '{}' overlap; write {}", text_of(hours.back()), text_of(part), text_of(both)));
      hours.back() = both;
    } else {
      hours.push_back(part);
    }
  }
  return hours;
}

void CalendarsReader::read_zone(ConfigFields& fields, CalendarRules& rules) {
  auto zone = fields.required_line("zone");
  const auto* node = fields.any("zone");
  if (zone.empty() || !node) return;
  rules.zone = std::move(zone);
  rules.zone_line = node->line;
  rules.zone_column = node->column;
}

void CalendarsReader::read_week(ConfigFields& fields, CalendarRules& rules) {
  const auto* week = fields.any("week");
  if (!week) return;
  ConfigFields days(*week, "'week'", report_);
  for (std::size_t i = 0; i < weekday_keys.size(); ++i) {
    const auto weekday = (monday + i) % weekday_keys.size();
    if (const auto* node = days.any(weekday_keys[weekday]))
      rules.week[weekday] = hours(*node, fmt::format("'{}'", weekday_keys[weekday]));
  }
  days.finish();
}

void CalendarsReader::read_holidays(ConfigFields& fields, CalendarRules& rules) {
  const auto* holidays = fields.any("holidays");
  if (!holidays) return;
  if (holidays->is_mapping()) report_(*holidays, "'holidays' must be a list such as [\"2026-10-01\", \"12-25\"]");
  for (const auto* item : nodes_of(*holidays)) {
    if (const auto day = date_of(item->scalar))
      rules.holidays.push_back(*day);
    else if (const auto yearly = yearly_day_of(item->scalar))
      rules.yearly_holidays.push_back(*yearly);
    else
      report_(*item, quoted_in_message(item->scalar) +
                         " is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year");
  }
}

std::map<local_days, DayHours> CalendarsReader::dated_hours(ConfigFields& fields, std::string_view key) {
  std::map<local_days, DayHours> dated;
  for (const auto& entry : fields.entries(key)) {
    const auto day = date_of(entry.key);
    if (!day) report_(entry, quoted_in_message(entry.key) + " is no date from 1970 to 2100; write 2026-10-10");
    auto parts = hours(entry.value, fmt::format("'{}'", entry.key));
    if (day) dated[*day] = std::move(parts);
  }
  return dated;
}

void CalendarsReader::read_calendar(const YamlEntry& entry) {
  ConfigFields fields(entry.value, "a calendar", report_);
  if (entry.key.empty()) report_(entry, "a calendar needs a name, such as office");
  CalendarRules rules;
  rules.name = entry.key;
  rules.line = entry.line;
  const auto before = report_.problems->size();
  read_zone(fields, rules);
  read_week(fields, rules);
  read_holidays(fields, rules);
  rules.replacements = dated_hours(fields, "replacements");
  rules.breaks = dated_hours(fields, "breaks");
  fields.finish();
  if (report_.problems->size() == before && !has_open_time(rules))
    report_(entry, fmt::format("calendar '{}' is never open; give it hours, such as week: {{mon: [\"09:00-18:00\"]}}",
                               entry.key));
  calendars_.all.push_back(std::move(rules));
}

void CalendarsReader::read(const YamlNode& root) {
  ConfigFields fields(root, report_.path, report_);
  for (const auto& entry : fields.entries("calendars")) read_calendar(entry);
  calendars_.usual = fields.line("default");
  const auto words = calendars_.names();
  if (!calendars_.usual.empty() && std::find(words.begin(), words.end(), calendars_.usual) == words.end())
    report_(*fields.any("default"), words.empty() ? "there is no calendar " + quoted_in_message(calendars_.usual)
                                                  : not_one_of(calendars_.usual, words));
  fields.finish();
}

CalendarsRead read_calendars(std::string_view text, const std::string& path) {
  CalendarsRead read;
  const auto yaml = read_yaml(text, path);
  read.problems = yaml.problems;
  if (!yaml.root) return read;
  const ConfigReport report{path, &read.problems};
  CalendarsReader(read.calendars, report).read(*yaml.root);
  return read;
}

namespace {

std::string date_key(local_days day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("\"{:04}-{:02}-{:02}\"", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string list_of(const DayHours& hours) {
  std::string list;
  for (const auto& part : hours) list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", text_of(part));
  return "[" + list + "]";
}

std::string dated_lines(std::string_view key, const std::map<local_days, DayHours>& dated) {
  if (dated.empty()) return {};
  auto lines = fmt::format("    {}:\n", key);
  for (const auto& [day, hours] : dated) lines += fmt::format("      {}: {}\n", date_key(day), list_of(hours));
  return lines;
}

std::vector<std::string> holiday_keys(const CalendarRules& rules) {
  std::set<std::string> keys;
  for (const auto day : rules.holidays) keys.insert(date_key(day));
  for (const auto& day : rules.yearly_holidays)
    keys.insert(fmt::format("\"{:02}-{:02}\"", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())));
  return {keys.begin(), keys.end()};
}

}  // namespace

std::string print_calendar(const CalendarRules& rules) {
  auto text =
      fmt::format("calendars:\n  {}:\n    zone: {}\n    week:\n", emit_inline(rules.name), emit_inline(rules.zone));
  for (std::size_t i = 0; i < weekday_keys.size(); ++i) {
    const auto weekday = (monday + i) % weekday_keys.size();
    text += fmt::format("      {}: {}\n", weekday_keys[weekday], list_of(rules.week[weekday]));
  }
  if (const auto keys = holiday_keys(rules); !keys.empty()) text += "    holidays: [" + join(keys, ", ") + "]\n";
  return text + dated_lines("replacements", rules.replacements) + dated_lines("breaks", rules.breaks);
}

}  // namespace reqs
