// Laws of queries: any text is a query or a usage error, and the signs between words mean what logic says.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "support/sample_query.hpp"
#include "support/sample_random_history.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

std::string random_term() {
  return one_of<std::string>({"state:open",
                              "state:closed,resolved",
                              "owner:li",
                              "owner:none",
                              "team:desk",
                              "level:>=2",
                              "cycle:>1",
                              "is:overdue",
                              "is:contested",
                              "has:offer",
                              "has:rating",
                              "csat:<=2",
                              "电话",
                              "\"two\"",
                              "by:me",
                              "due:<now",
                              "chases:>0",
                              "-is:open",
                              "(owner:li OR 好)",
                              "is:mine",
                              "team:mine",
                              "team:de*",
                              "owner:LI,none",
                              "is:closed,waiting",
                              "due:<=tomorrow",
                              "due:2026-11-22",
                              "due:>now",
                              "id:7k",
                              "-(is:mine)",
                              "is:mine,overdue"});
}

std::string random_query() {
  std::string query = random_term();
  const auto more = *rc::gen::inRange(0, 4);
  for (int i = 0; i < more; ++i) query += one_of<std::string>({" ", " OR "}) + random_term();
  return query;
}

bool matches(const std::string& query, const Request& request) {
  return Query::parse(query, test::query_context()).matches(request);
}

}  // namespace

TEST_CASE("words, OR, minus and parentheses are and, or, not and brackets", "[query][property]") {
  CHECK(rc::check("for any request", [] {
    const auto request = make_request(sample_id(), random_history());
    const auto a = random_query(), b = random_query();
    const bool in_a = matches(a, request), in_b = matches(b, request);
    RC_ASSERT(matches("(" + a + ") (" + b + ")", request) == (in_a && in_b));
    RC_ASSERT(matches("(" + a + ") OR (" + b + ")", request) == (in_a || in_b));
    RC_ASSERT(matches(a + " OR " + b, request) == (in_a || in_b));
    RC_ASSERT(matches("-(" + a + ")", request) != in_a);
    RC_ASSERT(matches("-(-(" + a + "))", request) == in_a);
    RC_ASSERT(matches(" \t(" + a + ")\n", request) == in_a);
  }));
}

TEST_CASE("what matches lies within the bounds, and is found without the events unless they say so",
          "[query][property]") {
  CHECK(rc::check("for any request", [] {
    auto request = make_request(sample_id(), random_history());
    const auto query = Query::parse(random_query(), test::query_context());
    const bool matches = query.matches(request);
    if (matches) RC_ASSERT(query.bounds().cover(request));
    request.events.clear();
    if (!query.bounds().texts) RC_ASSERT(query.matches(request) == matches);
  }));
}

TEST_CASE("any text is a query or a usage error", "[query][property]") {
  const auto request = History::filed().request();
  CHECK(rc::check("made of the signs of queries", [&] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
        std::vector<std::string>{"(",    ")",   "-",     "OR", " ", "\"",   ":",  ",",  "<", ">=", "state", "open",
                                 "客户", "due", "level", "2",  "*", "\xff", "\n", "is", "x", "id", "7k"}));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    try {
      (void)Query::parse(text, test::query_context()).matches(request);
    } catch (const Error& error) {
      RC_ASSERT(error.kind == ErrorKind::usage);
      RC_ASSERT(std::string(error.what()).find('^') != std::string::npos);
    }
  }));
  CHECK(rc::check("made of any bytes", [&](const std::string& text) {
    try {
      (void)Query::parse(text, test::query_context()).matches(request);
    } catch (const Error& error) {
      RC_ASSERT(error.kind == ErrorKind::usage);
    }
  }));
}

TEST_CASE("every part of a text finds it, when quoted and open at both ends", "[query][property]") {
  CHECK(rc::check("whatever signs it has", [] {
    auto title =
        *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc -()*?:,<>OR\t'"))));
    History history;
    history.then("li", Act::file, {{"title", title}});
    const auto from = *rc::gen::inRange<std::size_t>(0, title.size());
    const auto part = title.substr(from, *rc::gen::inRange<std::size_t>(1, title.size() - from + 1));
    RC_PRE(part.find_first_not_of(" \t") != std::string::npos);
    RC_ASSERT(matches("*\"" + part + "\"*", history.request()));
  }));
}
