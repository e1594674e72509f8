// `import csv`: many requests from a spreadsheet, as a map says, in one commit. Idempotent by key: a row that was
// imported before is left alone.
#pragma once

#include <string>
#include <vector>

#include "codec/import_map.hpp"
#include "service/act.hpp"

namespace reqs {

struct CsvImport {
  std::string path;  ///< for problems
  std::string text;  ///< UTF-8
  ImportMap map;
  Zone zone;  ///< of the file's times
};

struct ImportAnswer {
  ActResult act;
  std::size_t filed = 0;
  std::size_t known = 0;                 ///< rows whose key was there already
  std::vector<std::string> teams_added;  ///< handles
};

/// Error(usage) with every problem of map and rows (at most 50); nothing is written then.
ImportAnswer import_csv(const ActContext& context, const CsvImport& import);

}  // namespace reqs
