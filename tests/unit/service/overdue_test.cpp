// What is late now, or was at some moment.
#include "service/overdue.hpp"

#include <catch2/catch.hpp>

#include "service/act_on.hpp"
#include "service/check.hpp"
#include "service/find.hpp"
#include "service/finish.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;
using test::instant;

namespace {

std::string late(const ActLedger& ledger, OverdueQuestion question, const std::string& query = "") {
  const auto view = ledger.view();
  const auto catalog = catalog_of(view, question.as_of);
  const auto context = query_context(view, ledger.zone, question.as_of, "li@example.com", ActLedger::lower);
  std::string text;
  find_overdue(*catalog, Query::parse(query, context), question).each([&](const LateClock& row) {
    text += row.request.header.title + " " + std::string(name_of(row.clock.name)) + " " +
            std::to_string(row.late_by / std::chrono::minutes(1)) + "\n";
  });
  return text;
}

/// Needed at 02:00 and 03:00; the first was resolved at 04:00 and promised again.
ActLedger two_late() {
  ActLedger ledger;
  const auto first = ledger.file("first", {{"needed-by", "2026-11-22T02:00:00Z"}});
  ledger.file("second", {{"needed-by", "2026-11-22T03:00:00Z"}});
  ledger.now = instant("2026-11-22T03:59:00Z");
  resolve(ledger.by("li"), {first}, {"好了", {}, {}, {}});
  return ledger;
}

}  // namespace

TEST_CASE("what is late, longest first", "[overdue]") {
  const auto ledger = two_late();
  CHECK(late(ledger, {instant("2026-11-22T03:30:00Z"), {}, {}}) == "first needed-by 90\nsecond needed-by 30\n");
  CHECK(late(ledger, {instant("2026-11-22T05:00:00Z"), {}, {}}) == "second needed-by 120\n");
  CHECK(late(ledger, {instant("2026-11-22T02:00:00Z"), {}, {}}).empty());
  CHECK(late(ledger, {instant("2026-11-22T00:00:00Z"), {}, {}}).empty());
}

TEST_CASE("what will be late soon is there with how long it has", "[overdue]") {
  const auto ledger = two_late();
  CHECK(late(ledger, {instant("2026-11-22T01:30:00Z"), instant("2026-11-22T01:30:00Z") + std::chrono::hours(1), {}}) ==
        "first needed-by -30\n");
  CHECK(late(ledger, {instant("2026-11-22T01:30:00Z"), instant("2026-11-22T03:00:00Z"), {}}) ==
        "first needed-by -30\nsecond needed-by -90\n");
}

TEST_CASE("the follow-up is a clock of its own", "[overdue]") {
  const auto ledger = two_late();
  const auto later = instant("2026-11-23T05:00:00Z");
  CHECK(late(ledger, {later, {}, ClockName::followup}) == "first followup 60\n");
  CHECK(late(ledger, {later, {}, ClockName::promise}).empty());
  CHECK(late(ledger, {later, {}, {}}, "first") == "first followup 60\n");
  CHECK(late(ledger, {later, {}, {}}, "state:open") == "second needed-by 1560\n");
}

TEST_CASE("a request is looked at as it was at that moment", "[overdue]") {
  auto ledger = two_late();
  const auto request = ledger.request(ledger.view().ids().front().text());
  CHECK_FALSE(request_as_of(request, request.header.filed - Millis(1)));
  CHECK(request_as_of(request, request.header.filed)->events.size() == 1);
  CHECK(request_as_of(request, instant("2026-11-22T03:59:59Z"))->header.state == State::unowned);
  CHECK(*request_as_of(request, instant("2030-01-01T00:00:00Z")) == request);
}

TEST_CASE("what was recorded later can be left out", "[overdue]") {
  auto ledger = two_late();
  auto request = ledger.request(ledger.view().ids().front().text());
  auto late = request.events.back();
  late.recorded = instant("2026-11-23T00:00:00Z");
  request = make_request(request.id, {request.events.front(), late});
  const auto then = instant("2026-11-22T12:00:00Z");
  CHECK(request_as_of(request, then)->events.size() == 2);
  CHECK(request_as_of(request, then, then)->events.size() == 1);
  CHECK_FALSE(request_as_of(request, then, request.header.filed - Millis(1)));
  CHECK(settled_since(request) == *late.recorded);
}

TEST_CASE("what cannot be read is part of the answer", "[overdue]") {
  auto ledger = two_late();
  ledger.put({{"requests/2026/11/22/zzzzzz.yaml", "]"}});
  const auto view = ledger.view();
  const auto catalog = catalog_of(view, ledger.now);
  const auto answer = find_overdue(*catalog, Query::everything(), {instant("2026-11-22T05:00:00Z"), {}, {}});
  REQUIRE(answer.unreadable().size() == 1);
  CHECK(answer.unreadable().front().path == "requests/2026/11/22/zzzzzz.yaml");
  CHECK(answer.size() == 1);
}

TEST_CASE("a sound ledger has nothing to find", "[check]") {
  auto ledger = two_late();
  const auto answer = check_ledger(ledger.view(), {});
  CHECK(answer.unreadable.empty());
  CHECK(answer.findings.empty());
  CHECK(answer.files == 8);
}

TEST_CASE("check tells what cannot be read apart from what is not as it should be", "[check]") {
  auto ledger = two_late();
  const auto path = ledger.view().ids().front().path();
  auto edited = ledger.bytes(path);
  edited.replace(edited.find("state: resolved"), 15, "state: closed");
  NewRequest photo{{{"title", "x"}}, {}, {}, Routing::at_once, {{"a.jpg", "PHOTO"}}};
  const auto file = file_request(ledger.by("li"), photo).requests.front().header.files.front();
  ledger.put({{path, edited},
              {"requests/2026/11/22/zzzzzz.yaml", "a: 1\na: 2\n"},
              {"requests/x", ""},
              {"files/" + file.sha256, "other"},
              {"policy.yaml", "guards: {fields: sometimes}\n"}});
  const auto answer = check_ledger(ledger.view(), {});
  std::string unreadable, findings;
  for (const auto& problem : answer.unreadable) unreadable += to_text(problem) + "\n";
  for (const auto& problem : answer.findings) findings += to_text(problem) + "\n";
  CHECK(test::contains(unreadable, "policy.yaml:1:"));
  CHECK(test::contains(unreadable, "requests/2026/11/22/zzzzzz.yaml:2:1: "));
  CHECK(test::contains(unreadable, "requests/x: is not where"));
  CHECK(test::contains(findings, path + ": was edited by hand: state"));
  CHECK(test::contains(findings, "files/" + file.sha256 + ": does not hold what its name says"));
  CHECK(check_ledger(ledger.view(), {"files"}).unreadable.empty());
  CHECK(check_ledger(ledger.view(), {"requests/2026/"}).files == 4);
  CHECK(error_of([&] { check_ledger(ledger.view(), {"request"}); }).kind == ErrorKind::not_found);
}

TEST_CASE("contested acts and missing attachments are findings", "[check]") {
  auto ledger = two_late();
  const auto id = ledger.view().ids().back();
  const auto bytes = ledger.bytes(id.path());
  ledger.put({{id.path(), bytes + "- id: 0001.zzzzzz\n  at: 2026-11-22T06:00:00.000Z\n  by: li\n  do: decline\n"
                                  "- id: 0001.zzzzz0\n  at: 2026-11-22T07:00:00.000Z\n  by: li\n  do: attach\n"
                                  "  name: a.jpg\n  sha256: abcd\n"}});
  const auto answer = check_ledger(ledger.view(), {});
  std::string findings;
  for (const auto& problem : answer.findings) findings += to_text(problem) + "\n";
  CHECK(test::contains(findings, "was edited by hand"));
  CHECK(test::contains(findings, "event 0001.zzzzzz (decline) has no effect: nothing is offered"));
  CHECK(test::contains(findings, "files/abcd: is missing, though a request has it attached"));
}

TEST_CASE("bytes are checked for the place they are meant for", "[check]") {
  auto ledger = two_late();
  const auto view = ledger.view();
  const auto id = view.ids().front();
  CHECK(check_bytes(id.path(), ledger.bytes(id.path()), {}).unreadable.empty());
  CHECK(check_bytes("requests/2026/11/22/zzzzzz.yaml", ledger.bytes(id.path()), {}).unreadable.size() == 1);
  CHECK(check_bytes("teams.yaml", "teams: {desk: {members: [ghost]}}\n", view.config_files()).unreadable.size() >= 1);
  CHECK(check_bytes("teams.yaml", ledger.bytes("teams.yaml"), view.config_files()).unreadable.empty());
  CHECK(check_bytes("notes.txt", "x", {}).unreadable.size() == 1);
}
