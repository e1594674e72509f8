// Asking, giving, taking and letting go: who answers for a request at each step.
#include "service/hand_over.hpp"

#include <catch2/catch.hpp>

#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

namespace {

/// Owned by li of the desk.
std::string owned(ActLedger& ledger) {
  const auto id = ledger.file_for_desk("前保险杠更换");
  accept(ledger.by("li"), {id});
  return id;
}

test::Settings transfer_guard(const std::string& mode) {
  return {{"policy.yaml", "guards: {transfer: " + mode + "}\n"}};
}

}  // namespace

TEST_CASE("offered, accepted: until then the sender answers for it", "[hand_over]") {
  ActLedger ledger;
  const auto id = owned(ledger);
  const auto result = offer(ledger.by("li"), {id}, "配件部", "您看方便接手吗?");
  CHECK(test::lines(result.said) == test::handle_in(id) + ": offered to parts: would you take it?\n" +
                                        test::handle_in(id) + ": parts asks: 请先私下问一声\n");
  CHECK(ledger.header(id).state == State::offered);
  CHECK(ledger.header(id).owner == Owner{"desk", "li"});
  CHECK(ledger.request(id).events.back().text_or_empty("note") == "您看方便接手吗?");
  accept(ledger.by("ann"), {id});
  CHECK(ledger.header(id).owner == Owner{"parts", "ann"});
  CHECK(ledger.header(id).state == State::doing);
}

TEST_CASE("only who was asked accepts", "[hand_over]") {
  ActLedger ledger;
  const auto id = owned(ledger);
  offer(ledger.by("li"), {id}, "bob", "");
  const auto error = error_of([&] { accept(ledger.by("ann"), {id}); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(std::string(error.what()) == test::handle_in(id) + " is offered to bob, not to ann");
  accept(ledger.by("bob"), {id});
  CHECK(ledger.header(id).owner == Owner{"parts", "bob"});
}

TEST_CASE("accepting without an id takes the one that is offered to me", "[hand_over]") {
  ActLedger ledger;
  const auto a = owned(ledger), b = owned(ledger);
  CHECK(error_of([&] { accept(ledger.by("bob"), {}); }).kind == ErrorKind::refused);
  offer(ledger.by("li"), {a}, "parts", "");
  accept(ledger.by("bob"), {});
  CHECK(ledger.header(a).owner.person == "bob");
  offer(ledger.by("bob"), {a}, "ann", "");
  offer(ledger.by("li"), {b}, "parts", "");
  const auto error = error_of([&] { accept(ledger.by("ann"), {}); });
  CHECK(std::string(error.what()) == "2 requests are offered to ann");
  CHECK(test::contains(test::all_text(error), a));
  CHECK(test::contains(test::all_text(error), b));
}

TEST_CASE("declining says why, leads back, and may suggest somebody", "[hand_over]") {
  ActLedger ledger;
  const auto id = owned(ledger);
  offer(ledger.by("li"), {id}, "bob", "");
  CHECK(error_of([&] { decline(ledger.by("bob"), {id}, ""); }).kind == ErrorKind::usage);
  CHECK(error_of([&] { decline(ledger.because("bob", "忙"), {id}, "anm"); }).kind == ErrorKind::not_found);
  decline(ledger.because("bob", "忙不过来"), {id}, "Ann");
  CHECK(ledger.header(id).owner == Owner{"desk", "li"});
  CHECK(ledger.header(id).state == State::doing);
  CHECK(ledger.request(id).events.back().text_or_empty("suggest") == "ann");
  CHECK(error_of([&] { decline(ledger.because("bob", "忙"), {id}, ""); }).kind == ErrorKind::refused);
}

TEST_CASE("within the team it is assigned without more ado", "[hand_over]") {
  ActLedger ledger;
  const auto id = owned(ledger);
  assign(ledger.by("li"), {id}, {"小张", Agreed::no});
  CHECK(ledger.header(id).owner == Owner{"desk", "xiao.z"});
  assign(ledger.by("li"), {id}, {"me", Agreed::no});
  CHECK(ledger.header(id).owner == Owner{"desk", "li"});
  assign(ledger.by("li"), {id}, {"服务台", Agreed::no});
  CHECK(ledger.header(id).owner == Owner{"desk", ""});
  CHECK(ledger.header(id).state == State::unowned);
}

TEST_CASE("to another team only if they agreed, or with a reason", "[hand_over]") {
  ActLedger ledger;
  const auto id = owned(ledger);
  const auto error = error_of([&] { assign(ledger.by("li"), {id}, {"bob", Agreed::no}); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(test::contains(error.what(), "goes from desk to parts"));
  assign(ledger.by("li"), {id}, {"bob", Agreed::yes});
  CHECK(ledger.header(id).owner == Owner{"parts", "bob"});
  CHECK(ledger.request(id).events.back().text_or_empty("agreed") == "yes");
  assign(ledger.because("bob", "不是配件问题"), {id}, {"desk", Agreed::no});
  CHECK(ledger.header(id).owner == Owner{"desk", ""});
  CHECK(ledger.request(id).events.back().text_or_empty("reason") == "不是配件问题");
}

TEST_CASE("the transfer guard can be waived, only warn, or be off", "[hand_over]") {
  ActLedger warning(transfer_guard("warn"));
  const auto warned = owned(warning);
  CHECK(assign(warning.by("li"), {warned}, {"bob", Agreed::no}).warnings.size() == 1);
  CHECK(warning.header(warned).owner.person == "bob");
  ActLedger silent(transfer_guard("off"));
  CHECK(assign(silent.by("li"), {owned(silent)}, {"bob", Agreed::no}).warnings.empty());
  ActLedger refusing;
  const auto unrouted = refusing.file("nobody's yet");
  CHECK(assign(refusing.by("li"), {unrouted}, {"parts", Agreed::no}).commit);
}

TEST_CASE("released, the team still answers for it", "[hand_over]") {
  ActLedger ledger;
  const auto id = owned(ledger);
  const auto result = release(ledger.by("li"), {id});
  CHECK(test::contains(test::lines(result.said), "released; desk answers for it"));
  CHECK(ledger.header(id).owner == Owner{"desk", ""});
  CHECK(ledger.header(id).state == State::unowned);
  CHECK(error_of([&] { release(ledger.by("li"), {id}); }).kind == ErrorKind::refused);
}

TEST_CASE("whoever has it is not asked again, nor somebody unknown", "[hand_over]") {
  ActLedger ledger;
  const auto id = owned(ledger);
  CHECK(test::contains(error_of([&] { offer(ledger.by("li"), {id}, "me", ""); }).what(), "li has"));
  const auto unknown = error_of([&] { offer(ledger.by("li"), {id}, "prats", ""); });
  CHECK(unknown.kind == ErrorKind::not_found);
  CHECK(test::contains(test::all_text(unknown), "did you mean 'parts'?"));
  offer(ledger.by("li"), {id}, "bob", "");
  CHECK(error_of([&] { offer(ledger.by("li"), {id}, "bob", ""); }).kind == ErrorKind::refused);
}

TEST_CASE("some team always answers: a person in no team takes what a team has", "[hand_over]") {
  ActLedger ledger;
  const auto unrouted = ledger.file("nobody's yet"), routed = ledger.file_for_desk("the desk's");
  for (const bool asking : {true, false}) {
    const auto error = error_of([&] {
      if (asking)
        offer(ledger.by("li"), {unrouted}, "mo", "");
      else
        assign(ledger.by("li"), {unrouted}, {"mo", Agreed::no});
    });
    CHECK(error.kind == ErrorKind::refused);
    CHECK(test::contains(error.what(), "mo is in no team"));
  }
  CHECK(ledger.header(unrouted).owner == Owner{});
  assign(ledger.by("li"), {routed}, {"mo", Agreed::no});
  CHECK(ledger.header(routed).owner == Owner{"desk", "mo"});
}

TEST_CASE("what nobody has yet can be routed again, what somebody has cannot", "[hand_over]") {
  ActLedger ledger;
  const auto id = ledger.file("Bumper");
  const auto result = route_requests(ledger.by("li"), {id});
  CHECK(test::contains(test::lines(result.said), "routed to parts by rule '配件', routes.yaml:3"));
  CHECK(ledger.header(id).owner.team == "parts");
  const auto taken = owned(ledger);
  CHECK(error_of([&] { route_requests(ledger.by("li"), {taken}); }).kind == ErrorKind::refused);
}
