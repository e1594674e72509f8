#include "index/history_writer.hpp"

#include <algorithm>
#include <limits>

#include "core/error.hpp"

namespace reqs {

/// Whoever changes a table, or what is written into one, raises the number in history_index.cpp.
const char* const history_tables = R"sql(
CREATE TABLE commits (
  position INTEGER PRIMARY KEY,  -- its place in the walk; newer ones have smaller numbers
  id BLOB NOT NULL,
  time INTEGER NOT NULL,         -- of the committer, in ms
  author INTEGER NOT NULL,       -- a person's number
  committer INTEGER NOT NULL,
  narrow INTEGER NOT NULL,       -- 1: a walk may end here
  sum INTEGER NOT NULL           -- of the others: SQLite does not see when bytes of a row are others
);
CREATE TABLE people (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  sum INTEGER NOT NULL
);
CREATE TABLE requests (
  request INTEGER PRIMARY KEY,   -- its id as a number
  newest INTEGER NOT NULL,       -- the first of the positions
  positions BLOB NOT NULL,       -- of the commits that touch it, as differences
  sum INTEGER NOT NULL
);
CREATE TABLE walk (
  doubtful INTEGER NOT NULL,     -- up to this position, the order depends on where the walk began
  sum INTEGER NOT NULL
);
)sql";

/// Made after the rows: twice as fast as before them.
const char* const history_indexes = R"sql(
CREATE INDEX commit_by_author ON commits(author);
CREATE INDEX commit_by_committer ON commits(committer) WHERE committer <> author;
CREATE INDEX commit_by_time ON commits(time);
CREATE INDEX request_by_newest ON requests(newest);
CREATE UNIQUE INDEX commit_by_id ON commits(id);
)sql";

namespace {

constexpr std::size_t most_touched = 4'000'000;                // 64 MB of pairs are sorted at a time
constexpr Millis plausible_clock_error{24 * 60 * 60 * 1'000};  // as in the walk
constexpr std::int64_t none_doubtful = std::numeric_limits<std::int64_t>::min();
constexpr unsigned id_bits = 5;  // a character of id_alphabet

/// FNV-1a over numbers and texts: any changed byte changes it.
class RowSum {
 public:
  RowSum& add(std::int64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8) add_byte((static_cast<std::uint64_t>(number) >> shift) & 0xff);
    return *this;
  }
  RowSum& add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    return *this;
  }
  std::int64_t value() const { return static_cast<std::int64_t>(sum_); }

 private:
  std::uint64_t sum_ = 0xcbf29ce484222325U;
  void add_byte(std::uint64_t byte) { sum_ = (sum_ ^ byte) * 0x100000001b3U; }
};

std::int64_t sum_of_commit(std::int64_t position, std::string_view raw_id, const CommitRow& row) {
  return RowSum()
      .add(position)
      .add(raw_id)
      .add(row.time.time_since_epoch().count())
      .add(row.author)
      .add(row.committer)
      .add(row.narrow ? 1 : 0)
      .value();
}

std::int64_t sum_of_person(std::int64_t number, std::string_view name, std::string_view email) {
  return RowSum().add(number).add(name).add(email).value();
}

constexpr std::string_view hex_digits = "0123456789abcdef";

std::string hex_from(std::string_view raw) {
  std::string hex;
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    (hex += hex_digits[byte >> 4]) += hex_digits[byte & 0xf];
  }
  return hex;
}

std::string raw_from(std::string_view hex) {
  std::string raw;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    raw += static_cast<char>((hex_digits.find(hex[i]) << 4) | hex_digits.find(hex[i + 1]));
  return raw;
}

// Seven bits a byte; the first position is kept beside it, so differences are never negative.
std::string pack_positions(const std::vector<std::int64_t>& positions) {
  std::string bytes;
  for (std::size_t i = 1; i < positions.size(); ++i) {
    auto step = static_cast<std::uint64_t>(positions[i] - positions[i - 1]);
    for (; step > 0x7f; step >>= 7) bytes += static_cast<char>((step & 0x7f) | 0x80);
    bytes += static_cast<char>(step);
  }
  return bytes;
}

std::vector<std::int64_t> unpack_positions(std::int64_t newest, std::string_view bytes) {
  std::vector<std::int64_t> positions{newest};
  std::uint64_t step = 0;
  unsigned shift = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    step |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    shift += 7;
    if (byte > 0x7f) continue;
    positions.push_back(positions.back() + static_cast<std::int64_t>(step));
    step = shift = 0;
  }
  return positions;
}

std::int64_t read_doubtful(const Database& database) {
  auto row = database.prepare("SELECT doubtful, sum FROM walk");
  if (!row.step() || row.integer(1) != RowSum().add(row.integer(0)).value())
    throw_damage("what is known of the walk was not written");
  return row.integer(0);
}

}  // namespace

std::int64_t number_of(const RequestId& id) {
  std::int64_t number = 0;
  for (const char c : id.day()) number = number * 10 + (c - '0');
  for (const char c : id.handle()) number = (number << id_bits) | static_cast<std::int64_t>(id_alphabet.find(c));
  return number;
}

// --- commits

CommitRows::CommitRows(const Database& database)
    : by_position_(
          database.prepare("SELECT id, time, author, committer, narrow, sum FROM commits WHERE position = ?")) {}

std::optional<CommitRow> CommitRows::at(std::int64_t position) {
  by_position_.bind(1, position);
  std::optional<CommitRow> row;
  if (by_position_.step()) {
    const auto raw_id = by_position_.text(0);
    row = {hex_from(raw_id), Instant(Millis(by_position_.integer(1))), by_position_.integer(2), by_position_.integer(3),
           by_position_.integer(4) == 1};
    if (by_position_.integer(5) != sum_of_commit(position, raw_id, *row)) throw_damage("a commit that was not written");
  }
  by_position_.run();
  return row;
}

// --- people

std::vector<PersonRow> read_people(const Database& database) {
  std::vector<PersonRow> people;
  auto rows = database.prepare("SELECT number, name, email, sum FROM people ORDER BY number");
  while (rows.step()) {
    people.push_back({rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2))});
    const auto& person = people.back();
    if (person.number != static_cast<std::int64_t>(people.size()) ||
        rows.integer(3) != sum_of_person(person.number, person.name, person.email))
      throw_damage("a person that was not written");
  }
  return people;
}

// --- requests

TouchRows::TouchRows(const Database& database)
    : get_(database.prepare("SELECT newest, positions, sum FROM requests WHERE request = ?")),
      put_(database.prepare("INSERT OR REPLACE INTO requests VALUES (?, ?, ?, ?)")),
      remove_(database.prepare("DELETE FROM requests WHERE request = ?")) {}

std::vector<std::int64_t> TouchRows::positions(const RequestId& id) {
  return positions(number_of(id));
}

std::vector<std::int64_t> TouchRows::positions(std::int64_t request) {
  get_.bind(1, request);
  std::vector<std::int64_t> positions;
  if (get_.step()) {
    const auto newest = get_.integer(0);
    const auto packed = get_.text(1);
    if (get_.integer(2) != RowSum().add(request).add(newest).add(packed).value())
      throw_damage("a request's commits that were not written");
    positions = unpack_positions(newest, packed);
  }
  get_.run();
  return positions;
}

void TouchRows::put(std::int64_t request, const std::vector<std::int64_t>& positions) {
  const auto packed = pack_positions(positions);
  put_.bind(1, request);
  put_.bind(2, positions.front());
  put_.bind_blob(3, packed);
  put_.bind(4, RowSum().add(request).add(positions.front()).add(packed).value());
  put_.run();
}

void TouchRows::add(std::vector<std::pair<std::int64_t, std::int64_t>>& touched) {
  std::sort(touched.begin(), touched.end());
  for (auto pair = touched.begin(); pair != touched.end();) {
    const auto request = pair->first;
    auto all = positions(request);
    for (; pair != touched.end() && pair->first == request; ++pair) all.push_back(pair->second);
    std::sort(all.begin(), all.end());
    put(request, all);
  }
  touched.clear();
}

void TouchRows::cut(const Database& database, std::int64_t position) {
  std::vector<std::int64_t> changed;
  {
    auto rows = database.prepare("SELECT request FROM requests WHERE newest < ?");
    rows.bind(1, position);
    while (rows.step()) changed.push_back(rows.integer(0));
  }
  for (const auto request : changed) {
    auto left = positions(request);
    std::erase_if(left, [&](std::int64_t p) { return p < position; });
    if (!left.empty()) {
      put(request, left);
      continue;
    }
    remove_.bind(1, request);
    remove_.run();
  }
}

// --- the walk

HistoryWriter::HistoryWriter(const Database& database, const HistorySource& source)
    : database_(database),
      source_(source),
      put_commit_(database.prepare("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, ?)")),
      put_person_(database.prepare("INSERT INTO people VALUES (?, ?, ?, ?)")),
      requests_(database),
      doubtful_(none_doubtful) {
  for (auto& person : read_people(database))
    people_.emplace(std::pair(std::move(person.name), std::move(person.email)), person.number);
}

void HistoryWriter::write_all() {
  write(std::numeric_limits<std::size_t>::max(), 1);
  finish();
}

void HistoryWriter::join(const std::string& from) {
  doubtful_ = read_doubtful(database_);
  const auto [ahead, position] = meet(from);
  requests_.cut(database_, position);
  auto cut = database_.prepare("DELETE FROM commits WHERE position < ?");
  cut.bind(1, position);
  cut.run();
  const auto youngest = database_.value("SELECT max(time) FROM commits");
  const auto oldest_new = write(ahead, position - static_cast<std::int64_t>(ahead));
  // A clock that is behind all that went before: another walk may come upon that before it.
  if (ahead > 0 && Instant(Millis(youngest)) - plausible_clock_error > oldest_new)
    doubtful_ = std::max(doubtful_, position - 1);
  finish();
}

HistoryWriter::Meeting HistoryWriter::meet(const std::string& from) const {
  auto find = database_.prepare("SELECT position FROM commits WHERE id = ?");
  CommitRows rows(database_);
  const auto known = [&](const std::string& id) -> std::optional<std::int64_t> {
    const auto raw_id = raw_from(id);
    find.bind_blob(1, raw_id);
    const auto position = find.step() ? std::optional(find.integer(0)) : std::nullopt;
    find.run();
    return position;
  };
  std::optional<Meeting> meeting;
  std::size_t ahead = 0;
  bool one_line = true;
  source_.walk([&](const WalkedCommit& commit) {
    if (const auto position = known(commit.id)) {
      const auto row = rows.at(*position);
      if (!row || row->id != commit.id) throw_damage("a commit in another's place");
      const bool same_order = row->narrow && commit.narrow && *position > doubtful_;
      if (same_order || (one_line && commit.id == from)) meeting = {ahead, *position};
    }
    one_line = one_line && commit.parents.size() == 1;
    ++ahead;
    return !meeting;
  });
  if (!meeting) throw Error(ErrorKind::storage, "this history has nothing in common with the one that is known");
  return *meeting;
}

Instant HistoryWriter::write(std::size_t count, std::int64_t position) {
  auto oldest = Instant::max();
  if (count == 0) return oldest;
  source_.walk([&](const WalkedCommit& commit) {
    put(commit, position);
    if (commit.misdated) doubtful_ = std::max(doubtful_, position);
    oldest = std::min(oldest, commit.time);
    ++position;
    return --count > 0;
  });
  return oldest;
}

void HistoryWriter::put(const WalkedCommit& commit, std::int64_t position) {
  const auto raw_id = raw_from(commit.id);
  const CommitRow row{commit.id, commit.time, number_of_person(commit.author), number_of_person(commit.committer),
                      commit.narrow};
  int place = 0;
  put_commit_.bind(++place, position);
  put_commit_.bind_blob(++place, raw_id);
  put_commit_.bind(++place, row.time.time_since_epoch().count());
  put_commit_.bind(++place, row.author);
  put_commit_.bind(++place, row.committer);
  put_commit_.bind(++place, row.narrow ? std::int64_t{1} : std::int64_t{0});
  put_commit_.bind(++place, sum_of_commit(position, raw_id, row));
  put_commit_.run();
  for (const auto& id : source_.touched(commit)) touched_.emplace_back(number_of(id), position);
  if (touched_.size() >= most_touched) requests_.add(touched_);
}

std::int64_t HistoryWriter::number_of_person(const WalkedCommit::Person& person) {
  const auto [place, is_new] = people_.try_emplace({person.name, person.email}, people_.size() + 1);
  if (is_new) {
    put_person_.bind(1, place->second);
    put_person_.bind(2, std::string_view(person.name));
    put_person_.bind(3, std::string_view(person.email));
    put_person_.bind(4, sum_of_person(place->second, person.name, person.email));
    put_person_.run();
  }
  return place->second;
}

void HistoryWriter::finish() {
  requests_.add(touched_);
  database_.run("DELETE FROM walk");
  auto insert = database_.prepare("INSERT INTO walk VALUES (?, ?)");
  insert.bind(1, doubtful_);
  insert.bind(2, RowSum().add(doubtful_).value());
  insert.run();
}

}  // namespace reqs
