#include "service/row_source.hpp"

#include <string>
#include <utility>

#include "codec/json_columns.hpp"
#include "codec/json_reader.hpp"

namespace reqs {
namespace {

class CsvRows final : public RowsOf<CsvReader> {
 public:
  CsvRows(const ImportTask& task, const ImportMap& map, std::string_view text)
      : RowsOf(task, map, text, {text, {task.path, map.delimiter, task.encoding}}) {
    if (const auto unbound = bind(map, reader().columns()); !unbound.empty())
      refuse_columns(task, reader().columns(), reader().problems(), unbound);
  }

  bool next(MappedRow& row) override {
    if (!reader().next(cells_)) return false;
    row = map_row(map(), reader().columns(), cells_, task().path);
    return true;
  }

 private:
  CsvRow cells_;
};

class JsonRows final : public RowsOf<JsonReader> {
 public:
  JsonRows(const ImportTask& task, const ImportMap& map, std::string_view text)
      : RowsOf(task, map, text, {text, task.path, JsonReader::Nulls::kept}) {}

  bool next(MappedRow& row) override {
    if (!reader().next(object_)) {
      check_columns();
      return false;
    }
    row = map_object(map(), object_, task().path, seen_);
    return true;
  }

 private:
  YamlNode object_;
  std::vector<bool> seen_;  // of the map's columns; empty before the first object

  /// One object may well lack what another has.
  void check_columns() const {
    if (seen_.empty()) return;
    const auto columns = columns_of(map());
    std::vector<std::string> there;
    for (std::size_t i = 0; i < seen_.size(); ++i)
      if (seen_[i]) there.push_back(columns[i]);
    if (auto unbound = reqs::bind(map(), there); !unbound.empty()) refuse_import(task(), std::move(unbound));
  }
};

}  // namespace

std::unique_ptr<RowSource> open_csv_rows(const ImportTask& task, const ImportMap& map, std::string_view text) {
  return std::make_unique<CsvRows>(task, map, text);
}

std::unique_ptr<RowSource> open_json_rows(const ImportTask& task, const ImportMap& map, std::string_view text) {
  return std::make_unique<JsonRows>(task, map, text);
}

}  // namespace reqs
