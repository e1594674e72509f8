// The rows of a file that is to be imported, through its map, one after another: a file of a million rows need not be
// in memory as rows.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/import_map.hpp"
#include "service/import.hpp"

namespace reqs {

class RowSource {
 public:
  virtual ~RowSource() = default;
  /// The next row, into `row`; false at the end. A row with problems is among them, so that everything wrong with it is
  /// said at once. Error(usage) at the end for columns that the map asks for and no row has.
  virtual bool next(MappedRow& row) = 0;
  /// What was no row at all, so far.
  virtual const std::vector<Problem>& problems() const = 0;
  /// Which share of the file was read.
  virtual double share() const = 0;
};

/// What every file of rows has in common; `Reader` reads what its rows are made of.
template <class Reader>
class RowsOf : public RowSource {
 public:
  const std::vector<Problem>& problems() const override { return reader_.problems(); }
  double share() const override { return share_of(reader_.at(), size_); }

 protected:
  RowsOf(const ImportTask& task, const ImportMap& map, std::string_view text, Reader reader)
      : task_(task), map_(map), reader_(std::move(reader)), size_(text.size()) {}

  const ImportTask& task() const { return task_; }
  const ImportMap& map() const { return map_; }
  Reader& reader() { return reader_; }

 private:
  const ImportTask& task_;
  const ImportMap& map_;
  Reader reader_;
  std::size_t size_;
};

/// Begins to read. `task`, `map` and `text`, in UTF-8, must outlive the rows. Error(usage) for columns that the map
/// asks for, where the file says at its beginning which it has.
using OpenRows = std::unique_ptr<RowSource> (*)(const ImportTask& task, const ImportMap& map, std::string_view text);

std::unique_ptr<RowSource> open_csv_rows(const ImportTask& task, const ImportMap& map, std::string_view text);

/// The same with JSON objects, whose values are columns by their path: `user.login`, `labels.0.name`; the texts of a
/// list together are `labels`.
std::unique_ptr<RowSource> open_json_rows(const ImportTask& task, const ImportMap& map, std::string_view text);

}  // namespace reqs
