// What is late, or will be soon: one row a clock. Judges the whole ledger, so what could not be read is part of the
// answer.
#pragma once

#include <optional>
#include <vector>

#include "core/clock.hpp"
#include "core/query.hpp"
#include "index/catalog.hpp"

namespace reqs {

struct OverdueQuestion {
  Instant as_of;
  Millis soon{0};                  ///< also clocks due within this time
  std::optional<ClockName> clock;  ///< only this one
};

struct LateClock {
  Request request;
  Clock clock;
  Millis late_by{0};  ///< negative = so long until it is due
};

struct OverdueAnswer {
  std::vector<LateClock> late;  ///< latest first
  std::vector<Unreadable> unreadable;
};

/// As the ledger stands at `as_of`: what was filed, resolved or closed after that moment is looked at as it was then.
OverdueAnswer find_overdue(Catalog& catalog, const Query& query, const OverdueQuestion& question);

}  // namespace reqs
