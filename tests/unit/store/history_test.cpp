// The order of the log in histories with merges, equal times and wrong clocks.
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/core.h>
#include <rapidcheck.h>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// A repository whose commits are made one by one, with any parents and times.
struct History {
  TemporaryHome home;
  GitLocation location = create_bare(home / "ledger");
  GitProgram program{home.environment()};

  ObjectId commit(const std::vector<ObjectId>& parents, std::int64_t time, const std::string& file = "x") {
    const auto dir = "--git-dir=" + (home / "ledger");
    const auto blob = first_line(program.run({dir, "hash-object", "-w", "--stdin"}, {file, {}}).out);
    const auto tree = first_line(program.run({dir, "mktree"}, {"100644 blob " + blob + "\tf\n", {}}).out);
    std::vector<std::string> arguments = {dir, "commit-tree", tree};
    for (const auto& parent : parents) arguments.insert(arguments.end(), {"-p", parent});
    const auto date = fmt::format("@{} +0000", time);
    return first_line(
        program.run(arguments, {fmt::format("{}", ++count), {"GIT_AUTHOR_DATE=" + date, "GIT_COMMITTER_DATE=" + date}})
            .out);
  }
  static std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

  std::vector<ObjectId> log(const ObjectId& from) const {
    std::vector<ObjectId> ids;
    GitStore(location, {}).log(from, [&](const CommitInfo& info) {
      ids.push_back(info.id);
      return true;
    });
    return ids;
  }

  int count = 0;
};

constexpr std::int64_t noon = 1'795'305'600;

}  // namespace

TEST_CASE("of two lines in one second, no commit comes before its children", "[history]") {
  History history;
  const auto root = history.commit({}, noon);
  const auto left = history.commit({root}, noon);
  auto right = history.commit({root}, noon);
  std::vector<ObjectId> line = {right};
  for (int i = 0; i < 4; ++i) line.insert(line.begin(), right = history.commit({right}, noon));
  const auto merge = history.commit({left, right}, noon);
  const auto log = history.log(merge);
  REQUIRE(log.size() == 8);
  CHECK(log.front() == merge);
  CHECK(log.back() == root);
}

TEST_CASE("newer commits of another line come first", "[history]") {
  History history;
  const auto root = history.commit({}, noon);
  const auto a1 = history.commit({root}, noon + 10);
  const auto b1 = history.commit({root}, noon + 20);
  const auto a2 = history.commit({a1}, noon + 30);
  const auto merge = history.commit({a2, b1}, noon + 40);
  CHECK(history.log(merge) == std::vector<ObjectId>{merge, a2, b1, a1, root});
}

TEST_CASE("a clock that went back by hours does not put a parent before its child", "[history]") {
  History history;
  const auto root = history.commit({}, noon);
  const auto late = history.commit({root}, noon - 5 * 3600);
  const auto other = history.commit({root}, noon + 60);
  const auto merge = history.commit({other, late}, noon + 120);
  CHECK(history.log(merge) == std::vector<ObjectId>{merge, other, late, root});
}

TEST_CASE("a merge belongs to a file's history only when it differs from every parent", "[history]") {
  History history;
  const auto root = history.commit({}, noon, "0");
  const auto left = history.commit({root}, noon + 1, "left");
  const auto right = history.commit({root}, noon + 2, "right");
  const auto taken = history.commit({left, right}, noon + 3, "left");
  const auto mixed = history.commit({taken, right}, noon + 4, "both");
  std::vector<ObjectId> ids;
  GitStore(history.location, {}).log_path(mixed, "f", [&](const CommitInfo& info) {
    ids.push_back(info.id);
    return true;
  });
  CHECK(ids == std::vector<ObjectId>{mixed, right, left, root});
}

TEST_CASE("the walk knows where only ancestors are left, and that a clock was days behind", "[history]") {
  History history;
  const auto root = history.commit({}, noon);
  const auto fork = history.commit({root}, noon + 1);
  const auto left = history.commit({fork}, noon + 3), right = history.commit({fork}, noon + 2);
  const auto merge = history.commit({left, right}, noon + 4);
  const auto slow = history.commit({merge}, noon - 3 * 24 * 3600);
  std::vector<ObjectId> narrow, misdated;
  GitStore(history.location, {}).log(slow, [&](const CommitInfo& info) {
    if (info.narrow) narrow.push_back(info.id);
    if (info.misdated) misdated.push_back(info.id);
    return true;
  });
  CHECK(narrow == std::vector<ObjectId>{slow, merge, right, fork, root});
  CHECK(misdated == std::vector<ObjectId>{merge, left, right, fork, root});
}

TEST_CASE("in any history each commit comes once, after all its children", "[history]") {
  const History history;
  int branches = 0;
  REQUIRE(rc::check("log order", [&] {
    // Commits 1 … size, each with parents among those before it; the last one joins all loose ends into one history.
    const auto size = *rc::gen::inRange(2, 14);
    std::map<int, std::set<int>> parents_of;
    std::string stream;
    const auto branch = fmt::format("refs/heads/b{}", ++branches);
    for (int i = 1; i <= size; ++i) {
      auto& parents = parents_of[i];
      for (int p = *rc::gen::inRange(0, 3); p > 0 && i > 1; --p) parents.insert(*rc::gen::inRange(1, i));
      if (i == size)
        for (int p = 1; p < i; ++p) parents.insert(p);
      const auto time = noon + *rc::gen::inRange(-3600, 3600);
      const auto number = std::to_string(i);
      stream += fmt::format("commit {}{}\nmark :{}\ncommitter a <a> {} +0000\ndata {}\n{}\n", branch,
                            i == size ? "" : "-" + number, i, time, number.size(), number);
      for (const int p : parents) stream += fmt::format("{} :{}\n", p == *parents.begin() ? "from" : "merge", p);
      stream += "\n";
    }
    REQUIRE(
        history.program.run({"--git-dir=" + (history.home / "ledger"), "fast-import", "--quiet"}, {stream, {}}).ok());

    std::set<int> seen;
    const GitStore store({history.location.git_directory, branch, RefKind::branch}, {});
    store.log(*store.head(), [&](const CommitInfo& info) {
      const int commit = std::stoi(info.message);
      RC_ASSERT(seen.insert(commit).second);
      for (const int parent : parents_of[commit]) RC_ASSERT(seen.count(parent) == 0U);
      return true;
    });
    RC_ASSERT(seen.size() == static_cast<std::size_t>(size));
  }));
}
