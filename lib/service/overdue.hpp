// What is late, or will be soon: one row a clock. Judges the whole ledger, so what could not be read is part of the
// answer.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/clock.hpp"
#include "core/query.hpp"
#include "index/catalog.hpp"

namespace reqs {

struct OverdueQuestion {
  Instant as_of;
  std::optional<Instant> soon;        ///< also clocks that are due by then
  std::optional<ClockName> clock;     ///< only this one
  Instant known_at = Instant::max();  ///< what was recorded later is left out
};

struct LateClock {
  Request request;
  Clock clock;
  Millis late_by{0};     ///< negative = so long until it is due
  bool is_late = false;  ///< past the second of its due moment
  Light light = Light::red;
};

/// Must not outlive the catalog's view.
class OverdueAnswer {
 public:
  explicit OverdueAnswer(CatalogAnswer requests, const OverdueQuestion& question);

  std::size_t size() const { return rows_.size(); }
  /// How many of them are late; the others will be soon.
  std::size_t late() const { return late_; }
  /// Latest first.
  void each(const std::function<void(const LateClock&)>& visit) const;
  const std::vector<Unreadable>& unreadable() const { return requests_.unreadable; }

 private:
  struct Row {
    Clock clock;
    std::uint32_t place;  ///< in requests_
  };
  CatalogAnswer requests_;
  OverdueQuestion question_;
  std::vector<Row> rows_;
  std::size_t late_ = 0;
};

/// As the ledger stands at `as_of`: what was filed, resolved or closed after that moment is looked at as it was then.
OverdueAnswer find_overdue(Catalog& catalog, const Query& query, const OverdueQuestion& question);

}  // namespace reqs
