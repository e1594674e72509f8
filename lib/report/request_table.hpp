// Requests as rows: which columns there are, what stands in them, how they sort. One table of columns feeds --columns,
// --sort, help and completion.
#pragma once

#include <functional>
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

/// Error(usage) with the nearest for a key that is no column.
Table request_table(std::span<const Request> requests, const std::vector<std::string>& columns,
                    const RequestView& view);

/// A row for a file that should be a request and cannot be read: its id, or its path where that says none; `unreadable`
/// as its state; and what is wrong with it as its title.
Row unreadable_row(const Table& table, const std::string& path, const std::vector<Problem>& problems);

/// Sorts stably by a column; a leading `-` turns the order. Empty cells come last. Error(usage) as above.
void sort_requests(std::vector<Request>& requests, std::string_view column, const RequestView& view);

}  // namespace reqs
