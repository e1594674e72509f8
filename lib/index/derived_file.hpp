// An SQLite file that follows from the ledger at one commit and may be deleted at any time. Whoever opens it brings it
// to the commit that is asked for; whatever is wrong with it, it is made again or done without. For the .cpp files of
// this layer only.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "index/sqlite_handles.hpp"

namespace reqs {

class DerivedFile {
 public:
  struct Format {
    std::int64_t application;  ///< tells a file of this kind from others
    std::int64_t schema;  ///< of the tables, and of what is written into them: a file of another number is made again
    const char* tables;   ///< SQL of a new file; `about` is there already
    const char* indexes;  ///< SQL that comes after the rows: twice as fast as before them
    std::string basis{};  ///< what rows follow from besides the ledger's files: a file of another is made again
  };
  /// Turns what the file tells of commit `from` into what it shall tell of the one that was asked for; without `from`
  /// the tables are empty. May throw Error, for instance where `from` is no longer in the repository.
  using Update = std::function<void(const std::optional<std::string>& from)>;

  /// Opens or makes the file; throws SqliteError. Others are waited for as long as `patience`.
  DerivedFile(const std::string& path, const Format& format, std::chrono::milliseconds patience)
      : format_(format), database_(path, patience) {}

  const Database& database() const { return database_; }

  /// Whether it now tells of `commit`; it does so until this object is destroyed, whatever other processes do. Throws
  /// SqliteError where the file is busy or out of reach.
  bool attach(const std::string& commit, const Update& update);

  /// Asks the file. False when it turns out to be damaged (it is made again next time), or is not attached.
  template <class Work>
  bool ask(const Work& work) {
    if (!reading_) return false;
    try {
      work();
      return true;
    } catch (const SqliteError& error) {
      reading_.reset();
      if (error.is_damage()) discard();
      return false;
    }
  }

  /// The commit that the file at `path` tells of; empty where it is none of this format, or cannot be read now.
  static std::optional<std::string> known_head(const std::string& path, const Format& format);

 private:
  Format format_;
  Database database_;
  std::optional<Transaction> reading_;

  bool serves(const std::string& commit);
  bool bring_to(const std::string& commit, const Update& update);
  bool follow(const std::string& commit, const Update& update) const;
  bool rebuild(const std::string& commit, const Update& update);
  void discard();
};

}  // namespace reqs
