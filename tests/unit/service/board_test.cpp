// Which columns a board has.
#include "service/board.hpp"

#include <catch2/catch.hpp>

#include "support/act_ledger.hpp"

using namespace reqs;

namespace {

Request request(const std::string& team, State state = State::doing, int level = 1) {
  Request made{RequestId::make("20261122", "7k3f9q"), {}, {}};
  made.header.owner.team = team;
  made.header.state = state;
  made.header.level = level;
  return made;
}

std::string columns(const std::vector<Request>& requests, BoardBy by) {
  const test::ActLedger ledger;
  std::string text;
  for (const auto& column : board_columns(requests, by, ledger.view().config()))
    text += (text.empty() ? "" : ", ") + column.name + " " + std::to_string(column.requests.size());
  return text;
}

}  // namespace

TEST_CASE("open states and levels have a column even without cards, the others where there are any", "[board]") {
  CHECK(columns({}, BoardBy::state) == "unowned 0, offered 0, doing 0, waiting 0");
  CHECK(columns({request("", State::closed), request("", State::doing)}, BoardBy::state) ==
        "unowned 0, offered 0, doing 1, waiting 0, closed 1");
  CHECK(columns({request("", State::doing, 2)}, BoardBy::level) == "1 0, 2 1, 3 0");
  CHECK(columns({}, BoardBy::team).empty());
}

TEST_CASE("teams come as teams.yaml has them, then those that are no more, then none", "[board]") {
  CHECK(columns({request(""), request("gone"), request("parts"), request("desk"), request("parts")}, BoardBy::team) ==
        "desk 1, parts 2, gone 1, none 1");
}

TEST_CASE("titles are what people call them", "[board]") {
  const test::ActLedger ledger;
  const auto config = ledger.view().config();
  CHECK(board_columns({request("parts"), request("")}, BoardBy::team, config)[0].title == "配件部");
  CHECK(board_columns({request("parts"), request("")}, BoardBy::team, config)[1].title == "no team");
  CHECK(board_columns({}, BoardBy::level, config)[1].title == "L2 managers");
}
