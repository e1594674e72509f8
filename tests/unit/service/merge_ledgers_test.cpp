// Merging whole ledgers: every kind of file, whichever side merges.
#include "service/merge_ledgers.hpp"

#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "codec/request_codec.hpp"
#include "core/replay.hpp"
#include "service/merge_files.hpp"
#include "store/digest.hpp"
#include "support/store_ledgers.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

const auto id = *RequestId::parse("20261122-7k3f9q");

Event event(std::string_view name, int minute, Act act, std::vector<std::pair<std::string, Value>> fields) {
  auto made = make_event(act, std::move(fields));
  made.id = name;
  made.at = parse_rfc3339("2026-11-22T00:30:00Z").value() + std::chrono::minutes(minute);
  made.by = "xiao.z";
  return made;
}

const Event filed = event("3m9x.w2tq8d", 0, Act::file, {{"title", "前保险杠更换"}, {"team", "desk"}});
const Event noted = event("3m9x.8kd0ab", 1, Act::note, {{"text", "催了一次"}});
const Event closed = event("3m9x.q0c4zt", 2, Act::close, {});

std::string file_of(std::vector<Event> events, const RequestId& of = id) {
  return print_request(make_request(of, std::move(events)));
}

std::string digest_name(std::string_view bytes) {
  return "files/" + sha256_hex(bytes);
}

using Files = std::map<std::string, std::string>;

Files files_of(const Store& store, const ObjectId& commit) {
  Files files;
  store.walk(commit, "", [&](const FileRef& file) {
    files[file.path] = store.read_blob(file.id);
    return true;
  });
  return files;
}

/// A ledger with a base and two commits on top of it.
struct TwoSides {
  MemoryStore store;
  ObjectId base, ours, theirs;

  TwoSides(std::vector<Change> common, std::vector<Change> here, std::vector<Change> there) {
    common.push_back({"ledger.yaml", "format: 1\n"});
    base = store.commit(std::nullopt, draft_of(std::move(common))).value();
    ours = store.commit(base, draft_of(std::move(here))).value();
    store.advance(ours, base, someone(), "back");
    theirs = store.commit(base, draft_of(std::move(there))).value();
  }

  LedgerMerge plan(const ObjectId& one, const ObjectId& other) const { return merge_ledgers(store, one, other); }

  ObjectId merged(const ObjectId& one, const ObjectId& other) {
    const auto merge = plan(one, other);
    return store.write_merge({merge.sides, merge.files, merge_message(merge), someone(), someone()});
  }

  /// The files of the merge, which are the same from the other side.
  Files both_ways() {
    const auto here = merged(ours, theirs), there = merged(theirs, ours);
    CHECK(store.tree_id(here) == store.tree_id(there));
    return files_of(store, here);
  }
};

}  // namespace

TEST_CASE("requests merge by their events, whoever merges", "[merge]") {
  TwoSides sides({{id.path(), file_of({filed})}}, {{id.path(), file_of({filed, noted})}},
                 {{id.path(), file_of({filed, closed})}});
  CHECK(sides.both_ways().at(id.path()) == file_of({filed, noted, closed}));
  const auto plan = sides.plan(sides.ours, sides.theirs);
  REQUIRE(plan.requests.size() == 1);
  CHECK(plan.conflicts.empty());
  CHECK(merge_message(plan) == "ledger: merge\n\nReqs-Merge: " + sides.base + "\n");
}

TEST_CASE("what one side alone has changed is taken as it is, byte for byte", "[merge]") {
  const std::string by_hand = "# mine\n" + file_of({filed, noted});
  TwoSides sides({{id.path(), file_of({filed})}, {"x", "1"}}, {{id.path(), by_hand}}, {{"x", "2"}});
  const auto files = sides.both_ways();
  CHECK(files.at(id.path()) == by_hand);
  CHECK(files.at("x") == "2");
}

TEST_CASE("the same request added on both sides is one", "[merge]") {
  TwoSides sides({}, {{id.path(), file_of({filed, noted})}}, {{id.path(), file_of({filed, closed})}});
  CHECK(sides.both_ways().at(id.path()) == file_of({filed, noted, closed}));
}

TEST_CASE("two requests that drew one id are both there afterwards", "[merge]") {
  auto other = event("zzzz.w2tq8d", 60, Act::file, {{"title", "别的事"}, {"team", "desk"}});
  TwoSides sides({}, {{id.path(), file_of({filed, noted})}}, {{id.path(), file_of({other})}});
  const auto files = sides.both_ways();
  REQUIRE(files.size() == 3);
  CHECK(files.at(id.path()) == file_of({filed, noted}));
  const auto moved = sides.plan(sides.ours, sides.theirs).requests.at(1).id;
  CHECK(files.at(moved.path()) == file_of({other}, moved));

  SECTION("and an act that a third clone adds to it under the old id goes where it is now") {
    const auto merged = sides.merged(sides.ours, sides.theirs);
    auto& store = sides.store;
    store.advance(store.head(), sides.theirs, someone(), "there");
    const auto late = event("zzzz.8kd0ab", 61, Act::close, {});
    const auto third = store.commit(sides.theirs, draft_of({{id.path(), file_of({other, late})}})).value();
    CHECK(files_of(store, sides.merged(merged, third)).at(moved.path()) == file_of({other, late}, moved));
    CHECK(files_of(store, sides.merged(third, merged)).at(moved.path()) == file_of({other, late}, moved));
  }
}

TEST_CASE("settings merge line by line; of lines that both changed those of here are kept, and it is said", "[merge]") {
  const std::string teams = "teams:\n- desk\n- parts\n\npeople:\n- ann\n";
  TwoSides apart({{"teams.yaml", teams}}, {{"teams.yaml", "# 客服\n" + teams}}, {{"teams.yaml", teams + "- bob\n"}});
  CHECK(apart.both_ways().at("teams.yaml") == "# 客服\n" + teams + "- bob\n");

  TwoSides clash({{"teams.yaml", teams}}, {{"teams.yaml", teams + "- bob\n"}},
                 {{"teams.yaml", "# top\n" + teams + "- cem\n"}, {id.path(), file_of({filed})}});
  const auto plan = clash.plan(clash.ours, clash.theirs);
  CHECK(plan.conflicts == std::vector<std::string>{"teams.yaml"});
  CHECK(merge_message(plan).find("Reqs-Kept: teams.yaml\n") != std::string::npos);
  const auto files = files_of(clash.store, clash.merged(clash.ours, clash.theirs));
  CHECK(files.at("teams.yaml") == "# top\n" + teams + "- bob\n");
  CHECK(files.at(id.path()) == file_of({filed}));
}

TEST_CASE("settings that would be no YAML together are a conflict", "[merge]") {
  const std::string text = "a: 1\n\nb: 2\n\nc: 3\n";
  TwoSides sides({{"policy.yaml", text}}, {{"policy.yaml", "new: 1\n" + text}}, {{"policy.yaml", text + "new: 2\n"}});
  const auto plan = sides.plan(sides.ours, sides.theirs);
  CHECK(plan.conflicts == std::vector<std::string>{"policy.yaml"});
  CHECK(files_of(sides.store, sides.merged(sides.ours, sides.theirs)).at("policy.yaml") == "new: 1\n" + text);
}

TEST_CASE("attachments and pinned files come together; of two under one name the one that has its sum stays",
          "[merge]") {
  const auto name = digest_name("photo");
  const auto calendar = "pinned/" + sha256_hex("zone: UTC\n").substr(0, 16) + ".yaml";
  TwoSides sides({}, {{name, "damaged"}, {digest_name("a"), "a"}, {"pinned/x.yaml", "2"}, {calendar, "a: 1\n"}},
                 {{name, "photo"}, {digest_name("b"), "b"}, {"pinned/x.yaml", "1"}, {calendar, "zone: UTC\n"}});
  const auto files = sides.both_ways();
  CHECK(files.at(name) == "photo");
  CHECK(files.at(calendar) == "zone: UTC\n");
  CHECK(files.at(digest_name("a")) == "a");
  CHECK(files.at(digest_name("b")) == "b");
  CHECK(files.at("pinned/x.yaml") == "1");
}

TEST_CASE("a file that one side took away and the other changed stays", "[merge]") {
  TwoSides sides({{id.path(), file_of({filed})}, {"README", "1"}}, {{id.path(), file_of({filed, noted})}},
                 {{"x", "1"}});
  auto& store = sides.store;
  // Nobody takes a file away by an act: it is gone in a commit of git's own.
  const auto gone = store.write_merge({{sides.base, sides.base, sides.theirs},
                                       {{.path = id.path(), .version = std::nullopt}},
                                       "rm\n",
                                       someone(),
                                       someone()});
  REQUIRE(files_of(store, gone).size() == 3);
  for (const auto& [one, other] : {std::pair{sides.ours, gone}, std::pair{gone, sides.ours}})
    CHECK(files_of(store, sides.merged(one, other)).at(id.path()) == file_of({filed, noted}));
}

TEST_CASE("a request of a newer format is merged by nobody who does not know it", "[merge]") {
  auto newer = file_of({filed, closed});
  newer.replace(newer.find("format: 1"), 9, "format: 2");
  TwoSides sides({{id.path(), file_of({filed})}}, {{id.path(), file_of({filed, noted})}}, {{id.path(), newer}});
  try {
    sides.plan(sides.ours, sides.theirs);
    FAIL("it was merged");
  } catch (const Error& error) {
    CHECK(error.kind == ErrorKind::refused);
    CHECK(error.where == id.path());
  }
}

TEST_CASE("histories without anything in common are not merged", "[merge]") {
  BareLedger here;
  const auto ours = here.get().commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}, "one")).value();
  here.home.git("ledger", {"symbolic-ref", "HEAD", "refs/heads/other"});
  GitStore other({here.store->location(), "refs/heads/other", RefKind::branch}, here.home.options());
  const auto theirs = other.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}, "two")).value();
  CHECK_THROWS_AS(merge_ledgers(here.get(), ours, theirs), Error);
}

TEST_CASE("links, submodules and modes", "[merge]") {
  CheckoutLedger ledger;
  auto& store = ledger.get();
  auto& home = ledger.home;
  const auto git = [&](std::vector<std::string> arguments) { return home.git("ledger", std::move(arguments)); };
  const auto base =
      store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}, {id.path(), file_of({filed})}, {"x", "0"}}))
          .value();
  // Here the request is executable and one event longer; x is a link.
  home.write("ledger/" + id.path(), file_of({filed, noted}));
  fs::permissions(home / ("ledger/" + id.path()), fs::perms::owner_exec, fs::perm_options::add);
  fs::remove(home / "ledger/x");
  fs::create_symlink("ledger.yaml", home / "ledger/x");
  git({"add", "-A"});
  git({"commit", "-q", "-m", "ours"});
  const auto ours = git({"rev-parse", "HEAD"});
  git({"checkout", "-q", "-B", "trunk2", base});
  home.write("ledger/" + id.path(), file_of({filed, closed}));
  home.write("ledger/x", "1");
  git({"add", "-A"});
  git({"commit", "-q", "-m", "theirs"});
  const auto theirs = git({"rev-parse", "HEAD"});
  std::vector<std::string> trees;
  for (const auto& [one, other] : {std::pair{ours, theirs}, std::pair{theirs, ours}}) {
    const auto merge = merge_ledgers(store, one, other);
    CHECK(merge.conflicts.empty());
    const auto commit = store.write_merge({merge.sides, merge.files, merge_message(merge), someone(), someone()});
    trees.push_back(store.tree_id(commit));
    CHECK(git({"ls-tree", commit, id.path()}).starts_with("100755 blob"));
    CHECK(git({"ls-tree", commit, "x"}).starts_with("100644 blob"));
    CHECK(git({"show", commit + ":x"}) == "1");
    CHECK(store.read(commit, id.path()) == file_of({filed, noted, closed}));
  }
  CHECK(trees[0] == trees[1]);
}
