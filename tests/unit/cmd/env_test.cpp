#include "cmd/env.hpp"

#include <filesystem>
#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "cmd/child.hpp"
#include "cmd/terminal.hpp"
#include "support/test_env.hpp"

namespace reqs::cmd {
namespace {

namespace fs = std::filesystem;

TEST_CASE("variables are found by their whole name") {
  TestEnv test;
  test.env.environment = {"REQS_LEDGER=/a=b", "EMPTY=", "REQS=x"};
  CHECK(test.env.variable("REQS_LEDGER") == "/a=b");
  CHECK(test.env.variable("REQS") == "x");
  CHECK(test.env.variable("EMPTY") == "");
  CHECK(test.env.variable("REQS_LED") == std::nullopt);
}

TEST_CASE("ids are of the alphabet, and do not repeat") {
  const Instant now = *parse_rfc3339("2026-11-22T08:00:00Z");
  const auto random = random_ids(), seeded = seeded_ids("1", now);
  for (IdSource* ids : {random.get(), seeded.get()}) {
    std::set<std::string> drawn;
    for (int i = 0; i < 1000; ++i) {
      const std::string id = ids->draw(handle_length + 6);
      CHECK(id.size() == handle_length + 6);
      CHECK(id.find_first_not_of(id_alphabet) == std::string::npos);
      drawn.insert(id);
    }
    CHECK(drawn.size() == 1000);
  }
}

TEST_CASE("a seed repeats itself at the same instant only") {
  const Instant now = *parse_rfc3339("2026-11-22T08:00:00Z");
  const std::string first = seeded_ids("1", now)->draw(12);
  CHECK(seeded_ids("1", now)->draw(12) == first);
  CHECK(seeded_ids("2", now)->draw(12) != first);
  CHECK(seeded_ids("1", now + std::chrono::seconds(1))->draw(12) != first);
}

TEST_CASE("zone files are read from their directory and from nowhere else") {
  const fs::path root = fs::temp_directory_path() / ("reqs-zones-" + random_ids()->draw(8));
  fs::create_directories(root / "zones/Asia");
  std::ofstream(root / "zones/Asia/Shanghai") << "TZif";
  std::ofstream(root / "secret") << "no";
  const auto read = [&](std::string_view name) { return read_zone_file(root / "zones", name); };
  CHECK(read("Asia/Shanghai") == "TZif");
  for (const auto* name : {"Asia/Nowhere", "Asia", "", "../secret", "Asia/../../secret", "/etc/passwd",
                           "Asia/Shang hai", "Asia\\Shanghai", "."})
    CHECK(read(name).empty());
  fs::remove_all(root);
}

TEST_CASE("COLUMNS and LINES count when they are sensible numbers") {
  CHECK(ask_terminal("132", {}).columns == 132);
  CHECK(ask_terminal("0", {}).columns > 0);
  CHECK(ask_terminal("12x", {}).columns != 12);
  CHECK(ask_terminal("99999999999", {}).columns > 0);
  CHECK(ask_terminal({}, "7").rows == 7);
  CHECK(ask_terminal({}, "-7").rows > 0);
}

TEST_CASE("children get the Env's variables and directory, and say how they ended") {
  TestEnv test;
  test.env.cwd = "/usr";
  test.env.environment.push_back("WORD=客户");
  CHECK(output_of_child({"sh", "-c", "echo $WORD; pwd"}, test.env) == "客户\n/usr\n");
  CHECK(output_of_child({"sh", "-c", "echo x; exit 1"}, test.env) == std::nullopt);
  CHECK(output_of_child({"no-such-program"}, test.env) == std::nullopt);
  CHECK(run_child({"sh", "-c", "exit 3"}, test.env) == 3);
  CHECK(run_child({"sh", "-c", "kill -TERM $$"}, test.env) == 143);
  CHECK(run_child({"no-such-program"}, test.env) == 127);
}

}  // namespace
}  // namespace reqs::cmd
