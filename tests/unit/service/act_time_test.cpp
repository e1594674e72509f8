// When things happened and in which order they count, whatever the clocks say.
#include <catch2/catch.hpp>

#include "service/act.hpp"
#include "service/finish.hpp"
#include "service/hand_over.hpp"
#include "service/talk.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

namespace {

/// Whether every event of a request is later than the one before it.
bool in_order(const Request& request) {
  for (std::size_t i = 1; i < request.events.size(); ++i)
    if (request.events[i].order() <= request.events[i - 1].order()) return false;
  return true;
}

}  // namespace

TEST_CASE("an event comes after all that its author had seen, though the clock stands still", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto stopped = ledger.now - std::chrono::minutes(1);
  for (int i = 0; i < 5; ++i) {
    ledger.now = stopped;
    note(ledger.by("li"), {id}, std::to_string(i));
  }
  const auto request = ledger.request(id);
  CHECK(request.events.size() == 7);
  CHECK(in_order(request));
  CHECK(request.events.back().text_or_empty("text") == "4");
  CHECK(request.events.back().at == stopped + std::chrono::minutes(1));
  CHECK(request.events.back().recorded == request.events[5].order() + Millis(1));
}

TEST_CASE("nor does a clock that goes back turn the order round, but it is told", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  CHECK(note(ledger.by("li"), {id}, "on time").warnings.empty());
  ledger.now -= std::chrono::hours(3);
  const auto result = accept(ledger.by("li"), {id});
  CHECK(test::lines(result.warnings) ==
        test::handle_in(id) + ": its newest event is 2h 59m ahead of this clock: one of the two clocks is wrong\n");
  const auto request = ledger.request(id);
  CHECK(in_order(request));
  CHECK(request.events.back().at == ledger.now);
  CHECK(request.header.owner.person == "li");
  ledger.now += std::chrono::hours(9);
  CHECK(note(ledger.by("li"), {id}, "again").warnings.empty());
  CHECK_FALSE(ledger.request(id).events.back().recorded);
}

TEST_CASE("events of one act keep their order", "[act]") {
  ActLedger ledger;
  const NewRequest request{{{"title", "照片"}}, {}, {}, Routing::at_once, {{"a.jpg", "1"}, {"b.jpg", "2"}}};
  const auto result = file_request(ledger.by("xiao.z"), request);
  const auto& events = result.requests.front().events;
  REQUIRE(events.size() == 4);
  CHECK(in_order(result.requests.front()));
  CHECK(events[0].at == ledger.now);
  CHECK(events[3].at == ledger.now + Millis(3));
  CHECK(events[3].text_or_empty("name") == "b.jpg");
}

TEST_CASE("an act recorded late says both when it happened and when it counts", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  ledger.now += std::chrono::hours(2);
  auto context = ledger.because("li", "在客户那里没有网络");
  context.at = context.now - std::chrono::hours(1);
  note(context, {id}, "到了");
  const auto event = ledger.request(id).events.back();
  CHECK(event.at == *context.at);
  CHECK(event.recorded == context.now);
  const auto commit = ledger.last_commit();
  CHECK(commit.author.time == *context.at);
  CHECK(commit.committer.time == context.now);
  CHECK(test::contains(commit.message, "\n\nRecorded late: 在客户那里没有网络\n\n"));
}

TEST_CASE("nobody records the future, nor the past without a reason", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto before = *ledger.store.head();
  const auto refused = [&](Millis ago, const std::string& reason) {
    auto context = ledger.because("li", reason);
    context.at = context.now - ago;
    return error_of([&] { note(context, {id}, "x"); });
  };
  CHECK(refused(Millis(-1), "").kind == ErrorKind::refused);
  CHECK(test::contains(refused(-std::chrono::hours(1), "early").what(), "is in the future"));
  CHECK(test::contains(refused(std::chrono::minutes(16), "").what(), "no --reason"));
  CHECK(*ledger.store.head() == before);
  auto context = ledger.by("li");
  context.at = context.now - std::chrono::minutes(15);
  CHECK(note(context, {id}, "just now").commit);
}

TEST_CASE("a request filed late belongs to the day on which it came", "[act]") {
  ActLedger ledger;
  auto context = ledger.because("xiao.z", "昨天的");
  context.at = test::instant("2026-11-20T20:00:00Z");  // the 21st in Shanghai
  const auto result = file_request(context, {{{"title", "x"}}, {}, {}, Routing::at_once, {}});
  CHECK(result.requests.front().id.day() == "20261121");
  CHECK(result.requests.front().header.filed == *context.at);
  CHECK(in_order(result.requests.front()));
}

TEST_CASE("nothing ends before it was filed", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  auto context = ledger.because("li", "补记");
  context.at = ledger.request(id).header.filed - std::chrono::hours(1);
  CHECK(error_of([&] { resolve(context, {id}, {"换了", {}, {}, {}}); }).kind == ErrorKind::refused);
  CHECK(error_of([&] { close(context, {id}, std::nullopt); }).kind == ErrorKind::refused);
  CHECK(note(context, {id}, "客户昨天就说过").commit);
}
