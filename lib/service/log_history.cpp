#include "service/log_history.hpp"

#include <utility>

namespace reqs {
namespace {

Event noting(const LogRow& row) {
  return make_event(Act::note, {{"text", row.activity}});
}

bool ends_work(LogStep step) {
  return step == LogStep::resolve || step == LogStep::close;
}

}  // namespace

std::string LogHistory::first_person() const {
  return case_.rows.empty() ? std::string() : hands_of(case_.rows.front()).person;
}

std::set<std::string> LogHistory::teams() const {
  std::set<std::string> teams;
  for (const auto& row : case_.rows) teams.insert(hands_of(row).team);
  return teams;
}

bool LogHistory::is_over() const {
  return !case_.rows.empty() && ends_work(case_.rows.back().step);
}

void LogHistory::add_to(const RequestId& id) {
  for (const auto& row : case_.rows) add(id, row);
}

LogHistory::Hands LogHistory::hands_of(const LogRow& row) const {
  const auto* person = directory_.person_called(row.person);
  const auto* team = directory_.team_called(row.team);
  return {person ? person->handle : team_handle(row.person), team ? team->handle : std::string()};
}

void LogHistory::add(const RequestId& id, const LogRow& row) {
  const auto by = hands_of(row).person;
  prepare(id, row, by);
  put(id, event_for(draft_.request(id), row), row, by);
}

/// What must have happened before, for the row to be possible.
void LogHistory::prepare(const RequestId& id, const LogRow& row, const std::string& by) {
  const auto state = draft_.request(id).header.state;
  if (!is_open(state) && !ends_work(row.step))
    put(id, make_event(Act::reopen, {{"reason", "work went on: " + row.activity}}), row, by);
  const bool works = row.step == LogStep::take || row.step == LogStep::escalate;
  if (state == State::waiting && works)
    put(id, make_event(Act::resume, {{"reason", "work went on: " + row.activity}}), row, by);
}

Event LogHistory::event_for(const Request& request, const LogRow& row) const {
  const auto state = request.header.state;
  switch (row.step) {
    case LogStep::note:
      return noting(row);
    case LogStep::take:
      return taking(request, row);
    case LogStep::offer:
      return offering(request, row);
    case LogStep::wait:
      return state == State::offered ? noting(row) : make_event(Act::ask, {{"question", row.activity}});
    case LogStep::escalate:
      return escalating(request, row);
    case LogStep::resolve:
      return is_open(state) ? make_event(Act::resolve, {{"text", row.activity}}) : noting(row);
    case LogStep::close:
      return state != State::closed ? make_event(Act::close, {{"text", row.activity}}) : noting(row);
  }
  return noting(row);
}

Event LogHistory::taking(const Request& request, const LogRow& row) const {
  const auto& header = request.header;
  auto [person, team] = hands_of(row);
  const auto* own = directory_.team_of(person);
  if (team.empty()) team = !header.owner.team.empty() || !own ? header.owner.team : own->handle;
  const bool free = header.owner.person.empty() || header.state == State::offered;
  if (!person.empty() && free) return make_event(Act::accept, {{"team", team}, {"note", row.activity}});
  if (team.empty() || (header.owner == Owner{team, person} && header.state != State::offered)) return noting(row);
  return make_event(Act::assign, {{"to", person.empty() ? team : person}, {"team", team}, {"reason", row.activity}});
}

Event LogHistory::offering(const Request& request, const LogRow& row) const {
  const auto [person, team] = hands_of(row);
  const auto to = person.empty() ? team : person;
  const auto& offer = request.header.offer;
  if (to.empty() || (offer && offer->to == to)) return noting(row);
  const auto& answers = team.empty() ? request.header.owner.team : team;
  return make_event(Act::offer, {{"to", to}, {"team", answers}, {"note", row.activity}});
}

Event LogHistory::escalating(const Request& request, const LogRow& row) const {
  const auto& header = request.header;
  if (header.level >= last_level) return noting(row);
  return make_event(Act::escalate, {{"level", std::to_string(header.level + 1)},
                                    {"cycle", std::to_string(header.cycle)},
                                    {"background", row.activity}});
}

void LogHistory::put(const RequestId& id, Event event, const LogRow& row, const std::string& by) {
  event.by = by;
  draft_.add_at(id, std::move(event), row.at);
}

}  // namespace reqs
