// What bringing a history file to another commit costs, and what may be wrong with it: the walk's answer, or none.
#include "index/history_index.hpp"

#include <filesystem>
#include <map>

#include <catch2/catch.hpp>

#include "core/error.hpp"
#include "index/sqlite_handles.hpp"

using namespace reqs;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const RequestId request = RequestId::make("20261122", "7k3f9q");
const RequestId other = RequestId::make("20261122", "zzzzzz");

/// 40 digits that begin with the letter.
std::string id_of(char letter) {
  return std::string(1, letter) + std::string(39, '0');
}

/// Walks that are given as letters, newest first; a capital letter's commit is narrow. Commits a, c and e touch
/// `request`, every commit touches `other`.
class HistoryFile {
 public:
  int touched = 0;

  HistoryFile() {
    std::string pattern = (fs::temp_directory_path() / "reqs-history-XXXXXX").string();
    directory_ = mkdtemp(pattern.data());
  }
  ~HistoryFile() {
    std::error_code ignored;
    fs::remove_all(directory_, ignored);
  }
  HistoryFile(const HistoryFile&) = delete;
  HistoryFile& operator=(const HistoryFile&) = delete;

  std::string path() const { return (directory_ / "reqs.history").string(); }
  Instant time_of(char letter) const { return Instant(1h * (letter - 'a')); }

  /// Letters of the commits that pass the filter, at the head of that walk; merges are lines of two parents.
  std::string found(const std::string& walk, const HistoryFilter& filter = {request, {}, {}}) {
    touched = 0;
    const auto file = HistoryIndex::open(path(), id_of(lower(walk.front())), source(walk), 20ms);
    if (!file) return "no file";
    std::string letters;
    const bool sound = file->each(filter, [&](const std::string& id) {
      letters += id.front();
      return true;
    });
    return sound ? letters : "damaged";
  }

 private:
  fs::path directory_;

  static char lower(char letter) { return letter < 'a' ? static_cast<char>(letter - 'A' + 'a') : letter; }

  HistorySource source(const std::string& walk) {
    const auto walk_through = [this, walk](const std::function<bool(const WalkedCommit&)>& visit) {
      for (std::size_t i = 0; i < walk.size(); ++i) {
        const char letter = lower(walk[i]);
        const std::string who(1, letter);
        WalkedCommit commit{
            id_of(letter),     {},   {who, who + "@example.com"}, {"gate", "gate@example.com"}, time_of(letter),
            letter != walk[i], false};
        if (i + 1 < walk.size()) commit.parents.assign(letter == walk[i] ? 2 : 1, id_of('0'));
        if (!visit(commit)) return;
      }
    };
    const auto touches = [this](const WalkedCommit& commit) {
      ++touched;
      std::vector<RequestId> ids{other};
      if (std::string("ace").find(commit.id.front()) != std::string::npos) ids.push_back(request);
      return ids;
    };
    return {walk_through, touches};
  }
};

}  // namespace

TEST_CASE("a history is read once, then only what is new", "[history index]") {
  HistoryFile file;
  CHECK(file.found("CBA") == "ca");
  CHECK(file.touched == 3);
  CHECK(file.found("CBA") == "ca");
  CHECK(file.touched == 0);
  CHECK(file.found("FEDCBA") == "eca");
  CHECK(file.touched == 3);
}

TEST_CASE("after a merge, the history is read as far as where its lines part", "[history index]") {
  HistoryFile file;
  CHECK(file.found("DCBA") == "ca");
  CHECK(file.found("FedcBA") == "eca");
  CHECK(file.touched == 4);
}

TEST_CASE("back at an earlier commit, nothing is read", "[history index]") {
  HistoryFile file;
  CHECK(file.found("FEDCBA") == "eca");
  CHECK(file.found("BA") == "a");
  CHECK(file.touched == 0);
  CHECK(file.found("BA", {other, {}, {}}) == "ba");
}

TEST_CASE("a history that has nothing in common with the one that is known is read anew", "[history index]") {
  HistoryFile file;
  CHECK(file.found("CBA") == "ca");
  CHECK(file.found("FE") == "e");
  CHECK(file.touched == 2);
}

TEST_CASE("people and times are filters, alone and together", "[history index]") {
  HistoryFile file;
  const auto named = [](std::string wanted) {
    return [wanted](std::string_view name, std::string_view) { return name == wanted; };
  };
  CHECK(file.found("CBA", {{}, {}, named("b")}) == "b");
  CHECK(file.found("CBA", {{}, {}, named("gate")}) == "cba");
  CHECK(file.found("CBA", {{}, {}, named("nobody")}).empty());
  CHECK(file.found("CBA", {{}, file.time_of('b'), {}}) == "cb");
  CHECK(file.found("CBA", {request, file.time_of('b'), {}}) == "c");
  CHECK(file.found("CBA", {request, {}, named("a")}) == "a");
  CHECK(file.found("CBA", {{}, file.time_of('b'), named("a")}).empty());
  CHECK(file.found("CBA", {{}, {}, {}}) == "cba");
}

TEST_CASE("rows that are not what was written are not believed", "[history index]") {
  HistoryFile file;
  for (const char* damage : {"UPDATE requests SET positions = x'01'", "UPDATE requests SET newest = newest + 1",
                             "DELETE FROM requests", "UPDATE commits SET time = 0", "DELETE FROM commits"}) {
    CHECK(file.found("CBA") == "ca");
    Database(file.path(), 20ms).run(damage);
    CHECK(file.found("CBA") == "damaged");
    CHECK(file.found("CBA") == "ca");
  }
  for (const char* damage : {"UPDATE walk SET doubtful = 0", "DELETE FROM walk"}) {
    CHECK(file.found("CBA") == "ca");
    Database(file.path(), 20ms).run(damage);
    CHECK(file.found("DCBA") == "ca");
    CHECK(file.touched == 4);
  }
  CHECK(file.found("CBA") == "ca");
  Database(file.path(), 20ms).run("UPDATE people SET name = 'b'");
  CHECK(file.found("CBA", {{}, {}, [](auto name, auto) { return name == "b"; }}) == "damaged");
}

TEST_CASE("while another process writes, and where no file can be, there is no history file", "[history index]") {
  HistoryFile file;
  CHECK(file.found("CBA") == "ca");
  {
    const Database busy(file.path(), 20ms);
    const Transaction writing(busy, "BEGIN IMMEDIATE");
    CHECK(file.found("CBA") == "ca");
    CHECK(file.found("DCBA") == "no file");
  }
  CHECK(file.found("DCBA") == "ca");
  const HistorySource none{[](const auto&) { throw Error(ErrorKind::storage, "no such commit"); }, {}};
  CHECK(HistoryIndex::open("/nonexistent/reqs.history", id_of('a'), none, 20ms) == nullptr);
  CHECK(HistoryIndex::open(file.path(), id_of('f'), none, 20ms) == nullptr);
}
