#include "report/request_table.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/clock.hpp"
#include "core/error.hpp"
#include "core/span.hpp"
#include "core/suggest.hpp"
#include "report/document.hpp"
#include "report/request_style.hpp"

namespace reqs {
namespace {

/// What a cell shows, and what it sorts by where that is something else.
struct Shown {
  std::string text;
  Style style = Style::plain;
  std::optional<std::string> order = std::nullopt;
};

struct ColumnInfo {
  std::string_view key;
  std::string_view title;
  std::string_view help;
  Align align;
  Flex flex;
  Shown (*show)(const Request&, const RequestView&);
};

std::string padded(long long number) {
  return fmt::format("{:020}", number);
}

Shown number(int value) {
  return {std::to_string(value), Style::plain, padded(value)};
}

Shown instant(const std::optional<Instant>& when, const RequestView& view, Style style = Style::plain) {
  if (!when) return {"", Style::plain, std::nullopt};
  return {view.local_time(*when), style, to_rfc3339(*when)};
}

/// `doing`, and for people `doing L2` where the second level has it.
Shown state_of(const Request& r, const RequestView& view) {
  const bool raised = r.header.level > 1 && view.reader == Reader::person;
  return {std::string(name_of(r.header.state)) + (raised ? fmt::format(" L{}", r.header.level) : ""),
          state_style(r.header), padded(static_cast<int>(r.header.state))};
}

Shown due_of(const Request& r, const RequestView& view) {
  const auto clock = next_clock(r.header);
  if (!clock) return {};
  auto shown = instant(clock->due, view, light_style(light_of(*clock, view.now)));
  if (view.reader == Reader::person) shown.text = due_words(*clock, view.now, view.local_time);
  return shown;
}

/// Of all its clocks: the one that is due next may be green, and a later one yellow already.
Shown light_of_request(const Request& r, const RequestView& view) {
  const auto light = light_of(r.header, view.now);
  if (!light) return {};
  return {std::string(name_of(*light)), light_style(*light), padded(static_cast<int>(*light))};
}

Shown late_of(const Request& r, const RequestView& view) {
  const auto clock = next_clock(r.header);
  if (!clock || !is_late(clock->due, view.now)) return {};
  const auto late = view.now - clock->due;
  return {short_duration(late), Style::bad, padded(late.count())};
}

Shown on_time_of(const Request& r, const RequestView& view) {
  const auto on_time = is_on_time(r.header, view.now);
  if (!on_time) return {};
  return {*on_time ? "yes" : "no", *on_time ? Style::plain : Style::bad};
}

Shown csat_of(const Request& r, const RequestView&) {
  return r.header.rating && r.header.rating->csat ? number(*r.header.rating->csat) : Shown{};
}

Shown owner_of(const Request& r, const RequestView&) {
  if (r.header.offer) return {"?" + r.header.offer->to, Style::warn};
  return {r.header.owner.person};
}

constexpr ColumnInfo columns[] = {
    {"id", "ID", "the whole id", Align::left, Flex::no,
     [](const Request& r, const RequestView&) { return Shown{r.id.text()}; }},
    {"handle", "ID", "the id's short form", Align::left, Flex::no,
     [](const Request& r, const RequestView&) {
       return Shown{std::string(r.id.handle()), Style::strong};
     }},
    {"key", "KEY", "the key it was filed under", Align::left, Flex::no,
     [](const Request& r, const RequestView&) { return Shown{r.header.key}; }},
    {"title", "TITLE", "the title", Align::left, Flex::yes,
     [](const Request& r, const RequestView&) { return Shown{r.header.title}; }},
    {"type", "TYPE", "the type", Align::left, Flex::no,
     [](const Request& r, const RequestView&) { return Shown{r.header.type}; }},
    {"state", "STATE", "the state", Align::left, Flex::no, state_of},
    {"outcome", "OUTCOME", "how it ended", Align::left, Flex::no,
     [](const Request& r, const RequestView&) {
       return Shown{r.header.outcome ? std::string(name_of(*r.header.outcome)) : ""};
     }},
    {"team", "TEAM", "the team that answers for it", Align::left, Flex::yes,
     [](const Request& r, const RequestView&) { return Shown{r.header.owner.team}; }},
    {"owner", "OWNER", "who has it; ?who was asked", Align::left, Flex::no, owner_of},
    {"customer", "CUSTOMER", "the customer's name", Align::left, Flex::yes,
     [](const Request& r, const RequestView&) { return Shown{r.header.customer.name}; }},
    {"priority", "PRIO", "the priority", Align::left, Flex::no,
     [](const Request& r, const RequestView&) {
       return Shown{std::string(name_of(r.header.priority)), priority_style(r.header.priority),
                    padded(static_cast<int>(r.header.priority))};
     }},
    {"level", "LEVEL", "the escalation level", Align::right, Flex::no,
     [](const Request& r, const RequestView&) { return number(r.header.level); }},
    {"due", "DUE", "the next clock", Align::left, Flex::no, due_of},
    {"light", "LIGHT", "red: late; yellow: much of a clock's time is used up; else green", Align::left, Flex::no,
     light_of_request},
    {"late", "LATE", "how late that is", Align::right, Flex::no, late_of},
    {"on_time", "ON TIME", "done by the day it was needed: yes, no, or nothing where no day was given", Align::left,
     Flex::no, on_time_of},
    {"needed_by", "NEEDED BY", "when the customer needs it", Align::left, Flex::no,
     [](const Request& r, const RequestView& view) { return instant(r.header.needed_by, view); }},
    {"promise", "PROMISE", "the date the customer was given", Align::left, Flex::no,
     [](const Request& r, const RequestView& view) {
       return instant(r.header.promise ? std::optional(r.header.promise->date) : std::nullopt, view);
     }},
    {"filed", "FILED", "when it was filed", Align::left, Flex::no,
     [](const Request& r, const RequestView& view) { return instant(r.header.filed, view); }},
    {"filed_by", "BY", "who filed it", Align::left, Flex::no,
     [](const Request& r, const RequestView&) { return Shown{r.header.filed_by}; }},
    {"resolved", "RESOLVED", "when it was resolved", Align::left, Flex::no,
     [](const Request& r, const RequestView& view) { return instant(r.header.resolved, view); }},
    {"closed", "CLOSED", "when it was closed", Align::left, Flex::no,
     [](const Request& r, const RequestView& view) { return instant(r.header.closed, view); }},
    {"theme", "THEME", "the theme", Align::left, Flex::yes,
     [](const Request& r, const RequestView&) { return Shown{r.header.theme}; }},
    {"via", "VIA", "the channel", Align::left, Flex::no,
     [](const Request& r, const RequestView&) { return Shown{r.header.via}; }},
    {"cycle", "CYCLE", "1, and one more for each time it was reopened", Align::right, Flex::no,
     [](const Request& r, const RequestView&) { return number(r.header.cycle); }},
    {"chases", "CHASES", "how often somebody chased it", Align::right, Flex::no,
     [](const Request& r, const RequestView&) { return number(r.header.chases); }},
    {"csat", "CSAT", "the last score", Align::right, Flex::no, csat_of},
};

/// The first problem with its place in the file, which the id names already.
std::string problem_line(const std::vector<Problem>& problems) {
  if (problems.empty()) return {};
  const auto& first = problems.front();
  return first.line == 0 ? first.what : fmt::format("{}:{}: {}", first.line, first.column, first.what);
}

struct Room {
  std::string_view key;
  int weight;
};

// What a narrow terminal keeps longest: what it is, when it is due, how it stands, whose it is.
constexpr Room room[] = {{"title", 9}, {"due", 8},      {"state", 7}, {"late", 6},
                         {"owner", 5}, {"priority", 4}, {"team", 3}};
constexpr std::size_t least_title = 16;

Column column_of(const ColumnInfo& info) {
  Column column{std::string(info.key), std::string(info.title), info.align, info.flex};
  for (const auto& [key, weight] : room)
    if (key == info.key) column.weight = weight;
  if (info.key == "title") column.least = least_title;
  return column;
}

const ColumnInfo& column_called(std::string_view key) {
  for (const auto& column : columns)
    if (column.key == key) return column;
  std::vector<std::string> hints;
  if (const auto near = nearest(key, request_columns())) hints.push_back("did you mean '" + *near + "'?");
  hints.push_back("columns are " + join_or(request_columns()));
  throw Error(ErrorKind::usage, fmt::format("no column '{}'", key), std::move(hints));
}

}  // namespace

std::vector<std::string> request_columns() {
  std::vector<std::string> keys;
  for (const auto& column : columns) keys.emplace_back(column.key);
  return keys;
}

std::string_view column_help(std::string_view key) {
  for (const auto& column : columns)
    if (column.key == key) return column.help;
  return {};
}

std::vector<std::string> terminal_columns() {
  return {"handle", "state", "priority", "due", "team", "owner", "title"};
}
std::vector<std::string> script_columns() {
  return {"id", "state", "priority", "due", "team", "owner", "title"};
}

struct RequestRows::Shows {
  std::vector<const ColumnInfo*> columns;
};

RequestRows::RequestRows(const std::vector<std::string>& keys, RequestView view)
    : shows_(std::make_unique<Shows>()), view_(std::move(view)) {
  for (const auto& key : keys) {
    const auto& column = column_called(key);
    shows_->columns.push_back(&column);
    columns_.push_back(column_of(column));
  }
}
RequestRows::~RequestRows() = default;
RequestRows::RequestRows(RequestRows&&) noexcept = default;
RequestRows& RequestRows::operator=(RequestRows&&) noexcept = default;

Row RequestRows::row(const Request& request) const {
  Row row;
  for (const auto* column : shows_->columns) {
    auto cell = column->show(request, view_);
    row.push_back({std::move(cell.text), cell.style});
  }
  return row;
}

Row RequestRows::unreadable(const std::string& path, const std::vector<Problem>& problems) const {
  const auto id = RequestId::from_path(path);
  Row row;
  for (const auto& column : columns_) {
    Cell cell;
    if (column.key == "id") cell = {id ? id->text() : path, Style::plain};
    if (column.key == "handle") cell = {id ? std::string(id->handle()) : path, Style::strong};
    if (column.key == "state") cell = {std::string(unreadable_state), Style::bad};
    if (column.key == "title") cell = {problem_line(problems), Style::bad};
    row.push_back(std::move(cell));
  }
  return row;
}

Table request_table(std::span<const Request> requests, const std::vector<std::string>& keys, const RequestView& view) {
  const RequestRows rows(keys, view);
  Table table{rows.columns(), {}};
  for (const auto& request : requests) table.rows.push_back(rows.row(request));
  return table;
}

ColumnOrder column_order(std::string_view key, const RequestView& view) {
  const bool down = key.starts_with('-');
  const auto& column = column_called(down ? key.substr(1) : key);
  const auto text = [show = column.show, view](const Request& request) {
    auto cell = show(request, view);
    return cell.order ? std::move(*cell.order) : std::move(cell.text);
  };
  return {text, down};
}

}  // namespace reqs
