// Which of its indexes SQLite looks rows up by: it decides from the SQL alone, so that a plan is the same at any size.
#include "index/row_conditions.hpp"

#include <catch2/catch.hpp>

#include "index/schema.hpp"
#include "support/sample_query.hpp"

using namespace reqs;

namespace {

class Tables {
 public:
  Database database{":memory:", std::chrono::milliseconds(0)};

  Tables() {
    database.run(schema_tables);
    database.run(schema_indexes);
    database.run(
        "INSERT INTO requests VALUES (1, '20261122-7k3f9q', '7k3f9q', '', 2, 'li', 'parts', NULL, NULL, 0, '', 0)");
  }

  /// The index that the rows are looked up by.
  std::string looked_up_by(const RowConditions& where) const {
    auto plan = where.prepare(database, "EXPLAIN QUERY PLAN SELECT record FROM requests WHERE ");
    std::string names;
    while (plan.step()) names += name_in(std::string(plan.text(3)));
    return names;
  }

 private:
  /// Of one line of a plan; empty where rows are not sought.
  static std::string name_in(const std::string& line) {
    if (line.starts_with("SCAN")) return "scan";
    const auto name = line.find(" INDEX ");
    return name == std::string::npos ? "" : line.substr(name + 7, line.find(' ', name + 7) - name - 7);
  }
};

QueryBounds bounds_of(const char* query) {
  return Query::parse(query, test::query_context()).bounds();
}

}  // namespace

TEST_CASE("what is due is looked up by when it is due, not by being settled as nearly all is", "[index]") {
  const Tables tables;
  const auto now = test::query_context().now;
  CHECK(tables.looked_up_by(rows_due(now, now)) == "request_by_due");
  CHECK(tables.looked_up_by(rows_unsettled(now)) == "request_by_settled");
}

TEST_CASE("every bound has an index to be looked up by", "[index]") {
  const Tables tables;
  const auto index_for = [&](const char* query) {
    return tables.looked_up_by(rows_within(bounds_of(query), tables.database));
  };
  CHECK(index_for("owner:li") == "request_by_owner");
  CHECK(index_for("owner:li state:open") == "request_by_owner");
  CHECK(index_for("team:parts state:open") == "request_by_team");
  CHECK(index_for("state:open") == "request_by_state");
  CHECK(index_for("is:escalated state:open") == "request_by_level");
  CHECK(index_for("id:7k") == "request_by_handle");
  CHECK(index_for("id:20261122-7k") == "request_by_id");
  CHECK(tables.looked_up_by(rows_called({"", "7k"})) == "request_by_handle");
}

TEST_CASE("of what is joined by OR each part is looked up by an index of its own", "[index]") {
  const Tables tables;
  const auto indexes_for = [&](const char* query) {
    return tables.looked_up_by(rows_within(bounds_of(query), tables.database));
  };
  CHECK(indexes_for("state:open,resolved (owner:li OR is:offered OR is:escalated)") ==
        "request_by_ownerrequest_by_staterequest_by_level");
  CHECK(indexes_for("(owner:li OR team:parts) state:open") == "request_by_ownerrequest_by_team");
  // One part of it can be anywhere, so all are looked at; what they have in common still counts.
  CHECK(indexes_for("state:open (owner:li OR priority:urgent)") == "request_by_state");
}
