// A point in time: UTC, to the millisecond, as requests store it. Local time is a matter of zone.hpp.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace reqs {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Millis = std::chrono::milliseconds;

/// The last instant that can be stored.
inline constexpr Instant end_of_time =
    std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} + std::chrono::days{1} - Millis{1};

/// `2026-11-22T00:31:07.120Z`: the one form in which instants are stored.
std::string to_rfc3339(Instant instant);

/// Reads RFC 3339 with `Z` or a numeric offset, seconds and fraction optional digits 1-9 (cut to milliseconds), `T` or
/// a blank between date and time. Empty when the text is anything else, or the date does not exist, or year is not
/// 1-9999.
std::optional<Instant> parse_rfc3339(std::string_view text);

/// Reads only what to_rfc3339 writes.
std::optional<Instant> parse_canonical_instant(std::string_view text);

}  // namespace reqs
