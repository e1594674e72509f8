// Which rows of the table `requests` a question is about, as SQL. For the .cpp files of this layer only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/id.hpp"
#include "core/instant.hpp"
#include "core/query_bounds.hpp"
#include "index/sqlite_handles.hpp"

namespace reqs {

/// Conditions that all have to hold, with the values to be bound.
class RowConditions {
 public:
  void add(const std::string& sql) { sql_ += (sql_.empty() ? "" : " AND ") + sql; }
  /// `sql` ends in an operator, which the value follows.
  void add(const std::string& sql, std::int64_t value);
  void add(const std::string& sql, std::string value);
  /// One of them; where there are very many, none of it: they would narrow little.
  void add_names(const std::string& column, const std::vector<std::string>& names);

  /// The conditions so far as one text, and no longer as conditions of this; their values stay bound.
  std::string take_sql();

  /// `select` ends in WHERE. What is bound lives in this object.
  Statement prepare(const Database& database, std::string_view select) const&;
  /// The statement looks at the values that are kept here.
  Statement prepare(const Database& database, std::string_view select) && = delete;

 private:
  std::string sql_;
  int places_ = 0;
  std::vector<std::pair<int, std::int64_t>> numbers_;
  std::vector<std::pair<int, std::string>> texts_;
};

/// Every row within the bounds, and perhaps others. Looks into `database` for names that fit.
RowConditions rows_within(const QueryBounds& bounds, const Database& database);
/// Every row with a clock due by `until` that is settled at `as_of`.
RowConditions rows_due(Instant until, Instant as_of);
RowConditions rows_unsettled(Instant as_of);
/// The rows whose ids begin so.
RowConditions rows_called(const IdPrefix& prefix);

}  // namespace reqs
