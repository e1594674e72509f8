// What somebody should do now, and taking it while others are faster.
#include "service/next.hpp"

#include <catch2/catch.hpp>

#include "service/act_on.hpp"
#include "service/escalate.hpp"
#include "service/find.hpp"
#include "service/finish.hpp"
#include "service/hand_over.hpp"
#include "support/act_ledger.hpp"

using namespace reqs;
using test::ActLedger;

namespace {

Tasks tasks_of(const ActLedger& ledger, const std::string& who, const std::string& typed = "") {
  const auto view = ledger.view();
  const auto context = query_context(view, ledger.zone, ledger.now, who + "@example.com", ActLedger::lower);
  const auto query = Query::parse(typed + " " + std::string(task_terms), context);
  const auto whose = whose_work(view.config().directory, who);
  return find_tasks(*catalog_of(view, ledger.now), query, whose, ledger.now);
}

std::string seen(const ActLedger& ledger, const std::string& who, const std::string& typed = "") {
  const auto tasks = tasks_of(ledger, who, typed);
  std::string text;
  for (std::size_t at = 0; at < tasks.answer.size(); ++at) {
    const auto task = tasks.task(at);
    text +=
        (text.empty() ? "" : ", ") + std::string(name_in(reason_names, task.reason)) + " " + task.request.header.title;
  }
  return text;
}

std::string took(ActLedger& ledger, const std::string& who, const Tasks& tasks) {
  const auto result = take_first(ledger.by(who), Query::everything(), tasks);
  std::string text = result.commit ? "commit " : "";
  for (const auto& request : result.requests) text += request.header.title + ": " + request.header.owner.person;
  return text;
}

/// Nobody's, and the desk's.
std::string pooled(ActLedger& ledger, const std::string& title, const GivenFields& fields = {}) {
  const auto id = ledger.file(title, fields);
  assign(ledger.by("xiao.z"), {id}, {"desk", Agreed::no});
  return id;
}

constexpr const char* past = "2026-11-21T00:00:00Z";

}  // namespace

TEST_CASE("late and mine, to decide, offered to me, late in the pool, mine, the pool", "[next]") {
  ActLedger ledger;
  pooled(ledger, "pool");
  pooled(ledger, "pool, late", {{"needed-by", past}});
  const auto mine = pooled(ledger, "mine"), late = pooled(ledger, "mine, late", {{"needed-by", past}});
  accept(ledger.by("li"), {mine, late});
  const auto asked = pooled(ledger, "asked");
  offer(ledger.by("xiao.z"), {asked}, "li", "");
  CHECK(seen(ledger, "li") == "late mine, late, offered asked, rescue pool, late, mine mine, pool pool");
  CHECK(seen(ledger, "xiao.z") == "rescue pool, late, pool pool");
  CHECK(seen(ledger, "bob").empty());
  CHECK(seen(ledger, "mo").empty());
  CHECK(seen(ledger, "li", "-late") == "offered asked, mine mine, pool pool");
}

TEST_CASE("an offer to my team is in my pool, one that I made is not for me to do until it is late", "[next]") {
  ActLedger ledger;
  const auto id = pooled(ledger, "first");
  accept(ledger.by("li"), {id});
  offer(ledger.by("li"), {id}, "parts", "");
  CHECK(seen(ledger, "ann") == "pool first");
  CHECK(seen(ledger, "li").empty());
  const auto second = pooled(ledger, "second", {{"needed-by", past}});
  accept(ledger.by("li"), {second});
  offer(ledger.by("li"), {second}, "parts", "");
  CHECK(seen(ledger, "ann") == "rescue second, pool first");
  CHECK(seen(ledger, "li") == "late second");
}

TEST_CASE("whom to ask is a task once it is due", "[next]") {
  ActLedger ledger;
  const auto id = pooled(ledger, "first");
  accept(ledger.by("li"), {id});
  resolve(ledger.by("li"), {id}, {"done", {}, {}, {}});
  CHECK(seen(ledger, "li").empty());
  ledger.now += std::chrono::hours(24);
  CHECK(seen(ledger, "li") == "late first");
  CHECK(took(ledger, "li", tasks_of(ledger, "li")) == "first: li");
}

TEST_CASE("who is faster has it, and the next one is taken", "[next]") {
  ActLedger ledger;
  const auto first = pooled(ledger, "first", {{"needed-by", "2026-11-23T00:00:00Z"}});
  pooled(ledger, "second");
  const auto tasks = tasks_of(ledger, "li");
  REQUIRE(tasks.answer.size() == 2);
  accept(ledger.by("xiao.z"), {first});
  const auto result = take_first(ledger.by("li"), Query::everything(), tasks);
  REQUIRE(result.requests.size() == 1);
  CHECK(result.requests[0].header.title == "second");
  CHECK(test::lines(result.said) == test::handle_in(first) + ": xiao.z has it now\n" +
                                        std::string(result.requests[0].id.handle()) + ": li takes it\n");
  CHECK(took(ledger, "xiao.z", tasks) == "first: xiao.z");
  CHECK(took(ledger, "bob", tasks).empty());
}

TEST_CASE("what is taken already is given without an act", "[next]") {
  ActLedger ledger;
  pooled(ledger, "first");
  CHECK(took(ledger, "li", tasks_of(ledger, "li")) == "commit first: li");
  CHECK(took(ledger, "li", tasks_of(ledger, "li")) == "first: li");
  CHECK(took(ledger, "li", {}).empty());
}

TEST_CASE("of several who act under one name and ask for what nobody has, each gets another one", "[next]") {
  ActLedger ledger;
  pooled(ledger, "first");
  pooled(ledger, "second");
  const auto tasks = tasks_of(ledger, "li", "is:unowned");
  const auto view = ledger.view();
  const auto context = query_context(view, ledger.zone, ledger.now, "li@example.com", ActLedger::lower);
  const auto unowned = Query::parse("is:unowned", context);
  const auto take = [&] { return take_first(ledger.by("li"), unowned, tasks).requests; };
  CHECK(take().front().header.title == "first");
  CHECK(take().front().header.title == "second");
  CHECK(take().empty());
}

TEST_CASE("what cannot be acted on is passed over, and said", "[next]") {
  ActLedger ledger;
  const auto first = pooled(ledger, "first", {{"needed-by", "2026-11-23T00:00:00Z"}});
  pooled(ledger, "second");
  const auto tasks = tasks_of(ledger, "li");
  ledger.put({{RequestId::parse(first)->path(), "no request"}});
  const auto result = take_first(ledger.by("li"), Query::everything(), tasks);
  REQUIRE(result.requests.size() == 1);
  CHECK(result.requests[0].header.title == "second");
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].starts_with("passed over: " + first));
}
