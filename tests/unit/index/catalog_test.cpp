// The catalog by plain scan, and the order in which requests want attention.
#include "index/catalog.hpp"

#include <catch2/catch.hpp>

#include "support/given_files.hpp"
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

std::string handles(const CatalogAnswer& answer) {
  std::string text;
  answer.each([&](const Request& request) {
    text += std::string(request.id.handle()) + " ";
    return true;
  });
  return text;
}

std::string in_order(std::vector<Request> requests, Instant moment) {
  return handles(test::catalog_with(std::move(requests), moment).find(Query::everything()));
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
  CHECK(in_order(requests, now) == "000001 000002 000003 000004 000005 000006 000007 000008 ");
  CHECK(in_order(requests, at("2026-11-23T08:00:00Z")) == "000001 000002 000004 000003 000005 000006 000007 000008 ");
  CHECK(in_order({}, now).empty());
}

TEST_CASE("equal requests come in the order of their ids", "[catalog]") {
  std::vector<Request> requests = {made({"00000b", "normal", "", "2026-11-21T00:00:00Z"}),
                                   made({"00000a", "normal", "", "2026-11-21T00:00:00Z"})};
  CHECK(in_order(requests, now) == "00000a 00000b ");
}

TEST_CASE("a scan finds what matches, and what cannot be read, whatever was asked", "[catalog]") {
  const auto requests = test::sample_requests();
  const std::vector<Problem> problems = {{"requests/2026/11/22/zzzzzz.yaml", 3, 1, "bad"}};
  ScanCatalog catalog(
      std::make_shared<test::GivenFiles>(requests, std::vector<Unreadable>{{problems.front().path, problems}}), now);
  const auto found = [&](const char* query) {
    const auto answer = catalog.find(Query::parse(query, test::query_context()));
    REQUIRE(answer.unreadable.size() == 1);
    CHECK(answer.unreadable.front().problems == problems);
    return handles(answer);
  };
  CHECK(found("") == "bmprzz nvczzz prntzz ");
  CHECK(found("team:parts") == "nvczzz prntzz ");
  CHECK(found("nothing-like-this").empty());
}

TEST_CASE("of a limited answer the first are there, and how many there would be", "[catalog]") {
  std::vector<Request> requests;
  for (int i = 0; i < 3'000; ++i)
    requests.push_back({RequestId::from_number(RequestId::make("20261122", "000000").number() +
                                               static_cast<std::uint64_t>((i * 7) % 3'000)),
                        {},
                        {}});
  auto catalog = test::catalog_with(requests, now);
  const auto answer = catalog.find(Query::everything(), {}, {.limit = 2});
  CHECK(handles(answer) == "000000 000001 ");
  CHECK(answer.found() == 3'000);
  CHECK(catalog.find(Query::everything(), {}, {.limit = 0}).size() == 0);
  CHECK(catalog.find(Query::everything(), {}, {.limit = 3'000}).size() == 3'000);
}

TEST_CASE("a small answer holds its requests, a larger one reads them again", "[catalog]") {
  const auto files = std::make_shared<test::GivenFiles>(test::sample_requests());
  ScanCatalog catalog(files, now);
  for (const std::size_t held : {3U, 2U}) {
    const auto answer = catalog.find(Query::everything(), {}, {.held = held});
    CHECK(handles(answer) == "bmprzz nvczzz prntzz ");
    CHECK(answer.request(1).events.empty());
  }
  CHECK(files->reads == 4);
}

TEST_CASE("a ranking leaves out, orders and tags", "[catalog]") {
  auto catalog = test::catalog_with(test::sample_requests(), now);
  const auto ranking = [](const Request& request) -> std::optional<Standing> {
    const auto letter = static_cast<unsigned>(request.id.handle().front());
    if (letter == 'n') return std::nullopt;
    return Standing{grouped('z' - letter, attention_rank(request.header, now)), letter};
  };
  const auto answer = catalog.find(Query::everything(), ranking);
  CHECK(handles(answer) == "prntzz bmprzz ");
  CHECK(answer.found() == 2);
  CHECK(answer.tag(0) == 'p');
  CHECK(answer.id(1).handle() == "bmprzz");
}

TEST_CASE("an answer sorts by texts that it does not hold", "[catalog]") {
  const std::string alike(60, 'x');
  const std::vector<std::pair<const char*, std::string>> titles = {
      {"000001", alike + "b"}, {"000002", ""},   {"000003", alike}, {"000004", alike + "a"},
      {"000005", "客户"},      {"000006", "客"}, {"000007", ""},    {"000008", alike + "a"}};
  std::vector<Request> requests;
  for (const auto& [handle, title] : titles) {
    requests.push_back({RequestId::make("20261122", handle), {}, {}});
    requests.back().header.title = title;
  }
  auto answer = test::catalog_with(requests, now).find(Query::everything(), {}, {.held = 0});
  const auto title = [](const Request& request) { return request.header.title; };
  answer.sort_by(title, CatalogAnswer::Direction::up);
  CHECK(handles(answer) == "000003 000004 000008 000001 000006 000005 000002 000007 ");
  answer = test::catalog_with(requests, now).find(Query::everything());
  answer.sort_by(title, CatalogAnswer::Direction::down);
  CHECK(handles(answer) == "000005 000006 000001 000004 000008 000003 000002 000007 ");
  answer.cut(2);
  CHECK(handles(answer) == "000005 000006 ");
}
