#include "index/derived_file.hpp"

#include <fmt/format.h>

#include "core/error.hpp"

namespace reqs {
namespace {

// What a power cut takes from the end of it is made again; what is there is whole.
constexpr const char* writing_settings = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536";
constexpr const char* about_table = "CREATE TABLE about (head TEXT NOT NULL)";  // the commit that the file tells of
constexpr int most_tries = 3;

bool is_of(const Database& database, const DerivedFile::Format& format) {
  return database.value("PRAGMA application_id") == format.application &&
         database.value("PRAGMA user_version") == format.schema;
}

std::optional<std::string> head_in(const Database& database) {
  auto row = database.prepare("SELECT head FROM about");
  return row.step() ? std::optional(std::string(row.text(0))) : std::nullopt;
}

void set_head(const Database& database, const std::string& commit) {
  database.run("DELETE FROM about");
  auto insert = database.prepare("INSERT INTO about VALUES (?)");
  insert.bind(1, std::string_view(commit));
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
    return is_of(database_, format_) && head_in(database_) == commit;
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
  if (!is_of(database_, format_)) return false;
  const auto from = head_in(database_);
  if (!from) return false;
  if (*from != commit) {
    update(from);
    set_head(database_, commit);
  }
  writing.commit();
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
  set_head(database_, commit);
  database_.run(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", format_.application, format_.schema).c_str());
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
    return is_of(database, format) ? head_in(database) : std::nullopt;
  } catch (const SqliteError&) {
    return std::nullopt;
  }
}

}  // namespace reqs
