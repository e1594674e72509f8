// What a clock is called, and when it is due.
#pragma once

#include <string_view>

#include "core/instant.hpp"
#include "core/named.hpp"

namespace reqs {

/// Part of the command line's contract: never rename.
enum class ClockName { needed_by, promise, level, followup, own, respond, next, inform, resolve, internal };
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
};
inline std::string_view name_of(ClockName v) {
  return name_in(clock_names, v);
}

struct Clock {
  ClockName name = ClockName::needed_by;
  Instant due{};
  bool operator==(const Clock&) const = default;
};

}  // namespace reqs
