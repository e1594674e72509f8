// The rows of a history file: what is in the tables, and how they take up new commits. For the .cpp files of this layer
// only.
//
// A commit's place in the walk is its row's number; newer ones have smaller numbers. What lies behind a narrow commit
// is the same wherever a walk comes from, as long as no clock was so wrong that the walk's order depends on its
// beginning. So a walk from a new head goes on until it comes upon a narrow commit that the file knows as one, and
// takes the place of all that stood before that: one way for new commits, merges, resets and other branches.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "index/history_index.hpp"
#include "index/sqlite_handles.hpp"

namespace reqs {

extern const char* const history_tables;
extern const char* const history_indexes;

struct CommitRow {
  std::string id;  ///< hexadecimal
  Instant time;
  std::int64_t author = 0, committer = 0;  ///< numbers of people
  bool narrow = false;
};

class CommitRows {
 public:
  explicit CommitRows(const Database& database);
  /// Throws SqliteError for a row that is not what was written.
  std::optional<CommitRow> at(std::int64_t position);

 private:
  Statement by_position_;
};

struct PersonRow {
  std::int64_t number = 0;
  std::string name, email;
};
std::vector<PersonRow> read_people(const Database& database);

class TouchRows {
 public:
  explicit TouchRows(const Database& database);
  /// Of the commits that touch the request, in the order of the walk; empty when it is not known.
  std::vector<std::int64_t> positions(const RequestId& id);
  /// Adds (request, position) pairs, and forgets what they were.
  void add(std::vector<std::pair<std::int64_t, std::int64_t>>& touched);
  /// Forgets what is newer than the commit at `position`.
  void cut(const Database& database, std::int64_t position);

 private:
  Statement get_, put_, remove_;

  std::vector<std::int64_t> positions(std::int64_t request);
  void put(std::int64_t request, const std::vector<std::int64_t>& positions);
};

/// A request's id as a number: the day and the handle's 30 bits.
std::int64_t number_of(const RequestId& id);

class HistoryWriter {
 public:
  HistoryWriter(const Database& database, const HistorySource& source);

  /// Into empty tables.
  void write_all();
  /// Over what is known, which is all that lies behind the commit `from`. Throws Error when the two do not meet.
  void join(const std::string& from);

 private:
  const Database& database_;
  const HistorySource& source_;
  Statement put_commit_, put_person_;
  TouchRows requests_;
  std::map<std::pair<std::string, std::string>, std::int64_t> people_;
  std::vector<std::pair<std::int64_t, std::int64_t>> touched_;  ///< pairs for TouchRows::add
  std::int64_t doubtful_;  ///< the highest position up to which the order depends on where a walk began

  /// Where the walk comes upon what is known: how many commits before that, and its position.
  struct Meeting {
    std::size_t ahead = 0;
    std::int64_t position = 0;
  };
  Meeting meet(const std::string& from) const;
  /// Writes the first `count` commits, the first at `position`; returns the earliest time among them.
  Instant write(std::size_t count, std::int64_t position);
  void put(const WalkedCommit& commit, std::int64_t position);
  std::int64_t number_of_person(const WalkedCommit::Person& person);
  void finish();
};

}  // namespace reqs
