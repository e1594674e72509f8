// Requests as rows: which columns there are, what stands in them, how they sort. One table of columns feeds --columns,
// --sort, help and completion.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/request.hpp"
#include "report/table.hpp"

namespace reqs {

/// People get words beside the colours: how late something is, that it is due today, its level. Scripts get values.
enum class Reader { person, script };

struct RequestView {
  Instant now;
  std::function<std::string(Instant)> local_time;  ///< must be set; for people `2026-11-22 16:00`
  Reader reader = Reader::script;
};

/// The keys of all columns, in the order of help.
std::vector<std::string> request_columns();
/// What a column holds, for help; empty for a key that is none.
std::string_view column_help(std::string_view key);

/// What `list` shows where nothing else is asked for: for people, and for scripts.
std::vector<std::string> terminal_columns();
std::vector<std::string> script_columns();

/// Requests as rows of a table, one by one.
class RequestRows {
 public:
  /// Error(usage) with the nearest for a key that is no column.
  RequestRows(const std::vector<std::string>& columns, RequestView view);
  ~RequestRows();
  RequestRows(RequestRows&&) noexcept;
  RequestRows& operator=(RequestRows&&) noexcept;

  const std::vector<Column>& columns() const { return columns_; }
  Row row(const Request& request) const;
  /// For a file that should be a request and cannot be read: its id, or its path where that says none; `unreadable` as
  /// its state; and what is wrong with it as its title.
  Row unreadable(const std::string& path, const std::vector<Problem>& problems) const;

 private:
  struct Shows;
  std::vector<Column> columns_;
  std::unique_ptr<Shows> shows_;
  RequestView view_;
};

/// All of them as a table.
Table request_table(std::span<const Request> requests, const std::vector<std::string>& columns,
                    const RequestView& view);

/// What a column sorts by, and which way: `-` in front of its key turns the order. Empty texts are to come last, and
/// equal ones stay as they are. Error(usage) as above.
struct ColumnOrder {
  std::function<std::string(const Request&)> text;
  bool down = false;
};
ColumnOrder column_order(std::string_view column, const RequestView& view);

}  // namespace reqs
