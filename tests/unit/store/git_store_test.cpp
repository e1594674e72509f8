// What only the git store does: odd trees, read-only locations, locks left behind, objects that git accepts.
#include "store/git_store.hpp"

#include <map>
#include <random>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

GitLocation branch_of(const TemporaryHome& home, const std::string& name, const std::string& branch) {
  return {home / (name + "/.git/"), "refs/heads/" + branch, RefKind::branch};
}

Error error_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error;
  }
  FAIL("nothing was thrown");
  return {ErrorKind::internal, ""};
}

}  // namespace

TEST_CASE("symlinks, submodules and executables are told apart", "[git]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  fs::create_symlink("/etc/passwd", home / "code/link");
  fs::create_directory_symlink("src", home / "code/linked-src");
  home.write("code/run.sh", "#!/bin/sh\n");
  fs::permissions(home / "code/run.sh", fs::perms::owner_all);
  home.git("code", {"add", "."});
  home.git("code", {"update-index", "--add", "--cacheinfo", "160000,0123456789012345678901234567890123456789,sub"});
  home.git("code", {"commit", "-q", "-m", "odd"});

  GitStore store(branch_of(home, "code", "main"), home.options());
  const auto head = *store.head();
  CHECK(error_of([&] { store.read(head, "link"); }).kind == ErrorKind::bad_data);
  CHECK(error_of([&] { store.read(head, "sub"); }).kind == ErrorKind::bad_data);
  CHECK_FALSE(store.read(head, "linked-src/main.c").has_value());
  CHECK(store.read(head, "run.sh") == "#!/bin/sh\n");
  std::map<std::string, EntryKind> kinds;
  store.walk(head, "", [&](const FileRef& file) {
    kinds[file.path] = file.kind;
    return true;
  });
  CHECK(kinds["link"] == EntryKind::symlink);
  CHECK(kinds["sub"] == EntryKind::submodule);
  CHECK(kinds["run.sh"] == EntryKind::executable);
  CHECK(kinds["src/main.c"] == EntryKind::file);
  for (const std::string directory : {"link", "sub", "linked-src"}) {
    std::vector<std::string> instead;
    store.walk(head, directory, [&](const FileRef& file) {
      instead.push_back(file.path);
      return true;
    });
    CHECK(instead == std::vector{directory});
  }

  home.git("code", {"checkout", "-q", "--detach"});
  for (const std::string path : {"link", "sub", "link/x", "sub/x"})
    CHECK(error_of([&] { store.commit(head, draft_of({{path, "x"}})); }).kind == ErrorKind::bad_data);
  const auto next = store.commit(head, draft_of({{"run.sh", "#!/bin/sh\nexit\n"}}));
  REQUIRE(next.has_value());
  CHECK(home.git("code", {"ls-tree", *next, "run.sh"}).starts_with("100755 "));
}

TEST_CASE("git finds nothing wrong with what is written, loose or packed", "[git]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  GitStore store(location, home.options());
  std::vector<Change> many;
  for (int i = 0; i < 300; ++i) many.push_back({fmt::format("a/{}/{}", i % 7, i), fmt::format("{}", i % 50)});
  auto head = store.commit(std::nullopt, draft_of(many));
  REQUIRE(head.has_value());
  std::size_t packs = 0;
  for (const auto& file : fs::directory_iterator(home / "ledger/objects/pack"))
    packs += file.path().extension() == ".pack" ? 1U : 0U;
  CHECK(packs == 1);
  head = store.commit(head, draft_of({{"a.b", "1"}, {"a-b", "2"}, {"a/客户", "3"}}));
  REQUIRE(head.has_value());
  auto staged = draft_of({});
  staged.staged = store.stage();
  for (int i = 0; i < 300; ++i) staged.staged->add(fmt::format("s/{}/{}", i % 7, i), fmt::format("{}", i % 50));
  head = store.commit(head, staged);
  REQUIRE(head.has_value());
  for (const auto& file : fs::directory_iterator(home / "ledger/objects"))
    CHECK(file.path().filename().string().find("tmp_") == std::string::npos);
  CHECK(home.git("ledger", {"fsck", "--strict", "--no-dangling"}).empty());
  CHECK(home.git("ledger", {"log", "-1", "--format=%an <%ae> %ad|%s", "--date=iso"}) ==
        "李四 <li@example.com> 2026-11-22 08:00:00 +0800|7k3f9q file: 前保险杠更换");
  CHECK(home.git("ledger", {"reflog", "show", "--format=%gn|%gs", "main"}) ==
        "李四|commit: 7k3f9q file: 前保险杠更换\n李四|commit: 7k3f9q file: 前保险杠更换\n李四|commit (initial): 7k3f9q "
        "file: 前保险杠更换");
}

TEST_CASE("the next pack removes what a killed writer left of one, unless somebody may be at it", "[git]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  GitStore store(location, home.options());
  const fs::path packs = home / "ledger/objects/pack";
  for (const auto* name : {"pack_git2_old", "pack_git2_new", "of-somebody"}) std::ofstream(packs / name) << "PACK";
  for (const auto* name : {"pack_git2_old", "of-somebody"})
    fs::last_write_time(packs / name, fs::file_time_type::clock::now() - std::chrono::hours(2));
  std::vector<Change> many;
  for (int i = 0; i < 100; ++i) many.push_back({fmt::format("a/{}", i), fmt::format("{}", i)});
  REQUIRE(store.commit(std::nullopt, draft_of(many)).has_value());
  CHECK_FALSE(fs::exists(packs / "pack_git2_old"));
  CHECK(fs::exists(packs / "pack_git2_new"));
  CHECK(fs::exists(packs / "of-somebody"));
}

TEST_CASE("a detached HEAD and a remote's branch can be read, not written", "[git]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  home.git("code", {"update-ref", "refs/remotes/origin/reqs", "HEAD"});
  home.git("code", {"checkout", "-q", "--detach"});
  for (const GitLocation& location :
       {GitLocation{home / "code/.git/", "HEAD", RefKind::detached_head},
        GitLocation{home / "code/.git/", "refs/remotes/origin/reqs", RefKind::remote_branch}}) {
    GitStore store(location, home.options());
    const auto head = store.head();
    REQUIRE(head.has_value());
    CHECK(store.read(*head, ".gitignore") == "*.o\n");
    const auto error = error_of([&] { store.commit(head, draft_of({{"x", "1"}})); });
    CHECK(error.kind == ErrorKind::refused);
    REQUIRE_FALSE(error.hints.empty());
    CHECK(error.hints[0].find("git ") != std::string::npos);
    CHECK(store.head() == head);
  }
}

TEST_CASE("a ref's lock that stays is named, with its age and the way out", "[git]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  auto options = home.options();
  options.ref_lock_wait = std::chrono::milliseconds(5);
  GitStore store(location, options);
  const auto head = store.commit(std::nullopt, draft_of({{"x", "1"}}));
  home.write("ledger/refs/heads/main.lock", "");
  const auto error = error_of([&] { store.commit(head, draft_of({{"x", "2"}})); });
  CHECK(error.kind == ErrorKind::conflict);
  CHECK(error.where == home / "ledger/refs/heads/main.lock");
  CHECK(std::string(error.what()).find("has been there for 0 s") != std::string::npos);
  CHECK(error.hints[0].find("reqs doctor --fix") != std::string::npos);
  CHECK(store.head() == head);
}

TEST_CASE("an identity or message that git cannot hold is refused", "[git]") {
  const TemporaryHome home;
  GitStore store(create_bare(home / "ledger"), home.options());
  for (const char* name : {"", " ", "a\nparent 0123456789012345678901234567890123456789", "<", "a\tb"}) {
    auto draft = draft_of({{"x", "1"}});
    draft.author.name = name;
    CHECK(error_of([&] { store.commit(std::nullopt, draft); }).kind == ErrorKind::refused);
    draft.author.name = "a";
    draft.committer.email = *name == '\0' || *name == ' ' ? "a\r" : name;
    CHECK(error_of([&] { store.commit(std::nullopt, draft); }).kind == ErrorKind::refused);
  }
  const auto draft = draft_of({{"x", "1"}}, std::string("a\0b", 3));
  CHECK(error_of([&] { store.commit(std::nullopt, draft); }).kind == ErrorKind::bad_data);
  CHECK_FALSE(store.head().has_value());
}

TEST_CASE("a missing object is a failure of the storage, with a hint", "[git]") {
  const TemporaryHome home;
  GitStore store(create_bare(home / "ledger"), home.options());
  const auto head = store.commit(std::nullopt, draft_of({{"x", "1"}}));
  REQUIRE(head.has_value());
  const auto blob = store.list(*head, "").at(0).id;
  fs::remove(home / ("ledger/objects/" + blob.substr(0, 2) + "/" + blob.substr(2)));
  GitStore fresh({home / "ledger/", "refs/heads/main", RefKind::branch}, home.options());
  const auto error = error_of([&] { fresh.read(*head, "x"); });
  CHECK(error.kind == ErrorKind::storage);
  CHECK_FALSE(error.hints.empty());
}

TEST_CASE("packing starts only when loose objects have piled up", "[git]") {
  const TemporaryHome home;
  GitStore store(create_bare(home / "ledger"), home.options());
  auto head = store.commit(std::nullopt, draft_of({{"x", "1"}}));
  auto options = home.options();
  options.environment = {"PATH="};
  const GitStore without_git({home / "ledger/", "refs/heads/main", RefKind::branch}, options);
  CHECK_NOTHROW(without_git.maintain_in_background());
  for (int i = 0; i < 40; ++i) home.write(fmt::format("ledger/objects/17/{:038}", i), "");
  CHECK_THROWS_AS(without_git.maintain_in_background(), Error);
}

TEST_CASE("a commit of very many files is written, however large its pack", "[store]") {
  test::TemporaryHome home;
  create_bare(home / "ledger");
  const auto store = open_git_store({home / "ledger", "refs/heads/main", RefKind::branch}, home.options());
  std::mt19937 random(20261122);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same bytes each time
  std::vector<Change> changes;
  constexpr int files = 40'000, bytes_a_file = 700;  // 12 MB when they are packed
  for (int i = 0; i < files; ++i) {
    std::string bytes(bytes_a_file, ' ');
    for (char& c : bytes) c = static_cast<char>('0' + random() % 10);
    changes.push_back({"files/" + std::to_string(i % 100) + "/" + std::to_string(i), std::move(bytes)});
  }
  const auto commit = store->commit(std::nullopt, test::draft_of(changes));
  REQUIRE(commit);
  for (const auto& change : changes) CHECK(store->read(*commit, change.path) == change.bytes);
}
