#include "core/zone.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "core/posix_rule.hpp"

namespace reqs {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

/// The changes of the clocks that a file lists.
struct ChangeTable {
  std::vector<std::int64_t> changes;  ///< seconds since 1970, ascending
  std::vector<int> offsets;           ///< seconds east of UTC from each change on
  int first_offset = 0;               ///< before the first change
};

/// Big-endian numbers off the front of a text; past the end it fails for good and yields zeros.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  bool failed() const { return failed_; }
  std::string_view rest() const { return bytes_; }

  std::string_view take(std::uint64_t count) {
    if (count > bytes_.size()) {
      failed_ = true;
      return {};
    }
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }
  std::uint64_t number(std::size_t width) {
    std::uint64_t value = 0;
    for (const char c : take(width)) value = value << 8U | static_cast<unsigned char>(c);
    return value;
  }

 private:
  std::string_view bytes_;
  bool failed_ = false;
};

struct BlockHeader {
  char version = 0;
  std::uint64_t utc_marks = 0, standard_marks = 0, leaps = 0, changes = 0, types = 0, chars = 0;

  /// Of the block that follows, with times of `width` bytes.
  std::uint64_t body_size(std::uint64_t width) const {
    return changes * (width + 1) + types * 6 + chars + leaps * (width + 4) + standard_marks + utc_marks;
  }
};

std::optional<BlockHeader> read_header(ByteReader& in) {
  if (in.take(4) != "TZif") return std::nullopt;
  BlockHeader header;
  header.version = static_cast<char>(in.number(1));
  in.take(15);
  for (auto* count :
       {&header.utc_marks, &header.standard_marks, &header.leaps, &header.changes, &header.types, &header.chars})
    *count = in.number(4);
  if (in.failed()) return std::nullopt;
  return header;
}

/// No zone was ever more than a day and some hours away from UTC; what is has damaged bytes.
bool plausible(int offset) {
  return std::abs(offset) <= 26 * 3600;
}

/// From the body of a block with times of 8 bytes; `body` has the size that the header announces.
std::optional<ChangeTable> read_table(ByteReader& body, const BlockHeader& header) {
  ChangeTable table;
  for (std::uint64_t i = 0; i < header.changes; ++i) table.changes.push_back(static_cast<std::int64_t>(body.number(8)));
  const std::string_view type_of_change = body.take(header.changes);
  std::vector<int> types;
  for (std::uint64_t i = 0; i < header.types; ++i) {
    types.push_back(static_cast<std::int32_t>(static_cast<std::uint32_t>(body.number(4))));
    body.take(2);  // whether it is summer time, and where its abbreviation stands
  }
  for (const char c : type_of_change) {
    const std::size_t type = static_cast<unsigned char>(c);
    if (type >= types.size()) return std::nullopt;
    table.offsets.push_back(types[type]);
  }
  const bool ascending = std::is_sorted(table.changes.begin(), table.changes.end(), std::less_equal<>{});
  if (!ascending || !std::all_of(types.begin(), types.end(), plausible)) return std::nullopt;
  table.first_offset = types.front();
  return table;
}

/// The text between the line breaks that end the file; empty text = no rule.
std::optional<std::string_view> read_footer(std::string_view rest) {
  if (rest.size() < 2 || rest.front() != '\n') return std::nullopt;
  const std::size_t end = rest.find('\n', 1);
  if (end == std::string_view::npos) return std::nullopt;
  return rest.substr(1, end - 1);
}

}  // namespace

struct Zone::Data {
  std::string name;
  ChangeTable table;
  std::optional<PosixRule> rule;  ///< from the last change on

  int offset_at(std::int64_t seconds) const {
    const auto after = std::upper_bound(table.changes.begin(), table.changes.end(), seconds);
    if (after == table.changes.end() && rule) return rule->offset_at(seconds);
    if (after == table.changes.begin()) return table.first_offset;
    return table.offsets[static_cast<std::size_t>(after - table.changes.begin()) - 1];
  }
  std::optional<std::int64_t> change_after(std::int64_t seconds) const {
    const auto after = std::upper_bound(table.changes.begin(), table.changes.end(), seconds);
    if (after != table.changes.end()) return *after;
    return rule ? rule->change_after(seconds) : std::nullopt;
  }
};

Zone::Zone(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Zone Zone::utc() {
  return Zone(std::make_shared<const Data>(Data{"UTC", {}, std::nullopt}));
}

std::optional<Zone> Zone::from_tzif(std::string name, std::string_view tzif_bytes) {
  ByteReader in(tzif_bytes);
  const auto old_block = read_header(in);
  if (!old_block || old_block->version < '2') return std::nullopt;
  in.take(old_block->body_size(4));
  const auto header = read_header(in);
  if (!header || header->leaps != 0 || header->types == 0) return std::nullopt;

  // One cut before anything is allocated, so that a count out of the blue costs nothing.
  ByteReader body(in.take(header->body_size(8)));
  auto table = in.failed() ? std::nullopt : read_table(body, *header);
  const auto footer = read_footer(in.rest());
  if (!table || !footer) return std::nullopt;
  std::optional<PosixRule> rule = PosixRule::parse(*footer);
  if (!footer->empty() && !rule) return std::nullopt;
  return Zone(std::make_shared<const Data>(Data{std::move(name), std::move(*table), std::move(rule)}));
}

std::string Zone::name() const {
  return data_->name;
}

int Zone::offset_seconds(Instant instant) const {
  return data_->offset_at(floor<seconds>(instant).time_since_epoch().count());
}

std::optional<Instant> Zone::next_change(Instant instant) const {
  const auto change = data_->change_after(floor<seconds>(instant).time_since_epoch().count());
  return change ? std::optional<Instant>(seconds{*change}) : std::nullopt;
}

LocalTime Zone::to_local(Instant instant) const {
  LocalTime local;
  local.offset_seconds = offset_seconds(instant);
  const Instant shown = instant + seconds{local.offset_seconds};
  const auto day = floor<days>(shown);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss<Millis> time{shown - day};
  local.year = static_cast<int>(date.year());
  local.month = static_cast<unsigned>(date.month());
  local.day = static_cast<unsigned>(date.day());
  local.hour = static_cast<int>(time.hours().count());
  local.minute = static_cast<int>(time.minutes().count());
  local.second = static_cast<int>(time.seconds().count());
  local.millis = static_cast<int>(time.subseconds().count());
  local.weekday = std::chrono::weekday{day}.c_encoding();
  return local;
}

std::chrono::local_days Zone::local_day(Instant instant) const {
  const Instant shown = instant + seconds{offset_seconds(instant)};
  return std::chrono::local_days{floor<days>(shown).time_since_epoch()};
}

Instant Zone::to_instant(std::chrono::local_days day, Millis time_of_day) const {
  const Instant shown{day.time_since_epoch() + time_of_day};
  const int before = offset_seconds(shown - days{1});
  const int after = offset_seconds(shown + days{1});
  // With the clocks that held the day before, then with those of the day after: the first that is true is the first
  // of the two where the hour is shown twice.
  for (const int offset : {std::max(before, after), std::min(before, after)})
    if (offset_seconds(shown - seconds{offset}) == offset) return shown - seconds{offset};

  // Neither is: the clocks skipped it. The change is the first second with another offset between the two guesses.
  auto low = floor<seconds>(shown) - seconds{std::max(before, after)};
  auto high = floor<seconds>(shown) - seconds{std::min(before, after)} + seconds{1};
  const int old_offset = offset_seconds(low);
  while (high - low > seconds{1}) {
    const auto middle = low + (high - low) / 2;
    (offset_seconds(middle) == old_offset ? low : high) = middle;
  }
  return high;
}

Instant Zone::to_instant(int year, unsigned month, unsigned day, Millis time_of_day) const {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  return to_instant(std::chrono::local_days{date}, time_of_day);
}

std::string Zone::day_stamp(Instant instant) const {
  const LocalTime t = to_local(instant);
  return fmt::format("{:04}{:02}{:02}", t.year, t.month, t.day);
}

std::string Zone::format_day(Instant instant) const {
  const LocalTime t = to_local(instant);
  return fmt::format("{:04}-{:02}-{:02}", t.year, t.month, t.day);
}

std::string Zone::format_minute(Instant instant) const {
  const LocalTime t = to_local(instant);
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", t.year, t.month, t.day, t.hour, t.minute);
}

std::string Zone::format_offset(Instant instant) const {
  const int offset = offset_seconds(instant);
  const int minutes = std::abs(offset) / 60;
  return fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

}  // namespace reqs
