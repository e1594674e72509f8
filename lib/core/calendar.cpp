#include "core/calendar.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace reqs {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::month_day;
using std::chrono::year_month_day;

constexpr int days_a_week = 7;
constexpr Millis tick{1};
/// A request's clocks end within some weeks, and those that are read one after another are of about the same time.
constexpr std::size_t known_days = 128;
/// The last day that calendars know, in any zone.
constexpr local_days last_day{(calendars_end + days{2}).time_since_epoch() / days{1} * days{1}};
constexpr local_days first_day{(calendars_begin - days{2}).time_since_epoch() / days{1} * days{1}};

unsigned weekday_of(local_days day) {
  return std::chrono::weekday{day}.c_encoding();
}

month_day month_day_of(local_days day) {
  const year_month_day date{day};
  return date.month() / date.day();
}

template <class Days, class Day>
bool lists(const Days& listed, Day day) {
  return std::find(listed.begin(), listed.end(), day) != listed.end();
}

/// Parts that touch become one.
DayHours joined(const DayHours& hours) {
  DayHours result;
  for (const auto& part : hours) {
    if (!result.empty() && result.back().end == part.begin)
      result.back().end = part.end;
    else
      result.push_back(part);
  }
  return result;
}

DayHours without(const DayHours& hours, const DayPart& cut) {
  DayHours result;
  for (const auto& part : hours) {
    if (part.begin < std::min(part.end, cut.begin)) result.push_back({part.begin, std::min(part.end, cut.begin)});
    if (std::max(part.begin, cut.end) < part.end) result.push_back({std::max(part.begin, cut.end), part.end});
  }
  return result;
}

Millis length_of(const DayHours& hours) {
  Millis length{0};
  for (const auto& part : hours) length += minutes{part.end - part.begin};
  return length;
}

}  // namespace

const CalendarRules* Calendars::named(std::string_view name) const {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& rules) { return rules.name == name; });
  return found == all.end() ? nullptr : &*found;
}

const CalendarRules* Calendars::standard() const {
  if (!usual.empty()) return named(usual);
  return all.size() == 1 ? &all.front() : nullptr;
}

std::vector<std::string> Calendars::names() const {
  std::vector<std::string> names;
  for (const auto& rules : all) names.push_back(rules.name);
  return names;
}

std::vector<Problem> missing_zones(const Calendars& calendars, const FindZone& find_zone, const std::string& path) {
  std::vector<Problem> problems;
  for (const auto& rules : calendars.all)
    if (!find_zone(rules.zone))
      problems.push_back({path, rules.zone_line, rules.zone_column,
                          "there is no time zone '" + rules.zone +
                              "' on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC"});
  return problems;
}

DayHours hours_on(const CalendarRules& rules, local_days day) {
  if (lists(rules.holidays, day) || lists(rules.yearly_holidays, month_day_of(day))) return {};
  const auto replacement = rules.replacements.find(day);
  auto hours = joined(replacement == rules.replacements.end() ? rules.week[weekday_of(day)] : replacement->second);
  if (const auto cuts = rules.breaks.find(day); cuts != rules.breaks.end())
    for (const auto& cut : cuts->second) hours = without(hours, cut);
  return hours;
}

bool has_open_time(const CalendarRules& rules) {
  // Every weekday meets every day of the year within 28 years, and 2000 to 2099 has no year that is out of step.
  constexpr local_days begin{std::chrono::year{2000} / 1 / 1}, end{std::chrono::year{2100} / 1 / 1};
  for (auto day = begin; day < end; day += days{1})
    if (!hours_on(rules, day).empty()) return true;
  return std::any_of(rules.replacements.begin(), rules.replacements.end(),
                     [&](const auto& row) { return !hours_on(rules, row.first).empty(); });
}

Calendar::Calendar(CalendarRules rules, Zone zone) : rules_(std::move(rules)), zone_(std::move(zone)) {
  std::set<local_days> special(rules_.holidays.begin(), rules_.holidays.end());
  for (const auto* dated : {&rules_.replacements, &rules_.breaks})
    for (const auto& row : *dated) special.insert(row.first);
  special_days_.assign(special.begin(), special.end());
  const std::set<month_day> yearly(rules_.yearly_holidays.begin(), rules_.yearly_holidays.end());
  special_yearly_.assign(yearly.begin(), yearly.end());
  for (std::size_t i = 0; i < rules_.week.size(); ++i) {
    open_by_weekday_[i] = length_of(rules_.week[i]);
    open_a_week_ += open_by_weekday_[i];
    open_days_a_week_ += rules_.week[i].empty() ? 0 : 1;
  }
}

std::vector<OpenTime> Calendar::open_on(local_days day) const {
  std::vector<OpenTime> open;
  for (const auto& part : hours_on(rules_, day)) {
    const auto begin = zone_.to_instant(day, minutes{part.begin});
    const auto end = zone_.to_instant(day, minutes{part.end});
    if (begin >= end) continue;  // the clocks skipped all of it
    if (!open.empty() && open.back().end == begin)
      open.back().end = end;  // or what was between two parts
    else
      open.push_back({begin, end});
  }
  return open;
}

const std::vector<OpenTime>& Calendar::known_open(local_days day) const {
  ++steps_;
  known_days_.resize(known_days);
  auto& known = known_days_[static_cast<std::size_t>((day - first_day).count()) % known_days];
  if (!known || known->day != day) known = KnownDay{day, open_on(day)};
  return known->open;
}

// --- what is not special is skipped

int Calendar::days_until_yearly(local_days day, int most) const {
  if (special_yearly_.empty()) return most;
  const year_month_day date{day};
  auto next = std::lower_bound(special_yearly_.begin(), special_yearly_.end(), month_day_of(day));
  for (auto year = date.year();; next = special_yearly_.begin(), ++year)
    for (; next != special_yearly_.end(); ++next) {
      const year_month_day found{year, next->month(), next->day()};
      if (found.ok()) return static_cast<int>(std::min<std::int64_t>((local_days{found} - day).count(), most));
      if ((local_days{year / 3 / 1} - day).count() > most) return most;  // 29 February
    }
}

int Calendar::days_until_change(local_days day, int most) const {
  const auto change = zone_.next_change(zone_.to_instant(day, Millis{0}) - tick);
  if (!change) return most;
  // The day on which the clocks change, and where they jump past midnight the days on both sides.
  const auto first = std::min(zone_.local_day(*change - tick), zone_.local_day(*change));
  return static_cast<int>(std::clamp<std::int64_t>((first - day).count(), 0, most));
}

int Calendar::plain_days_from(local_days day, int most) const {
  ++steps_;
  most = static_cast<int>(std::clamp<std::int64_t>((last_day - day).count(), 0, most));
  const auto special = std::lower_bound(special_days_.begin(), special_days_.end(), day);
  if (special != special_days_.end()) most = static_cast<int>(std::min<std::int64_t>(most, (*special - day).count()));
  return most == 0 ? 0 : days_until_change(day, days_until_yearly(day, most));
}

Calendar::PlainRun Calendar::run_of(local_days day, int count) const {
  PlainRun run{count, count / days_a_week * open_a_week_, count / days_a_week * open_days_a_week_};
  for (int i = count / days_a_week * days_a_week; i < count; ++i) {
    const auto weekday = weekday_of(day + days{i});
    run.open += open_by_weekday_[weekday];
    run.open_days += rules_.week[weekday].empty() ? 0 : 1;
  }
  return run;
}

/// The days from `day` on that together are open for less than `open`, as far as they are plain.
Calendar::PlainRun Calendar::skippable(local_days day, Millis open) const {
  const auto plain = plain_days_from(day, static_cast<int>((last_day - day).count()));
  const auto all = run_of(day, plain);
  if (all.open < open || all.open == Millis{0}) return all;
  if (open_a_week_ == Millis{0} || open == Millis{0}) return {};
  const auto weeks = static_cast<int>((open - tick) / open_a_week_);
  return run_of(day, std::min(weeks, plain / days_a_week) * days_a_week);
}

// --- counting along

std::optional<Instant> Calendar::add(Instant from, Millis open) const {
  auto day = std::max(zone_.local_day(from), first_day);
  for (bool first = true; day < last_day; first = false) {
    // A budget that a few days use up is not worth the look ahead.
    const bool long_way = open > open_a_week_ || open_a_week_ == Millis{0};
    if (const auto run = !first && long_way ? skippable(day, open) : PlainRun{}; run.days > 0) {
      open -= run.open;
      day += days{run.days};
      continue;
    }
    for (const auto& time : known_open(day)) {
      if (time.end <= from) continue;
      const auto begin = std::max(time.begin, from);
      if (time.end - begin >= open) return begin + open < calendars_end ? std::optional(begin + open) : std::nullopt;
      open -= time.end - begin;
    }
    day += days{1};
  }
  return std::nullopt;
}

bool Calendar::is_open_on(local_days day) const {
  return !known_open(day).empty();
}

std::optional<local_days> Calendar::open_day_after(local_days day, int count) const {
  day += days{1};
  while (day < last_day) {
    auto run = run_of(day, plain_days_from(day, static_cast<int>((last_day - day).count())));
    // So many whole weeks that the day in question is not among them.
    if (run.open_days >= count) {
      const auto weeks = open_days_a_week_ == 0 ? 0 : (count - 1) / open_days_a_week_;
      run = run_of(day, std::min(weeks, run.days / days_a_week) * days_a_week);
    }
    day += days{run.days};
    count -= run.open_days;
    if (run.days > 0) continue;
    if (is_open_on(day) && --count == 0) return day;
    day += days{1};
  }
  return std::nullopt;
}

std::optional<Instant> Calendar::add_days(Instant from, int count) const {
  if (count == 0) return add(from, Millis{0});
  const auto day = open_day_after(std::max(zone_.local_day(from), first_day), count);
  if (!day) return std::nullopt;
  const auto shown = from + std::chrono::seconds{zone_.offset_seconds(from)};
  auto at = zone_.to_instant(*day, shown - std::chrono::floor<days>(shown));
  const auto& open = known_open(*day);
  const auto reached = std::find_if(open.begin(), open.end(), [&](const OpenTime& time) { return at <= time.end; });
  at = reached == open.end() ? open.back().end : std::max(at, reached->begin);
  return at < calendars_end ? std::optional(at) : std::nullopt;
}

std::optional<Instant> Calendar::end_of_day(Instant from) const {
  auto day = std::max(zone_.local_day(from), first_day);
  for (std::optional<local_days> next = day; next; next = open_day_after(day, 1)) {
    day = *next;
    const auto& open = known_open(day);
    if (open.empty() || open.back().end <= from) continue;
    return open.back().end < calendars_end ? std::optional(open.back().end) : std::nullopt;
  }
  return std::nullopt;
}

Millis Calendar::between(Instant from, Instant until) const {
  if (until < from) return -between(until, from);
  const auto first = zone_.local_day(from), last = zone_.local_day(until);
  Millis open{0};
  // The clocks may be set back past midnight: then some of the day behind has been already.
  for (auto day = std::max(first, first_day); day <= last + days{1} && day < last_day;) {
    const int whole_days = day > first ? static_cast<int>(std::max<std::int64_t>(0, (last - day).count())) : 0;
    if (const auto plain = plain_days_from(day, whole_days); plain > 0) {
      open += run_of(day, plain).open;
      day += days{plain};
      continue;
    }
    for (const auto& time : known_open(day))
      open += std::max(Millis{0}, std::min(time.end, until) - std::max(time.begin, from));
    day += days{1};
  }
  return open;
}

std::optional<Instant> end_of_span(Instant from, const Span& span, const Calendar* calendar) {
  if (const auto length = span.elapsed()) {
    const auto end = from + *length;
    return end < calendars_end ? std::optional(end) : std::nullopt;
  }
  if (!calendar) return std::nullopt;
  if (span.unit == Span::Unit::business_hours) return calendar->add(from, std::chrono::hours{span.count});
  if (span.unit == Span::Unit::business_days) return calendar->add_days(from, span.count);
  return calendar->end_of_day(from);
}

}  // namespace reqs
