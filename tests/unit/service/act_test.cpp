// What every act has in common: one commit or none, again from the start when somebody was faster, nothing half done.
#include "service/act.hpp"

#include <catch2/catch.hpp>

#include "codec/request_codec.hpp"
#include "core/replay.hpp"
#include "service/act_on.hpp"
#include "service/commit_message.hpp"
#include "service/finish.hpp"
#include "service/hand_over.hpp"
#include "service/talk.hpp"
#include "support/act_ledger.hpp"
#include "support/act_racing_store.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

TEST_CASE("an act is one commit: author who acts, committer who records", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto before = ledger.commits();
  auto context = ledger.by("li");
  context.caller = test::signature_of("clerk");
  context.message = "电话里说的";
  const auto result = note(context, {id}, "客户同意");
  CHECK(ledger.commits() == before + 1);
  const auto commit = ledger.last_commit();
  CHECK(result.commit == commit.id);
  CHECK(commit.author.email == "li@example.com");
  CHECK(commit.committer.email == "clerk@example.com");
  CHECK(commit.author.offset_minutes == 480);
  const auto event = ledger.request(id).events.back();
  CHECK(event.by == "li");
  CHECK(commit.message == test::handle_in(id) + " note: 前保险杠更换\n\n电话里说的\n\nReqs-Id: " + id +
                              "\nReqs-Do: note\nReqs-Event: " + event.id + "\n");
}

TEST_CASE("a dry run says what would be and writes nothing", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto before = *ledger.store.head();
  auto context = ledger.by("li");
  context.dry_run = DryRun::yes;
  const auto lock = ledger.store.lock();  // nor does it wait for another writer
  const auto result = accept(context, {id});
  CHECK(*ledger.store.head() == before);
  CHECK_FALSE(result.commit);
  CHECK(test::lines(result.said) == test::handle_in(id) + ": li takes it\n");
  CHECK(result.requests.front().header.owner.person == "li");
  CHECK(file_request(context, {{{"title", "x"}}, {}, {}, Routing::at_once, {}}).requests.size() == 1);
  CHECK(*ledger.store.head() == before);
}

TEST_CASE("who was slower does it again on what the other left", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  int others = 0;
  test::RacingStore racing(ledger.store, [&] {
    if (others++ < 2) ledger.put({{"files/" + std::to_string(others), "x"}});
  });
  CHECK(note(ledger.by("li", &racing), {id}, "客户同意").commit);
  CHECK(racing.attempts() == 3);
  CHECK(ledger.request(id).events.back().text_or_empty("text") == "客户同意");
  CHECK(ledger.bytes("files/1") == "x");
  CHECK(ledger.bytes("files/2") == "x");
}

TEST_CASE("the act is judged again: nothing of the other is lost or undone", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  bool once = true;
  test::RacingStore racing(ledger.store, [&] {
    if (!std::exchange(once, false)) return;
    const auto& request = ledger.request(id);
    auto events = request.events;
    auto other = make_event(Act::accept);
    other.id = "zzzz.000001", other.by = "xiao.z", other.at = ledger.now;
    events.push_back(other);
    ledger.put({{request.id.path(), print_request(make_request(request.id, events))}});
  });
  const auto error = error_of([&] { accept(ledger.by("li", &racing), {id}); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(test::contains(error.what(), "xiao.z has it"));
  CHECK(ledger.header(id).owner.person == "xiao.z");
}

TEST_CASE("a ledger that never rests is a conflict, and nothing is written", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  int others = 0;
  test::RacingStore racing(ledger.store, [&] { ledger.put({{"files/x", std::to_string(others++)}}); });
  CHECK(error_of([&] { note(ledger.by("li", &racing), {id}, "x"); }).kind == ErrorKind::conflict);
  CHECK(ledger.request(id).events.size() == 2);
}

TEST_CASE("while another writes, an act does not", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto lock = ledger.store.lock();
  CHECK(error_of([&] { note(ledger.by("li"), {id}, "x"); }).kind == ErrorKind::conflict);
}

TEST_CASE("several requests change in one commit", "[act]") {
  ActLedger ledger;
  const auto a = ledger.file_for_desk("一"), b = ledger.file_for_desk("二");
  const auto before = ledger.commits();
  const auto result = accept(ledger.by("li"), {a, b, test::handle_in(a)});
  CHECK(result.requests.size() == 2);
  CHECK(ledger.commits() == before + 1);
  CHECK(test::contains(ledger.last_commit().message, "2 requests accept: 一 …\n"));
  CHECK(parse_trailers(ledger.last_commit().message).ids == std::vector<std::string>{a, b});
}

TEST_CASE("when one of them cannot be changed none is, and all refusals are told", "[act]") {
  ActLedger ledger;
  const auto a = ledger.file_for_desk("一"), b = ledger.file_for_desk("二"), c = ledger.file_for_desk("三");
  close(ledger.by("li"), {a, b}, {});
  const auto before = *ledger.store.head();
  const auto error = error_of([&] { accept(ledger.by("li"), {a, c, b, "zzzzzz"}); });
  CHECK(*ledger.store.head() == before);
  CHECK(std::string(error.what()) == "3 of 4 requests cannot be changed so; nothing was written");
  CHECK(test::contains(test::all_text(error), "cannot accept " + test::handle_in(a) + ": it is closed"));
  CHECK(test::contains(test::all_text(error), "cannot accept " + test::handle_in(b) + ": it is closed"));
  CHECK(test::contains(test::all_text(error), "no request begins with 'zzzzzz'"));
  CHECK(error_of([&] { accept(ledger.by("li"), {"zzzzzz"}); }).kind == ErrorKind::not_found);
  CHECK(error_of([&] { act_on(ledger.by("li"), {}, [](Draft&, const RequestId&) {}); }).kind == ErrorKind::usage);
}

TEST_CASE("doing again what is done already is refused, not recorded", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  accept(ledger.by("li"), {id});
  const auto error = error_of([&] { accept(ledger.by("li"), {id}); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(std::string(error.what()) == "cannot accept " + test::handle_in(id) + ": it stands like that already");
}

TEST_CASE("what was edited by hand is left alone until somebody looks", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto path = RequestId::parse(id)->path();
  auto bytes = ledger.bytes(path);
  bytes.replace(bytes.find("priority: normal"), 16, "priority: urgent");
  ledger.put({{path, bytes}});
  const auto error = error_of([&] { note(ledger.by("li"), {id}, "x"); });
  CHECK(error.kind == ErrorKind::refused);
  CHECK(test::contains(error.what(), "was edited by hand: priority"));
  CHECK(ledger.bytes(path) == bytes);
}

TEST_CASE("what a later version wrote is only read", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto path = RequestId::parse(id)->path();
  const auto bytes = ledger.bytes(path);
  const auto dance = bytes + "- id: 0001.zzzzzz\n  at: 2026-12-22T00:31:00.000Z\n  by: li\n  do: dance\n  steps: 3\n";
  ledger.put({{path, dance}});
  CHECK(ledger.request(id).events.back().word == "dance");
  CHECK(test::contains(error_of([&] { note(ledger.by("li"), {id}, "x"); }).what(), "newer reqs"));
  auto format = bytes;
  format.replace(format.find("format: 1"), 9, "format: 2");
  ledger.put({{path, format}});
  CHECK(test::contains(error_of([&] { note(ledger.by("li"), {id}, "x"); }).what(), "newer reqs"));
}

TEST_CASE("what cannot be read is not acted on", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  ledger.put({{RequestId::parse(id)->path(), "{{{"}});
  CHECK(error_of([&] { note(ledger.by("li"), {id}, "x"); }).kind == ErrorKind::bad_data);
}

TEST_CASE("texts that no file should hold are refused", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto refusal = [&](const std::string& text) {
    return std::string(error_of([&] { note(ledger.by("li"), {id}, text); }).what());
  };
  CHECK(refusal("好\n坏\xff") == "'text' is not UTF-8: byte 8 of it, in line 2");
  CHECK(refusal(std::string("a\0b", 3)) == "'text' has a NUL character in it, so it is no text");
  std::string long_text;
  for (int i = 0; i < 32 * 1024; ++i) long_text += "x\n";
  CHECK(refusal(long_text + "x") == "'text' is longer than 65536 bytes, the limit for one text");
  CHECK(refusal(std::string(16 * 1024 + 1, 'x')) == "'text' has a line of more than 16384 bytes");
  CHECK(refusal(" \n\t") == "there is no text");
  CHECK(error_of([&] { chase(ledger.by("li"), {id}, "two\nlines", ""); }).kind == ErrorKind::refused);
}

TEST_CASE("whatever is written can be read again", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  for (const std::string text :
       {"\x1b[31mred", "tab\there", "---\n...\n", "no", "007", "客户: \"急\" #1", "\xe2\x80\xae reversed", " lead\n\n",
        "<<<<<<< ours\n=======\n>>>>>>> theirs", "&a *a !!x {[", "\r\nwindows\r\n"}) {
    INFO(text);
    note(ledger.by("li"), {id}, text);
    const auto read = ledger.view().find(*RequestId::parse(id));
    REQUIRE(read->request);
    CHECK(read->canonical);
    CHECK(read->request->events.back().text_or_empty("text") == text);
  }
}

TEST_CASE("a file that was formatted by hand is brought into form, and that is said", "[act]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto path = RequestId::parse(id)->path();
  const auto bytes = *ledger.store.read(*ledger.store.head(), path);
  ledger.put({{path, "# 张先生的朋友\n" + bytes}});
  const auto result = note(ledger.by("li"), {id}, "到货了");
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings.front().starts_with(path + " was formatted by hand"));
  CHECK(note(ledger.by("li"), {id}, "装好了").warnings.empty());
}
