// Reads comma-separated values (RFC 4180) row by row: quoted fields with line breaks and doubled quotes, CRLF or LF, a
// byte order mark, comma, semicolon or tab. Knows nothing of what the columns mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"

namespace reqs {

struct CsvRow {
  std::vector<std::string> fields;
  std::size_t number = 0;  ///< counts rows of data from 1
  int line = 0;            ///< where the row begins in the file, from 1
};

struct CsvOptions {
  std::string path;               ///< for problems
  std::optional<char> delimiter;  ///< without one, the most frequent of , ; TAB in the first row
  std::string encoding{};         ///< what the text was in before it became UTF-8; empty = that, for problems
};

/// The first row names the columns. `text` must outlive the reader.
class CsvReader {
 public:
  CsvReader(std::string_view text, CsvOptions options);

  char delimiter() const { return delimiter_; }
  /// Empty when the file is.
  const std::vector<std::string>& columns() const { return columns_; }

  /// The next sound row of data, into `row`, whose memory is used again; false at the end. A row that is not sound
  /// (more or fewer fields than columns, text behind a closing quote, a quote never closed, a field of more than 1 MiB,
  /// bytes that are not UTF-8) is passed over and becomes a problem: its values could stand in wrong columns. Blank
  /// lines are passed over in silence.
  bool next(CsvRow& row);

  /// How many bytes were read.
  std::size_t at() const { return at_; }
  /// What was wrong so far.
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  bool read_record(std::vector<std::string>& fields);
  void read_field(std::string& field);
  void read_quoted(std::string& field);
  void read_plain(std::string& field);
  void take_text(std::string& field, std::string_view part);
  bool end_record();
  bool is_sound(const std::vector<std::string>& fields);
  std::string lines_left_out() const;
  void report(int line, std::string what);

  std::string_view text_;
  CsvOptions options_;
  char delimiter_;
  std::size_t at_ = 0;
  int line_ = 1;         ///< of at_
  int record_line_ = 1;  ///< where the record that is being read begins
  std::size_t number_ = 0;
  std::string broken_;  ///< why the quotes of the record are not sound; empty when they are
  std::vector<std::string> columns_;
  std::vector<Problem> problems_;
};

}  // namespace reqs
