// How the clocks of a request come about, step by step: target, start, pauses, calendar, due, and who used how much.
#pragma once

#include <string>
#include <vector>

#include "core/clock_use.hpp"
#include "report/document.hpp"
#include "report/page.hpp"
#include "report/show.hpp"

namespace reqs {

/// What there is to say about a request's targets.
struct ClockAccount {
  std::vector<TargetClock> clocks;
  Custody custody;
  std::optional<PinnedTargets> pinned;  ///< what its last such event pins
};

std::string explain_clocks(const ClockAccount& account, const ShowView& view);
/// One item a clock, in the order in which they began.
Doc::List clock_docs(const ClockAccount& account, Instant now);

}  // namespace reqs
