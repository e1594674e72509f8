// What may be wrong with the file of an index, and what comes of it: the same answer, or none at all; never a wrong
// one.
#include "index/request_index.hpp"

#include <filesystem>
#include <fstream>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/replay.hpp"
#include "index/header_record.hpp"
#include "index/index_part.hpp"
#include "index/sqlite_handles.hpp"
#include "support/sample_query.hpp"
#include "support/sample_random_history.hpp"

using namespace reqs;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr auto no_patience = 20ms;

/// A directory for an index of sample_requests(), in which the commits "a" and "b" both stand for them.
class IndexFile {
 public:
  int refreshed_from_nothing = 0;

  IndexFile() {
    std::string pattern = (fs::temp_directory_path() / "reqs-index-XXXXXX").string();
    directory_ = mkdtemp(pattern.data());
  }
  ~IndexFile() {
    std::error_code ignored;
    fs::remove_all(directory_, ignored);
  }
  std::string basis;
  std::string path() const { return (directory_ / "reqs.index").string(); }

  std::unique_ptr<RequestIndex> open(const std::string& commit = "a") {
    const auto refresh = [&](const std::optional<std::string>& from, IndexWriter& writer) {
      if (from) return;
      ++refreshed_from_nothing;
      for (const auto& request : test::sample_requests())
        writer.put({request.id, "blob of " + request.id.text(), request.header, Instant::max()});
    };
    return RequestIndex::open(path(), commit, basis, refresh, no_patience);
  }

  /// The first letters of the handles, in order.
  std::string found(const std::string& commit = "a") {
    const auto index = open(commit);
    if (!index) return "no index";
    std::string letters;
    if (!index->each({}, [&](IndexedRequest&& row) { letters += row.id.handle().front(); })) return "damaged";
    std::sort(letters.begin(), letters.end());
    return letters;
  }

 private:
  fs::path directory_;
};

}  // namespace

TEST_CASE("an index is made once, and then only opened", "[index]") {
  IndexFile file;
  CHECK(file.found() == "bnp");
  CHECK(file.found() == "bnp");
  CHECK(file.found("b") == "bnp");
  CHECK(file.refreshed_from_nothing == 1);
}

TEST_CASE("an index of another schema is made again, whether older or newer", "[index]") {
  IndexFile file;
  for (const char* number : {"UPDATE about SET schema = 0", "UPDATE about SET schema = 1000"}) {
    CHECK(file.found() == "bnp");
    file.refreshed_from_nothing = 0;
    Database(file.path(), no_patience).run(number);
    CHECK(file.found() == "bnp");
    CHECK(file.refreshed_from_nothing == 1);
  }
}

TEST_CASE("a database of something else is made into an index", "[index]") {
  IndexFile file;
  Database(file.path(), no_patience).run("CREATE TABLE about(head); INSERT INTO about VALUES ('a')");
  CHECK(file.found() == "bnp");
}

TEST_CASE("a row whose bytes are others is noticed, and the index made again", "[index]") {
  IndexFile file;
  CHECK(file.found() == "bnp");
  const auto change = GENERATE("blob = 'x' || blob", "record = record || x'00'", "settled = settled - 1", "sum = 0");
  Database(file.path(), no_patience).run((std::string("UPDATE requests SET ") + change).c_str());
  CHECK(file.found() == "damaged");
  CHECK(file.found() == "bnp");
}

TEST_CASE("while another process writes the index, this one does without", "[index]") {
  IndexFile file;
  CHECK(file.found() == "bnp");
  const Database other(file.path(), no_patience);
  Transaction writing(other, "BEGIN IMMEDIATE");
  CHECK(file.found("a") == "bnp");
  CHECK(file.found("b") == "no index");
  writing.commit();
  CHECK(file.found("b") == "bnp");
}

TEST_CASE("an open index serves its commit, whatever others do to the file", "[index]") {
  IndexFile file;
  const auto index = file.open("a");
  REQUIRE(index);
  RequestIndex::open(
      file.path(), "b", "",
      [](const auto&, IndexWriter& writer) {
        for (const auto& request : test::sample_requests()) writer.remove(request.id.path());
      },
      no_patience);
  int count = 0;
  CHECK(index->each({}, [&](IndexedRequest&&) { ++count; }));
  CHECK(count == 3);
  CHECK(file.found("b").empty());
}

TEST_CASE("a request that changed keeps its number, and is found by what it is now", "[index]") {
  IndexFile file;
  const auto number_of = [](RequestIndex& index, const char* query) {
    std::int64_t number = 0;
    REQUIRE(index.each(Query::parse(query, test::query_context()).bounds(),
                       [&](IndexedRequest&& row) { number = row.number; }));
    return number;
  };
  const auto before = number_of(*file.open("a"), "id:p");
  auto printer = test::sample_requests()[1];
  printer.header.state = State::doing;
  printer.header.owner.person = "li";
  printer.header.owner.team = "parts";
  printer.header.escalation = Escalation{.level = 3};
  const auto index = RequestIndex::open(
      file.path(), "b", "",
      [&](const auto&, IndexWriter& writer) {
        writer.put(IndexedProblems{"requests/2026/11/22/nwnzzz.yaml", {}});
        writer.replace(IndexedRequest{printer.id, "blob", printer.header, Instant{}});
        const auto read_again = RequestId::parse("20261122-nwnzzz").value();
        writer.replace(IndexedRequest{read_again, "new", printer.header, Instant{}});
      },
      no_patience);
  REQUIRE(index);
  CHECK(before > 0);
  CHECK(number_of(*index, "id:p") == before);
  CHECK(index->request(before)->header == printer.header);
  for (const char* query : {"owner:li id:p", "team:parts", "state:doing", "is:escalated"}) {
    INFO(query);
    CHECK(number_of(*index, query) >= before);
  }
  CHECK(number_of(*index, "state:offered") == 0);
  CHECK(number_of(*index, "id:nwnzzz") > before);
  CHECK(index->unreadable()->empty());
}

TEST_CASE("the log stays small, however many short processes write it", "[index]") {
  IndexFile file;
  CHECK(file.found("0") == "bnp");
  std::uintmax_t largest = 0;
  for (int commit = 1; commit <= 100; ++commit) {
    RequestIndex::open(
        file.path(), std::to_string(commit), "",
        [&](const auto&, IndexWriter& writer) {
          for (auto& request : test::sample_requests()) {
            request.header.title = std::string(5'000, 'x');
            writer.replace(IndexedRequest{request.id, std::to_string(commit), request.header, Instant{}});
          }
        },
        no_patience);
    largest = std::max(largest, fs::file_size(file.path() + "-wal"));
  }
  CHECK(largest > 0);
  CHECK(largest < 600'000);
}

TEST_CASE("an index that was made with other time zones or settings is made again", "[index]") {
  IndexFile file;
  file.basis = "zones: 2026a";
  CHECK(file.found() == "bnp");
  CHECK(file.found() == "bnp");
  CHECK(file.refreshed_from_nothing == 1);
  file.basis = "zones: 2026b";
  CHECK(indexed_commit(IndexPart::requests, file.path(), file.basis) == std::nullopt);
  CHECK(file.found() == "bnp");
  CHECK(file.refreshed_from_nothing == 2);
  CHECK(indexed_commit(IndexPart::requests, file.path(), file.basis) == "a");
}

TEST_CASE("where no file can be made there is no index", "[index]") {
  IndexFile file;
  fs::create_directory(file.path());
  CHECK(file.found() == "no index");
  const auto nowhere = RequestIndex::open(
      "/nonexistent/reqs.index", "a", "", [](const auto&, IndexWriter&) {}, no_patience);
  CHECK(nowhere == nullptr);
}

TEST_CASE("killed in the middle of a refresh, the index is at the old commit or none", "[index]") {
  IndexFile file;
  const bool before = GENERATE(false, true);
  if (before) CHECK(file.found() == "bnp");
  const auto child = fork();
  if (child == 0) {
    RequestIndex::open(
        file.path(), "b", "",
        [](const auto&, IndexWriter& writer) {
          for (const auto& request : test::sample_requests()) writer.remove(request.id.path());
          raise(SIGKILL);
        },
        no_patience);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  CHECK(file.found() == "bnp");
  CHECK(file.refreshed_from_nothing == 1);
}

TEST_CASE("a ledger that cannot be read leaves no index behind", "[index]") {
  IndexFile file;
  const auto index = RequestIndex::open(
      file.path(), "a", "",
      [](const auto&, IndexWriter& writer) {
        writer.put(IndexedProblems{"requests/x", {}});
        throw Error(ErrorKind::storage, "gone");
      },
      no_patience);
  CHECK(index == nullptr);
  CHECK(file.found() == "bnp");
}

TEST_CASE("bounds narrow what the index gives, and never by a match", "[index][property]") {
  IndexFile file;
  const auto index = file.open();
  REQUIRE(index);
  for (const char* text :
       {"owner:li", "owner:L?", "owner:none", "is:mine", "team:mine", "team:PARTS", "id:20261122-n", "id:p",
        "state:closed", "is:overdue", "due:<=2026-11-24", "is:escalated", "state:open is:escalated",
        "owner:li OR state:closed", "state:open (team:mine OR is:escalated)", "id:p OR id:n"}) {
    const auto query = Query::parse(text, test::query_context());
    std::string given, matching;
    REQUIRE(index->each(query.bounds(), [&](IndexedRequest&& row) { given += row.id.handle().front(); }));
    for (const auto& request : test::sample_requests())
      if (query.bounds().cover(request)) matching += request.id.handle().front();
    std::sort(given.begin(), given.end());
    std::sort(matching.begin(), matching.end());
    INFO(text);
    CHECK(given == matching);
    CHECK(given.size() < 3);
  }
}

TEST_CASE("a header comes back from its record, and cut records do not", "[index][property]") {
  CHECK(rc::check("for any history", [] {
    const auto header = make_request(test::sample_id(), test::random_history()).header;
    const auto record = pack_header(header);
    RC_ASSERT(unpack_header(record) == header);
    const auto length = *rc::gen::inRange<std::size_t>(0, record.size());
    RC_ASSERT(!unpack_header(record.substr(0, length)));
    RC_ASSERT(!unpack_header(record + "x"));
  }));
  CHECK(rc::check("for any bytes, without harm", [](const std::string& bytes) { (void)unpack_header(bytes); }));
  const std::vector<Problem> problems = {{"requests/x.yaml", 3, 70'000, "不是请求"}, {"", 0, 0, ""}};
  CHECK(unpack_problems(pack_problems(problems)) == problems);
}

TEST_CASE("a bit that is another, anywhere in the file or its log, gives no wrong answer", "[index]") {
  IndexFile file;
  file.found("a");
  // A second commit makes the log.
  const auto keep = file.open("b");
  const auto copy = [](const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), {}};
  };
  const std::string main = copy(file.path()), log = copy(file.path() + "-wal");
  REQUIRE(main.size() > 4096);
  REQUIRE(log.size() > 4096);
  IndexFile other;
  const auto put = [&](const std::string& bytes, const std::string& log_bytes) {
    fs::remove(other.path() + "-shm");
    std::ofstream(other.path(), std::ios::binary) << bytes;
    std::ofstream(other.path() + "-wal", std::ios::binary) << log_bytes;
  };
  // Whoever meets damage asks the ledger itself; sooner or later the file is made again.
  const auto is_never_wrong = [&] {
    for (int turn = 0; turn < 3; ++turn)
      if (const auto letters = other.found("b"); letters != "bnp" && letters != "damaged") return false;
    return other.found("b") == "bnp";
  };
  put(main, log);
  CHECK(other.found("b") == "bnp");
  CHECK(other.refreshed_from_nothing == 0);
  constexpr std::size_t stride = 41;
  const auto flipped = [](std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
    return bytes;
  };
  for (std::size_t at = 0; at < main.size(); at += stride) {
    INFO("byte " << at);
    put(flipped(main, at), log);
    CHECK(is_never_wrong());
  }
  for (std::size_t at = 0; at < log.size(); at += stride) {
    INFO("byte " << at << " of the log");
    put(main, flipped(log, at));
    CHECK(is_never_wrong());
  }
}

TEST_CASE("whatever byte at the head of the file is another, the index is there", "[index]") {
  constexpr std::size_t header_bytes = 100;
  IndexFile file;
  file.found();
  std::ifstream in(file.path(), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  for (std::size_t i = 0; i < header_bytes; ++i)
    for (const bool rest : {false, true}) {
      auto damaged = bytes;
      for (auto k = i; k < (rest ? damaged.size() : i + 1); ++k) damaged[k] = static_cast<char>(damaged[k] ^ 0x5a);
      for (const auto* side : {"-wal", "-shm"}) fs::remove(file.path() + side);
      std::ofstream(file.path(), std::ios::binary) << damaged;
      INFO("byte " << i << (rest ? " and all behind it" : ""));
      CHECK(file.found() == "bnp");
    }
}
