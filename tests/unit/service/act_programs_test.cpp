// Programs around acts, as far as transcripts (tests/cli/on_act.t) cannot show them.
#include "service/act_programs.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "service/talk.hpp"
#include "support/act_ledger.hpp"
#include "support/act_racing_store.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;

namespace {

ActPrograms programs_of(ActProgram program) {
  return {{std::move(program)}, {"PATH=/usr/local/bin:/usr/bin:/bin"}, std::filesystem::temp_directory_path()};
}

}  // namespace

TEST_CASE("a program that says no leaves the ledger as it was, one that fails afterwards does not", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  auto context = ledger.by("li");
  context.programs = programs_of({.name = "no", .before = "echo 不行; exit 9", .after = ""});
  const auto before = *ledger.store.head();
  const auto error = test::error_of([&] { note(context, {id}, "x"); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(std::string(error.what()) == "the program 'no' does not let this pass: 不行");
  CHECK(*ledger.store.head() == before);
  context.dry_run = DryRun::yes;
  CHECK(note(context, {id}, "x").warnings.empty());

  context.dry_run = DryRun::no;
  context.programs = programs_of({.name = "bad", .before = "", .after = "exit 9"});
  const auto result = note(context, {id}, "x");
  CHECK(result.commit == ledger.store.head());
  CHECK(test::lines(result.warnings) == "the act is recorded, but the program 'bad' ended with code 9\n");
}

TEST_CASE("a program is asked about what is going to be recorded, and told once", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  int others = 0;
  test::RacingStore racing(ledger.store, [&] {
    if (others++ == 0) ledger.put({{"files/x", "of git itself"}});
  });
  auto context = ledger.by("li", &racing);
  context.programs =
      programs_of({.name = "count", .before = "grep -c '\"by\": \"li\"'", .after = "grep -c '\"commit\": '"});
  const auto result = note(context, {id}, "x");
  CHECK(racing.attempts() == 2);
  CHECK(test::lines(result.warnings) == "count: 1\ncount: 1\n");
}
