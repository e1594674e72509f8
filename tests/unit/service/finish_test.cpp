// Resolving, asking, rating, closing, reopening.
#include "service/finish.hpp"

#include <catch2/catch.hpp>

#include "core/clock.hpp"
#include "service/edit_request.hpp"
#include "service/hand_over.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

namespace {

std::string resolved(ActLedger& ledger) {
  const auto id = ledger.file_for_desk("前保险杠更换");
  accept(ledger.by("li"), {id});
  resolve(ledger.by("li"), {id}, {"换好了", Cause::capacity, 300, {}});
  return id;
}

Score csat(int value) {
  Score score;
  score.csat = value;
  return score;
}

Outcome closed_as(ActLedger& ledger, const std::string& id, std::optional<Outcome> outcome = {}) {
  close(ledger.by("li"), {id}, outcome);
  return ledger.header(id).outcome.value();
}

}  // namespace

TEST_CASE("resolved, the customer is asked after a day", "[finish]") {
  ActLedger ledger;
  const auto id = resolved(ledger);
  const auto header = ledger.header(id);
  CHECK(header.state == State::resolved);
  CHECK(header.resolved == ledger.now);
  CHECK(header.followup->due == ledger.now + std::chrono::hours(24));
  CHECK(next_clock(header) ==
        Clock{ClockName::followup, ledger.now + std::chrono::hours(24), ledger.now + std::chrono::hours(18)});
  const auto event = ledger.request(id).events.back();
  CHECK(event.text_or_empty("cause") == "capacity");
  CHECK(event.text_or_empty("cost") == "300");
}

TEST_CASE("a good answer closes it, a low one opens it again, another is kept", "[finish]") {
  ActLedger ledger;
  const auto good = resolved(ledger), low = resolved(ledger), neutral = resolved(ledger);
  const auto commits = ledger.commits();
  rate(ledger.by("li"), {good}, csat(5));
  CHECK(ledger.commits() == commits + 1);
  CHECK(ledger.header(good).state == State::closed);
  CHECK(ledger.header(good).outcome == Outcome::satisfied);

  Score score = csat(1);
  score.comment = "太慢了";
  score.rater = "张先生";
  const auto result = rate(ledger.by("li"), {low}, score);
  CHECK(test::lines(result.said) == test::handle_in(low) + ": rated csat 1: reopened\n");
  const auto header = ledger.header(low);
  CHECK(header.state == State::doing);
  CHECK(header.owner.person == "li");
  CHECK(header.cycle == 2);
  CHECK_FALSE(header.followup);
  CHECK(header.rating == Rating{1, {}, {}, "张先生", 1});
  CHECK(test::contains(ledger.last_commit().message, " rate: 前保险杠更换\n"));

  rate(ledger.by("li"), {neutral}, csat(3));
  CHECK(ledger.header(neutral).state == State::resolved);
  CHECK(ledger.header(neutral).followup->result == "reached");
}

TEST_CASE("an answer to what is open, or closed long ago, is recorded; a low one still opens", "[finish]") {
  ActLedger ledger;
  const auto open = ledger.file_for_desk("x"), closed = resolved(ledger);
  rate(ledger.by("li"), {open}, csat(1));
  CHECK(ledger.header(open).state == State::unowned);
  CHECK(ledger.header(open).cycle == 1);
  close(ledger.by("li"), {closed}, {});
  rate(ledger.by("li"), {closed}, csat(5));
  CHECK(ledger.header(closed).state == State::closed);
  rate(ledger.by("li"), {closed}, csat(2));
  CHECK(ledger.header(closed).state == State::doing);
}

TEST_CASE("the mood of a score: low wins over good", "[finish]") {
  const Policy policy;
  const auto mood = [&](std::optional<int> c, std::optional<int> e, std::optional<int> n) {
    Score score;
    score.csat = c, score.ces = e, score.nps = n;
    return judge(policy, score);
  };
  CHECK(mood(2, {}, {}) == Mood::low);
  CHECK(mood(3, {}, {}) == Mood::neutral);
  CHECK(mood(4, {}, {}) == Mood::good);
  CHECK(mood({}, 3, {}) == Mood::low);
  CHECK(mood({}, 4, {}) == Mood::neutral);
  CHECK(mood({}, 5, {}) == Mood::good);
  CHECK(mood({}, {}, 6) == Mood::low);
  CHECK(mood({}, {}, 7) == Mood::neutral);
  CHECK(mood({}, {}, 9) == Mood::good);
  CHECK(mood(5, 7, 6) == Mood::low);
  CHECK(mood({}, {}, {}) == Mood::neutral);
}

TEST_CASE("a rating has a score or words", "[finish]") {
  ActLedger ledger;
  const auto id = resolved(ledger);
  CHECK(error_of([&] { rate(ledger.by("li"), {id}, {}); }).kind == ErrorKind::usage);
  Score words;
  words.comment = "还行";
  CHECK(test::contains(test::lines(rate(ledger.by("li"), {id}, words).said), "comment recorded"));
  CHECK(ledger.header(id).state == State::resolved);
}

TEST_CASE("who rated is the customer where nobody else is named", "[finish]") {
  ActLedger ledger;
  const auto id = resolved(ledger);
  rate(ledger.by("li"), {id}, csat(3));
  CHECK(ledger.header(id).rating->by == "li");
  edit_requests(ledger.by("li"), {id}, {{"customer", "张先生"}});
  rate(ledger.by("li"), {id}, csat(3));
  CHECK(ledger.header(id).rating->by == "张先生");
  Score score = csat(3);
  score.rater = "李女士";
  rate(ledger.by("li"), {id}, score);
  CHECK(ledger.header(id).rating->by == "李女士");
}

TEST_CASE("how it ended follows from the record", "[finish]") {
  ActLedger ledger;
  CHECK(closed_as(ledger, ledger.file_for_desk("x")) == Outcome::done);
  CHECK(closed_as(ledger, resolved(ledger)) == Outcome::done);
  CHECK(closed_as(ledger, resolved(ledger), Outcome::withdrawn) == Outcome::withdrawn);
  const auto silent = resolved(ledger);
  record_followup(ledger.by("li"), {silent}, Answer::no_answer);
  CHECK(closed_as(ledger, silent) == Outcome::unanswered);
  const auto lost = ledger.file_for_desk("x");
  resolve(ledger.by("li"), {lost}, {"去了别家", {}, {}, Outcome::lost});
  CHECK(closed_as(ledger, lost) == Outcome::lost);
  CHECK(error_of([&] { close(ledger.by("li"), {lost}, {}); }).kind == ErrorKind::refused);
}

TEST_CASE("content once is not content with the next resolution", "[finish]") {
  ActLedger ledger;
  const auto id = resolved(ledger);
  rate(ledger.by("li"), {id}, csat(5));
  reopen(ledger.because("li", "又坏了"), {id});
  resolve(ledger.by("li"), {id}, {"再换一次", {}, {}, {}});
  CHECK(closed_as(ledger, id) == Outcome::done);
  CHECK(ledger.header(id).rating->csat == 5);
}

TEST_CASE("calls are counted until it may be closed without an answer", "[finish]") {
  ActLedger ledger;
  const auto id = resolved(ledger);
  CHECK(test::contains(test::lines(record_followup(ledger.by("li"), {id}, Answer::no_answer).said), "no-answer"));
  const auto second = record_followup(ledger.by("li"), {id}, Answer::no_answer);
  CHECK(test::contains(test::lines(second.said), "nobody answered 2 times; it can be closed"));
  record_followup(ledger.by("li"), {id}, Answer::reached);
  CHECK_FALSE(next_clock(ledger.header(id)));
  CHECK(error_of([&] { record_followup(ledger.by("li"), {ledger.file_for_desk("x")}, Answer::reached); }).kind ==
        ErrorKind::refused);
}

TEST_CASE("reopening needs a reason and something that is over", "[finish]") {
  ActLedger ledger;
  const auto id = resolved(ledger);
  CHECK(error_of([&] { reopen(ledger.by("li"), {id}); }).kind == ErrorKind::usage);
  const auto result = reopen(ledger.because("li", "没修好"), {id});
  CHECK(test::lines(result.said) == test::handle_in(id) + ": reopened, cycle 2\n");
  CHECK(error_of([&] { reopen(ledger.because("li", "x"), {ledger.file_for_desk("y")}); }).kind == ErrorKind::refused);
}
