// Levels, cycles, ratings and what happens when two clones do the same.
#include <catch2/catch.hpp>

#include "core/replay.hpp"
#include "support/sample_history.hpp"

using namespace reqs;
using test::History;
using Effect = Verdict::Effect;

namespace {

Effect last(const History& history) {
  return history.last_verdict().effect;
}

History& escalate(History& history, const char* level, const char* cycle = "") {
  return history.then("li", Act::escalate,
                      {{"level", level}, {"cycle", cycle}, {"in_charge", "zhou"}, {"limit", "24h"}});
}

}  // namespace

TEST_CASE("levels are climbed one at a time, each once a cycle", "[replay]") {
  auto history = History::filed();
  escalate(history, "3");
  CHECK(history.last_verdict().why == "level 2 was skipped");
  CHECK(history.header().level == 1);
  escalate(history, "2");
  CHECK(history.header().level == 2);
  CHECK(history.header().escalation->in_charge == "zhou");
  CHECK(history.header().escalation->due == test::at("2026-11-23T00:32:00Z"));
  escalate(history, "2", "1");
  CHECK(last(history) == Effect::repeated);
  escalate(history, "3");
  CHECK(history.header().level == 3);
  escalate(history, "1");
  CHECK(last(history) == Effect::repeated);
  escalate(history, "99999999999999999999");
  CHECK(last(history) == Effect::repeated);
}

TEST_CASE("a decision belongs to the level that owes it", "[replay]") {
  auto history = History::filed();
  escalate(history, "2");
  escalate(history, "3");
  history.then("zhou", Act::decide, {{"level", "2"}, {"text", "晚了"}});
  CHECK(history.last_verdict().why == "level 3 owes the decision");
  history.then("zhou", Act::decide, {{"level", "3"}, {"text", "换"}});
  CHECK_FALSE(history.header().escalation);
  CHECK(history.header().level == 3);
  history.then("qian", Act::decide, {{"level", "3"}, {"text", "换"}});
  CHECK(last(history) == Effect::repeated);
  history.then("qian", Act::decide, {{"level", "4"}, {"text", "换"}});
  CHECK(last(history) == Effect::void_);
}

TEST_CASE("a new cycle begins at level one, and old escalations are over", "[replay]") {
  auto history = History::filed();
  escalate(history, "2");
  history.then("li", Act::resolve, {{"text", "好了"}, {"ask_after", "24h"}});
  CHECK_FALSE(history.header().escalation);
  history.then("li", Act::reopen, {{"reason", "没好"}});
  CHECK(history.header().cycle == 2);
  CHECK(history.header().level == 1);
  CHECK_FALSE(history.header().resolved);
  CHECK_FALSE(history.header().followup);
  escalate(history, "2", "1");
  CHECK(history.last_verdict().why == "cycle 1 is over");
  escalate(history, "2", "2");
  CHECK(last(history) == Effect::applied);
}

TEST_CASE("the follow-up is due after the resolution, and closes with an answer", "[replay]") {
  auto history = History::filed();
  history.then("li", Act::resolve, {{"text", "换了"}, {"ask_after", "24h"}});
  CHECK(history.header().resolved == test::at("2026-11-22T00:31:00Z"));
  CHECK(history.header().followup == Followup{test::at("2026-11-23T00:31:00Z"), 0, ""});
  history.then("li", Act::followup, {{"result", "no-answer"}}).then("li", Act::followup, {{"result", "no-answer"}});
  CHECK(history.header().followup->tries == 2);
  history.then("li", Act::rate, {{"csat", "5"}, {"rater", "张先生"}});
  CHECK(history.header().followup->result == "reached");
  history.then("li", Act::followup, {{"result", "reached"}});
  CHECK(last(history) == Effect::repeated);
}

TEST_CASE("the last answer counts, and tells the cycle it was given in", "[replay]") {
  auto history = History::filed();
  history.then("li", Act::resolve).then("li", Act::rate, {{"csat", "2"}, {"nps", "0"}});
  history.then("li", Act::rate, {{"csat", "4"}, {"comment", "还行"}});
  CHECK(history.header().rating == Rating{4, {}, {}, "li", 1});
  history.then("li", Act::reopen, {{"reason", "x"}});
  CHECK(history.header().rating->cycle == 1);
  history.then("li", Act::rate, {{"ces", "7"}, {"rater", "张先生"}});
  CHECK(history.header().rating == Rating{{}, 7, {}, "张先生", 2});
}

TEST_CASE("how it ended is what was said last", "[replay]") {
  auto lost = History::filed();
  lost.then("li", Act::resolve, {{"outcome", "lost"}}).then("li", Act::close);
  CHECK(lost.header().outcome == Outcome::lost);
  auto plain = History::filed();
  plain.then("li", Act::close);
  CHECK(plain.header().outcome == Outcome::done);
  plain.then("li", Act::reopen);
  CHECK_FALSE(plain.header().outcome);
  CHECK_FALSE(plain.header().closed);
}

TEST_CASE("two clones that do the same are of one mind", "[replay]") {
  const auto twice = [](History history, const std::string& by, Act act, const test::Fields& fields) {
    history.then(by, act, fields);
    const auto once = history.header();
    history.then(by, act, fields);
    CHECK(last(history) == Effect::repeated);
    CHECK(history.header() == once);
  };
  auto doing = History::filed();
  doing.then("li", Act::assign, {{"to", "li"}, {"team", "desk"}});
  auto offered = doing;
  offered.then("li", Act::offer, {{"to", "parts"}});
  auto closed = doing;
  closed.then("li", Act::close);
  twice(offered, "bob", Act::accept, {{"team", "parts"}});
  twice(offered, "bob", Act::decline, {{"reason", "忙"}});
  twice(doing, "li", Act::offer, {{"to", "parts"}});
  twice(doing, "li", Act::assign, {{"to", "bob"}, {"team", "parts"}});
  twice(doing, "li", Act::release, {});
  twice(doing, "robot", Act::escalate, {{"level", "2"}, {"cycle", "1"}});
  twice(doing, "li", Act::resolve, {{"text", "好"}});
  twice(doing, "li", Act::close, {});
  twice(closed, "li", Act::reopen, {{"reason", "x"}});
  twice(doing, "li", Act::link, {{"kind", "follows"}, {"to", "20261122-000001"}});
  twice(doing, "li", Act::split, {{"part", "20261122-000001"}});
}

TEST_CASE("two people cannot both have it", "[replay]") {
  auto history = History::filed();
  history.then("bob", Act::accept).then("ann", Act::accept);
  CHECK(history.header().owner.person == "bob");
  CHECK(history.last_verdict().why == "bob has it");
}

TEST_CASE("chasing is counted whatever the state", "[replay]") {
  auto history = History::filed();
  history.then("张先生", Act::chase).then("li", Act::close).then("张先生", Act::chase);
  CHECK(history.header().chases == 2);
}

TEST_CASE("a comment alone leaves the score that was given before", "[replay]") {
  auto history = History::filed();
  history.then("li", Act::resolve).then("li", Act::rate, {{"csat", "5"}, {"rater", "张先生"}});
  history.then("li", Act::rate, {{"comment", "下次还来"}});
  CHECK(last(history) == Effect::applied);
  REQUIRE(history.header().rating);
  CHECK(history.header().rating->csat == 5);
  CHECK(history.header().rating->by == "张先生");
}
