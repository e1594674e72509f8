// The law of the index: whatever happens to a ledger, and to the file of its index, the answer is that of a scan.
#include <catch2/catch.hpp>

#include "support/index_events.hpp"

using namespace reqs;
using namespace reqs::test;

TEST_CASE("whatever happens the index answers as a scan does", "[index][property]") {
  IndexLedger ledger;
  std::vector<ObjectId> past{*ledger.store->head()};
  CHECK(rc::check("after acts, plain git, resets, rewritten history and damage", [&] {
    const auto things = *rc::gen::inRange(1, 4);
    for (int i = 0; i < things; ++i) happen(ledger, past, random_index_request);
    ledger.open();
    past.push_back(*ledger.store->head());
    const auto view = ledger.view();
    const bool is_there = view.index() != nullptr;
    RC_ASSERT(is_there);
    for (int i = 0; i < 3; ++i) compare_answers(view, random_index_query(), random_instant());
  }));
}
