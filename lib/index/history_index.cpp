#include "index/history_index.hpp"

#include <set>

#include <fmt/format.h>

#include "core/error.hpp"
#include "index/formats.hpp"
#include "index/history_writer.hpp"

namespace reqs {

DerivedFile::Format history_index_format() {
  return {.application = 0x72657168,  // "reqh"
          .schema = 2,                // raise it when the walk's order is another, too
          .tables = history_tables,
          .indexes = history_indexes};
}

namespace {

constexpr std::size_t most_people = 1'000;  // of more, all commits are looked at

std::string list_of(const std::set<std::int64_t>& numbers) {
  return fmt::format("({})", fmt::join(numbers, ", "));
}

class SqliteHistory final : public HistoryIndex {
 public:
  SqliteHistory(const std::string& path, std::chrono::milliseconds patience)
      : file_(path, history_index_format(), patience) {}

  bool attach(const std::string& commit, const HistorySource& source) {
    return file_.attach(commit, [&](const std::optional<std::string>& from) {
      HistoryWriter writer(file_.database(), source);
      if (from)
        writer.join(*from);
      else
        writer.write_all();
    });
  }

  bool each(const HistoryFilter& filter, const std::function<bool(const std::string& commit)>& visit) override {
    return file_.ask([&] {
      const auto people = filter.by ? std::optional(people_who(filter.by)) : std::nullopt;
      if (people && people->empty()) return;
      CommitRows rows(file_.database());
      const auto take = [&](std::int64_t position) {
        const auto row = rows.at(position);
        if (!row) throw_damage("a commit that is not there");
        if (filter.since && row->time < *filter.since) return true;
        if (people && !people->contains(row->author) && !people->contains(row->committer)) return true;
        return visit(row->id);
      };
      if (filter.id)
        each_of_request(*filter.id, take);
      else
        each_of(positions_sql(filter, people), take);
    });
  }

 private:
  DerivedFile file_;
  using Take = std::function<bool(std::int64_t position)>;

  std::set<std::int64_t> people_who(const std::function<bool(std::string_view, std::string_view)>& by) const {
    std::set<std::int64_t> numbers;
    for (const auto& person : read_people(file_.database()))
      if (by(person.name, person.email)) numbers.insert(person.number);
    return numbers;
  }

  void each_of_request(const RequestId& id, const Take& take) const {
    const auto positions = TouchRows(file_.database()).positions(id);
    if (positions.empty()) throw_damage("a request without a commit");
    for (const auto position : positions)
      if (!take(position)) return;
  }

  /// One person's commits come one by one in their order, so that the newest few cost no more than that.
  static std::string positions_sql(const HistoryFilter& filter, const std::optional<std::set<std::int64_t>>& people) {
    if (people && people->size() <= most_people)
      return fmt::format(
          "SELECT position FROM commits WHERE author IN {0} UNION "
          "SELECT position FROM commits WHERE committer IN {0} AND committer <> author ORDER BY position",
          list_of(*people));
    if (filter.since)
      return fmt::format("SELECT position FROM commits WHERE time >= {} ORDER BY position",
                         filter.since->time_since_epoch().count());
    return "SELECT position FROM commits ORDER BY position";
  }

  void each_of(const std::string& sql, const Take& take) const {
    auto rows = file_.database().prepare(sql);
    while (rows.step())
      if (!take(rows.integer(0))) return;
  }
};

}  // namespace

std::unique_ptr<HistoryIndex> HistoryIndex::open(const std::string& path, const std::string& commit,
                                                 const HistorySource& source, std::chrono::milliseconds patience) {
  try {
    auto history = std::make_unique<SqliteHistory>(path, patience);
    if (history->attach(commit, source)) return history;
  } catch (const SqliteError&) {
    // Out of reach: the commits themselves are asked.
  }
  return nullptr;
}

}  // namespace reqs
