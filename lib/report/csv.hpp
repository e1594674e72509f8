// Comma-separated values (RFC 4180) as spreadsheets and scripts read them; codec/csv.hpp reads them back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/table.hpp"

namespace reqs {

/// The text as one field: in quotes where it has a comma, a quote or a line break in it, or begins or ends with a
/// blank.
std::string csv_field(std::string_view text);

/// One record with its line feed.
std::string csv_line(const std::vector<std::string>& fields);

/// A row of a table as a record.
std::string csv_line(const Row& row);
/// The keys of its columns, as the first record.
std::string csv_head(const std::vector<Column>& columns);

}  // namespace reqs
