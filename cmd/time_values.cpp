#include "cmd/time_values.hpp"

#include <sstream>

#include "core/text.hpp"
#include "core/time_text.hpp"

namespace reqs::cmd {
namespace {

constexpr std::string_view times[] = {
    "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",  "sunday", "+1h",
    "+4h",   "+1d",      "+2d",    "+1w",     "now",       "-1h",      "-1d",    "yesterday", "今天",   "明天",
    "后天",  "昨天",     "周一",   "周二",    "周三",      "周四",     "周五",   "周六",      "周日",   "下周一"};
constexpr std::string_view spans[] = {"30m", "90m", "4h", "24h", "2d", "1w"};
constexpr std::pair<char, std::string_view> units[] = {{'m', "minutes"}, {'h', "hours"}, {'d', "days"}, {'w', "weeks"}};

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

bool is_step(std::string_view typed) {
  return !typed.empty() && (typed[0] == '+' || typed[0] == '-') && is_number(typed.substr(1));
}

/// The day for a day, the minute for a moment; empty for what is no time.
std::string shown(const std::string& word, Instant now, const Zone& zone) {
  const auto from = parse_time(word, {zone, now, DateMeans::start_of_day}).instant;
  const auto to = parse_time(word, {zone, now, DateMeans::end_of_day}).instant;
  if (!from || !to) return {};
  return *from == *to ? zone.format_minute(*from) : zone.format_day(*from);
}

}  // namespace

std::vector<Candidate> time_values(std::string_view typed, Instant now, const Zone& zone) {
  std::vector<Candidate> found;
  for (const auto time : times) found.push_back({std::string(time), shown(std::string(time), now, zone)});
  if (!is_step(typed)) return found;
  for (const auto& [letter, name] : units) {
    auto word = std::string(typed) + letter;
    if (auto help = shown(word, now, zone); !help.empty()) found.push_back({std::move(word), std::move(help)});
  }
  return found;
}

std::vector<Candidate> span_values(std::string_view typed) {
  std::vector<Candidate> found;
  if (is_number(typed))
    for (const auto& [letter, name] : units) found.push_back({std::string(typed) + letter, std::string(name)});
  else
    for (const auto span : spans) found.push_back({std::string(span)});
  return found;
}

std::vector<Candidate> zone_values(const Env& env) {
  std::vector<Candidate> found{{"UTC"}};
  if (!env.read_zone_file) return found;
  // country, coordinates, name, remark
  std::istringstream table(env.read_zone_file("zone.tab"));
  for (std::string line; std::getline(table, line);) {
    std::istringstream columns(line);
    std::string country, place, name, remark;
    if (line.starts_with('#') || !(columns >> country >> place >> name)) continue;
    std::getline(columns >> std::ws, remark);
    found.push_back({name, remark.empty() ? country : remark});
  }
  return found;
}

}  // namespace reqs::cmd
