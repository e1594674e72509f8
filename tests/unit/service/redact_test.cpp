#include "service/redact.hpp"

#include <catch2/catch.hpp>

#include "core/replay.hpp"
#include "service/check.hpp"
#include "service/talk.hpp"
#include "store/digest.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

namespace {

std::string with_secret(ActLedger& ledger) {
  return ledger.file("张先生 13800138000",
                     {{"customer", "张先生"}, {"contact", "13800138000"}, {"voice", "打 13800138000"}});
}

}  // namespace

TEST_CASE("a redacted text is gone from the file, and can be proven by who knows it", "[redact]") {
  ActLedger ledger;
  const auto id = with_secret(ledger);
  const auto result = redact(ledger.because("li", "客户要求"), id, "voice");
  CHECK(test::lines(result.said) == test::handle_in(id) + ": 'voice' redacted in 1 event\n");
  CHECK(test::contains(test::lines(result.warnings), "git's history still holds the text"));
  const auto request = ledger.request(id);
  CHECK(request.events[0].text_or_empty("voice") == redacted_mark);
  const auto redaction = request.events.back();
  CHECK(redaction.text_or_empty("reason") == "客户要求");
  const auto salt = std::string(redaction.text_or_empty("salt"));
  CHECK(salt.size() == 16);
  CHECK(redaction.text_or_empty("digest") == "sha256:" + redaction_digest(salt, "打 13800138000"));
  CHECK(redaction.text_or_empty("digest") == "sha256:" + sha256_hex(salt + "\n打 13800138000"));
  CHECK(redaction.text_or_empty("digest") != "sha256:" + redaction_digest(salt, "打 13800138001"));
  CHECK_FALSE(test::contains(ledger.bytes(request.id.path()), "打 13800138000"));
  CHECK(check_ledger(ledger.view(), {}).findings.empty());
}

TEST_CASE("a part of a customer, a title, one event of several", "[redact]") {
  ActLedger ledger;
  const auto id = with_secret(ledger);
  redact(ledger.because("li", "x"), id, "customer.contact");
  CHECK(ledger.header(id).customer == Customer{"张先生", "external", "[redacted]", ""});
  redact(ledger.because("li", "x"), id, "title");
  CHECK(ledger.header(id).title == redacted_mark);
  CHECK_FALSE(test::contains(ledger.last_commit().message, "13800138000"));
  note(ledger.by("li"), {id}, "one");
  note(ledger.by("li"), {id}, "two");
  redact(ledger.because("li", "x"), id, ledger.request(id).events.back().id + ":text");
  const auto events = ledger.request(id).events;
  CHECK(events[events.size() - 3].text_or_empty("text") == "one");
  CHECK(events[events.size() - 2].text_or_empty("text") == redacted_mark);
  note(ledger.by("li"), {id}, "three");
  const auto result = redact(ledger.because("li", "x"), id, "text");
  CHECK(test::contains(test::lines(result.said), "redacted in 2 events"));
}

TEST_CASE("what is not there, not a text, or gone already cannot be redacted", "[redact]") {
  ActLedger ledger;
  const auto id = with_secret(ledger);
  CHECK(error_of([&] { redact(ledger.by("li"), id, "voice"); }).kind == ErrorKind::usage);
  const auto missing = error_of([&] { redact(ledger.because("li", "x"), id, "voise"); });
  CHECK(missing.kind == ErrorKind::not_found);
  CHECK(test::contains(test::all_text(missing), ":voice"));
  for (const auto* field : {"type", "priority", "needed_by", "customer.tier", "zzzz.000000:voice"}) {
    INFO(field);
    CHECK(error_of([&] { redact(ledger.because("li", "x"), id, field); }).kind == ErrorKind::not_found);
  }
  redact(ledger.because("li", "x"), id, "customer");
  redact(ledger.because("li", "x"), id, "voice");
  CHECK(error_of([&] { redact(ledger.because("li", "x"), id, "voice"); }).kind == ErrorKind::not_found);
  CHECK(error_of([&] { redact(ledger.because("li", "x"), id, "customer"); }).kind == ErrorKind::not_found);
}

TEST_CASE("a customer goes, but whether external or internal stays a word of the format", "[redact]") {
  ActLedger ledger;
  const auto id = with_secret(ledger);
  redact(ledger.because("li", "客户要求"), id, "customer");
  const auto header = ledger.request(id).header;
  CHECK(header.customer == Customer{std::string(redacted_mark), "external", std::string(redacted_mark), ""});
  CHECK(error_of([&] { redact(ledger.because("li", "x"), id, "customer"); }).kind == ErrorKind::not_found);
  CHECK(error_of([&] { redact(ledger.because("li", "x"), id, "customer.kind"); }).kind == ErrorKind::not_found);
}
