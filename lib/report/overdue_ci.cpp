#include "report/overdue_ci.hpp"

#include <algorithm>
#include <span>

#include <fmt/core.h>

#include "report/document.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

std::string nobody_or(const std::string& who) {
  return who.empty() ? "nobody" : who;
}

std::string who_text(const OverdueRow& row) {
  return fmt::format("team {}, owner {}, level {}", nobody_or(row.team), nobody_or(row.owner), row.level);
}

// Replaces each character that `table` lists by what stands beside it.
struct Replacement {
  char character;
  std::string_view by;
};

std::string replaced(std::string_view text, std::span<const Replacement> table) {
  std::string result;
  for (const char c : text) {
    const auto row = std::find_if(table.begin(), table.end(), [c](const Replacement& r) { return r.character == c; });
    if (row == table.end())
      result += c;
    else
      result += row->by;
  }
  return result;
}

// safe_line leaves nothing that XML 1.0 forbids but the two non-characters that are valid UTF-8.
std::string xml(std::string_view text) {
  constexpr Replacement table[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&apos;"}};
  auto safe = replaced(safe_line(text), table);
  for (const std::string_view forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (auto at = safe.find(forbidden); at != safe.npos; at = safe.find(forbidden, at)) safe.replace(at, 3, "\uFFFD");
  return safe;
}

std::string junit_row(const OverdueRow& row) {
  const auto message = xml(lateness_text(row));
  const auto name = fmt::format("{} {}: {}{}", xml(row.handle), xml(row.clock), xml(row.title),
                                row.lateness == Lateness::late ? "" : " (" + message + ")");
  const auto open =
      fmt::format("  <testcase classname=\"overdue.{}\" name=\"{}\" time=\"0\"", xml(nobody_or(row.team)), name);
  if (row.lateness == Lateness::soon) return open + "/>\n";
  return fmt::format(
      "{}>\n    <failure message=\"{}\" type=\"{}\">{}: due {}, {}, {}, state {}</failure>\n  </testcase>\n", open,
      message, row.clock == name_of(ClockName::escalation) ? "late escalation" : "overdue", xml(row.id),
      to_rfc3339(row.due), message, xml(who_text(row)), xml(row.state));
}

/// Ant's schema has seconds and no zone; it is UTC.
std::string junit_time(Instant at) {
  constexpr std::size_t length = 19;  // `2026-11-24T09:00:05`
  return to_rfc3339(at).substr(0, length);
}

std::string junit_problem(const Problem& problem) {
  return fmt::format(
      "  <testcase classname=\"overdue.unreadable\" name=\"{}\" time=\"0\">\n"
      "    <error message=\"{}\" type=\"unreadable\"/>\n  </testcase>\n",
      xml(problem.path), xml(to_text(problem)));
}

std::string junit_stale(const OverdueContext& context) {
  return fmt::format(
      "  <testcase classname=\"overdue\" name=\"the state is recent\" time=\"0\">\n"
      "    <failure message=\"{}\" type=\"stale\"/>\n  </testcase>\n",
      xml(context.stale));
}

// TAP reads `#` as the start of a directive (`# SKIP`), so data must not bring one along.
std::string tap(std::string_view text) {
  constexpr Replacement table[] = {{'\\', "\\\\"}, {'#', "\\#"}};
  return replaced(safe_line(text), table);
}

std::string tap_row(const OverdueRow& row, std::size_t number) {
  const auto quoted = [](std::string_view text) { return to_json(Doc(text), JsonForm::one_line); };
  return fmt::format("{} {} - {} {} {}: {}\n  ---\n  id: {}\n  due: {}\n  team: {}\n  owner: {}\n  level: {}\n  ...\n",
                     row.lateness == Lateness::late ? "not ok" : "ok", number, tap(row.handle), tap(row.clock),
                     lateness_text(row), tap(row.title), quoted(row.id), quoted(to_rfc3339(row.due)), quoted(row.team),
                     quoted(row.owner), row.level);
}

// The escapes of workflow commands: a message may not end its line, a property may not end itself either.
std::string github_message(std::string_view text) {
  constexpr Replacement table[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}};
  return replaced(safe_text(text), table);
}

std::string github_property(std::string_view text) {
  constexpr Replacement table[] = {{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}};
  return replaced(safe_text(text), table);
}

std::string github_row(const OverdueRow& row) {
  const bool late = row.lateness == Lateness::late;
  const auto title = fmt::format("{} {} {}", late ? "Overdue" : "Due soon", row.handle, row.clock);
  const auto message = fmt::format("{}: {} ({})", row.title, lateness_text(row), who_text(row));
  return fmt::format("::{} title={}::{}\n", late ? "error" : "warning", github_property(title),
                     github_message(message));
}

std::string github_problem(const Problem& problem) {
  auto properties = "file=" + github_property(problem.path);
  if (problem.line > 0) properties += fmt::format(",line={}", problem.line);
  if (problem.column > 0) properties += fmt::format(",col={}", problem.column);
  return fmt::format("::error {},title=Cannot be read::{}\n", properties, github_message(to_text(problem)));
}

}  // namespace

std::string state_text(const OverdueContext& context) {
  const auto commit = context.commit.empty() ? "no commit" : context.commit.substr(0, 12);
  return fmt::format("{} at {}, as of {}", context.ref, commit, to_rfc3339(context.as_of));
}

void write_junit(const OverdueRows& rows, const OverdueContext& context, const WriteText& write) {
  const std::size_t stale = context.stale.empty() ? 0 : 1;
  const auto total = rows.count + context.problems.size() + stale;
  write(fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuite name=\"reqs overdue\" tests=\"{}\" failures=\"{}\" errors=\"{}\" time=\"0\" timestamp=\"{}\" "
      "hostname=\"localhost\">\n"
      "  <properties>\n    <property name=\"ref\" value=\"{}\"/>\n    <property name=\"commit\" value=\"{}\"/>\n"
      "  </properties>\n",
      total == 0 ? 1 : total, rows.late + stale, context.problems.size(), junit_time(context.as_of), xml(context.ref),
      xml(context.commit)));
  if (total == 0) write("  <testcase classname=\"overdue\" name=\"nothing is overdue\" time=\"0\"/>\n");
  rows.each([&](const OverdueRow& row) { write(junit_row(row)); });
  for (const auto& problem : context.problems) write(junit_problem(problem));
  if (stale > 0) write(junit_stale(context));
  write(fmt::format("  <system-out>{}</system-out>\n  <system-err></system-err>\n</testsuite>\n",
                    xml(state_text(context))));
}

void write_tap(const OverdueRows& rows, const OverdueContext& context, const WriteText& write) {
  const auto total = rows.count + context.problems.size() + (context.stale.empty() ? 0 : 1);
  write(fmt::format("TAP version 13\n# {}\n1..{}\n", safe_line(state_text(context)), total == 0 ? 1 : total));
  if (total == 0) write("ok 1 - nothing is overdue\n");
  std::size_t number = 0;
  rows.each([&](const OverdueRow& row) { write(tap_row(row, ++number)); });
  for (const auto& problem : context.problems)
    write(fmt::format("not ok {} - cannot be read: {}\n", ++number, tap(to_text(problem))));
  if (!context.stale.empty()) write(fmt::format("not ok {} - {}\n", ++number, tap(context.stale)));
}

void write_github(const OverdueRows& rows, const OverdueContext& context, const WriteText& write) {
  rows.each([&](const OverdueRow& row) { write(github_row(row)); });
  for (const auto& problem : context.problems) write(github_problem(problem));
  if (!context.stale.empty()) write(fmt::format("::error title=Old state::{}\n", github_message(context.stale)));
  if (rows.count == 0 && context.problems.empty() && context.stale.empty())
    write(fmt::format("::notice title=Nothing is overdue::{}\n", github_message(state_text(context))));
}

}  // namespace reqs
