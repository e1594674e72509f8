// Commands that must not keep us waiting.
#include "store/limited_program.hpp"

#include <csignal>
#include <thread>

#include <catch2/catch.hpp>

#include "store/act_program.hpp"
#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

constexpr auto long_enough = std::chrono::minutes(5);

LimitedEnd run_it(const TemporaryHome& home, const std::string& command, std::chrono::milliseconds limit = long_enough,
                  std::string_view input = {}) {
  Spool spool(home.path());
  spool.append(input);
  return run_limited({command, home.path(), home.environment(), limit}, spool);
}

/// Until a process is no more, but as a name that its new parent has not taken notice of.
bool is_gone(const std::string& pid) {
  std::ifstream file("/proc/" + pid + "/stat");
  std::string text;
  std::getline(file, text);
  return text.empty() || text.find(") Z ") != std::string::npos;
}

}  // namespace

TEST_CASE("a command reads its input, and what it says and its code come back", "[limited]") {
  const TemporaryHome home;
  const auto end = run_it(home, "cat; echo 二 >&2; pwd; exit 3", long_enough, "一\n");
  CHECK(end.how == LimitedEnd::How::exited);
  CHECK(end.exit_code == 3);
  CHECK(end.said == "一\n二\n" + home.path().string() + "\n");
  CHECK(run_it(home, "kill -TERM $$").exit_code == 128 + SIGTERM);
  CHECK(run_it(home, "/no/such/program").exit_code == 127);
}

TEST_CASE("a spool holds as much as it gets, and each reader begins at its beginning", "[limited]") {
  const TemporaryHome home;
  Spool items(home.path()), spool("/no/such/directory");
  const std::string text(300'000, 'x');
  items.append(text);
  spool.append("<");
  spool.append(items);
  spool.append(">");
  for (int turn = 0; turn < 2; ++turn)
    CHECK(run_limited({"wc -c; ", home.path(), home.environment(), long_enough}, spool).said.find("300002") !=
          std::string::npos);
  CHECK(fs::is_empty(home.path()) == false);  // the fixture's own file, and nothing else
  CHECK(std::distance(fs::directory_iterator(home.path()), {}) == 1);
}

TEST_CASE("who does not read, or says very much, is neither waited for nor kept in memory", "[limited]") {
  const TemporaryHome home;
  CHECK(run_it(home, "exec 0<&-; exit 0", long_enough, std::string(1'000'000, 'x')).exit_code == 0);
  const auto end = run_it(home, "yes | head -c 1000000; exit 4");
  CHECK(end.exit_code == 4);
  CHECK(end.said.size() == 4096);
}

TEST_CASE("what is in the background is not waited for", "[limited]") {
  const TemporaryHome home;
  const auto end = run_it(home, "sleep 1000 & echo $!");
  CHECK(end.how == LimitedEnd::How::exited);
  kill(std::stoi(end.said), SIGKILL);
}

TEST_CASE("when its time is up a command is ended with all it has started", "[limited]") {
  const TemporaryHome home;
  const auto end = run_it(home, "trap '' TERM; sleep 1000 & echo $!; sleep 1000", std::chrono::milliseconds(300));
  CHECK(end.how == LimitedEnd::How::out_of_time);
  REQUIRE_FALSE(end.said.empty());
  const auto child = end.said.substr(0, end.said.find('\n'));
  while (!is_gone(child)) std::this_thread::yield();
}

TEST_CASE("Ctrl-C ends the command and not us", "[limited]") {
  const TemporaryHome home;
  const auto end = run_it(home, "kill -INT $PPID; sleep 1000");
  CHECK(end.how == LimitedEnd::How::interrupted);
}

TEST_CASE("git's configuration names the programs around acts", "[limited]") {
  const TemporaryHome home;
  const GitStore store(create_bare(home / "ledger"), home.options());
  CHECK(store.act_programs().empty());
  const auto set = [&](const std::string& key, const std::string& value) {
    home.git("ledger", {"config", "reqs.on-act." + key, value});
  };
  home.git("ledger", {"config", "--global", "reqs.on-act.Chat.after", "far"});
  home.git("ledger", {"config", "--global", "reqs.on-act.b.after", "b"});
  set("Chat.after", "near");
  set("a.b.before", "x");
  set("a.b.timeout", "600");
  set("nothing.timeout", "5");
  const auto found = store.act_programs();
  REQUIRE(found.size() == 3);
  CHECK((found[0].name == "Chat" && found[0].after == "near" && found[0].before.empty()));
  CHECK(found[0].limit == std::chrono::seconds(10));
  CHECK((found[1].name == "a.b" && found[1].before == "x" && found[1].limit == std::chrono::seconds(600)));
  CHECK(found[2].after == "b");
  for (const auto* wrong : {"a.timeout", "a.unknown", "before"}) {
    set(wrong, "601");
    CHECK_THROWS_AS(store.act_programs(), Error);
    home.git("ledger", {"config", "--unset", std::string("reqs.on-act.") + wrong});
  }
}
