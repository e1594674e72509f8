#include "index/request_index.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/clock.hpp"
#include "index/derived_file.hpp"
#include "index/header_record.hpp"
#include "index/schema.hpp"

namespace reqs {
namespace {

DerivedFile::Format request_format() {
  return {.application = 0x72657173,  // "reqs"
          .schema = 1,                // raise it when requests are read otherwise, too
          .tables = schema_tables,
          .indexes = schema_indexes};
}
constexpr std::size_t most_names = 1'000;  // more alternatives narrow little
constexpr std::string_view columns = "SELECT id, blob, settled, record, sum FROM requests WHERE ";

std::int64_t millis_of(Instant instant) {
  return instant.time_since_epoch().count();
}

RequestId id_of(std::string_view text) {
  auto id = RequestId::parse(text);
  if (!id) throw_damage("an id that is none");
  return std::move(*id);
}

/// FNV-1a: quick, and any changed byte changes it.
std::int64_t sum_of(std::string_view id, std::string_view blob, std::int64_t settled, std::string_view record) {
  constexpr std::uint64_t basis = 0xcbf29ce484222325U, prime = 0x100000001b3U;
  auto sum = basis ^ static_cast<std::uint64_t>(settled);
  for (const auto part : {id, blob, record})
    for (const char c : part) sum = (sum ^ static_cast<unsigned char>(c)) * prime;
  return static_cast<std::int64_t>(sum);
}

IndexedRequest row_of(const Statement& row) {
  if (row.integer(4) != sum_of(row.text(0), row.text(1), row.integer(2), row.text(3)))
    throw_damage("a row that is not what was written");
  auto header = unpack_header(row.text(3));
  if (!header) throw_damage("a record that cannot be read");
  return {id_of(row.text(0)), std::string(row.text(1)), std::move(*header), Instant(Millis(row.integer(2)))};
}

/// Rows of `requests` and `unreadable`, one change at a time.
class SqliteWriter final : public IndexWriter {
 public:
  explicit SqliteWriter(const Database& database)
      : put_(database.prepare("INSERT INTO requests(id, handle, blob, state, owner, team, next_due, settled, record, "
                              "sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        put_problems_(database.prepare("INSERT OR REPLACE INTO unreadable VALUES (?, ?)")),
        remove_(database.prepare("DELETE FROM requests WHERE id = ?")),
        remove_problems_(database.prepare("DELETE FROM unreadable WHERE path = ?")) {}

  void put(const IndexedRequest& request) override {
    const auto& header = request.header;
    const auto record = pack_header(header);
    const auto clock = next_clock(header);
    int place = 0;
    put_.bind(++place, std::string_view(request.id.text()));
    put_.bind(++place, request.id.handle());
    put_.bind(++place, std::string_view(request.blob));
    put_.bind(++place, static_cast<std::int64_t>(header.state));
    put_.bind(++place, std::string_view(header.owner.person));
    put_.bind(++place, std::string_view(header.owner.team));
    if (clock)
      put_.bind(++place, millis_of(clock->due));
    else
      put_.bind_null(++place);
    put_.bind(++place, millis_of(request.settled));
    put_.bind_blob(++place, record);
    put_.bind(++place, sum_of(request.id.text(), request.blob, millis_of(request.settled), record));
    put_.run();
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
  Statement put_, put_problems_, remove_, remove_problems_;
};

/// `= ?` and `IN (?, …)` with the values to be bound.
class Conditions {
 public:
  void add(const std::string& sql) { sql_ += (sql_.empty() ? "" : " AND ") + sql; }
  void add(const std::string& sql, std::int64_t value) {
    numbers_.emplace_back(++places_, value);
    add(fmt::format("{} ?{}", sql, places_));
  }
  void add(const std::string& sql, std::string value) {
    texts_.emplace_back(++places_, std::move(value));
    add(fmt::format("{} ?{}", sql, places_));
  }
  void add_names(const std::string& column, const std::vector<std::string>& names) {
    if (names.size() > most_names) return;
    std::string list;
    for (const auto& name : names) {
      texts_.emplace_back(++places_, name);
      list += fmt::format("{}?{}", list.empty() ? "" : ", ", places_);
    }
    add(column + " IN (" + list + ")");
  }

  Statement prepare(const Database& database, std::string_view select) const {
    auto statement = database.prepare(std::string(select) + (sql_.empty() ? "1" : sql_));
    for (const auto& [place, number] : numbers_) statement.bind(place, number);
    for (const auto& [place, text] : texts_) statement.bind(place, std::string_view(text));
    return statement;
  }

 private:
  std::string sql_;
  int places_ = 0;
  std::vector<std::pair<int, std::int64_t>> numbers_;
  std::vector<std::pair<int, std::string>> texts_;
};

/// Every name in a column, by leaps from one to the next: costs what names there are, not what rows.
std::vector<std::string> names_in(const Database& database, const char* column, const NameBound& bound) {
  auto names = bound.names;
  if (!bound.fits) return names;
  auto next = database.prepare(fmt::format("SELECT min({0}) FROM requests WHERE {0} > ?", column));
  if (bound.fits({})) names.emplace_back();
  for (std::string last;;) {
    next.bind(1, std::string_view(last));
    if (!next.step() || next.text(0).empty()) return names;
    auto name = std::string(next.text(0));
    next.run();
    if (bound.fits(name)) names.push_back(name);
    last = std::move(name);
  }
}

/// The first text behind all that begin with `prefix`, whose last character is of id_alphabet.
std::string behind(std::string prefix) {
  ++prefix.back();
  return prefix;
}

class SqliteIndex final : public RequestIndex {
 public:
  SqliteIndex(const std::string& path, std::chrono::milliseconds patience) : file_(path, request_format(), patience) {}

  bool attach(const std::string& commit, const Refresh& refresh) {
    return file_.attach(commit, [&](const std::optional<std::string>& from) {
      SqliteWriter writer(file_.database());
      refresh(from, writer);
    });
  }

  bool each(const QueryBounds& bounds, const std::function<void(IndexedRequest&&)>& visit) override {
    return file_.ask([&] {
      Conditions where;
      if (bounds.owner) where.add_names("owner", names_in(file_.database(), "owner", *bounds.owner));
      if (bounds.team) where.add_names("team", names_in(file_.database(), "team", *bounds.team));
      if (!bounds.states.is_all()) add_states(where, bounds.states);
      if (bounds.due_until) where.add("next_due <=", millis_of(*bounds.due_until));
      if (bounds.id) add_prefix(where, *bounds.id);
      auto rows = where.prepare(file_.database(), columns);
      while (rows.step()) visit(row_of(rows));
    });
  }

  bool each_due(Instant until, Instant as_of, const std::function<void(IndexedRequest&&)>& visit) override {
    return file_.ask([&] {
      Conditions due, unsettled;
      due.add("next_due <=", millis_of(until));
      due.add("settled <=", millis_of(as_of));
      unsettled.add("settled >", millis_of(as_of));
      for (const auto* where : {&due, &unsettled}) {
        auto rows = where->prepare(file_.database(), columns);
        while (rows.step()) visit(row_of(rows));
      }
    });
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
      Conditions where;
      add_prefix(where, prefix);
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

  static void add_states(Conditions& where, StateSet states) {
    std::string list;
    for (const auto& state : state_names)
      if (states.has(state.value)) list += fmt::format("{}{}", list.empty() ? "" : ", ", static_cast<int>(state.value));
    where.add("state IN (" + list + ")");
  }

  static void add_prefix(Conditions& where, const IdPrefix& prefix) {
    if (prefix.day.empty()) {
      where.add("handle >=", prefix.handle);
      where.add("handle <", behind(prefix.handle));
    } else {
      const auto begin = prefix.day + "-" + prefix.handle;
      where.add("id >=", begin);
      where.add("id <", behind(begin));
    }
  }
};

}  // namespace

std::unique_ptr<RequestIndex> RequestIndex::open(const std::string& path, const std::string& commit,
                                                 const Refresh& refresh, std::chrono::milliseconds patience) {
  try {
    auto index = std::make_unique<SqliteIndex>(path, patience);
    if (index->attach(commit, refresh)) return index;
  } catch (const SqliteError&) {
    // Out of reach: everything works without it.
  }
  return nullptr;
}

}  // namespace reqs
