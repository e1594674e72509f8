// A time zone as a value: instants to local time and back, and how local times are written. Made from the bytes of a
// zone file (RFC 8536) that somebody else read; nothing here touches the disk, the clock or the environment.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/instant.hpp"

namespace reqs {

struct LocalTime {
  int year = 1970;
  unsigned month = 1, day = 1;
  int hour = 0, minute = 0, second = 0, millis = 0;
  int offset_seconds = 0;  ///< east of UTC
  unsigned weekday = 0;    ///< 0 = Sunday

  bool operator==(const LocalTime&) const = default;
};

/// Cheap to copy: copies share their data, which never changes.
class Zone {
 public:
  static Zone utc();
  /// `name` is what name() gives back. Empty when the bytes are not a sound zone file of version 2 or later, or count
  /// leap seconds (`right/…`), which instants here do not.
  static std::optional<Zone> from_tzif(std::string name, std::string_view tzif_bytes);

  std::string name() const;
  int offset_seconds(Instant instant) const;
  /// The first moment after `instant` at which the zone's data knows of a change, which may leave the offset as it is;
  /// empty when there is none any more.
  std::optional<Instant> next_change(Instant instant) const;

  LocalTime to_local(Instant instant) const;
  /// The day that the clocks on the wall show.
  std::chrono::local_days local_day(Instant instant) const;
  /// The instant at which the clocks on the wall show `time_of_day` (any length, counted on from 0:00) on that day.
  /// Skipped by a change of the clocks: the instant of the change. Shown twice: the first of the two.
  Instant to_instant(std::chrono::local_days day, Millis time_of_day) const;
  Instant to_instant(int year, unsigned month, unsigned day, Millis time_of_day) const;

  std::string day_stamp(Instant instant) const;      ///< `20261122`
  std::string format_day(Instant instant) const;     ///< `2026-11-22`
  std::string format_minute(Instant instant) const;  ///< `2026-11-22 08:31`
  std::string format_offset(Instant instant) const;  ///< `+08:00`; seconds, as in old local times, are left out

 private:
  struct Data;
  explicit Zone(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

}  // namespace reqs
