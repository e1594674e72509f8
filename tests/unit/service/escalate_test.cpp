// The way up and the decision back.
#include "service/escalate.hpp"

#include <catch2/catch.hpp>

#include "service/finish.hpp"
#include "service/hand_over.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

namespace {

Brief full_brief() {
  return {Ground::conflict, "客户后天要车", "我们可以加班", "配件部说要三天", {"空运", "调货"}, 1, "请定下来"};
}

}  // namespace

TEST_CASE("three levels up, each with somebody in charge and a limit", "[escalate]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto first = escalate(ledger.by("li"), {id}, full_brief());
  CHECK(test::lines(first.said) == test::handle_in(id) +
                                       ": escalated to level 2 (managers): qian is in charge and owes a decision "
                                       "within 4h\n");
  const auto header = ledger.header(id);
  CHECK(header.level == 2);
  CHECK(header.escalation->in_charge == "qian");
  CHECK(header.escalation->ground == "conflict");
  CHECK(header.escalation->due == ledger.now + std::chrono::hours(4));
  CHECK(header.state == State::unowned);
  CHECK(test::contains(ledger.last_commit().message, "\nReqs-Level: 2\n"));
  const auto event = ledger.request(id).events.back();
  CHECK(event.text_or_empty("theirs") == "配件部说要三天");
  CHECK(event.get("options")->list()->size() == 2);

  escalate(ledger.by("qian"), {id}, full_brief());
  CHECK(ledger.header(id).escalation->in_charge == "sun");
  const auto error = error_of([&] { escalate(ledger.by("sun"), {id}, full_brief()); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(std::string(error.what()) == test::handle_in(id) + " is at level 3, the last one");
  CHECK(test::contains(test::all_text(error), "sun owes the decision"));
}

TEST_CASE("a team has its own people in charge", "[escalate]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  assign(ledger.by("li"), {id}, {"parts", Agreed::yes});
  escalate(ledger.by("bob"), {id}, full_brief());
  CHECK(ledger.header(id).escalation->in_charge == "ann");
}

TEST_CASE("a brief that lacks something is refused, with all that it lacks", "[escalate]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  Brief brief;
  brief.options = {"only one"};
  const auto error = error_of([&] { escalate(ledger.by("li"), {id}, brief); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(std::string(error.what()) ==
        "the brief lacks --ground (authority, conflict, time or strategy), --background, --ours (our position), "
        "--theirs (the other side's, in their words), two --option, --recommend N, --ask (what the level is to do)");
  auto context = ledger.because("li", "电话里讲清楚了");
  context.waived = {Guard::brief};
  escalate(context, {id}, brief);
  CHECK(ledger.header(id).level == 2);
  CHECK(ledger.request(id).events[2].act == Act::waive);
}

TEST_CASE("a recommendation is one of the options", "[escalate]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  for (const int number : {0, 3, -1}) {
    auto brief = full_brief();
    brief.recommend = number;
    CHECK(error_of([&] { escalate(ledger.by("li"), {id}, brief); }).kind == ErrorKind::usage);
  }
}

TEST_CASE("the decision stops the level's clock and goes back to the owner", "[escalate]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  accept(ledger.by("li"), {id});
  escalate(ledger.by("li"), {id}, full_brief());
  const auto result = decide(ledger.by("qian"), {id}, {"空运,费用我批", 1, "2026-11-24"});
  CHECK(test::lines(result.said) == test::handle_in(id) + ": decided; back to li\n");
  CHECK(result.warnings.empty());
  const auto header = ledger.header(id);
  CHECK_FALSE(header.escalation);
  CHECK(header.level == 2);
  CHECK(header.state == State::doing);
  const auto event = ledger.request(id).events.back();
  CHECK(event.by == "qian");
  CHECK(event.text_or_empty("option") == "1");
  CHECK(event.instant("until") == test::instant("2026-11-24T15:59:59Z"));
  CHECK(ledger.view().find(*RequestId::parse(id))->canonical);
}

TEST_CASE("who decides in another's place is warned, and options must exist", "[escalate]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  CHECK(error_of([&] { decide(ledger.by("qian"), {id}, {"好", {}, ""}); }).kind == ErrorKind::refused);
  escalate(ledger.by("li"), {id}, full_brief());
  CHECK(error_of([&] { decide(ledger.by("qian"), {id}, {"好", 3, ""}); }).kind == ErrorKind::usage);
  CHECK(error_of([&] { decide(ledger.by("qian"), {id}, {"好", {}, "someday"}); }).kind == ErrorKind::usage);
  const auto result = decide(ledger.by("li"), {id}, {"好", {}, ""});
  CHECK(test::contains(test::lines(result.warnings), "qian is in charge at level 2, not li"));
}

TEST_CASE("what is closed goes nowhere; a new cycle begins at the bottom", "[escalate]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  escalate(ledger.by("li"), {id}, full_brief());
  close(ledger.by("li"), {id}, {});
  CHECK(error_of([&] { escalate(ledger.by("li"), {id}, full_brief()); }).kind == ErrorKind::refused);
  reopen(ledger.because("li", "没好"), {id});
  escalate(ledger.by("li"), {id}, full_brief());
  CHECK(ledger.header(id).level == 2);
  CHECK(ledger.request(id).events.back().text_or_empty("cycle") == "2");
}
