// The calendars that requests of a ledger pin, read when they are asked for, and the clocks that follow.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "core/error.hpp"
#include "core/request.hpp"
#include "core/target_clocks.hpp"
#include "store/store.hpp"

namespace reqs {

/// Where a calendar is pinned: `pinned/<hash>.yaml`, its bytes naming it.
struct PinnedCalendar {
  std::string hash;
  std::string path;
  std::string bytes;
};
PinnedCalendar pinned_calendar(const CalendarRules& rules);

class ClockBook {
 public:
  /// `store` must outlive it. Pinned calendars are only ever added, so they are read at the head.
  ClockBook(const Store& store, FindZone find_zone) : store_(store), find_zone_(std::move(find_zone)) {}

  /// nullptr where its file or its zone cannot be had. Lives as long as the book.
  const Calendar* calendar(std::string_view hash) const;
  /// A calendar that is about to be pinned.
  void learn(const CalendarRules& rules) const;
  std::vector<TargetClock> clocks_of(const Request& request) const;
  /// Fills in the header's `targets`.
  void set_clocks(Request& request) const;

 private:
  const Store& store_;
  FindZone find_zone_;
  mutable std::map<std::string, std::optional<Calendar>, std::less<>> calendars_;

  std::optional<Calendar> read_calendar(std::string_view hash) const;
};

}  // namespace reqs
