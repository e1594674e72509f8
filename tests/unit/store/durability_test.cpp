// What an act leaves in the repository: sound objects, whatever a loss of power left before, and a reflog.
#include <catch2/catch.hpp>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

TEST_CASE("an object that lost its bytes with the power is written anew", "[durability]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  GitStore store(location, home.options());
  const auto first = store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  REQUIRE(first);

  // The same settings that are about to be written, as a name without bytes.
  home.write("settings", "客服: 一组\n");
  const auto id = home.git(".", {"hash-object", "settings"});
  const auto object = "ledger/objects/" + id.substr(0, 2) + "/" + id.substr(2);
  home.write(object, "");
  fs::permissions(home / object, fs::perms::owner_read | fs::perms::group_read);

  const auto second = store.commit(first, draft_of({{"teams.yaml", "客服: 一组\n"}}));
  REQUIRE(second);
  CHECK(store.read(*second, "teams.yaml") == "客服: 一组\n");
  home.git("ledger", {"fsck", "--strict"});
}

TEST_CASE("an act leaves no temporary file, and a line in the reflog", "[durability]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  GitStore store(location, home.options());
  const auto first = store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}, "ledger: begin\n"));
  const auto second = store.commit(first, draft_of({{"requests/2026/11/22/7k3f9q.yaml", "title: 换\n"}}));
  REQUIRE(second);

  for (const auto& entry : fs::recursive_directory_iterator(home / "ledger")) {
    CHECK_FALSE(entry.path().filename().string().starts_with("tmp_obj"));
  }
  CHECK(home.git("ledger", {"reflog", "show", "--format=%H %gs", "main"}) ==
        *second + " commit: 7k3f9q file: 前保险杠更换\n" + *first + " commit (initial): ledger: begin");
  CHECK(home.git("ledger", {"rev-parse", "HEAD@{1}"}) == *first);
}

TEST_CASE("an act that lost the race leaves the ref, and no lock on it", "[durability]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  GitStore store(location, home.options());
  const auto first = store.commit(std::nullopt, draft_of({{"a", "1"}}));
  const auto second = store.commit(first, draft_of({{"a", "2"}}));
  CHECK_FALSE(store.commit(first, draft_of({{"a", "3"}})));
  CHECK_FALSE(store.commit(std::nullopt, draft_of({{"a", "4"}})));
  CHECK(store.head() == second);
  CHECK_FALSE(fs::exists(home / "ledger/refs/heads/main.lock"));
}
