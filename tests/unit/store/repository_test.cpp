// Making a place for a ledger: what is made, what is refused, and that a code repository does not notice.
#include "store/repository.hpp"

#include <map>

#include <catch2/catch.hpp>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

Error error_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error;
  }
  FAIL("nothing was thrown");
  return {ErrorKind::internal, ""};
}

/// Everything in a directory but git's objects and reflogs, with its bytes.
std::map<std::string, std::string> bytes_below(const TemporaryHome& home, const std::string& name) {
  std::map<std::string, std::string> bytes;
  for (const auto& entry : fs::recursive_directory_iterator(home / name)) {
    const auto path = fs::relative(entry.path(), home.path()).string();
    const bool is_object = path.find("/.git/objects") != std::string::npos;
    if (entry.is_regular_file() && !is_object) bytes[path] = home.read(path);
  }
  return bytes;
}

}  // namespace

TEST_CASE("a bare ledger starts on main, keeps a reflog and has no commit", "[repository]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "deep/er/ledger");
  CHECK(location == GitLocation{home / "deep/er/ledger/", "refs/heads/main", RefKind::branch});
  CHECK(home.git("deep/er/ledger", {"rev-parse", "--is-bare-repository"}) == "true");
  CHECK(home.git("deep/er/ledger", {"symbolic-ref", "HEAD"}) == "refs/heads/main");
  CHECK(home.git("deep/er/ledger", {"config", "--type=bool", "core.logAllRefUpdates"}) == "true");
  CHECK_FALSE(GitStore(location, home.options()).head().has_value());
}

TEST_CASE("an empty repository that somebody prepared is used as it is", "[repository]") {
  const TemporaryHome home;
  fs::create_directories(home / "bare");
  home.git("bare", {"init", "-q", "--bare", "-b", "trunk"});
  CHECK(create_bare(home / "bare").ref == "refs/heads/trunk");
  fs::create_directories(home / "empty");
  CHECK(create_with_checkout(home / "empty").git_directory == home / "empty/.git/");
  CHECK(error_of([&] { create_with_checkout(home / "bare"); }).kind == ErrorKind::refused);
}

TEST_CASE("a ledger is not made where there is one, a history, or files", "[repository]") {
  const TemporaryHome home;
  GitStore(create_bare(home / "ledger"), home.options())
      .commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  auto error = error_of([&] { create_bare(home / "ledger"); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(std::string(error.what()).find("already holds a ledger") != std::string::npos);

  make_code_repository(home, "code");
  error = error_of([&] { create_bare(home / "code"); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(error.hints.at(0).find("--branch") != std::string::npos);

  home.write("files/客户.txt", "x");
  error = error_of([&] { create_with_checkout(home / "files"); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK_FALSE(error.hints.empty());
  CHECK_FALSE(fs::exists(home / "files/.git"));
  CHECK_THROWS_AS(create_bare(home / "files/客户.txt"), Error);
}

TEST_CASE("a ledger on a branch leaves the code repository as it is, edits and all", "[repository]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  home.git("code", {"branch", "feature"});
  home.git("code", {"tag", "v1"});
  home.write("code/src/main.c", "int main(void) { return 1; }\n");
  home.write("code/staged.c", "int staged;\n");
  home.git("code", {"add", "staged.c"});
  home.write("code/staged.c", "int staged_and_edited;\n");
  home.write("code/untracked.txt", "x\n");
  const auto status = home.git("code", {"status", "--porcelain"});
  auto before = bytes_below(home, "code");

  GitStore store(prepare_branch(home / "code/src", "reqs"), home.options());
  CHECK(store.ref_name() == "refs/heads/reqs");
  auto head = store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}, {"src/main.c", "not code\n"}}));
  head = store.commit(head, draft_of({{"requests/a.yaml", "a\n"}}));
  REQUIRE(head.has_value());

  auto after = bytes_below(home, "code");
  CHECK(after.at("code/.git/refs/heads/reqs") == *head + "\n");
  for (const char* ours : {"code/.git/refs/heads/reqs", "code/.git/logs/refs/heads/reqs"}) after.erase(ours);
  // How git merges the ledger's own files is all that the configuration learns.
  auto& config = after.at("code/.git/config");
  REQUIRE(config.find("[merge \"reqs\"]") != std::string::npos);
  config.resize(config.find("[merge \"reqs\"]"));
  CHECK(before == after);
  CHECK(home.git("code", {"status", "--porcelain"}) == status);
  CHECK(home.git("code", {"rev-list", "--count", "reqs"}) == "2");
  CHECK(home.git("code", {"ls-tree", "--name-only", "reqs"}) == "ledger.yaml\nrequests\nsrc");
}

TEST_CASE("another branch name is remembered in the configuration", "[repository]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  const auto location = prepare_branch(home / "code", "tickets/客户");
  CHECK(location.ref == "refs/heads/tickets/客户");
  CHECK(home.git("code", {"config", "reqs.ref"}) == "refs/heads/tickets/客户");
}

TEST_CASE("a branch that is there, in the way, or no name for one is refused", "[repository]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  home.git("code", {"branch", "reqs"});
  home.git("code", {"branch", "team/a"});
  for (const char* name : {"reqs", "main", "team", "team/a/b"})
    CHECK(error_of([&] { prepare_branch(home / "code", name); }).kind == ErrorKind::refused);
  for (const char* name : {"", "a..b", "-x", "a b", "a/", "x.lock"})
    CHECK(error_of([&] { prepare_branch(home / "code", name); }).kind == ErrorKind::usage);
  CHECK(error_of([&] { prepare_branch(home.path(), "reqs"); }).kind == ErrorKind::not_found);
}

TEST_CASE("a ledger that only the remote has is pointed to instead of making a second one", "[repository]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  GitStore(prepare_branch(home / "code", "reqs"), home.options())
      .commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  home.git("", {"clone", "-q", home / "code", "clone"});
  const auto error = error_of([&] { prepare_branch(home / "clone", "reqs"); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(error.hints.at(0).find("git branch reqs refs/remotes/origin/reqs") != std::string::npos);
}

TEST_CASE("git's configuration is read inside and outside of a repository", "[repository]") {
  const TemporaryHome home;
  CHECK(git_config_value(home.path(), "user.name") == "张三");
  CHECK_FALSE(git_config_value(home.path(), "user.nothing").has_value());
  make_code_repository(home, "code");
  home.git("code", {"config", "user.email", "here@example.com"});
  const auto identity = git_identity(home / "code/src");
  CHECK(identity.name == "张三");
  CHECK(identity.email == "here@example.com");
}

TEST_CASE("a repository whose making was interrupted is made again", "[repository]") {
  const TemporaryHome home;
  for (const char* left : {"description", "config", "config.lock", "HEAD.lock", "_git2_9cca91907177d5cb", "hooks/x"}) {
    fs::remove_all(home / "ledger");
    home.write(std::string("ledger/") + left, "");
    fs::create_directories(home / "ledger/objects/pack");
    GitStore store(create_bare(home / "ledger"), home.options());
    CHECK(store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}})));
    CHECK_FALSE(fs::exists(home / "ledger/config.lock"));
    CHECK_FALSE(fs::exists(home / "ledger/_git2_9cca91907177d5cb"));

    fs::remove_all(home / "files");
    home.write(std::string("files/.git/") + left, "");
    CHECK_NOTHROW(create_with_checkout(home / "files"));
  }
}

TEST_CASE("a directory with anything else in it is left alone", "[repository]") {
  const TemporaryHome home;
  for (const char* own : {"ledger/notes.txt", "ledger/objects/aa/bb", "ledger/refs/heads/main", "ledger/.git/mine"}) {
    fs::remove_all(home / "ledger");
    home.write("ledger/config.lock", "");
    home.write(own, "");
    CHECK(error_of([&] { create_bare(home / "ledger"); }).kind == ErrorKind::refused);
    CHECK(error_of([&] { create_with_checkout(home / "ledger"); }).kind == ErrorKind::refused);
    CHECK(fs::exists(home / own));
    CHECK(fs::exists(home / "ledger/config.lock"));
  }
}
