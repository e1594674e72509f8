// Many processes record at once, and every act is there afterwards.
#include <set>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "support/store_ledgers.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

enum class Locking { no, yes };

/// What each process does: its own files, one commit each. The exit code tells whether all went well.
int record_files(const GitLocation& location, const GitOptions& options, int process, int files, Locking locking) {
  try {
    GitStore store(location, options);
    for (int file = 0; file < files;) {
      const auto lock = locking == Locking::yes ? store.lock() : nullptr;
      const auto path = fmt::format("requests/2026/11/22/{:02}-{}.yaml", process, file);
      if (store.commit(store.head(), draft_of({{path, path}}))) ++file;
    }
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}

void run_processes(const GitLocation& location, const GitOptions& options, int processes, int files, Locking locking) {
  std::vector<pid_t> children;
  for (int process = 0; process < processes; ++process) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) _exit(record_files(location, options, process, files, locking));
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
}

void require_all_there(const GitLocation& location, const GitOptions& options, std::size_t files) {
  const GitStore store(location, options);
  const auto head = store.head();
  REQUIRE(head.has_value());
  CHECK(store.list(*head, "requests/2026/11/22").size() == files);
  std::size_t commits = 0;
  store.log(*head, [&](const CommitInfo&) { return ++commits, true; });
  CHECK(commits == files);
}

}  // namespace

TEST_CASE("sixteen processes under the lock lose nothing", "[store]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  run_processes(location, home.options(), 16, 4, Locking::yes);
  require_all_there(location, home.options(), 64);
  CHECK(home.git("ledger", {"fsck", "--strict", "--no-dangling"}).empty());
}

TEST_CASE("processes without the lock lose nothing either, as the ref moves by compare and swap", "[store]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  run_processes(location, home.options(), 4, 8, Locking::no);
  require_all_there(location, home.options(), 32);
}

TEST_CASE("processes that share a checkout keep it clean", "[store]") {
  const TemporaryHome home;
  const auto location = create_with_checkout(home / "ledger");
  run_processes(location, home.options(), 3, 3, Locking::yes);
  require_all_there(location, home.options(), 9);
  CHECK(home.git("ledger", {"status", "--porcelain"}).empty());
}
