// The lock on the ledger's ref: one that a killed process of ours left behind stops nobody, any other is respected.
#include "store/git_lock.hpp"

#include <sys/file.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "store/descriptor.hpp"
#include "store/health.hpp"
#include "support/sample_error.hpp"
#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

const std::string id_line = std::string(40, 'a') + "\n";

/// A ledger whose ref is locked in the way of ours: a file with two names.
struct LockedLedger {
  TemporaryHome home;
  GitLocation location = create_bare(home / "ledger");
  GitOptions options = home.options();
  ObjectId head;
  std::string lock = home / "ledger/refs/heads/main.lock";

  LockedLedger() {
    options.ref_lock_wait = std::chrono::milliseconds(20);
    head = GitStore(location, options).commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}})).value();
    home.write("ledger/objects/tmp_obj_reqs1_0", id_line);
    fs::create_hard_link(home / "ledger/objects/tmp_obj_reqs1_0", lock);
  }
};

}  // namespace

TEST_CASE("a lock whose maker was killed is removed by the next act, however young", "[ref lock]") {
  const LockedLedger ledger;
  const auto found = find_git_lock(ledger.lock);
  REQUIRE(found);
  CHECK(found->abandoned);
  CHECK(is_stale(*found));
  CHECK(GitStore(ledger.location, ledger.options).commit(ledger.head, draft_of({{"x", "1"}})));
  CHECK_FALSE(fs::exists(ledger.lock));
}

TEST_CASE("doctor removes it too", "[ref lock]") {
  const LockedLedger ledger;
  CHECK(fix_health(ledger.location, ledger.options, someone()) == std::vector<std::string>{"removed " + ledger.lock});
}

TEST_CASE("a lock whose maker is alive is respected", "[ref lock]") {
  const LockedLedger ledger;
  const Descriptor maker(open(ledger.lock.c_str(), O_RDONLY));
  REQUIRE(flock(maker.number(), LOCK_EX | LOCK_NB) == 0);
  CHECK_FALSE(remove_if_abandoned(ledger.lock));
  GitStore store(ledger.location, ledger.options);
  const auto error = error_of([&] { store.commit(ledger.head, draft_of({{"x", "1"}})); });
  CHECK(error.kind == ErrorKind::conflict);
  CHECK(store.head() == ledger.head);
  CHECK(fs::exists(ledger.lock));
}

TEST_CASE("a lock of git's, with one name, is respected", "[ref lock]") {
  const LockedLedger ledger;
  fs::remove(ledger.home / "ledger/objects/tmp_obj_reqs1_0");
  CHECK_FALSE(remove_if_abandoned(ledger.lock));
  CHECK(fs::exists(ledger.lock));
}

TEST_CASE("no link, directory or missing file is taken for a lock of ours", "[ref lock]") {
  const TemporaryHome home;
  home.write("file", id_line);
  fs::create_hard_link(home / "file", home / "second");
  fs::create_symlink(home / "file", home / "link");
  fs::create_directory(home / "directory");
  for (const char* name : {"link", "directory", "missing"}) CHECK_FALSE(remove_if_abandoned(home / name));
  CHECK(fs::exists(home / "file"));
}

TEST_CASE("what an act writes is as private as the umask asks", "[durability]") {
  const TemporaryHome home;
  const mode_t before = umask(077);
  GitStore store(create_bare(home / "ledger"), home.options());
  const auto head = store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  umask(before);
  REQUIRE(head);
  const auto others = fs::perms::group_all | fs::perms::others_all;
  const auto object = home / ("ledger/objects/" + head->substr(0, 2) + "/" + head->substr(2));
  CHECK((fs::status(object).permissions() & others) == fs::perms::none);
  CHECK((fs::status(home / "ledger/refs/heads/main").permissions() & others) == fs::perms::none);
}

TEST_CASE("an object that was there before is on the disk with the act, too", "[durability]") {
  const TemporaryHome home;
  GitStore store(create_bare(home / "ledger"), home.options());
  const auto first = store.commit(std::nullopt, draft_of({{"a", "1"}}));
  // The same bytes under another path: their object is there, whoever wrote it.
  const auto second = store.commit(first, draft_of({{"b", "1"}}));
  REQUIRE(second);
  CHECK(store.read(*second, "b") == "1");
}
