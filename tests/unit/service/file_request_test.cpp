// Filing: fields, routing, guards, keys and attachments in one act.
#include "service/file_request.hpp"

#include <catch2/catch.hpp>

#include "codec/request_codec.hpp"
#include "store/digest.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

namespace {

NewRequest with(GivenFields fields) {
  return {std::move(fields), {}, {}, Routing::at_once, {}};
}

Request filed(ActLedger& ledger, GivenFields fields) {
  return file_request(ledger.by("xiao.z"), with(std::move(fields))).requests.front();
}

test::Settings fields_guard(const std::string& mode) {
  return {{"policy.yaml", "guards: {fields: " + mode + "}\n"}};
}

const GivenFields bare_complaint = {{"title", "太慢"}, {"type", "complaint"}, {"contact", "138"}};

}  // namespace

TEST_CASE("a request is filed, routed and committed at once", "[file_request]") {
  ActLedger ledger;
  const auto result = file_request(ledger.by("xiao.z"), with({{"title", "前保险杠更换"}, {"voice", "等配件要几天?"}}));
  const auto& request = result.requests.front();
  CHECK(request.id.day() == "20261122");
  CHECK(request.header.filed_by == "xiao.z");
  CHECK(request.header.type == "request");
  CHECK(request.header.priority == Priority::normal);
  CHECK(request.header.owner == Owner{"parts", ""});
  CHECK(request.header.state == State::unowned);
  const auto handle = std::string(request.id.handle());
  CHECK(test::lines(result.said) ==
        handle + ": filed\n" + handle + ": routed to parts by rule '配件', routes.yaml:3\n");
  CHECK(ledger.bytes(request.id.path()) == print_request(request));
  CHECK(request.events[1].text_or_empty("rule") == "配件");
}

TEST_CASE("rules see type, theme and every text; a person is offered it, nobody leaves it to triage",
          "[file_request]") {
  ActLedger ledger;
  CHECK(filed(ledger, {{"title", "BUMPER broken"}}).header.owner.team == "parts");
  CHECK(filed(ledger, {{"title", "x"}, {"evidence", "看配件单"}}).header.owner.team == "parts");
  CHECK(filed(ledger, {{"title", "别的"}}).header.owner.team == "desk");
  const auto for_bob = filed(ledger, {{"title", "x"}, {"theme", "shop/address"}}).header;
  CHECK(for_bob.state == State::offered);
  CHECK(for_bob.offer->to == "bob");
  CHECK(for_bob.owner == Owner{"parts", ""});
  CHECK(filed(ledger, {{"title", "x"}, {"type", "question"}}).header.owner == Owner{});
  CHECK(ledger.header(ledger.file("later")).owner == Owner{});
}

TEST_CASE("without rules nobody owns it, which is said", "[file_request]") {
  ActLedger ledger(test::Settings{{"routes.yaml", "routes: []\n"}});
  const auto result = file_request(ledger.by("li"), with({{"title", "x"}}));
  CHECK(test::lines(result.warnings) == "000000: routes.yaml has no rules, so nobody owns it yet\n");
}

TEST_CASE("whoever was named is asked instead of routing", "[file_request]") {
  ActLedger ledger;
  auto request = with({{"title", "配件"}});
  request.to = "李四";
  const auto header = file_request(ledger.by("xiao.z"), request).requests.front().header;
  CHECK(header.state == State::offered);
  CHECK(header.offer->to == "li");
  CHECK(header.owner == Owner{"desk", ""});
}

TEST_CASE("a colleague is an internal customer, anybody else an external one", "[file_request]") {
  ActLedger ledger;
  CHECK(filed(ledger, {{"title", "x"}, {"customer", "张先生"}, {"tier", "vip"}}).header.customer ==
        Customer{"张先生", "external", "", "vip"});
  CHECK(filed(ledger, {{"title", "x"}, {"for", "李四"}}).header.customer == Customer{"李四", "internal", "", ""});
  CHECK(filed(ledger, {{"title", "x"}, {"for", "bob"}}).header.customer.kind == "internal");
  CHECK(filed(ledger, {{"title", "x"}, {"for", "bob"}, {"kind", "external"}}).header.customer.kind == "external");
  CHECK(filed(ledger, {{"title", "x"}, {"kind", "internal"}}).header.customer.name == "xiao.z");
}

TEST_CASE("a day is meant until its end, in the ledger's zone", "[file_request]") {
  ActLedger ledger;
  const auto header = filed(ledger, {{"title", "x"}, {"needed-by", "2026-11-24"}, {"because", "出差"}}).header;
  CHECK(header.needed_by == test::instant("2026-11-24T15:59:59Z"));
  const auto soon = filed(ledger, {{"title", "x"}, {"needed_by", "+4h"}}).header;
  CHECK(soon.needed_by == ledger.now + std::chrono::hours(4));
}

TEST_CASE("fields that are none, and values that are none, change nothing", "[file_request]") {
  ActLedger ledger;
  const auto before = *ledger.store.head();
  const auto error = [&](GivenFields fields) { return error_of([&] { filed(ledger, std::move(fields)); }); };
  CHECK(error({}).kind == ErrorKind::usage);
  CHECK(error({{"title", ""}}).kind == ErrorKind::usage);
  CHECK(error({{"title", "two\nlines"}}).kind == ErrorKind::refused);
  CHECK(test::contains(test::all_text(error({{"title", "x"}, {"titel", "y"}})), "did you mean 'title'?"));
  CHECK(test::contains(test::all_text(error({{"title", "x"}, {"owner", "bob"}})), "follows from acts"));
  const auto type = error({{"title", "x"}, {"type", "complain"}});
  CHECK(type.kind == ErrorKind::not_found);
  CHECK(test::contains(test::all_text(type), "did you mean 'complaint'?"));
  CHECK(error({{"title", "x"}, {"theme", "garage"}}).kind == ErrorKind::not_found);
  CHECK(test::contains(test::all_text(error({{"title", "x"}, {"priority", "hihg"}})), "did you mean 'high'?"));
  CHECK(error({{"title", "x"}, {"needed-by", "someday"}}).kind == ErrorKind::usage);
  CHECK(error({{"title", "x"}, {"for", "y"}, {"kind", "friend"}}).kind == ErrorKind::usage);
  CHECK(error({{"title", "\xff\xfe"}}).kind == ErrorKind::refused);
  CHECK(*ledger.store.head() == before);
}

TEST_CASE("what a type requires is refused, told or ignored, as the policy says", "[file_request]") {
  const std::string missing = "a request of type 'complaint' also needs --for, --voice";
  ActLedger refusing;
  const auto error = error_of([&] { filed(refusing, bare_complaint); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(error.what() == missing);
  CHECK(test::contains(test::all_text(error), "--waive fields --reason TEXT"));

  ActLedger warning(fields_guard("warn"));
  CHECK(test::lines(file_request(warning.by("li"), with(bare_complaint)).warnings) == missing + "\n");
  ActLedger silent(fields_guard("off"));
  CHECK(file_request(silent.by("li"), with(bare_complaint)).warnings.empty());

  const auto complete = file_request(
      refusing.by("li"), with({{"title", "太慢"}, {"type", "complaint"}, {"for", "张先生"}, {"voice", "等了三天"}}));
  CHECK(test::contains(test::lines(complete.said), "have at hand: 身份证复印件\n"));
}

TEST_CASE("a waived guard is recorded with its reason", "[file_request]") {
  ActLedger ledger;
  auto context = ledger.because("li", "客户赶时间");
  context.waived = {Guard::fields};
  const auto request = file_request(context, with(bare_complaint)).requests.front();
  CHECK(request.events[1].act == Act::waive);
  CHECK(request.events[1].text_or_empty("guard") == "fields");
  CHECK(request.events[1].text_or_empty("reason") == "客户赶时间");
  CHECK(test::contains(ledger.last_commit().message, " file: 太慢\n"));
  context.reason.clear();
  CHECK(error_of([&] { file_request(context, with(bare_complaint)); }).kind == ErrorKind::usage);
}

TEST_CASE("a key files once, and in two clones the same", "[file_request]") {
  ActLedger one, two;
  two.ids.draw(3);  // other random numbers there
  auto request = with({{"title", "前保险杠更换"}});
  request.key = "crm:7";
  const auto first = file_request(one.by("li"), request);
  const auto head = *one.store.head();
  const auto again = file_request(one.by("bob"), request);
  CHECK(*one.store.head() == head);
  CHECK_FALSE(again.commit);
  CHECK(again.requests.front() == first.requests.front());
  CHECK(test::contains(again.said.back(), "was filed under the key 'crm:7' before; nothing was written"));
  const auto path = first.requests.front().id.path();
  file_request(two.by("li"), request);
  CHECK(two.bytes(path) == one.bytes(path));
  CHECK(one.view().resolve("@key:crm:7") == first.requests.front().id);
  request.key = "crm:8";
  CHECK(file_request(one.by("li"), request).commit);
  CHECK(error_of([&] { (void)one.view().resolve("@key:crm:9"); }).kind == ErrorKind::not_found);
}

TEST_CASE("attachments go with it, each content once", "[file_request]") {
  ActLedger ledger;
  auto request = with({{"title", "照片"}});
  request.attachments = {{"照片.jpg", "PHOTO"}, {"again.jpg", "PHOTO"}, {"empty", ""}};
  const auto header = file_request(ledger.by("li"), request).requests.front().header;
  REQUIRE(header.files.size() == 3);
  CHECK(header.files[0] == File{"照片.jpg", sha256_hex("PHOTO"), "5"});
  CHECK(header.files[1].sha256 == header.files[0].sha256);
  CHECK(ledger.bytes("files/" + sha256_hex("PHOTO")) == "PHOTO");
  CHECK(ledger.bytes("files/" + sha256_hex("")).empty());
}

TEST_CASE("attachments that cannot be kept are refused with the whole act", "[file_request]") {
  ActLedger ledger;
  const auto before = *ledger.store.head();
  auto request = with({{"title", "照片"}});
  request.attachments = {{"big", std::string(1025, 'x')}};
  const auto error = error_of([&] { file_request(ledger.by("li"), request); });
  CHECK(std::string(error.what()) == "'big' is larger than 1024 bytes, this ledger's limit");
  request.attachments = {{"a", "x"}, {"a", "x"}};
  CHECK(error_of([&] { file_request(ledger.by("li"), request); }).kind == ErrorKind::refused);
  request.attachments = {{"two\nlines", "x"}};
  CHECK(error_of([&] { file_request(ledger.by("li"), request); }).kind == ErrorKind::refused);
  CHECK(*ledger.store.head() == before);
}

TEST_CASE("an id that is taken is drawn again", "[file_request]") {
  ActLedger ledger;
  const auto id = ledger.file("first");
  ledger.ids = {};
  CHECK(ledger.file("second") != id);
  CHECK(ledger.header(id).title == "first");
}
