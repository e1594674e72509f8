// `import log`: an event log (case, activity, time, person, team) becomes requests whose events carry the original
// instants. Every row is one event, and what it was called stands in it; where a row's step is not possible as the
// request stands, it is a note. Idempotent by case: one that was imported before is left alone.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "codec/log_map.hpp"
#include "service/import.hpp"

namespace reqs {

struct LogRow {
  int line = 0;
  Instant at;
  std::string activity;
  LogStep step = LogStep::note;
  std::string person, team;  ///< as the log calls them
};

struct LogCase {
  MappedRow fields;          ///< of its first row
  std::vector<LogRow> rows;  ///< by time, then as they stand in the file
};

struct LogImport {
  ImportTask task;
  LogMap map;
  Zone zone;  ///< of the file's times
};

/// `text` is CSV in UTF-8. Error(usage) with every problem of map and rows (at most 50), unless bad ones are skipped: a
/// case with a bad row is left out as a whole, since half a history would be a wrong one.
ImportAnswer import_log(const ActContext& context, const LogImport& import, std::string_view text);

}  // namespace reqs
