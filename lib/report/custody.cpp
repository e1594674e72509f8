#include "report/custody.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/span.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

constexpr Millis one_second{1'000};

/// A stint or an offer, as both stand in one table.
struct CustodyRow {
  std::string_view phase;
  std::string team, person;
  Instant from;
  std::optional<Instant> until;
  std::string answer;  ///< of an offer
};

Millis length_of(const CustodyRow& row, Instant now) {
  return std::max(Millis::zero(), row.until.value_or(now) - row.from);
}

std::vector<CustodyRow> custody_rows(const Custody& custody) {
  std::vector<CustodyRow> rows;
  for (const auto& stint : custody.stints)
    rows.push_back({name_of(stint.phase), stint.holder.team, stint.holder.person, stint.from, stint.until, {}});
  for (const auto& asked : custody.asked)
    rows.push_back({"asked", asked.team, asked.to == asked.team ? std::string() : asked.to, asked.from, asked.until,
                    std::string(name_of(asked.answer))});
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return rows;
}

Style phase_style(const CustodyRow& row) {
  const bool no_answer = row.answer == name_of(OfferAnswer::passed_over) || row.answer == name_of(OfferAnswer::lapsed);
  if (no_answer) return Style::warn;
  return row.until ? Style::plain : Style::strong;
}

Table people_table(const Custody& custody, const RequestView& view) {
  Table table;
  table.columns = {{"phase", "WHAT", Align::left, Flex::no, 3},     {"team", "TEAM", Align::left, Flex::yes, 4},
                   {"person", "PERSON", Align::left, Flex::yes, 4}, {"from", "FROM", Align::left, Flex::no, 2},
                   {"until", "UNTIL", Align::left, Flex::no, 1},    {"length", "HOW LONG", Align::right, Flex::no, 4},
                   {"answer", "ANSWER", Align::left, Flex::no, 3}};
  for (const auto& row : custody_rows(custody)) {
    const auto style = phase_style(row);
    table.rows.push_back({{std::string(row.phase), style},
                          {row.team},
                          {row.person},
                          {view.local_time(row.from)},
                          {row.until ? view.local_time(*row.until) : "now"},
                          {short_duration(length_of(row, view.now))},
                          {row.answer, style}});
  }
  return table;
}

std::string holder_name(const Owner& holder) {
  if (holder.person.empty()) return holder.team.empty() ? "nobody" : holder.team;
  return holder.team.empty() ? holder.person : fmt::format("{} ({})", holder.person, holder.team);
}

/// `li (desk) 2h 05m, of that 1h waiting for the customer`
std::string in_all(const HolderTime& time) {
  auto line = fmt::format("{} {}", holder_name(time.holder), short_duration(time.held + time.waiting));
  if (time.waiting > Millis::zero())
    line += fmt::format(", of that {} waiting for the customer", short_duration(time.waiting));
  if (time.resolved > Millis::zero()) line += fmt::format("; {} resolved", short_duration(time.resolved));
  return line;
}

std::string times_in_words(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

/// `people: 2 hand-offs, 1 return: li → ann → li`
std::string way_of(std::string_view what, const HandPath& path) {
  auto line = fmt::format("{}: {}, {}", what, times_in_words(path.handoffs(), "hand-off"),
                          times_in_words(path.returns(), "return"));
  for (std::size_t i = 0; i < path.hands.size(); ++i) line += (i == 0 ? ": " : " → ") + path.hands[i];
  return line;
}

void add_wrapped(std::string& page, const std::string& line, const TerminalView& terminal) {
  if (terminal.columns == 0) {
    page += safe_line(line) + "\n";
    return;
  }
  for (const auto& part : wrap(line, terminal.columns)) page += part + "\n";
}

Doc instant_or_null(const std::optional<Instant>& instant) {
  return instant ? Doc(to_rfc3339(*instant)) : Doc();
}

Doc path_doc(const HandPath& path) {
  return Doc::Map{{"path", text_list(path.hands)},
                  {"handoffs", path.handoffs()},
                  {"distinct", path.distinct},
                  {"returns", path.returns()},
                  {"bounces", path.bounces}};
}

}  // namespace

Table custody_table(const Request& request, const Custody& custody, const RequestView& view) {
  Table table{{{"id", "ID"},
               {"phase", "WHAT"},
               {"team", "TEAM"},
               {"person", "PERSON"},
               {"from", "FROM"},
               {"until", "UNTIL"},
               {"seconds", "SECONDS"},
               {"answer", "ANSWER"}},
              {}};
  for (const auto& row : custody_rows(custody))
    table.rows.push_back({{request.id.text()},
                          {std::string(row.phase)},
                          {row.team},
                          {row.person},
                          {view.local_time(row.from)},
                          {row.until ? view.local_time(*row.until) : std::string()},
                          {std::to_string(length_of(row, view.now) / one_second)},
                          {row.answer}});
  return table;
}

std::string render_custody(const Request& request, const Custody& custody, const RequestView& view,
                           const TerminalView& terminal) {
  std::string page;
  add_wrapped(page, request.id.text() + "  " + request.header.title, terminal);
  page += render_table(people_table(custody, view), terminal);
  Millis all{0};
  std::string holders;
  for (const auto& time : holder_times(custody.stints, view.now)) {
    all += time.held + time.waiting;
    add_wrapped(holders, "  " + in_all(time), terminal);
  }
  page += fmt::format("in all {}\n", short_duration(all)) + holders;
  add_wrapped(page, way_of("people", custody.people), terminal);
  add_wrapped(page, way_of("teams", custody.teams), terminal);
  return page;
}

Doc custody_doc(const Request& request, const Custody& custody, Instant now) {
  Doc::List stints, holders, asked;
  for (const auto& stint : custody.stints)
    stints.push_back(Doc::Map{{"phase", name_of(stint.phase)},
                              {"team", stint.holder.team},
                              {"person", stint.holder.person},
                              {"from", to_rfc3339(stint.from)},
                              {"until", instant_or_null(stint.until)},
                              {"seconds", length_of(stint, now) / one_second}});
  for (const auto& time : holder_times(custody.stints, now))
    holders.push_back(Doc::Map{{"team", time.holder.team},
                               {"person", time.holder.person},
                               {"held_seconds", time.held / one_second},
                               {"waiting_seconds", time.waiting / one_second},
                               {"resolved_seconds", time.resolved / one_second}});
  for (const auto& offer : custody.asked)
    asked.push_back(Doc::Map{{"to", offer.to},
                             {"team", offer.team},
                             {"by", offer.by},
                             {"from", to_rfc3339(offer.from)},
                             {"until", instant_or_null(offer.until)},
                             {"answer", name_of(offer.answer)}});
  return Doc::Map{{"id", request.id.text()},
                  {"title", request.header.title},
                  {"state", name_of(request.header.state)},
                  {"stints", std::move(stints)},
                  {"holders", std::move(holders)},
                  {"asked", std::move(asked)},
                  {"people", path_doc(custody.people)},
                  {"teams", path_doc(custody.teams)},
                  {"actors", path_doc(custody.actors)}};
}

}  // namespace reqs
