// A checkout of the ledger follows what is recorded, and an edit in it is never overwritten.
#include <thread>

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

struct CheckedOut {
  TemporaryHome home;
  GitStore store;
  ObjectId head;

  explicit CheckedOut(GitOptions options = {})
      : store(create_with_checkout(home / "ledger"), with_environment(std::move(options))),
        head(*store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"},
                                                   {"requests/a.yaml", "a 1\n"},
                                                   {"requests/b.yaml", "b 1\n"},
                                                   {".gitignore", "*.tmp.yaml\n"}}))) {}

  GitOptions with_environment(GitOptions options) const {
    options.environment = home.environment();
    return options;
  }
  std::string status() const { return home.git("ledger", {"status", "--porcelain", "-uall"}); }
  std::optional<ObjectId> act(std::vector<Change> changes) {
    const auto id = store.commit(head, draft_of(std::move(changes)));
    if (id) head = *id;
    return id;
  }
  Error refusal(std::vector<Change> changes) {
    const auto before = store.head();
    try {
      store.commit(head, draft_of(std::move(changes)));
    } catch (const Error& error) {
      CHECK(store.head() == before);
      return error;
    }
    FAIL("the act was not refused");
    return {ErrorKind::internal, ""};
  }
};

}  // namespace

TEST_CASE("a checkout shows the files of each act and stays clean", "[checkout]") {
  CheckedOut checkout;
  CHECK(checkout.home.read("ledger/requests/a.yaml") == "a 1\n");
  CHECK(checkout.status().empty());
  REQUIRE(
      checkout.act({{"requests/a.yaml", "a 2\n"}, {"requests/2026/客户.yaml", "新\n"}, {"requests/[x]*.yaml", "x\n"}}));
  CHECK(checkout.home.read("ledger/requests/a.yaml") == "a 2\n");
  CHECK(checkout.home.read("ledger/requests/2026/客户.yaml") == "新\n");
  CHECK(checkout.status().empty());
}

TEST_CASE("edits elsewhere in the checkout stay as they are", "[checkout]") {
  CheckedOut checkout;
  checkout.home.write("ledger/requests/b.yaml", "my edit\n");
  checkout.home.write("ledger/notes.txt", "mine\n");
  checkout.home.write("ledger/staged.txt", "staged\n");
  checkout.home.git("ledger", {"add", "staged.txt"});
  const auto before = checkout.status();
  REQUIRE(checkout.act({{"requests/a.yaml", "a 2\n"}}));
  CHECK(checkout.status() == before);
  CHECK(checkout.home.read("ledger/requests/b.yaml") == "my edit\n");
  CHECK(checkout.home.read("ledger/requests/a.yaml") == "a 2\n");
}

TEST_CASE("an act on an edited file is refused and names it", "[checkout]") {
  CheckedOut checkout;
  checkout.home.write("ledger/requests/a.yaml", "my edit\n");
  const auto error = checkout.refusal({{"requests/b.yaml", "b 2\n"}, {"requests/a.yaml", "a 2\n"}});
  CHECK(error.kind == ErrorKind::refused);
  CHECK(error.where == "requests/a.yaml");
  CHECK(std::string(error.what()).find("'requests/a.yaml'") != std::string::npos);
  CHECK(std::string(error.what()).find("b.yaml") == std::string::npos);
  CHECK(checkout.home.read("ledger/requests/a.yaml") == "my edit\n");
  CHECK(checkout.home.read("ledger/requests/b.yaml") == "b 1\n");

  checkout.home.git("ledger", {"add", "requests/a.yaml"});
  CHECK(checkout.refusal({{"requests/a.yaml", "a 2\n"}}).kind == ErrorKind::refused);
  fs::remove(checkout.home / "ledger/requests/b.yaml");
  CHECK(checkout.refusal({{"requests/b.yaml", "b 2\n"}}).kind == ErrorKind::refused);
}

TEST_CASE("a file that git does not know is not overwritten either, even an ignored one", "[checkout]") {
  CheckedOut checkout;
  for (const std::string path : {"requests/new.yaml", "deep/er/客户.yaml", "requests/x.tmp.yaml"}) {
    checkout.home.write("ledger/" + path, "mine\n");
    const auto error = checkout.refusal({{path, "theirs\n"}});
    CHECK(error.kind == ErrorKind::refused);
    CHECK(error.where == path);
    CHECK(checkout.home.read("ledger/" + path) == "mine\n");
  }
}

TEST_CASE("an act of a thousand files goes through a checkout too", "[checkout]") {
  CheckedOut checkout;
  std::vector<Change> changes;
  for (int i = 0; i < 1000; ++i) changes.push_back({fmt::format("requests/{:04}.yaml", i), "x\n"});
  REQUIRE(checkout.act(changes));
  CHECK(checkout.status().empty());
  checkout.home.write("ledger/requests/0500.yaml", "mine\n");
  for (auto& change : changes) change.bytes = "y\n";
  CHECK(checkout.refusal(changes).where == "requests/0500.yaml");
}

TEST_CASE("a linked working tree with the ledger's branch follows as well", "[checkout]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  GitStore store(prepare_branch(home / "code", "reqs"), home.options());
  auto head = store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  REQUIRE(head.has_value());
  home.git("code", {"worktree", "add", "-q", home / "linked", "reqs"});
  head = store.commit(head, draft_of({{"requests/a.yaml", "a\n"}}));
  REQUIRE(head.has_value());
  CHECK(home.read("linked/requests/a.yaml") == "a\n");
  CHECK(home.git("linked", {"status", "--porcelain"}).empty());
  CHECK(home.git("code", {"status", "--porcelain"}).empty());
  CHECK_FALSE(fs::exists(home / "code/requests"));

  home.write("linked/requests/a.yaml", "mine\n");
  CHECK_THROWS_AS(store.commit(head, draft_of({{"requests/a.yaml", "b\n"}})), Error);
  fs::remove_all(home / "linked");
  CHECK(store.commit(head, draft_of({{"requests/a.yaml", "b\n"}})).has_value());
}

TEST_CASE("a checkout that cannot be refreshed is told of, and the act stands", "[checkout]") {
  std::string warning;
  GitOptions options;
  options.ref_lock_wait = std::chrono::milliseconds(5);
  options.warn = [&](const std::string& text) { warning = text; };
  CheckedOut checkout(options);
  checkout.home.write("ledger/.git/index.lock", "");
  REQUIRE(checkout.act({{"requests/a.yaml", "a 2\n"}}));
  CHECK(warning.find("index.lock") != std::string::npos);
  CHECK(checkout.store.read(checkout.head, "requests/a.yaml") == "a 2\n");
}

TEST_CASE("hooks of the checkout do not run", "[checkout]") {
  CheckedOut checkout;
  checkout.home.write("ledger/.git/hooks/post-checkout", "#!/bin/sh\ntouch hook-ran\n");
  fs::permissions(checkout.home / "ledger/.git/hooks/post-checkout", fs::perms::owner_all);
  REQUIRE(checkout.act({{"requests/a.yaml", "a 2\n"}}));
  CHECK_FALSE(fs::exists(checkout.home / "ledger/hook-ran"));
}

TEST_CASE("a commit that changes no file leaves HEAD on its branch", "[checkout]") {
  CheckedOut checkout;
  REQUIRE(checkout.act({}));
  CHECK(checkout.home.git("ledger", {"symbolic-ref", "HEAD"}) == "refs/heads/main");
  CHECK(checkout.status().empty());
}

TEST_CASE("a refresh waits for another git program's lock on the index", "[checkout]") {
  std::string warning;
  GitOptions options;
  options.warn = [&](const std::string& text) { warning = text; };
  CheckedOut checkout(options);
  const std::string lock = checkout.home / "ledger/.git/index.lock";
  checkout.home.write("ledger/.git/index.lock", "");
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    fs::remove(lock);
  });
  const auto acted = checkout.act({{"requests/a.yaml", "a 2\n"}});
  other.join();
  REQUIRE(acted);
  CHECK(warning.empty());
  CHECK(checkout.status().empty());
}

TEST_CASE("what a refresh has missed is no edit, and the next act on it makes up for it", "[checkout]") {
  GitOptions options;
  options.ref_lock_wait = std::chrono::milliseconds(5);
  CheckedOut checkout(options);
  checkout.home.write("ledger/.git/index.lock", "");
  REQUIRE(checkout.act({{"requests/a.yaml", "a 2\n"}, {"requests/new one.yaml", "n 1\n"}}));
  REQUIRE(checkout.act({{"requests/a.yaml", "a 3\n"}}));
  fs::remove(checkout.home / "ledger/.git/index.lock");
  CHECK_FALSE(checkout.status().empty());
  REQUIRE(checkout.act({{"requests/a.yaml", "a 4\n"}, {"requests/new one.yaml", "n 2\n"}}));
  CHECK(checkout.home.read("ledger/requests/a.yaml") == "a 4\n");
  CHECK(checkout.home.read("ledger/requests/new one.yaml") == "n 2\n");
  CHECK(checkout.status().empty());
}

TEST_CASE("an edit of a file that is behind is still an edit", "[checkout]") {
  GitOptions options;
  options.ref_lock_wait = std::chrono::milliseconds(5);
  CheckedOut checkout(options);
  checkout.home.write("ledger/.git/index.lock", "");
  REQUIRE(checkout.act({{"requests/a.yaml", "a 2\n"}, {"requests/new.yaml", "n 1\n"}}));
  fs::remove(checkout.home / "ledger/.git/index.lock");
  checkout.home.write("ledger/requests/a.yaml", "mine\n");
  checkout.home.write("ledger/requests/new.yaml", "mine\n");
  for (const std::string path : {"requests/a.yaml", "requests/new.yaml"}) {
    CHECK(checkout.refusal({{path, "theirs\n"}}).where == path);
    CHECK(checkout.home.read("ledger/" + path) == "mine\n");
  }
}

TEST_CASE("nobody is told to commit an edit", "[checkout]") {
  CheckedOut checkout;
  checkout.home.write("ledger/requests/a.yaml", "my edit\n");
  const auto hint = checkout.refusal({{"requests/a.yaml", "a 2\n"}}).hints.at(0);
  CHECK(hint.find("checkout HEAD -- 'requests/a.yaml'") != std::string::npos);
  CHECK(hint.find("reqs config edit") != std::string::npos);
  CHECK(hint.find("commit them") == std::string::npos);
  checkout.home.write("ledger/requests/new.yaml", "mine\n");
  CHECK(checkout.refusal({{"requests/new.yaml", "n\n"}}).hints.at(0).find("out of the way") != std::string::npos);
}
