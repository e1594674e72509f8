// The overdue list in the forms that people, scripts and CI systems read. Pure: what is late was found out elsewhere.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock_name.hpp"
#include "core/error.hpp"
#include "core/instant.hpp"
#include "core/named.hpp"
#include "report/table.hpp"

namespace reqs {

enum class OverdueFormat { table, tsv, json, junit, tap, github, markdown };
inline constexpr Named<OverdueFormat> overdue_format_names[] = {
    {OverdueFormat::table, "table", "aligned for a terminal"},
    {OverdueFormat::tsv, "tsv", "a line a clock, separated by tabs, without header"},
    {OverdueFormat::json, "json", "a document with the state it was read from"},
    {OverdueFormat::junit, "junit", "JUnit XML: a failure a late clock"},
    {OverdueFormat::tap, "tap", "Test Anything Protocol, version 13"},
    {OverdueFormat::github, "github", "annotations of GitHub Actions"},
    {OverdueFormat::markdown, "markdown", "a table for issues and job summaries"},
};
inline std::string_view name_of(OverdueFormat v) {
  return name_in(overdue_format_names, v);
}

/// A clock that is late is a finding; one that is due soon is shown beside it.
enum class Lateness { late, soon };

struct OverdueRow {
  std::string id;
  std::string handle;
  std::string clock;  ///< what the clock is called: `own`, `promise`, …
  Instant due;
  Millis late_by{0};  ///< as of the moment asked for; negative = still so much time left
  std::string team;
  std::string owner;  ///< empty = nobody
  int level = 1;
  std::string title;
  std::string state;
  Lateness lateness = Lateness::late;
  Light light = Light::red;
};

/// What the answer was read from: a green verdict on an old clone is wrong.
struct OverdueContext {
  std::string ref;
  std::string commit;                ///< empty for a ledger without any
  std::optional<Instant> committed;  ///< when that commit was made
  Instant as_of;
  std::vector<Problem> problems;             ///< requests that could not be read; a finding in every CI format
  std::optional<Millis> age = std::nullopt;  ///< of that commit, by the clock of whoever asks
  std::string stale = {};  ///< why that is too old to be relied on; empty = it is not; a finding as well
};

struct OverdueView {
  TerminalView terminal;
  std::function<std::string(Instant)> local_time;  ///< how people read an instant; must be set
};

/// Rows that are asked for one by one, once.
struct OverdueRows {
  std::size_t count = 0;
  std::size_t late = 0;  ///< so many of them are Lateness::late
  std::function<void(const std::function<void(const OverdueRow&)>& visit)> each;
};
using WriteText = std::function<void(std::string_view text)>;

/// Rows in the order given. `table` and `tsv` show the rows alone (no rows: nothing); all others also say what could
/// not be read, and something is said even when nothing is late.
void write_overdue(const OverdueRows& rows, const OverdueContext& context, OverdueFormat format,
                   const OverdueView& view, const WriteText& write);

/// `late by 2h 05m`, or `due in 12m`.
std::string lateness_text(const OverdueRow& row);

}  // namespace reqs
