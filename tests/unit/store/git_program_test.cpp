#include "store/git_program.hpp"

#include <catch2/catch.hpp>

#include "core/error.hpp"
#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

TEST_CASE("git runs with its input, output and exit code", "[git]") {
  const TemporaryHome home;
  const GitProgram git(home.environment());
  const auto hash = git.run({"hash-object", "--stdin"}, {"hello\n", {}});
  CHECK(hash.ok());
  CHECK(hash.out == "ce013625030ba8dba906f756967f9e9ca394464a\n");
  CHECK(hash.err.empty());

  const auto failed = git.run({"no-such-command"});
  CHECK(failed.exit_code == 1);
  CHECK(failed.complaint().find("no-such-command") != std::string::npos);
  CHECK(failed.complaint().find("fatal") == std::string::npos);
}

TEST_CASE("large input and output block nothing, nor does input that nobody reads", "[git]") {
  const TemporaryHome home;
  const GitProgram git(home.environment());
  const std::string text(3'000'000, 'x');
  CHECK(git.run({"stripspace"}, {text, {}}).out == text + "\n");
  CHECK(git.run({"--version"}, {text, {}}).ok());
}

TEST_CASE("a repository in the environment does not reach git, a variable given for the run does", "[git]") {
  const TemporaryHome home;
  make_code_repository(home, "code");
  auto environment = home.environment();
  for (const char* variable :
       {"GIT_DIR=/nowhere", "GIT_WORK_TREE=/nowhere", "GIT_INDEX_FILE=/nowhere/index", "GIT_OBJECT_DIRECTORY=/nowhere",
        "GIT_COMMON_DIR=/nowhere", "GIT_NAMESPACE=x", "GIT_PREFIX=x/", "GIT_AUTHOR_NAME=outer"})
    environment.emplace_back(variable);
  const GitProgram git(environment);
  const auto status = git.run({"-C", home / "code", "status", "--porcelain"});
  CHECK(status.ok());
  CHECK(status.out.empty());
  CHECK(git.run({"var", "GIT_AUTHOR_IDENT"}).out.starts_with("outer <"));
  CHECK(git.run({"var", "GIT_AUTHOR_IDENT"}, {"", {"GIT_AUTHOR_NAME=李四"}}).out.starts_with("李四 <"));
}

TEST_CASE("where there is no git, the message says so", "[git]") {
  const TemporaryHome home;
  for (const char* path : {"PATH=/nonexistent:", "PATH="}) {
    try {
      GitProgram({path}).run({"--version"});
      FAIL("git ran");
    } catch (const Error& error) {
      CHECK(error.kind == ErrorKind::storage);
      CHECK(std::string(error.what()).find("`git`") != std::string::npos);
      CHECK_FALSE(error.hints.empty());
    }
  }
}

TEST_CASE("who watches git gets all it says while it runs, and once", "[git]") {
  const TemporaryHome home;
  const GitProgram git(home.environment());
  std::string seen;
  std::size_t looks = 0;
  const ProgramInput input{{}, {}, [&](std::string_view err) {
                             seen += err;
                             ++looks;
                           }};
  const auto result = git.run({"-c", "alias.slow=!for i in 1 2 3; do echo $i >&2; sleep 0.3; done", "slow"}, input);
  CHECK(result.err == "1\n2\n3\n");
  if (looks > 0) CHECK(result.err.starts_with(seen));  // the kernel may not say when a child ends
}
