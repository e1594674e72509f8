#include "index/derived_file.hpp"

#include "core/error.hpp"

namespace reqs {
namespace {

// What a power cut takes from the end of it is made again; what is there is whole.
constexpr const char* writing_settings =
    "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 0";
// Whoever opens the file while nobody else has it open reads all of the log first: 3 ms for 4 MB. SQLite's own limit
// never empties a log that is written by one short process after the other.
constexpr std::uintmax_t largest_log = 512 * 1024;
// The commit that the file tells of, and what kind of file it is: one row, since each question costs when a process
// starts.
constexpr const char* about_table =
    "CREATE TABLE about (head TEXT NOT NULL, application INTEGER NOT NULL, schema INTEGER NOT NULL, basis TEXT NOT "
    "NULL)";
constexpr int most_tries = 3;

/// Empty for a file of another kind; throws SqliteError where there is no such table at all.
std::optional<std::string> head_in(const Database& database, const DerivedFile::Format& format) {
  auto row = database.prepare("SELECT head, application, schema, basis FROM about");
  const bool ours = row.step() && row.integer(1) == format.application && row.integer(2) == format.schema &&
                    row.text(3) == format.basis;
  return ours ? std::optional(std::string(row.text(0))) : std::nullopt;
}

void set_head(const Database& database, const DerivedFile::Format& format, const std::string& commit) {
  database.run("DELETE FROM about");
  auto insert = database.prepare("INSERT INTO about VALUES (?, ?, ?, ?)");
  insert.bind(1, std::string_view(commit));
  insert.bind(2, format.application);
  insert.bind(3, format.schema);
  insert.bind(4, std::string_view(format.basis));
  insert.run();
}

}  // namespace

bool DerivedFile::attach(const std::string& commit, const Update& update) {
  for (int tries = 0; tries < most_tries; ++tries) {
    if (serves(commit)) return true;
    reading_.reset();
    if (!bring_to(commit, update)) return false;
  }
  return false;
}

bool DerivedFile::serves(const std::string& commit) {
  try {
    reading_.emplace(database_, "BEGIN");
    return head_in(database_, format_) == commit;
  } catch (const SqliteError& error) {
    reading_.reset();
    if (!error.is_damage()) throw;
    return false;
  }
}

bool DerivedFile::bring_to(const std::string& commit, const Update& update) {
  try {
    database_.run(writing_settings);
    if (follow(commit, update)) return true;
  } catch (const SqliteError& error) {
    if (!error.is_damage()) throw;
  } catch (const Error&) {
    // The commit that it was at is gone from the repository, for instance.
  }
  return rebuild(commit, update);
}

/// False when there is nothing to begin from.
bool DerivedFile::follow(const std::string& commit, const Update& update) const {
  Transaction writing(database_, "BEGIN IMMEDIATE");
  const auto from = head_in(database_, format_);
  if (!from) return false;
  if (*from != commit) {
    update(from);
    set_head(database_, format_, commit);
  }
  writing.commit();
  database_.empty_log(largest_log);
  return true;
}

bool DerivedFile::rebuild(const std::string& commit, const Update& update) {
  database_.reset();
  database_.run(writing_settings);
  // Alone with an empty file, a plain journal writes every page once. Where others look on, it stays as it is.
  database_.try_run("PRAGMA journal_mode = DELETE");
  Transaction writing(database_, "BEGIN IMMEDIATE");
  if (database_.value("SELECT count(*) FROM sqlite_schema") != 0) return true;  // somebody else was faster
  database_.run(about_table);
  database_.run(format_.tables);
  try {
    update(std::nullopt);
  } catch (const Error&) {
    return false;  // the ledger cannot be read; whoever reads it without the index says why
  }
  database_.run(format_.indexes);
  set_head(database_, format_, commit);
  writing.commit();
  database_.try_run("PRAGMA journal_mode = WAL");
  return true;
}

/// To be made again by whoever comes next.
void DerivedFile::discard() {
  try {
    database_.reset();
  } catch (const SqliteError&) {
    // Then the next one finds the same damage, and asks the ledger, too.
  }
}

std::optional<std::string> DerivedFile::known_head(const std::string& path, const Format& format) {
  try {
    const Database database(path, std::chrono::milliseconds(0), Database::Open::existing);
    return head_in(database, format);
  } catch (const SqliteError&) {
    return std::nullopt;
  }
}

}  // namespace reqs
