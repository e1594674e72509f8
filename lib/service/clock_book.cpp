#include "service/clock_book.hpp"

#include <fmt/format.h>

#include "codec/calendars_reader.hpp"
#include "store/digest.hpp"

namespace reqs {
namespace {

/// Enough that no two calendars of a ledger share it, short enough for every event to carry.
constexpr std::size_t hash_length = 16;
constexpr std::string_view pinned_root = "pinned";

bool is_hash(std::string_view text) {
  return text.size() == hash_length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::string pinned_path(std::string_view hash) {
  return fmt::format("{}/{}.yaml", pinned_root, hash);
}

std::string pinned_path_of(std::string_view bytes) {
  return pinned_path(sha256_hex(bytes).substr(0, hash_length));
}

PinnedCalendar pinned_calendar(const CalendarRules& rules) {
  auto bytes = print_calendar(rules);
  auto hash = sha256_hex(bytes).substr(0, hash_length);
  auto path = pinned_path(hash);
  return {std::move(hash), std::move(path), std::move(bytes)};
}

std::string ClockBook::basis() const {
  // Calendars come with the requests that pin them. But what they count is counted again also where one comes later, or
  // is gone: so all of them are meant.
  std::string calendars;
  if (const auto head = store_.head())
    for (const auto& entry : store_.list(*head, ""))
      if (entry.name == pinned_root) calendars = entry.id;
  return fmt::format("zones: {}, yellow: {}%, calendars: {}", zones_.version, yellow_percent_, calendars);
}

std::optional<Calendar> ClockBook::read_calendar(std::string_view hash) const {
  const auto head = is_hash(hash) ? store_.head() : std::nullopt;
  const auto bytes = head ? store_.read(*head, pinned_path(hash)) : std::nullopt;
  if (!bytes) return std::nullopt;
  const auto read = read_calendars(*bytes, pinned_path(hash));
  if (!read.problems.empty() || read.calendars.all.size() != 1) return std::nullopt;
  auto zone = zones_.find(read.calendars.all.front().zone);
  if (!zone) return std::nullopt;
  return Calendar(read.calendars.all.front(), std::move(*zone));
}

const Calendar* ClockBook::calendar(std::string_view hash) const {
  auto found = calendars_.find(hash);
  if (found == calendars_.end()) found = calendars_.emplace(std::string(hash), read_calendar(hash)).first;
  return found->second ? &*found->second : nullptr;
}

void ClockBook::learn(const CalendarRules& rules) const {
  auto hash = pinned_calendar(rules).hash;
  if (calendar(hash)) return;
  if (auto zone = zones_.find(rules.zone)) calendars_[std::move(hash)] = Calendar(rules, std::move(*zone));
}

std::vector<TargetClock> ClockBook::clocks_of(const Request& request) const {
  return target_clocks(request.events, [this](std::string_view hash) { return calendar(hash); });
}

void ClockBook::set_clocks(Request& request) const {
  // Nearly every request of an old ledger is closed: nothing runs there, so nothing is to be counted.
  request.header.targets.clear();
  if (is_open(request.header.state)) request.header.targets = running_targets(clocks_of(request), yellow_percent_);
  request.header.yellow_percent = yellow_percent_;
}

}  // namespace reqs
