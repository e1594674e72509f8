#include "index/sqlite_handles.hpp"

#include <filesystem>

#include "index/summed_pages.hpp"

namespace reqs {
namespace {

constexpr int primary_code = 0xff;  // the rest tells more precisely what it was

[[noreturn]] void throw_sqlite(sqlite3* database, int code) {
  throw SqliteError(code, database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
}

void check_sqlite(sqlite3* database, int code) {
  if (code != SQLITE_OK) throw_sqlite(database, code);
}

}  // namespace

bool SqliteError::is_damage() const {
  switch (code_ & primary_code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:  // a table that is not there
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_SCHEMA:
    case SQLITE_FORMAT:
      return true;
    case SQLITE_IOERR:
      return code_ == SQLITE_IOERR_SHORT_READ || code_ == SQLITE_IOERR_DATA;
    default:
      return false;
  }
}

void throw_damage(const char* what) {
  throw SqliteError(SQLITE_CORRUPT, what);
}

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  check_sqlite(database, sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &raw, nullptr));
  handle_.reset(raw);
}

void Statement::check(int code) const {
  check_sqlite(sqlite3_db_handle(handle_.get()), code);
}

void Statement::bind(int place, std::int64_t value) {
  check(sqlite3_bind_int64(handle_.get(), place, value));
}
void Statement::bind(int place, std::string_view text) {
  check(sqlite3_bind_text64(handle_.get(), place, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                            SQLITE_UTF8));
}
void Statement::bind_blob(int place, std::string_view bytes) {
  check(sqlite3_bind_blob64(handle_.get(), place, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
}
void Statement::bind_null(int place) {
  check(sqlite3_bind_null(handle_.get(), place));
}

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw_sqlite(sqlite3_db_handle(handle_.get()), code);
}

void Statement::run() {
  while (step()) {
  }
  check(sqlite3_reset(handle_.get()));
}

std::string_view Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
  return bytes ? std::string_view(bytes, size) : std::string_view();
}

Database::Database(std::string path, std::chrono::milliseconds patience, Open open)
    : path_(std::move(path)), patience_(patience) {
  sqlite3* raw = nullptr;
  const int access = open == Open::existing ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(path_.c_str(), &raw, flags, summed_pages());
  handle_.reset(raw);
  check_sqlite(raw, code);
  // Ahead of everything else: the first look into the file may already meet somebody's lock.
  check_sqlite(raw, sqlite3_busy_timeout(raw, static_cast<int>(patience_.count())));
  int reserved = sum_size;
  sqlite3_file_control(raw, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
  // Whoever reads last need not tidy up; whoever writes does: empty_log().
  sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

void Database::run(const char* sql) const {
  check_sqlite(handle_.get(), sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr));
}

bool Database::try_run(const char* sql) const {
  return sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::int64_t Database::value(const char* sql) const {
  auto statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

void Database::empty_log(std::uintmax_t most) const {
  std::error_code missing;
  const auto size = std::filesystem::file_size(path_ + "-wal", missing);
  if (missing || size <= most) return;
  sqlite3_busy_timeout(handle_.get(), 0);
  try_run("PRAGMA wal_checkpoint(TRUNCATE)");
  sqlite3_busy_timeout(handle_.get(), static_cast<int>(patience_.count()));
}

void Database::reset() {
  // Anew: from what it has read so far, a connection may have taken over a damaged setting, such as UTF-16 for texts.
  *this = Database(std::move(path_), patience_);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_RESET_DATABASE, 1, nullptr);
  trust_pages(handle_.get(), true);
  const int code = sqlite3_exec(handle_.get(), "VACUUM", nullptr, nullptr, nullptr);
  trust_pages(handle_.get(), false);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_RESET_DATABASE, 0, nullptr);
  sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  check_sqlite(handle_.get(), code);
}

}  // namespace reqs
