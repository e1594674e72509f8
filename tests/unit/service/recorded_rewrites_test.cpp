// What counts as the record of a rewritten history, and what it covers.
#include "service/recorded_rewrites.hpp"

#include <catch2/catch.hpp>

#include "store/memory_store.hpp"

using namespace reqs;

namespace {

const Signature li{"李经理", "li@example.com", Instant(std::chrono::seconds(1'795'305'600)), 480};
const std::string gone(40, 'a');

ObjectId put(MemoryStore& store, const std::string& message, std::vector<Change> changes = {}) {
  return store.commit(store.head(), {std::move(changes), message, li, li}).value();
}

}  // namespace

TEST_CASE("a rewrite is recorded by a commit that changes nothing and names its parent", "[privacy]") {
  MemoryStore store;
  const auto first = put(store, "one\n", {{"x", "1"}});
  const auto record = put(store, "ledger: rewrite\n\n张先生的号码\n\nReqs-Rewrite: " + gone + " " + first + "\n");
  const auto last = put(store, "two\n", {{"x", "2"}});
  const auto found = recorded_rewrites(store, last);
  REQUIRE(found.size() == 1);
  CHECK(found[0].commit == record);
  CHECK(found[0].old_tip == gone);
  CHECK(found[0].new_tip == first);
  CHECK(found[0].by.email == "li@example.com");
  CHECK(found[0].why == "张先生的号码");
  CHECK(recorded_rewrites(store, first).empty());
  CHECK(covers(store, found[0], gone));
  CHECK_FALSE(covers(store, found[0], std::string(40, 'b')));
}

TEST_CASE("a line alone records nothing", "[privacy]") {
  MemoryStore store;
  const auto first = put(store, "one\n", {{"x", "1"}});
  put(store, "changes something\n\nReqs-Rewrite: " + gone + " " + first + "\n", {{"x", "2"}});
  put(store, "names another parent\n\nReqs-Rewrite: " + gone + " " + first + "\n");
  put(store, "names no commit\n\nReqs-Rewrite: HEAD " + *store.head() + "\n");
  put(store, "is prose: Reqs-Rewrite: " + gone + " " + *store.head() + "\n");
  put(store, "is cut short\n\nReqs-Rewrite: " + gone);
  CHECK(recorded_rewrites(store, *store.head()).empty());
}

TEST_CASE("what leads to the old tip is covered, too", "[privacy]") {
  MemoryStore store;
  const auto before = put(store, "one\n", {{"x", "1"}});
  const auto old_tip = put(store, "two\n", {{"x", "2"}});
  const RecordedRewrite rewrite{"", old_tip, "", li, ""};
  CHECK(covers(store, rewrite, before));
  CHECK_FALSE(covers(store, rewrite, put(store, "three\n", {{"x", "3"}})));
}
