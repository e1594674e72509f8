// SQLite's handles, its failures as SqliteError, and its settings: the one place where its conventions are known. For
// the .cpp files of this layer only.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <string_view>

namespace reqs {

/// What SQLite refused. Never leaves this layer: an index that fails is made again or done without.
class SqliteError : public std::runtime_error {
 public:
  SqliteError(int code, const std::string& message) : std::runtime_error(message), code_(code) {}
  /// The file is not what it should be, and making it again helps. Otherwise it may be busy, out of reach, or the disk
  /// may be full.
  bool is_damage() const;

 private:
  int code_;
};

/// What SQLite keeps is not what was written: damage that it does not notice itself.
[[noreturn]] void throw_damage(const char* what);

struct SqliteCloser {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};

class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  /// Parameters count from 1. Texts and blobs must live until step() is done with them.
  void bind(int place, std::int64_t value);
  void bind(int place, std::string_view text);
  void bind_blob(int place, std::string_view bytes);
  void bind_null(int place);

  /// True while there is a row.
  bool step();
  /// Runs it to its end and makes it ready for other parameters.
  void run();

  std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  /// Valid until the next step().
  std::string_view text(int column) const;

 private:
  void check(int code) const;
  std::unique_ptr<sqlite3_stmt, SqliteCloser> handle_;
};

class Database {
 public:
  enum class Open { or_make, existing };
  /// Opens or makes the file; an existing one only to read it. Waits so long for others, wherever it has to.
  Database(std::string path, std::chrono::milliseconds patience, Open open = Open::or_make);

  Statement prepare(std::string_view sql) const { return {handle_.get(), sql}; }
  /// Runs statements that give no rows.
  void run(const char* sql) const;
  /// Whether it went well: for what may fail without harm.
  bool try_run(const char* sql) const;
  std::int64_t value(const char* sql) const;
  /// Moves what a log of more than `most` bytes holds into the file, as far as nobody reads it just now. Not within a
  /// transaction.
  void empty_log(std::uintmax_t most) const;
  /// Empties the file, whatever bytes it holds, as one step for all who have it open. Every statement and transaction
  /// must have ended.
  void reset();

 private:
  std::string path_;
  std::chrono::milliseconds patience_;
  std::unique_ptr<sqlite3, SqliteCloser> handle_;
};

/// Rolled back unless committed.
class Transaction {
 public:
  /// `begin`: BEGIN for reading, BEGIN IMMEDIATE for writing.
  Transaction(const Database& database, const char* begin) : database_(&database) { database.run(begin); }
  ~Transaction() {
    if (database_) database_->try_run("ROLLBACK");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit() {
    database_->run("COMMIT");
    database_ = nullptr;
  }

 private:
  const Database* database_;
};

}  // namespace reqs
