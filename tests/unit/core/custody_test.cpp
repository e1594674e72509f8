#include "core/custody.hpp"

#include <catch2/catch.hpp>

#include "support/sample_history.hpp"

using namespace reqs;
using test::History;

namespace {

/// `A>B>A: 2 hand-offs, …` for a case's rows, a letter each; `.` is nobody.
std::string figures(const std::string& rows) {
  std::vector<std::string> names;
  for (const char c : rows) names.push_back(c == '.' ? std::string() : std::string(1, c));
  const auto path = path_of(names);
  std::string way;
  for (const auto& hand : path.hands) way += hand;
  return way + " " + std::to_string(path.handoffs()) + " " + std::to_string(path.distinct) + " " +
         std::to_string(path.returns()) + " " + std::to_string(path.bounces);
}

Custody custody_in(const History& history) {
  return custody_of(history.request().events);
}

/// `held desk/ 0-2` a stint, in minutes since the first event; one that runs has no end.
std::string stints_of(const Custody& custody) {
  std::string text;
  const auto minute = [&](Instant at) {
    return std::to_string((at - custody.stints.front().from) / std::chrono::minutes(1));
  };
  for (const auto& stint : custody.stints)
    text += (text.empty() ? "" : ", ") + std::string(name_of(stint.phase)) + " " + stint.holder.team + "/" +
            stint.holder.person + " " + minute(stint.from) + "-" + (stint.until ? minute(*stint.until) : "");
  return text;
}

std::string asked_of(const Custody& custody) {
  std::string text;
  for (const auto& asked : custody.asked)
    text += (text.empty() ? "" : ", ") + asked.to + " by " + asked.by + " " + std::string(name_of(asked.answer));
  return text;
}

}  // namespace

TEST_CASE("hand-offs, returns and bounces of a path", "[custody]") {
  // path, hand-offs, distinct, returns, bounces
  CHECK(figures("") == " 0 0 0 0");
  CHECK(figures("...") == " 0 0 0 0");
  CHECK(figures("AAA") == "A 0 1 0 0");
  CHECK(figures("AABBB") == "AB 1 2 0 0");
  CHECK(figures("ABA") == "ABA 2 2 1 1");
  CHECK(figures("AB.BA.A") == "ABA 2 2 1 1");
  CHECK(figures("ABCA") == "ABCA 3 3 1 0");
  CHECK(figures("ABAB") == "ABAB 3 2 2 2");
  CHECK(figures("ABCBA") == "ABCBA 4 3 2 1");
  CHECK(figures("ABABA") == "ABABA 4 2 3 3");
}

TEST_CASE("stints go from filing to closing, the customer's time apart", "[custody]") {
  auto history = History::filed();
  history.then("li", Act::accept)
      .then("li", Act::ask, {{"question", "哪种颜色?"}})
      .then("li", Act::note, {{"text", "x"}})
      .then("li", Act::message, {{"from", "customer"}, {"text", "红色"}})
      .then("li", Act::resolve, {{"text", "好了"}});
  CHECK(stints_of(custody_in(history)) ==
        "held desk/ 0-1, held desk/li 1-2, waiting desk/li 2-4, held desk/li 4-5, resolved desk/li 5-");
  history.then("xiao.z", Act::close);
  const auto custody = custody_in(history);
  CHECK(custody.stints.back().until.has_value());
  const auto times = holder_times(custody.stints, Instant::max());
  REQUIRE(times.size() == 2);
  CHECK(times[1].holder == Owner{"desk", "li"});
  CHECK((times[1].held == Millis(2 * 60'000) && times[1].waiting == Millis(2 * 60'000) &&
         times[1].resolved == Millis(60'000)));
  CHECK(custody.actors.hands == std::vector<std::string>{"xiao.z", "li", "xiao.z"});
}

TEST_CASE("whom a request is routed to at once had it from the beginning", "[custody]") {
  std::vector<Event> events = {
      test::event_at(test::at("2026-11-22T00:00:00.000Z"), "3m9x.a", "li", Act::file, {{"title", "x"}}),
      test::event_at(test::at("2026-11-22T00:00:00.001Z"), "3m9x.b", "li", Act::route, {{"to", "parts"}})};
  CHECK(stints_of(custody_of(events)) == "held parts/ 0-");
  events[1].at = test::at("2026-11-22T00:05:00Z");
  CHECK(stints_of(custody_of(events)) == "held / 0-5, held parts/ 5-");
}

TEST_CASE("after a reopening custody goes on from there", "[custody]") {
  auto history = History::filed();
  history.then("li", Act::accept).then("li", Act::close).then("li", Act::note, {{"text", "x"}});
  history.then("xiao.z", Act::reopen).then("li", Act::assign, {{"to", "ann"}, {"team", "parts"}, {"reason", "r"}});
  const auto custody = custody_in(history);
  CHECK(stints_of(custody) == "held desk/ 0-1, held desk/li 1-2, held desk/li 4-5, held parts/ann 5-");
  CHECK(custody.people.handoffs() == 1);
  CHECK(custody.teams.hands == std::vector<std::string>{"desk", "parts"});
  const auto now = *custody.stints[1].until;  // a clock that is behind
  CHECK(length_of(custody.stints.back(), now) == Millis::zero());
}

TEST_CASE("the sender holds what is offered, and who was asked is told with the answer", "[custody]") {
  auto history = History::filed();
  history.then("li", Act::accept)
      .then("li", Act::offer, {{"to", "ann"}, {"team", "parts"}})
      .then("ann", Act::decline, {{"reason", "full"}})
      .then("li", Act::offer, {{"to", "bob"}, {"team", "parts"}})
      .then("bob", Act::lapse)
      .then("li", Act::offer, {{"to", "parts"}, {"team", "parts"}})
      .then("bob", Act::accept)
      .then("bob", Act::offer, {{"to", "ann"}, {"team", "parts"}})
      .then("bob", Act::offer, {{"to", "li"}, {"team", "desk"}})
      .then("li", Act::accept)
      .then("li", Act::offer, {{"to", "ann"}, {"team", "parts"}});
  const auto custody = custody_in(history);
  CHECK(stints_of(custody) == "held desk/ 0-1, held desk/li 1-7, held parts/bob 7-10, held desk/li 10-");
  CHECK(asked_of(custody) ==
        "ann by li declined, bob by li lapsed, parts by li accepted, ann by bob passed-over, li by bob accepted, "
        "ann by li open");
  CHECK((custody.people.returns() == 1 && custody.people.bounces == 1));
}

TEST_CASE("while the customer is waited for, an offer does not end the waiting, a word of the customer does",
          "[custody]") {
  auto history = History::filed();
  history.then("li", Act::accept)
      .then("li", Act::ask, {{"question", "?"}})
      .then("li", Act::offer, {{"to", "ann"}, {"team", "desk"}});
  CHECK(stints_of(custody_in(history)) == "held desk/ 0-1, held desk/li 1-2, waiting desk/li 2-");
  history.then("li", Act::message, {{"from", "customer"}, {"text", "好"}});
  CHECK(stints_of(custody_in(history)) == "held desk/ 0-1, held desk/li 1-2, waiting desk/li 2-4, held desk/li 4-");
}

TEST_CASE("acts that had no effect, and hands that had it for no time, are not in it", "[custody]") {
  auto history = History::filed();
  history.then("li", Act::accept).then("ann", Act::accept);  // li has it
  auto custody = custody_in(history);
  CHECK(stints_of(custody) == "held desk/ 0-1, held desk/li 1-");
  CHECK(custody.actors.hands == std::vector<std::string>{"xiao.z", "li"});

  auto events = history.events();
  for (const auto* to : {"bob", "li"}) {
    const auto id = std::string("3m9x.z") + to;
    events.push_back(
        test::event_at(events[1].at, id, "li", Act::assign, {{"to", to}, {"team", "desk"}, {"reason", "r"}}));
  }
  custody = custody_of(canonical_events(events));
  CHECK(stints_of(custody) == "held desk/ 0-1, held desk/li 1-");
  CHECK(custody_of({}).stints.empty());
}
