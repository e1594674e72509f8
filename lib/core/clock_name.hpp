// What a clock is called, and when it is due.
#pragma once

#include <string_view>

#include "core/instant.hpp"
#include "core/named.hpp"

namespace reqs {

/// Part of the command line's contract: never rename.
enum class ClockName { needed_by, promise, level, followup, own, respond, next, inform, resolve, internal, escalation };
inline constexpr Named<ClockName> clock_names[] = {
    {ClockName::needed_by, "needed-by", "when the customer needs it"},
    {ClockName::promise, "promise", "the date the customer was given"},
    {ClockName::level, "level", "when the level it was escalated to owes a decision"},
    {ClockName::followup, "followup", "when to ask whether the customer is content"},
    {ClockName::own, "own", "when somebody should have taken it"},
    {ClockName::respond, "respond", "when the customer should have a first answer"},
    {ClockName::next, "next", "when what the customer said last should be answered"},
    {ClockName::inform, "inform", "when the customer should hear from us again"},
    {ClockName::resolve, "resolve", "when it should be done"},
    {ClockName::internal, "internal", "when a team that was asked should be through with it"},
    {ClockName::escalation, "escalation", "when it should go to the next level, no decision having come"},
};
inline std::string_view name_of(ClockName v) {
  return name_in(clock_names, v);
}

/// How a clock, or a request with clocks, stands.
enum class Light { green, yellow, red };
inline constexpr Named<Light> light_names[] = {
    {Light::green, "green", "in time"},
    {Light::yellow, "yellow", "most of the time is used up"},
    {Light::red, "red", "late"},
};
inline std::string_view name_of(Light v) {
  return name_in(light_names, v);
}

/// How much of its time a clock has used when it turns yellow, where the ledger does not say otherwise.
inline constexpr int usual_yellow_percent = 75;

struct Clock {
  ClockName name = ClockName::needed_by;
  Instant due{};
  Instant yellow = Instant::max();  ///< from then on it is yellow
  bool operator==(const Clock&) const = default;
};

}  // namespace reqs
