// Reading a ledger: ids as people type them, files that cannot be read, settings.
#include "service/ledger_view.hpp"

#include <catch2/catch.hpp>

#include "service/settings.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

TEST_CASE("an id may be shortened as long as it fits one request", "[view]") {
  ActLedger ledger;
  const auto id = ledger.file("a");
  const auto handle = test::handle_in(id);
  for (int i = 0; i < 3; ++i) ledger.file("more");
  const auto view = ledger.view();
  CHECK(view.resolve(id).text() == id);
  CHECK(view.resolve(handle).text() == id);
  CHECK(view.resolve("20261122-" + handle).text() == id);
  std::string upper = handle;
  upper.back() = upper.back() == '0' ? 'O' : upper.back();
  CHECK(view.resolve(upper).text() == id);
  const auto several = error_of([&] { (void)view.resolve("0000"); });
  CHECK(several.kind == ErrorKind::not_found);
  CHECK(std::string(several.what()) == "'0000' fits 4 requests");
  CHECK(test::contains(test::all_text(several), id));
}

TEST_CASE("what fits no request is not found", "[view]") {
  ActLedger ledger;
  ledger.file("a");
  const auto view = ledger.view();
  for (const auto* typed :
       {"zzz", "20251122-000000", "20261122-zzzzzz", "客户", "", "../../etc/passwd", "@key:crm:1"}) {
    INFO(typed);
    CHECK(error_of([&] { (void)view.resolve(typed); }).kind == ErrorKind::not_found);
  }
}

TEST_CASE("every file below requests is seen, readable or not", "[view]") {
  ActLedger ledger;
  const auto id = ledger.file("a");
  ledger.put({{"requests/2026/11/22/zzzzzz.yaml", "- not a request"},
              {"requests/2026/11/22/notes.txt", "x"},
              {"requests/README", "x"}});
  std::string seen;
  ledger.view().each([&](const FoundRequest& found) {
    seen += found.path + " " + (found.read.request ? "ok" : to_text(found.read.problems.front())) + "\n";
  });
  CHECK(test::contains(seen, RequestId::parse(id)->path() + " ok\n"));
  CHECK(test::contains(seen, "requests/README requests/README: is not where a request belongs"));
  CHECK(test::contains(seen, "notes.txt: is not where a request belongs"));
  CHECK(test::contains(seen, "zzzzzz.yaml:1:1: "));
  CHECK(ledger.view().ids().size() == 2);
  CHECK(error_of([&] { (void)ledger.view().request(RequestId::make("20261122", "zzzzzz")); }).kind ==
        ErrorKind::bad_data);
  CHECK(error_of([&] { (void)ledger.view().request(RequestId::make("20261122", "zzzzz0")); }).kind ==
        ErrorKind::not_found);
}

TEST_CASE("a view stays with its commit", "[view]") {
  ActLedger ledger;
  const auto before = ledger.view();
  ledger.file("a");
  CHECK(before.ids().empty());
  CHECK(ledger.view().ids().size() == 1);
  CHECK(error_of([] { (void)view_head(MemoryStore()); }).kind == ErrorKind::storage);
}

TEST_CASE("settings that cannot be used say where and why, all at once", "[view]") {
  const ActLedger ledger({{"policy.yaml", "guards: {fields: sometimes}\n"}, {"types.yaml", "types: []\n"}});
  const auto error = error_of([&] { (void)ledger.view().config(); });
  CHECK(error.kind == ErrorKind::bad_data);
  CHECK(test::contains(test::all_text(error), "policy.yaml:1:"));
  CHECK(test::contains(test::all_text(error), "types.yaml:1:"));
  CHECK(ledger.view().settings().name == "售后");
}

TEST_CASE("settings change by an act, when they are sound as a whole", "[settings]") {
  ActLedger ledger;
  CHECK(settings_file("teams") == "teams.yaml");
  CHECK(test::contains(test::all_text(error_of([] { (void)settings_file("team"); })), "did you mean 'teams.yaml'?"));
  const auto routes = std::string("routes:\n- {name: all, to: parts}\n");
  change_settings(ledger.by("li"), {{"routes.yaml", routes}});
  CHECK(ledger.bytes("routes.yaml") == routes);
  CHECK(ledger.last_commit().message == "ledger: change routes.yaml\n");
  CHECK(error_of([&] { change_settings(ledger.by("li"), {{"routes.yaml", routes}}); }).kind == ErrorKind::refused);
  const auto before = *ledger.store.head();
  const auto error = error_of([&] {
    change_settings(ledger.by("li"), {{"routes.yaml", "routes:\n- {name: all, to: prats}\n"}});
  });
  CHECK(error.kind == ErrorKind::bad_data);
  CHECK(test::contains(test::all_text(error), "'prats', which is no team or person"));
  CHECK(*ledger.store.head() == before);
}

TEST_CASE("who edits settings does not overwrite what somebody else changed meanwhile", "[settings]") {
  ActLedger ledger;
  const auto before = ledger.bytes("teams.yaml");
  const auto theirs = before + "  eve: {name: Eve}\n";
  change_settings(ledger.by("li"), {{"teams.yaml", theirs}}, {{"teams.yaml", before}});
  const auto error = error_of([&] {
    change_settings(ledger.by("bob"), {{"teams.yaml", before + "  dan: {name: Dan}\n"}}, {{"teams.yaml", before}});
  });
  CHECK(error.kind == ErrorKind::conflict);
  CHECK(ledger.bytes("teams.yaml") == theirs);
}
