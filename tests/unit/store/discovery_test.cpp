// Which ledger a command is about.
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

Search in(const TemporaryHome& home, const std::string& directory) {
  Search search;
  search.working_directory = home / directory;
  return search;
}

/// The Error of a search that finds nothing.
Error not_found(const Search& search) {
  try {
    find_ledger(search);
  } catch (const Error& error) {
    return error;
  }
  FAIL("a ledger was found");
  return {ErrorKind::internal, ""};
}

std::string all_hints(const Error& error) {
  std::string text;
  for (const auto& hint : error.hints) text += hint + "\n";
  return text;
}

void file_ledger(const TemporaryHome& home, const GitLocation& location) {
  GitStore store(location, home.options());
  REQUIRE(store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}})).has_value());
}

constexpr uid_t somebody_else = 12345;

void give_away(const std::string& directory) {
  for (const auto& entry : fs::recursive_directory_iterator(directory))
    REQUIRE(lchown(entry.path().c_str(), somebody_else, somebody_else) == 0);
  REQUIRE(lchown(directory.c_str(), somebody_else, somebody_else) == 0);
}

/// Asks as a user who may look into this home, but not into its directory `closed`. Root may look everywhere, and so
/// asks as another user, in another process.
bool as_somebody_else(const TemporaryHome& home, const std::function<bool()>& question) {
  fs::permissions(home / "closed", fs::perms::none);
  if (geteuid() != 0) return question();
  give_away(home / "ledger");
  fs::permissions(home.path(), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
  const pid_t child = fork();
  if (child == 0) _exit(setgid(somebody_else) == 0 && setuid(somebody_else) == 0 && question() ? 0 : 1);
  int status = 1;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("a ledger is found around the working directory, on HEAD or the branch reqs", "[discovery]") {
  const TemporaryHome home;
  const auto bare = create_bare(home / "bare");
  file_ledger(home, bare);
  CHECK(find_ledger(in(home, "bare")) == bare);
  CHECK(find_ledger(in(home, "bare/refs")) == bare);

  const auto checkout = create_with_checkout(home / "checkout");
  file_ledger(home, checkout);
  fs::create_directories(home / "checkout/sub");
  CHECK(find_ledger(in(home, "checkout/sub")) == checkout);

  make_code_repository(home, "code");
  file_ledger(home, prepare_branch(home / "code", "reqs"));
  CHECK(find_ledger(in(home, "code/src")) == GitLocation{home / "code/.git/", "refs/heads/reqs", RefKind::branch});
  home.git("code", {"worktree", "add", "-q", "--detach", home / "linked"});
  CHECK(find_ledger(in(home, "linked")).git_directory == home / "code/.git/");
}

TEST_CASE("reqs.ref comes before HEAD, by its short or full name", "[discovery]") {
  const TemporaryHome home;
  const auto checkout = create_with_checkout(home / "ledger");
  file_ledger(home, checkout);
  home.git("ledger", {"branch", "other"});
  for (const char* name : {"other", "refs/heads/other"}) {
    home.git("ledger", {"config", "reqs.ref", name});
    CHECK(find_ledger(in(home, "ledger")).ref == "refs/heads/other");
  }
  home.git("ledger", {"config", "reqs.ref", ""});
  CHECK(find_ledger(in(home, "ledger")).ref == "refs/heads/main");
}

TEST_CASE("a reqs.ref that leads to no ledger is an error, not another branch", "[discovery]") {
  const TemporaryHome home;
  file_ledger(home, create_with_checkout(home / "ledger"));
  home.git("ledger", {"commit", "-q", "--allow-empty", "-m", "more"});
  home.git("ledger", {"update-ref", "refs/remotes/origin/tickets/all", "main"});
  const auto told = [&](const char* name) {
    home.git("ledger", {"config", "reqs.ref", name});
    return not_found(in(home, "ledger"));
  };
  for (const char* name : {"missing", "a..b", "a b"}) {
    const auto error = told(name);
    CHECK(error.kind == ErrorKind::not_found);
    CHECK(error.what() == "'git config reqs.ref' names 'refs/heads/" + std::string(name) + "' in '" +
                              home / "ledger', which is not there");
    CHECK(all_hints(error).find("config --unset reqs.ref") != std::string::npos);
  }
  CHECK(all_hints(told("tickets/all")).find("branch tickets/all origin/tickets/all") != std::string::npos);
  home.git("ledger", {"checkout", "-q", "--orphan", "other"});
  home.git("ledger", {"rm", "-q", "-r", "--cached", "."});
  home.git("ledger", {"commit", "-q", "--allow-empty", "-m", "nothing"});
  CHECK(std::string(told("other").what()).ends_with("which holds no ledger.yaml"));
  auto given = in(home, "");
  given.explicit_path = home / "ledger";
  CHECK(std::string(not_found(given).what()).ends_with("which holds no ledger.yaml"));
}

TEST_CASE("a tag can be read, and is not moved", "[discovery]") {
  const TemporaryHome home;
  file_ledger(home, create_with_checkout(home / "ledger"));
  home.git("ledger", {"tag", "-a", "-m", "as it was", "v1"});
  home.git("ledger", {"config", "reqs.ref", "refs/tags/v1"});
  const auto found = find_ledger(in(home, "ledger"));
  CHECK(found.kind == RefKind::tag);
  GitStore store(found, home.options());
  CHECK_THROWS_AS(store.lock(), Error);
  CHECK_THROWS_AS(store.commit(store.head(), draft_of({{"x", "1"}})), Error);
}

TEST_CASE("a path given must hold a ledger, and comes before everything else", "[discovery]") {
  const TemporaryHome home;
  const auto one = create_bare(home / "one");
  const auto two = create_with_checkout(home / "two");
  file_ledger(home, one);
  file_ledger(home, two);
  auto search = in(home, "one");
  search.variable_path = home / "two";
  CHECK(find_ledger(search) == two);
  search.explicit_path = "../one";
  CHECK(find_ledger(search) == one);

  make_code_repository(home, "code");
  search.explicit_path = home / "code";
  CHECK(not_found(search).kind == ErrorKind::not_found);
  search.explicit_path = home / "code/src";
  CHECK(not_found(search).where == home / "code/src");
  search.explicit_path = "nowhere";
  CHECK(std::string(not_found(search).what()).find("--ledger") != std::string::npos);
  search.explicit_path.clear();
  search.variable_path = "nowhere";
  CHECK(std::string(not_found(search).what()).find("REQS_LEDGER") != std::string::npos);
}

TEST_CASE("GIT_DIR counts only when it names a ledger", "[discovery]") {
  const TemporaryHome home;
  const auto ledger = create_bare(home / "ledger");
  const auto other = create_bare(home / "other");
  file_ledger(home, ledger);
  file_ledger(home, other);
  make_code_repository(home, "code");
  auto search = in(home, "ledger");
  search.git_dir = home / "code/.git";
  CHECK(find_ledger(search) == ledger);
  search.git_dir = home / "other";
  CHECK(find_ledger(search) == other);
  search.git_dir = "/nonexistent";
  CHECK(find_ledger(search) == ledger);
}

TEST_CASE("the user's own ledger comes last; without it the error names every place", "[discovery]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  auto search = in(home, "code");
  search.data_home = home / "data";
  const auto error = not_found(search);
  CHECK(error.kind == ErrorKind::not_found);
  for (const auto& part : {"'" + home / "code' (HEAD", home / "data/reqs/ledger", std::string("HEAD"),
                           std::string("refs/heads/reqs (not there)"), std::string("refs/remotes/origin/reqs")})
    CHECK(std::string(error.what()).find(part) != std::string::npos);
  CHECK(all_hints(error).find("reqs init") != std::string::npos);
  CHECK(all_hints(error).find("git fetch") == std::string::npos);

  const auto own = create_bare(home / "data/reqs/ledger");
  file_ledger(home, own);
  CHECK(find_ledger(search) == own);
}

TEST_CASE("a repository without a commit holds no ledger", "[discovery]") {
  const TemporaryHome home;
  create_bare(home / "empty");
  CHECK(not_found(in(home, "empty")).kind == ErrorKind::not_found);
}

TEST_CASE("a detached HEAD is read from, in a shallow clone too", "[discovery]") {
  const TemporaryHome home;
  const auto ledger = create_bare(home / "ledger");
  file_ledger(home, ledger);
  GitStore origin(ledger, home.options());
  for (const char* bytes : {"1", "2", "3"}) origin.commit(origin.head(), draft_of({{"requests/a.yaml", bytes}}, bytes));
  home.git("", {"clone", "-q", "--depth=1", "file://" + (home / "ledger"), "ci"});
  home.git("ci", {"checkout", "-q", "--detach"});
  home.git("ci", {"branch", "-q", "-D", "main"});

  const auto found = find_ledger(in(home, "ci"));
  CHECK(found == GitLocation{home / "ci/.git/", "HEAD", RefKind::detached_head});
  const GitStore store(found, home.options());
  const auto head = *store.head();
  CHECK(store.read(head, "requests/a.yaml") == "3");
  std::vector<std::string> seen;
  const auto note = [&](const CommitInfo& info) {
    seen.push_back(info.message);
    CHECK(info.parents.empty());
    return true;
  };
  store.log(head, note);
  store.log_path(head, "requests/a.yaml", note);
  CHECK(seen == std::vector<std::string>{"3", "3"});
}

TEST_CASE("a clone has the remote's branch, to be read", "[discovery]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  file_ledger(home, prepare_branch(home / "code", "reqs"));
  home.git("", {"clone", "-q", home / "code", "clone"});
  CHECK(find_ledger(in(home, "clone")) ==
        GitLocation{home / "clone/.git/", "refs/remotes/origin/reqs", RefKind::remote_branch});
}

TEST_CASE("in a clone of one branch the error names the fetch that is missing", "[discovery]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  file_ledger(home, prepare_branch(home / "code", "reqs"));
  home.git("", {"clone", "-q", "--single-branch", "-b", "main", "file://" + (home / "code"), "clone"});
  const auto error = not_found(in(home, "clone"));
  CHECK(all_hints(error).find("fetch origin reqs:reqs") != std::string::npos);
  home.git("clone", {"fetch", "-q", "origin", "reqs:reqs"});
  CHECK(find_ledger(in(home, "clone")).ref == "refs/heads/reqs");
}

TEST_CASE("repositories that libgit2 cannot open are named with the reason", "[discovery]") {
  const TemporaryHome home;
  fs::create_directories(home / "sha256");
  home.git("sha256", {"init", "-q", "--object-format=sha256"});
  const auto error = not_found(in(home, "sha256"));
  CHECK(error.kind == ErrorKind::storage);
  CHECK(std::string(error.what()).find("format") != std::string::npos);
  CHECK_FALSE(error.hints.empty());
}

TEST_CASE("another user's repository is refused with the line that would allow it", "[discovery]") {
  if (geteuid() != 0) return;  // only root can give a file away
  const TemporaryHome home;
  make_code_repository(home, "code");
  give_away(home / "code");
  for (const char* config : {"", "[safe]\n\tdirectory = /elsewhere\n"}) {
    home.write(".gitconfig", config);
    const auto error = not_found(in(home, "code/src"));
    CHECK(error.kind == ErrorKind::storage);
    CHECK(all_hints(error) == "if you trust it: git config --global --add safe.directory '" + (home / "code") + "'\n");
  }
  for (const auto& trusted : {home / "code", std::string("*"), std::string("/elsewhere\n\tdirectory = *")}) {
    home.write(".gitconfig", "[safe]\n\tdirectory = " + trusted + "\n");
    CHECK(not_found(in(home, "code/src")).kind == ErrorKind::not_found);
  }
  // An empty value takes back what stands before it.
  home.write(".gitconfig", "[safe]\n\tdirectory = *\n\tdirectory =\n");
  CHECK(not_found(in(home, "code/src")).kind == ErrorKind::storage);
}

TEST_CASE("another user's linked working tree is trusted by its own directory", "[discovery]") {
  if (geteuid() != 0) return;  // only root can give a file away
  const TemporaryHome home;
  make_code_repository(home, "code");
  home.git("code", {"worktree", "add", "-q", "--detach", home / "linked"});
  give_away(home / "code");
  give_away(home / "linked");
  CHECK(all_hints(not_found(in(home, "linked"))) ==
        "if you trust it: git config --global --add safe.directory '" + (home / "linked") + "'\n");
}

TEST_CASE("a home that may not be looked into is no hindrance", "[discovery]") {
  const TemporaryHome home;
  const auto ledger = create_bare(home / "ledger");
  file_ledger(home, ledger);
  home.write("closed/.gitconfig", "[user]\n\temail = nobody@example.com\n");
  fs::create_directories(home / "closed/data/reqs/ledger");
  fs::create_directories(home / "empty");
  setenv("HOME", (home / "closed").c_str(), 1);
  setenv("XDG_CONFIG_HOME", (home / "closed/.config").c_str(), 1);
  const bool fine = as_somebody_else(home, [&] {
    auto search = in(home, "empty");
    search.data_home = home / "closed/data";
    const auto error = not_found(search);
    search.explicit_path = home / "ledger";
    return error.kind == ErrorKind::not_found &&
           std::string(error.what()).find("closed/data/reqs/ledger' (Permission denied)") != std::string::npos &&
           find_ledger(search) == ledger && !git_identity(home / "ledger").email;
  });
  CHECK(fine);
  fs::permissions(home / "closed", fs::perms::owner_all);
}

TEST_CASE("a data home that is not absolute does not count", "[discovery]") {
  const TemporaryHome home;
  fs::create_directories(home / "empty");
  auto search = in(home, "empty");
  search.data_home = "share";
  CHECK(std::string(not_found(search).what()).find("share") == std::string::npos);
}

TEST_CASE("a branch whose commit or tree is missing is an error, not a repository without a ledger", "[discovery]") {
  const TemporaryHome home;
  file_ledger(home, create_bare(home / "ledger"));
  const auto object = [&](const char* name) {
    const auto id = home.git("ledger", {"rev-parse", name});
    return home / ("ledger/objects/" + id.substr(0, 2) + "/" + id.substr(2));
  };
  for (const auto& file : {object("main^{tree}"), object("main")}) {
    fs::rename(file, home / "away");
    const auto error = not_found(in(home, "ledger"));
    CHECK(error.kind == ErrorKind::storage);
    CHECK(std::string(error.what()).find("'refs/heads/main': it is missing from the repository") != std::string::npos);
    CHECK(all_hints(error).find("fsck") != std::string::npos);
    fs::rename(home / "away", file);
  }
}

TEST_CASE("extensions that change nothing for a ledger are no hindrance", "[discovery]") {
  const TemporaryHome home;
  const auto ledger = create_bare(home / "ledger");
  file_ledger(home, ledger);
  home.git("ledger", {"config", "core.repositoryFormatVersion", "1"});
  home.git("ledger", {"config", "extensions.worktreeConfig", "true"});
  home.git("ledger", {"config", "extensions.partialClone", "origin"});
  CHECK(find_ledger(in(home, "ledger")) == ledger);
  GitStore store(ledger, home.options());
  CHECK(store.commit(store.head(), draft_of({{"x", "1"}})).has_value());
}
