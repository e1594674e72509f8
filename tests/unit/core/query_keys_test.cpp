// Every key of a query, and what it finds among three requests: (b)umper, (p)rinter and i(n)voice.
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "support/sample_query.hpp"

using namespace reqs;
using test::found;

TEST_CASE("every key finds what it says", "[query]") {
  const std::map<std::string, std::string> rows = {
      {"state:doing", "b"},
      {"state:offered", "p"},
      {"state:closed", "n"},
      {"state:open", "bp"},
      {"state:open,closed", "bpn"},
      {"owner:li", "b"},
      {"owner:me", "b"},
      {"owner:none", "p"},
      {"owner:b*", "n"},
      {"team:desk", "b"},
      {"team:mine", "b"},
      {"team:me", "b"},
      {"team:parts", "pn"},
      {"team:none", ""},
      {"level:2", "b"},
      {"level:>=2", "b"},
      {"level:<2", "pn"},
      {"level:=1,>1", "bpn"},
      {"priority:urgent", "b"},
      {"priority:>=high", "b"},
      {"priority:<high", "pn"},
      {"type:complaint", "b"},
      {"type:comp*", "b"},
      {"theme:shop/*", "b"},
      {"theme:shop", ""},
      {"customer:张*", "b"},
      {"customer:李*", ""},
      {"tier:vip", "b"},
      {"kind:external", "b"},
      {"due:<2026-11-23", "b"},
      {"due:2026-11-22", "b"},
      {"due:>2026-11-22", ""},
      {"needed:today", "b"},
      {"needed:<tomorrow", "b"},
      {"needed:2026-11-22", "b"},
      {"needed:>sunday", ""},
      {"promise:2026-11-24", "b"},
      {"promise:<=tuesday", "b"},
      {"promise:<monday", ""},
      {"filed:2026-11-22", "bpn"},
      {"filed:>=2026-11-23", ""},
      {"filed:<-7h", "bpn"},
      {"filed:<-8h", ""},
      {"resolved:2026-11-22", "n"},
      {"closed:<now", "n"},
      {"closed:>=now", ""},
      {"by:me", "p"},
      {"by:xiao.z,bob", "bn"},
      {"via:phone", "b"},
      {"csat:4", "n"},
      {"csat:<4", ""},
      {"cycle:>=2", "n"},
      {"cycle:1", "bp"},
      {"chases:>0", "b"},
      {"id:bm", "b"},
      {"id:20261122-pr", "p"},
      {"id:BMPRZZ", "b"},
      {"key:crm:*", "b"},
      {"key:crm:7", "b"},
      {"outcome:satisfied", "n"},
      {"outcome:done,lost", ""},
      {"light:green,yellow,red", "b"},
      {"light:green", ""},
      {"is:open", "bp"},
      {"is:closed", "n"},
      {"is:resolved", ""},
      {"is:overdue", "b"},
      {"is:contested", "n"},
      {"is:escalated", "b"},
      {"is:mine", "b"},
      {"is:offered", "p"},
      {"is:unowned", ""},
      {"is:paused", ""},
      {"is:waiting", ""},
      {"is:reopened", "n"},
      {"is:part", "n"},
      {"has:promise", "b"},
      {"has:needed", "b"},
      {"has:theme", "b"},
      {"has:customer", "b"},
      {"has:rating", "n"},
      {"has:file", "b"},
      {"has:link", "n"},
      {"has:offer", "p"},
      {"has:owner", "bn"},
  };
  std::set<std::string> keys;
  for (const auto& [query, expected] : rows) {
    INFO(query);
    CHECK(found(query) == expected);
    CHECK(found("-" + query).size() == 3 - expected.size());
    keys.insert(query.substr(0, query.find(':')));
  }
  for (const auto& key : query_keys) {
    INFO(key.name);
    CHECK(keys.contains(std::string(key.name)));
  }
}

TEST_CASE("names match whatever their case", "[query]") {
  CHECK(found("type:COMPLAINT") == "b");
  CHECK(found("tier:V?P") == "b");
}

TEST_CASE("who nobody knows has nothing", "[query]") {
  auto context = test::query_context();
  context.me.clear();
  for (const auto* query : {"owner:me", "by:me", "is:mine"}) {
    INFO(query);
    const auto parsed = Query::parse(query, context);
    for (const auto& request : test::sample_requests()) CHECK_FALSE(parsed.matches(request));
  }
  context.me = "l*";  // an address may hold what patterns are made of
  for (const auto& request : test::sample_requests()) CHECK_FALSE(Query::parse("owner:me", context).matches(request));
}

TEST_CASE("a day is meant in the ledger's zone, from its beginning to its end", "[query]") {
  auto history = test::History::filed();
  history.then("li", Act::promise, {{"date", "2026-11-24T23:59:59.000Z"}});
  const auto request = history.request();
  const auto finds = [&](const char* query) { return Query::parse(query, test::query_context()).matches(request); };
  CHECK(finds("promise:2026-11-24"));
  CHECK(finds("promise:<=2026-11-24"));
  CHECK(finds("promise:>=2026-11-24"));
  CHECK_FALSE(finds("promise:<2026-11-24"));
  CHECK_FALSE(finds("promise:>2026-11-24"));
  CHECK(finds("promise:>2026-11-23"));
  CHECK(finds("promise:2026-11-23,2026-11-24"));
}

TEST_CASE("a query says whether it names the states it means", "[query]") {
  const auto names = [](const char* query) { return Query::parse(query, test::query_context()).names_state(); };
  for (const auto* query :
       {"state:open", "is:closed", "-is:closed", "is:overdue,closed", "is:overdue", "overdue", "is:contested",
        "a OR (b is:resolved)", "outcome:lost", "closed:>2026-11-01", "id:7k", "key:crm:7"}) {
    INFO(query);
    CHECK(names(query));
  }
  for (const auto* query : {"", "客户", "owner:me", "-is:overdue", "-overdue", "due:<friday", "-is:offered"}) {
    INFO(query);
    CHECK_FALSE(names(query));
  }
}
