// `import csv`, and `import json` and `github` of another program's objects: each row becomes a request, as a map says.
// Idempotent by key: a row that was imported before is left alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codec/import_map.hpp"
#include "service/import.hpp"

namespace reqs {

/// Rows that went through a map; a row with problems is among them, so that everything wrong with it is said at once.
struct ImportRows {
  std::vector<MappedRow> rows;
  std::vector<Problem> problems;  ///< of what is no row at all
};

struct RowsImport {
  ImportTask task;
  ImportMap map;
  Zone zone;  ///< of the file's times
  ImportRows rows{};
};

/// Reads the file's text, in UTF-8, into rows. Error(usage) where the map asks for columns that it does not have.
ImportRows read_csv_rows(const ImportTask& task, const ImportMap& map, std::string_view text);

/// The same with JSON objects, whose values are columns by their path: `user.login`, `labels.0.name`; the texts of a
/// list together are `labels`.
ImportRows read_json_rows(const ImportTask& task, const ImportMap& map, std::string_view text);

/// Adds a problem to each row that has the key of an earlier one and says something else: one of them would be lost.
/// The same row twice does no harm.
void check_keys(const ImportTask& task, std::vector<MappedRow>& rows);

/// Error(usage) with every problem (at most 50), unless bad rows are skipped; nothing is written then.
ImportAnswer import_rows(const ActContext& context, const RowsImport& import);

}  // namespace reqs
