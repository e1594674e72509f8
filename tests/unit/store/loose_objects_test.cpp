// Objects as files of their own: written into directories that git may remove at any time.
#include "store/loose_objects.hpp"

#include <catch2/catch.hpp>

#include "store/write_error.hpp"
#include "support/sample_error.hpp"
#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

TEST_CASE("objects are written and named together, also where their directory was not there", "[objects]") {
  const TemporaryHome home;
  create_bare(home / "ledger");
  const GitLibrary library;
  const LooseObject object{oid_from_hex("f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f"), std::string("blob 3\0abc", 10)};
  PendingSync sync;
  write_loose_objects(home / "ledger/objects", std::span(&object, 1), sync);
  sync.wait();
  CHECK(home.git("ledger", {"cat-file", "-p", "f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f"}) == "abc");
  fs::remove_all(home / "ledger/objects/f2");
  write_loose_objects(home / "ledger/objects", std::span(&object, 1), sync);
  sync.wait();
  CHECK(home.git("ledger", {"cat-file", "-t", "f2ba8f84ab5c1bce84a7b441cb1959cfc7093b7f"}) == "blob");
}

TEST_CASE("an old object is young again when it is used again, so that it is not pruned meanwhile", "[objects]") {
  const TemporaryHome home;
  GitStore store(create_bare(home / "ledger"), home.options());
  const auto first = store.commit(std::nullopt, draft_of({{"a", "1"}}));
  const auto blob = store.list(first.value(), "").at(0).id;
  const auto file = home / ("ledger/objects/" + blob.substr(0, 2) + "/" + blob.substr(2));
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(24 * 30);
  fs::last_write_time(file, long_ago);
  REQUIRE(store.commit(first, draft_of({{"b", "1"}})));
  CHECK(fs::last_write_time(file) > long_ago + std::chrono::hours(24));
}

TEST_CASE("an error of the file system names the file, the reason and the way on", "[objects]") {
  struct Row {
    int error;
    const char* hint;
  };
  for (const auto& [code, hint] : {Row{ENOSPC, "make room"}, Row{EROFS, "can be read"}, Row{EMFILE, "ulimit"}}) {
    const auto error = error_of([&] { throw_write_error("a/file", code); });
    CHECK(error.kind == ErrorKind::storage);
    CHECK(error.where == "a/file");
    CHECK(contains(all_text(error), "cannot write 'a/file': "));
    CHECK(contains(all_text(error), hint));
  }
  CHECK(error_of([] { throw_write_error("f", EIO); }).hints.empty());
}
