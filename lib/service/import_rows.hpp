// `import csv`, and `import json` and `github` of another program's objects: each row becomes a request, as a map says.
// Idempotent by key: a row that was imported before is left alone.
#pragma once

#include <string>

#include "codec/import_map.hpp"
#include "core/zone.hpp"
#include "service/act.hpp"
#include "service/row_source.hpp"

namespace reqs {

struct RowsImport {
  ImportTask task;
  ImportMap map;
  Zone zone;  ///< of the file's times
  OpenRows open;
  std::string text;
};

/// A row that has the key of an earlier one and says something else is a problem, as one of them would be lost; the
/// same row twice does no harm. Error(usage) with every problem (at most 50), unless bad rows are skipped; nothing is
/// written then.
ImportAnswer import_rows(const ActContext& context, const RowsImport& import);

}  // namespace reqs
