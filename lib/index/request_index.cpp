#include "index/request_index.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/clock.hpp"
#include "core/record.hpp"
#include "index/formats.hpp"
#include "index/header_record.hpp"
#include "index/row_conditions.hpp"
#include "index/schema.hpp"

namespace reqs {

DerivedFile::Format request_index_format(std::string basis) {
  return {.application = 0x72657173,  // "reqs"
          .schema = 6,                // raise it when requests are read otherwise, too
          .tables = schema_tables,
          .indexes = schema_indexes,
          .basis = std::move(basis)};
}

namespace {

constexpr std::string_view columns = "SELECT id, blob, settled, record, sum, number FROM requests WHERE ";

std::int64_t millis_of(Instant instant) {
  return instant.time_since_epoch().count();
}

RequestId id_of(std::string_view text) {
  auto id = RequestId::parse(text);
  if (!id) throw_damage("an id that is none");
  return std::move(*id);
}

std::int64_t sum_of(std::string_view id, std::string_view blob, std::int64_t settled, std::string_view record) {
  auto sum = static_cast<std::uint64_t>(settled);
  for (const auto part : {id, blob, record}) sum = sum_of_bytes(part, sum);
  return static_cast<std::int64_t>(sum);
}

IndexedRequest row_of(const Statement& row) {
  if (row.integer(4) != sum_of(row.text(0), row.text(1), row.integer(2), row.text(3)))
    throw_damage("a row that is not what was written");
  auto header = unpack_header(row.text(3));
  if (!header) throw_damage("a record that cannot be read");
  return {id_of(row.text(0)), std::string(row.text(1)), std::move(*header), Instant(Millis(row.integer(2))),
          row.integer(5)};
}

/// Rows of `requests` and `unreadable`, one change at a time.
class SqliteWriter final : public IndexWriter {
 public:
  explicit SqliteWriter(const Database& database)
      : put_(database.prepare("INSERT INTO requests(id, blob, settled, record, sum, state, owner, team, next_due, "
                              "escalated, handle) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        // Looked up by few of the columns, and most acts change none of those: so SQLite leaves its indexes alone.
        update_(database.prepare("UPDATE requests SET blob = ?2, settled = ?3, record = ?4, sum = ?5 WHERE id = ?1 "
                                 "RETURNING number")),
        update_keys_(database.prepare(
            "UPDATE requests SET (state, owner, team, next_due, escalated) = (?2, ?3, ?4, ?5, ?6) WHERE id = ?1 AND "
            "(state, owner, team, next_due, escalated) IS NOT (?2, ?3, ?4, ?5, ?6)")),
        put_problems_(database.prepare("INSERT OR REPLACE INTO unreadable VALUES (?, ?)")),
        remove_(database.prepare("DELETE FROM requests WHERE id = ?")),
        remove_problems_(database.prepare("DELETE FROM unreadable WHERE path = ?")) {}

  void put(const IndexedRequest& request) override {
    const auto record = pack_header(request.header);
    int place = 0;
    put_.bind(++place, std::string_view(request.id.text()));
    bind_content(put_, place, request, record);
    bind_keys(put_, place, request.header);
    put_.bind(++place, request.id.handle());
    put_.run();
  }

  void replace(const IndexedRequest& request) override {
    const auto record = pack_header(request.header);
    int place = 0;
    update_.bind(++place, std::string_view(request.id.text()));
    bind_content(update_, place, request, record);
    const bool was_there = update_.step();
    update_.run();
    if (!was_there) {
      remove(request.id.path());
      return put(request);
    }
    place = 0;
    update_keys_.bind(++place, std::string_view(request.id.text()));
    bind_keys(update_keys_, place, request.header);
    update_keys_.run();
  }

  void put(const IndexedProblems& file) override {
    const auto record = pack_problems(file.problems);
    put_problems_.bind(1, std::string_view(file.path));
    put_problems_.bind_blob(2, record);
    put_problems_.run();
  }

  void remove(std::string_view path) override {
    remove_problems_.bind(1, path);
    remove_problems_.run();
    const auto id = RequestId::from_path(path);
    if (!id) return;
    remove_.bind(1, std::string_view(id->text()));
    remove_.run();
  }

 private:
  Statement put_, update_, update_keys_, put_problems_, remove_, remove_problems_;

  // `place`: of the last parameter that was bound.

  /// blob, settled, record, sum.
  static void bind_content(Statement& into, int& place, const IndexedRequest& request, std::string_view record) {
    into.bind(++place, std::string_view(request.blob));
    into.bind(++place, millis_of(request.settled));
    into.bind_blob(++place, record);
    into.bind(++place, sum_of(request.id.text(), request.blob, millis_of(request.settled), record));
  }

  /// state, owner, team, next_due, escalated.
  static void bind_keys(Statement& into, int& place, const Header& header) {
    const auto clock = next_clock(header);
    into.bind(++place, static_cast<std::int64_t>(header.state));
    into.bind(++place, std::string_view(header.owner.person));
    into.bind(++place, std::string_view(header.owner.team));
    bind_or_null(into, ++place, clock ? std::optional(millis_of(clock->due)) : std::nullopt);
    bind_or_null(into, ++place,
                 header.escalation ? std::optional(std::int64_t{header.escalation->level}) : std::nullopt);
  }

  static void bind_or_null(Statement& into, int place, std::optional<std::int64_t> value) {
    if (value)
      into.bind(place, *value);
    else
      into.bind_null(place);
  }
};

class SqliteIndex final : public RequestIndex {
 public:
  SqliteIndex(const std::string& path, const std::string& basis, std::chrono::milliseconds patience)
      : file_(path, request_index_format(basis), patience) {}

  bool attach(const std::string& commit, const Refresh& refresh) {
    return file_.attach(commit, [&](const std::optional<std::string>& from) {
      SqliteWriter writer(file_.database());
      refresh(from, writer);
    });
  }

  bool each(const QueryBounds& bounds, const std::function<void(IndexedRequest&&)>& visit) override {
    return file_.ask([&] {
      const auto where = rows_within(bounds, file_.database());
      auto rows = where.prepare(file_.database(), columns);
      while (rows.step()) visit(row_of(rows));
    });
  }

  bool each_due(Instant until, Instant as_of, const std::function<void(IndexedRequest&&)>& visit) override {
    return file_.ask([&] {
      for (const auto& where : {rows_due(until, as_of), rows_unsettled(as_of)}) {
        auto rows = where.prepare(file_.database(), columns);
        while (rows.step()) visit(row_of(rows));
      }
    });
  }

  std::optional<IndexedRequest> request(std::int64_t number) override {
    std::optional<IndexedRequest> found;
    file_.ask([&] {
      auto row = by_number_ ? std::move(*by_number_) : file_.database().prepare(std::string(columns) + "number = ?");
      by_number_.reset();  // after a failure it is in nobody's way
      row.bind(1, number);
      if (row.step()) found = row_of(row);
      row.run();
      by_number_ = std::move(row);
    });
    return found;
  }

  std::optional<std::vector<IndexedProblems>> unreadable() override {
    std::vector<IndexedProblems> files;
    const bool sound = file_.ask([&] {
      auto rows = file_.database().prepare("SELECT path, problems FROM unreadable ORDER BY path");
      while (rows.step()) {
        auto problems = unpack_problems(rows.text(1));
        if (!problems) throw_damage("problems that cannot be read");
        files.push_back({std::string(rows.text(0)), std::move(*problems)});
      }
    });
    return sound ? std::optional(std::move(files)) : std::nullopt;
  }

  std::optional<std::vector<RequestId>> ids(const IdPrefix& prefix) override {
    std::vector<RequestId> ids;
    const bool sound = file_.ask([&] {
      const auto where = rows_called(prefix);
      auto rows = where.prepare(file_.database(), "SELECT id FROM requests WHERE ");
      while (rows.step()) ids.push_back(id_of(rows.text(0)));
    });
    const auto files = sound ? unreadable() : std::nullopt;
    if (!files) return std::nullopt;
    for (const auto& file : *files) {
      auto id = RequestId::from_path(file.path);
      const bool fits =
          id && id->handle().starts_with(prefix.handle) && (prefix.day.empty() || id->day() == prefix.day);
      if (fits) ids.push_back(std::move(*id));
    }
    std::sort(ids.begin(), ids.end());
    return ids;
  }

 private:
  DerivedFile file_;
  std::optional<Statement> by_number_;
};

}  // namespace

std::unique_ptr<RequestIndex> RequestIndex::open(const std::string& path, const std::string& commit,
                                                 const std::string& basis, const Refresh& refresh,
                                                 std::chrono::milliseconds patience) {
  try {
    auto index = std::make_unique<SqliteIndex>(path, basis, patience);
    if (index->attach(commit, refresh)) return index;
  } catch (const SqliteError&) {
    // Out of reach: everything works without it.
  }
  return nullptr;
}

}  // namespace reqs
