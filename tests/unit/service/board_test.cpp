// Which columns a board has.
#include "service/board.hpp"

#include <catch2/catch.hpp>

#include "support/act_ledger.hpp"
#include "support/given_files.hpp"

using namespace reqs;

namespace {

Request request(const std::string& team, State state = State::doing, int level = 1) {
  static std::uint64_t number = RequestId::make("20261122", "7k3f9q").number();
  Request made{RequestId::from_number(++number), {}, {}};
  made.header.owner.team = team;
  made.header.state = state;
  made.header.level = level;
  return made;
}

std::vector<BoardStack> stacks(std::vector<Request> requests, BoardBy by) {
  const test::ActLedger ledger;
  auto catalog = test::catalog_with(std::move(requests), ledger.now);
  return find_board(catalog, Query::everything(), by, ledger.view().config(), ledger.now).columns;
}

std::string columns(std::vector<Request> requests, BoardBy by) {
  std::string text;
  for (const auto& column : stacks(std::move(requests), by))
    text += (text.empty() ? "" : ", ") + column.name + " " + std::to_string(column.cards.size());
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
  CHECK(stacks({request("parts"), request("")}, BoardBy::team)[0].title == "配件部");
  CHECK(stacks({request("parts"), request("")}, BoardBy::team)[1].title == "no team");
  CHECK(stacks({}, BoardBy::level)[1].title == "L2 managers");
}

TEST_CASE("cards stand in their column as they stand in a list", "[board]") {
  auto low = request("desk"), urgent = request("desk"), other = request("parts");
  low.header.priority = Priority::low;
  urgent.header.priority = Priority::urgent;
  const auto found = stacks({low, other, urgent}, BoardBy::team);
  CHECK(found[0].cards == std::vector<std::uint32_t>{0, 2});
  CHECK(found[1].cards == std::vector<std::uint32_t>{1});
}
