#include "service/edit_request.hpp"

#include <catch2/catch.hpp>

#include "service/link.hpp"
#include "service/talk.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

namespace {

std::string full(ActLedger& ledger) {
  return ledger.file("前保险杠更换", {{"customer", "张先生"},
                                      {"contact", "138"},
                                      {"theme", "shop/parts"},
                                      {"via", "phone"},
                                      {"needed-by", "2026-11-24"},
                                      {"voice", "急"}});
}

std::string keys_of(const Event& event) {
  std::string keys;
  for (const auto& field : event.fields) keys += field.key + " ";
  return keys;
}

}  // namespace

TEST_CASE("only what really changes is recorded", "[edit]") {
  ActLedger ledger;
  const auto id = full(ledger);
  const auto result = edit_requests(ledger.by("li"), {id},
                                    {{"title", "前保险杠更换"},
                                     {"priority", "high"},
                                     {"needed-by", "2026-11-24"},
                                     {"contact", "138"},
                                     {"tier", "vip"},
                                     {"voice", "急"}});
  CHECK(test::lines(result.said) == test::handle_in(id) + ": changed priority, customer\n");
  CHECK(keys_of(ledger.request(id).events.back()) == "priority customer ");
  CHECK(ledger.header(id).priority == Priority::high);
  CHECK(ledger.header(id).customer == Customer{"张先生", "external", "138", "vip"});
  const auto error = error_of([&] { edit_requests(ledger.by("li"), {id}, {{"priority", "high"}, {"voice", "急"}}); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(std::string(error.what()) == test::handle_in(id) + " stands like that already: nothing to change");
}

TEST_CASE("an empty text takes away what may be taken away", "[edit]") {
  ActLedger ledger;
  const auto id = full(ledger);
  edit_requests(ledger.by("li"), {id}, {{"needed-by", ""}, {"theme", ""}, {"via", ""}, {"customer", ""}});
  const auto header = ledger.header(id);
  CHECK_FALSE(header.needed_by);
  CHECK(header.theme.empty());
  CHECK(header.via.empty());
  CHECK(header.customer == Customer{});
  for (const auto* field : {"needed-by", "theme", "via", "customer"}) {
    INFO(field);
    CHECK(error_of([&] { edit_requests(ledger.by("li"), {id}, {{field, ""}}); }).kind == ErrorKind::refused);
  }
  for (const auto* field : {"title", "voice", "priority", "contact"}) {
    INFO(field);
    const auto error = error_of([&] { edit_requests(ledger.by("li"), {id}, {{field, ""}}); });
    CHECK(test::contains(error.what(), "cannot be taken away"));
  }
}

TEST_CASE("the newest of several edits is what stands", "[edit]") {
  ActLedger ledger;
  const auto id = full(ledger);
  edit_requests(ledger.by("li"), {id}, {{"background", "一"}});
  edit_requests(ledger.by("li"), {id}, {{"background", "二"}});
  edit_requests(ledger.by("li"), {id}, {{"background", "一"}, {"title", "换保险杠"}});
  for (const auto& [name, value] : present_fields(ledger.request(id))) {
    if (name == "background") CHECK(value == "一");
    if (name == "title") CHECK(value == "换保险杠");
    if (name == "needed-by") CHECK(value == "2026-11-24T15:59:59.000Z");
    if (name == "impact") CHECK(value.empty());
  }
}

TEST_CASE("editing several, or nothing", "[edit]") {
  ActLedger ledger;
  const auto a = full(ledger), b = full(ledger);
  const auto before = ledger.commits();
  edit_requests(ledger.by("li"), {a, b}, {{"priority", "urgent"}});
  CHECK(ledger.commits() == before + 1);
  CHECK(ledger.header(b).priority == Priority::urgent);
  CHECK(error_of([&] { edit_requests(ledger.by("li"), {a}, {}); }).kind == ErrorKind::usage);
  CHECK(error_of([&] { edit_requests(ledger.by("li"), {a}, {{"state", "closed"}}); }).kind == ErrorKind::usage);
}

TEST_CASE("blocking is recorded on both sides", "[link]") {
  ActLedger ledger;
  const auto a = ledger.file_for_desk("一"), b = ledger.file_for_desk("二");
  const auto before = ledger.commits();
  link(ledger.by("li"), a, LinkKind::blocks, b);
  CHECK(ledger.commits() == before + 1);
  CHECK(ledger.header(a).links == std::vector<Link>{{"blocks", b}});
  CHECK(ledger.header(b).links == std::vector<Link>{{"blocked-by", a}});
  CHECK(error_of([&] { link(ledger.by("li"), a, LinkKind::blocks, b); }).kind == ErrorKind::refused);
  CHECK(error_of([&] { link(ledger.by("li"), a, LinkKind::follows, a); }).kind == ErrorKind::refused);
  link(ledger.by("li"), a, LinkKind::caused_by, b);
  CHECK(ledger.header(b).links.size() == 1);
}

TEST_CASE("a duplicate is closed, and not both of each other", "[link]") {
  ActLedger ledger;
  const auto a = ledger.file_for_desk("一"), b = ledger.file_for_desk("二");
  link(ledger.by("li"), b, LinkKind::duplicates, a);
  CHECK(ledger.header(b).state == State::closed);
  CHECK(ledger.header(b).outcome == Outcome::duplicate);
  CHECK(ledger.header(a).state == State::unowned);
  const auto error = error_of([&] { link(ledger.by("li"), a, LinkKind::duplicates, b); });
  CHECK(test::contains(error.what(), "is a duplicate of"));
}

TEST_CASE("what is said stays in order and names who said it", "[talk]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  message(ledger.by("li"), {id}, "明天上午可以吗?", Direction::to_customer, "phone");
  message(ledger.by("li"), {id}, "可以", Direction::from_customer, "phone");
  const auto events = ledger.request(id).events;
  CHECK(events[2].text_or_empty("to") == "customer");
  CHECK(events[3].text_or_empty("from") == "customer");
  CHECK(events[3].text_or_empty("via") == "phone");
  chase(ledger.by("li"), {id}, "张先生", "好了没有?");
  chase(ledger.by("li"), {id}, "", "");
  const auto result = chase(ledger.by("xiao.z"), {id}, "张先生", "");
  CHECK(test::lines(result.said) == test::handle_in(id) + ": chased 3 times, 2 by 张先生\n");
  CHECK(ledger.header(id).chases == 3);
}
