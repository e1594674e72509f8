// What every store promises about merges (store/store.hpp).
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "support/store_ledgers.hpp"

using namespace reqs;
using namespace reqs::test;

#define ALL_STORES MemoryLedger, BareLedger, CheckoutLedger, BranchLedger

namespace {

using Lines = std::vector<std::string>;

/// Commits on top of a commit, wherever the ref is, and leaves the ref there.
ObjectId commit_at(Store& store, const std::optional<ObjectId>& parent, std::vector<Change> changes,
                   std::string message = "act\n", std::int64_t seconds = 1'795'305'600) {
  if (const auto head = store.head(); head != parent && parent)
    REQUIRE(store.advance(head, *parent, someone(), "test: go there"));
  auto draft = draft_of(std::move(changes), std::move(message));
  draft.author = draft.committer = someone(seconds);
  const auto id = store.commit(parent, draft);
  REQUIRE(id.has_value());
  return *id;
}

Lines diverging(const Store& store, const MergeSides& sides) {
  Lines lines;
  store.diverging(sides, [&](const Divergence& each) {
    const auto shown = [&](const std::optional<FileVersion>& version) {
      return version ? store.read_blob(version->id) : std::string("-");
    };
    lines.push_back(fmt::format("{}: {} {} {}", each.path, shown(each.base), shown(each.ours), shown(each.theirs)));
  });
  std::sort(lines.begin(), lines.end());
  return lines;
}

ObjectId merge(Store& store, const MergeSides& sides, std::vector<MergedFile> files, std::int64_t seconds) {
  return store.write_merge({sides, std::move(files), "merge\n", someone(seconds), someone(seconds)});
}

MergedFile bytes_at(std::string path, std::string bytes) {
  MergedFile file{.path = std::move(path), .version = std::nullopt};
  file.bytes = std::move(bytes);
  return file;
}

Lines files_of(const Store& store, const ObjectId& commit) {
  Lines lines;
  store.walk(commit, "", [&](const FileRef& file) {
    lines.push_back(file.path + "=" + store.read_blob(file.id));
    return true;
  });
  return lines;
}

constexpr std::int64_t later = 1'795'309'200;

}  // namespace

TEMPLATE_TEST_CASE("only files that both sides have changed diverge", "[store][merge]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto base =
      commit_at(store, std::nullopt, {{"both", "0"}, {"a/same", "0"}, {"b/ours", "0"}, {"c/theirs", "0"}});
  const auto ours =
      commit_at(store, base, {{"both", "1"}, {"a/same", "s"}, {"b/ours", "1"}, {"a/added", "1"}, {"d/new", "1"}});
  const auto theirs =
      commit_at(store, base, {{"both", "2"}, {"a/same", "s"}, {"c/theirs", "2"}, {"a/added", "2"}, {"e/new", "2"}});
  const MergeSides sides{base, ours, theirs};
  CHECK(store.merge_bases(ours, theirs) == std::vector{base});
  CHECK(diverging(store, sides) == Lines{"a/added: - 1 2", "both: 0 1 2"});
  CHECK(diverging(store, {base, theirs, ours}) == Lines{"a/added: - 2 1", "both: 0 2 1"});
  CHECK(diverging(store, {base, ours, ours}).empty());
  CHECK(diverging(store, {base, ours, base}).empty());

  const std::vector files = {bytes_at("both", "1+2"), bytes_at("a/added", "12")};
  const auto merged = merge(store, sides, files, later);
  CHECK(store.tree_of_merge(sides, files) == store.tree_id(merged));
  CHECK(store.head() == theirs);
  CHECK(files_of(store, merged) ==
        Lines{"a/added=12", "a/same=s", "b/ours=1", "both=1+2", "c/theirs=2", "d/new=1", "e/new=2"});
  const auto info = store.commit_info(merged);
  CHECK(info.parents == std::vector{ours, theirs});
  CHECK(info.message == "merge\n");

  const auto other_way =
      merge(store, {base, theirs, ours}, {bytes_at("a/added", "12"), bytes_at("both", "1+2")}, later);
  CHECK(store.tree_id(other_way) == store.tree_id(merged));
  CHECK(store.tree_id(merged) != store.tree_id(ours));

  CHECK_FALSE(store.advance(ours, merged, someone(), "sync"));
  CHECK(store.advance(theirs, merged, someone(), "sync"));
  CHECK(store.head() == merged);
  CHECK(store.merge_bases(merged, ours) == std::vector{ours});
}

TEMPLATE_TEST_CASE("a merge can have files where no side has any, take some away, and empty a directory",
                   "[store][merge]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto base = commit_at(store, std::nullopt, {{"x", "0"}, {"only/one", "0"}, {"deep/er/y", "0"}});
  const auto ours = commit_at(store, base, {{"x", "1"}});
  const auto theirs = commit_at(store, base, {{"x", "2"}});
  const auto merged = merge(store, {base, ours, theirs},
                            {bytes_at("x", "3"),
                             bytes_at("new/dir/z", "z"),
                             bytes_at("deep/er/w", "w"),
                             {.path = "only/one", .version = std::nullopt},
                             {.path = "not/there", .version = std::nullopt}},
                            later);
  CHECK(files_of(store, merged) == Lines{"deep/er/w=w", "deep/er/y=0", "new/dir/z=z", "x=3"});
  CHECK(store.list(merged, "only").empty());
  // And what one side alone has taken away is gone.
  REQUIRE(store.advance(store.head(), merged, someone(), "sync"));
  const auto after = commit_at(store, merged, {{"x", "4"}});
  const auto beside = commit_at(store, ours, {{"q", "1"}});
  const auto again = merge(store, {ours, after, beside}, {}, later);
  CHECK(files_of(store, again) == Lines{"deep/er/w=w", "deep/er/y=0", "new/dir/z=z", "q=1", "x=4"});
}

TEMPLATE_TEST_CASE("a version of a side is taken by its id", "[store][merge]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto base = commit_at(store, std::nullopt, {{"x", "0"}});
  const auto ours = commit_at(store, base, {{"x", "1"}});
  const auto theirs = commit_at(store, base, {{"x", "2"}});
  std::optional<FileVersion> wanted;
  store.diverging({base, ours, theirs}, [&](const Divergence& each) { wanted = each.theirs; });
  CHECK(files_of(store, merge(store, {base, ours, theirs}, {{.path = "x", .version = wanted}}, later)) == Lines{"x=2"});
}

TEMPLATE_TEST_CASE("a file where the other side has a directory gets another name", "[store][merge]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto base = commit_at(store, std::nullopt, {{"a", "0"}});
  const auto ours = commit_at(store, base, {{"d", "file"}, {"d-c", "1"}});
  const auto theirs = commit_at(store, base, {{"d/inside", "2"}});
  const MergeSides sides{base, ours, theirs};
  CHECK(diverging(store, sides).empty());
  const auto merged = merge(store, sides, {}, later);
  auto files = files_of(store, merged);
  REQUIRE(files.size() == 4);
  std::sort(files.begin(), files.end());
  CHECK(files[0] == "a=0");
  CHECK(files[1] == "d-c=1");
  CHECK(files[2] == "d/inside=2");
  CHECK(files[3].starts_with("d~"));
  CHECK(files[3].ends_with("=file"));
  CHECK(store.tree_id(merge(store, {base, theirs, ours}, {}, later)) == store.tree_id(merged));
}

TEMPLATE_TEST_CASE("histories without anything in common have no merge base", "[store][merge]", ALL_STORES) {
  TestType ledger, elsewhere;
  Store& store = ledger.get();
  const auto base = commit_at(store, std::nullopt, {{"a", "0"}});
  const auto one = commit_at(store, base, {{"a", "1"}});
  const auto two = commit_at(store, base, {{"a", "2"}});
  // Criss-cross: both are nearest.
  const auto left = merge(store, {base, one, two}, {bytes_at("a", "l")}, later);
  const auto right = merge(store, {base, two, one}, {bytes_at("a", "r")}, later);
  auto expected = std::vector{one, two};
  std::sort(expected.begin(), expected.end());
  CHECK(store.merge_bases(left, right) == expected);
  CHECK_THROWS_AS(store.merge_bases(left, ObjectId(40, 'a')), Error);
  CHECK_THROWS_AS(store.advance(store.head(), ObjectId(40, 'a'), someone(), "x"), Error);
}

TEMPLATE_TEST_CASE("the log and what was touched, across a merge", "[store][merge]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto base = commit_at(store, std::nullopt, {{"a", "0"}, {"b", "0"}, {"c", "0"}}, "base", 100);
  const auto ours = commit_at(store, base, {{"a", "1"}, {"c", "1"}}, "ours", 200);
  const auto theirs = commit_at(store, base, {{"b", "2"}, {"c", "2"}}, "theirs", 300);
  const auto tip = merge(store, {base, ours, theirs}, {bytes_at("c", "12")}, 400);
  Lines lines;
  store.log(tip, [&](const CommitInfo& info) {
    std::vector<std::string> paths;
    store.touched(info, [&](const std::string& path) { paths.push_back(path); });
    std::sort(paths.begin(), paths.end());
    std::string line = info.message + (info.narrow ? " narrow" : "");
    for (const auto& path : paths) line += " " + path;
    lines.push_back(line);
    return true;
  });
  CHECK(lines == Lines{"merge\n narrow c", "theirs b c", "ours narrow a c", "base narrow a b c"});
  Lines of_a;
  store.log_path(tip, "a", [&](const CommitInfo& info) {
    of_a.push_back(info.message);
    return true;
  });
  CHECK(of_a == Lines{"ours", "base"});
}

TEMPLATE_TEST_CASE("a merge of paths that would damage a tree is refused", "[store][merge]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto base = commit_at(store, std::nullopt, {{"a", "0"}});
  for (const std::string path : {"", "/x", "a/../c", ".git/config"})
    CHECK_THROWS_AS(merge(store, {base, base, base}, {bytes_at(path, "x")}, later), Error);
}

TEST_CASE("a checkout follows where the ref goes, and edits in the way stop it", "[store][merge]") {
  CheckoutLedger ledger;
  Store& store = ledger.get();
  const auto base = commit_at(store, std::nullopt, {{"a/x", "0"}, {"b", "0"}});
  const auto ours = commit_at(store, base, {{"a/x", "1"}, {"n", "1"}});
  CHECK(ledger.home.read("ledger/a/x") == "1");
  REQUIRE(store.advance(ours, base, someone(), "back"));
  CHECK(ledger.home.read("ledger/a/x") == "0");
  CHECK_FALSE(fs::exists(ledger.home / "ledger/n"));
  CHECK(ledger.home.git("ledger", {"status", "--porcelain"}).empty());

  // An edit elsewhere stays, one in the way stops it, and so does a file that git does not know.
  ledger.home.write("ledger/b", "mine");
  REQUIRE(store.advance(base, ours, someone(), "forth"));
  CHECK(ledger.home.read("ledger/b") == "mine");
  REQUIRE(store.advance(ours, base, someone(), "back"));
  ledger.home.write("ledger/a/x", "mine");
  CHECK_THROWS_AS(store.advance(base, ours, someone(), "forth"), Error);
  CHECK(store.head() == base);
  CHECK(ledger.home.read("ledger/a/x") == "mine");
  ledger.home.write("ledger/a/x", "0");
  ledger.home.write("ledger/n", "mine");
  CHECK_THROWS_AS(store.advance(base, ours, someone(), "forth"), Error);
  CHECK(ledger.home.read("ledger/n") == "mine");
}
