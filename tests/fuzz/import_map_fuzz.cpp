// Any bytes as MAP.yaml of an import: never a crash; a map exactly when there is no problem; and rows go through every
// map that is read, whatever stands in their cells.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codec/import_map.hpp"
#include "codec/utf8.hpp"
#include "expect.hpp"

using reqs::testing::expect;

namespace {

void map_rows(const reqs::ImportMap& map) {
  const auto columns = reqs::columns_of(map);
  expect(reqs::bind(map, columns).empty());
  for (const char* cell : {"", " 2024-11-15 09:30 ", "5", "低", "TK001\n\"x\"", "closed"}) {
    const reqs::CsvRow row = {std::vector<std::string>(columns.size(), cell), 1, 2};
    const auto mapped = reqs::map_row(map, columns, row, "f.csv");
    for (const auto& [field, text] : mapped.values) {
      expect(!text.empty() && !reqs::first_invalid_utf8(text));
      reqs::import_time(map, field, text, reqs::Zone::utc());
    }
    // A row lacks its key or title only where that is said.
    expect(!mapped.problems.empty() || !mapped.text(reqs::ImportField::key).empty());
    expect(!mapped.problems.empty() || !mapped.text(reqs::ImportField::title).empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = reqs::read_import_map({reinterpret_cast<const char*>(data), size}, "f.map.yaml");
  expect(read.map.has_value() == read.problems.empty());
  for (const auto& problem : read.problems) expect(!problem.what.empty());
  if (read.map) map_rows(*read.map);
  return 0;
}
