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
std::string pinned_path(std::string_view hash);
/// Where these bytes belong.
std::string pinned_path_of(std::string_view bytes);

/// The time zones of the system, and which version of them.
struct ZoneData {
  FindZone find;
  std::string version;  ///< `2026b`; empty where they do not say
};

class ClockBook {
 public:
  /// `store` must outlive it. Pinned calendars are only ever added, so they are read at the head.
  ClockBook(const Store& store, ZoneData zones, int yellow_percent)
      : store_(store), zones_(std::move(zones)), yellow_percent_(yellow_percent) {}

  /// Of the time zone data: `2026b`; empty where they do not say.
  const std::string& zone_version() const { return zones_.version; }
  /// Stands for all that clocks follow from besides the requests themselves: where it is the same, they are.
  std::string basis() const;

  /// nullptr where its file or its zone cannot be had. Lives as long as the book.
  const Calendar* calendar(std::string_view hash) const;
  /// A calendar that is about to be pinned.
  void learn(const CalendarRules& rules) const;
  std::vector<TargetClock> clocks_of(const Request& request) const;
  /// Fills in the header's `targets`, and when clocks turn yellow.
  void set_clocks(Request& request) const;

 private:
  const Store& store_;
  ZoneData zones_;
  int yellow_percent_;
  mutable std::map<std::string, std::optional<Calendar>, std::less<>> calendars_;

  std::optional<Calendar> read_calendar(std::string_view hash) const;
};

}  // namespace reqs
