// The catalog by plain scan, and the order in which requests want attention.
#include "index/catalog.hpp"

#include <catch2/catch.hpp>

#include "support/sample_query.hpp"

using namespace reqs;
using test::at;

namespace {

struct Case {
  const char* handle;
  const char* priority;
  const char* needed_by;
  const char* filed;
};

Request made(const Case& c) {
  auto event = test::event_at(at(c.filed), "3m9x.000001", "li", Act::file,
                              {{"title", c.handle}, {"priority", c.priority}, {"needed_by", c.needed_by}});
  return make_request(RequestId::make("20261122", c.handle), {event});
}

std::string handles(const std::vector<Request>& requests) {
  std::string text;
  for (const auto& request : requests) text += std::string(request.id.handle()) + " ";
  return text;
}

const auto now = at("2026-11-22T08:00:00Z");

}  // namespace

TEST_CASE("late ones first, then what is urgent, then what is due, then what waits longest", "[catalog]") {
  const std::vector<Case> cases = {
      {"000008", "low", "", "2026-11-01T00:00:00Z"},
      {"000007", "normal", "", "2026-11-21T00:00:00Z"},
      {"000006", "normal", "", "2026-11-20T00:00:00Z"},
      {"000005", "normal", "2026-11-24T00:00:00.000Z", "2026-11-21T00:00:00Z"},
      {"000004", "normal", "2026-11-23T00:00:00.000Z", "2026-11-21T00:00:00Z"},
      {"000003", "urgent", "", "2026-11-21T00:00:00Z"},
      {"000002", "urgent", "2026-11-22T07:00:00.000Z", "2026-11-21T00:00:00Z"},
      {"000001", "low", "2026-11-22T06:00:00.000Z", "2026-11-21T00:00:00Z"},
  };
  std::vector<Request> requests;
  for (const auto& c : cases) requests.push_back(made(c));
  sort_by_attention(requests, now);
  CHECK(handles(requests) == "000001 000002 000003 000004 000005 000006 000007 000008 ");
  sort_by_attention(requests, at("2026-11-23T08:00:00Z"));
  CHECK(handles(requests) == "000001 000002 000004 000003 000005 000006 000007 000008 ");
  std::vector<Request> none;
  sort_by_attention(none, now);
  CHECK(none.empty());
}

TEST_CASE("equal requests come in the order of their ids", "[catalog]") {
  std::vector<Request> requests = {made({"00000b", "normal", "", "2026-11-21T00:00:00Z"}),
                                   made({"00000a", "normal", "", "2026-11-21T00:00:00Z"})};
  sort_by_attention(requests, now);
  CHECK(handles(requests) == "00000a 00000b ");
}

TEST_CASE("a scan finds what matches, and what cannot be read, whatever was asked", "[catalog]") {
  const auto requests = test::sample_requests();
  const std::vector<Problem> problems = {{"requests/2026/11/22/zzzzzz.yaml", 3, 1, "bad"}};
  ScanCatalog catalog(
      [&](const std::function<void(const Scanned&)>& visit) {
        for (const auto& request : requests) visit({&request, request.id.path(), nullptr});
        visit({nullptr, "requests/2026/11/22/zzzzzz.yaml", &problems});
      },
      now);
  const auto found = [&](const char* query) {
    const auto answer = catalog.find(Query::parse(query, test::query_context()), Detail::whole);
    REQUIRE(answer.unreadable.size() == 1);
    CHECK(answer.unreadable.front().problems == problems);
    return handles(answer.requests);
  };
  CHECK(found("") == "bmprzz nvczzz prntzz ");
  CHECK(found("team:parts") == "nvczzz prntzz ");
  CHECK(found("nothing-like-this").empty());
}
