// Where a request stands in somebody's work.
#include "service/status.hpp"

#include <catch2/catch.hpp>

#include "support/act_ledger.hpp"

using namespace reqs;
using test::instant;

namespace {

const Whose li{"li", {"desk"}};
const Whose desk{{}, {"desk"}};

std::string part(const Header& header, const Whose& whose = li) {
  // 16:00 in Shanghai.
  const auto found = part_of(header, whose, {instant("2026-11-22T08:00:00Z"), test::zone_named("Asia/Shanghai")});
  return found ? std::string(name_in(part_names, *found)) : "";
}

Header owned(State state, const std::string& due = "") {
  Header header;
  header.owner = {"desk", "li"};
  header.state = state;
  if (!due.empty()) header.needed_by = instant(due);
  return header;
}

}  // namespace

TEST_CASE("what I have, by when it is due in the ledger's zone", "[status]") {
  CHECK(part(owned(State::doing)) == "doing");
  CHECK(part(owned(State::doing, "2026-11-22T07:59:59Z")) == "overdue");
  CHECK(part(owned(State::doing, "2026-11-22T15:59:59Z")) == "today");
  CHECK(part(owned(State::doing, "2026-11-22T16:00:00Z")) == "doing");
  CHECK(part(owned(State::waiting)) == "waiting");
  CHECK(part(owned(State::waiting, "2026-11-22T07:00:00Z")) == "overdue");
  CHECK(part(owned(State::closed)).empty());
  CHECK(part(owned(State::resolved)).empty());
}

TEST_CASE("whom to ask, once it is due", "[status]") {
  auto header = owned(State::resolved);
  header.followup = Followup{instant("2026-11-22T08:00:00Z"), 0, ""};
  CHECK(part(header) == "followups");
  header.followup->due = instant("2026-11-22T08:00:01Z");
  CHECK(part(header).empty());
}

TEST_CASE("what others have is mine to answer or to decide", "[status]") {
  Header header = owned(State::offered);
  header.owner.person = "xiao.z";
  CHECK(part(header).empty());
  header.offer = Offer{"li", "desk", "xiao.z", {}};
  CHECK(part(header) == "offered");
  header.offer->to = "desk";
  CHECK(part(header) == "offered");
  header.offer.reset();
  header.escalation = Escalation{2, "time", "li", "xiao.z", {}, {}};
  CHECK(part(header) == "decide");
  header.escalation->due = instant("2026-11-22T07:00:00Z");
  CHECK(part(header) == "overdue");
  header.state = State::closed;
  CHECK(part(header).empty());
}

TEST_CASE("a team has what its people have, and what nobody has", "[status]") {
  CHECK(part(owned(State::doing), desk) == "doing");
  Header header = owned(State::unowned);
  header.owner.person.clear();
  CHECK(part(header, desk) == "unowned");
  CHECK(part(header, li).empty());
}
