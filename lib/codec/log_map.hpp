// How an event log becomes requests: MAP.yaml of `reqs import log FILE --map MAP.yaml`. A row of the log is one thing
// that was done in a case, and its activity stands for one of a few steps. What a case is goes by the fields of an
// import's map, read from the case's first row; only `team` and `person` are read from each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/import_map.hpp"
#include "core/named.hpp"

namespace reqs {

/// What an activity does to a request. The words stand in people's map files: never change.
enum class LogStep { note, take, offer, wait, escalate, resolve, close };
inline constexpr Named<LogStep> log_step_names[] = {
    {LogStep::note, "note", "work that leaves the request as it is"},
    {LogStep::take, "take", "the row's person, or else its team, has it from here on"},
    {LogStep::offer, "offer", "the row's person, or else its team, was asked to take it"},
    {LogStep::wait, "wait", "the customer was asked something"},
    {LogStep::escalate, "escalate", "one level up, as far as the third"},
    {LogStep::resolve, "resolve", "done"},
    {LogStep::close, "close", "over"},
};
inline std::string_view name_of(LogStep v) {
  return name_in(log_step_names, v);
}

/// What becomes of a person that teams.yaml does not have.
enum class UnknownPeople { refuse, keep };
inline constexpr Named<UnknownPeople> unknown_people_names[] = {
    {UnknownPeople::refuse, "known", "rows of unknown people are refused"},
    {UnknownPeople::keep, "keep", "they stand in the events under team_handle(name); teams.yaml stays as it is"},
};

struct LogMap {
  ImportMap fields;  ///< `key` names the case, `filed` is the time of a row
  std::string activity_column;
  UnknownPeople people = UnknownPeople::refuse;
  std::vector<std::pair<std::string, LogStep>> steps;  ///< by activity
  std::optional<LogStep> other;                        ///< of an activity that `steps` does not have
  int line = 0;                                        ///< of the activity's column in the map
  int position = 0;

  std::optional<LogStep> step_of(std::string_view activity) const;
};

struct LogMapRead {
  std::optional<LogMap> map;  ///< empty exactly when there are problems
  std::vector<Problem> problems;
};

LogMapRead read_log_map(std::string_view text, std::string_view path);

/// As bind() of an ImportMap.
std::vector<Problem> bind_log(const LogMap& map, const std::vector<std::string>& columns);

}  // namespace reqs
