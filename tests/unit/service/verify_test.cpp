#include <algorithm>

#include <catch2/catch.hpp>

#include "core/merge.hpp"
#include "service/adopt.hpp"
#include "service/clock_book.hpp"
#include "service/edit_request.hpp"
#include "service/finish.hpp"
#include "service/hand_over.hpp"
#include "service/merge_ledgers.hpp"
#include "service/redact.hpp"
#include "service/settings.hpp"
#include "service/talk.hpp"
#include "store/digest.hpp"
#include "support/verify_ledger.hpp"

using namespace reqs;
using namespace reqs::test;
using Catch::StartsWith;

namespace {

constexpr auto& file_settings = "teams.yaml";

std::string with_roles() {
  return sample_settings().at(file_settings) +
         "roles:\n  member: {may: [file, route, note, accept, import]}\n  director: {may: all, where: any}\n";
}

/// With roles, sun being the director.
Settings strict_settings() {
  auto teams = with_roles();
  const std::string sun = "sun: {name: 孙总, ";
  teams.replace(teams.find(sun), sun.size(), sun + "roles: [director], ");
  return {{file_settings, teams}};
}

Forgery with_note(ActLedger& ledger, const std::string& id, const std::string& by = "li") {
  return forgery(ledger, id,
                 [&](Request& request) { request.events.push_back(event_now(ledger, request, Act::note, by)); });
}

}  // namespace

TEST_CASE("what acts have done is found good", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换"), other = ledger.file("x");
  note(ledger.by("li"), {id, other}, "催了一次");
  accept(ledger.by("li"), {id});
  redact(ledger.because("li", "隐私"), id, "text");
  auto late = ledger.because("bob", "forgot");
  late.at = late.now - std::chrono::hours(30);
  note(late, {id}, "by phone");
  resolve(ledger.by("li"), {id}, {"fixed", {}, {}, {}});
  change_settings(ledger.by("sun"), strict_settings(), {});
  close(ledger.by("sun"), {id}, {});
  CHECK(found_in(ledger).empty());
  CHECK(verify_all(ledger).commits == 9);
}

TEST_CASE("an honest forgery is none", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file("前保险杠更换");
  commit(ledger, with_note(ledger, id));
  CHECK(found_in(ledger).empty());
}

TEST_CASE("an event that was taken away or changed is found", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  note(ledger.by("li"), {id}, "催了一次");
  const auto handle = handle_in(id);
  const auto last = ledger.request(id).events.back().id;

  SECTION("removed") {
    commit(ledger, forgery(ledger, id, [](Request& request) { request.events.pop_back(); }));
    CHECK(found_in(ledger) == "events " + handle + ": event " + last + " (note by li) is gone\n");
  }
  SECTION("another instant") {
    commit(ledger, forgery(ledger, id, [](Request& request) { request.events.back().at -= std::chrono::hours(2); }));
    CHECK(found_in(ledger) == "events " + handle + ": event " + last + " (note by li) was changed: at\n");
  }
  SECTION("other words, another person, another act") {
    commit(ledger, forgery(ledger, id, [](Request& request) {
             auto& event = request.events.back();
             event.fields = {{"text", Value("没有催")}};
             event.by = "bob";
             event.word = "chase", event.act = Act::chase;
           }));
    CHECK(found_in(ledger) == "events " + handle + ": event " + last + " (note by li) was changed: by, do, text\n");
  }
  SECTION("all of them, with the file") {
    auto gone = with_note(ledger, id);
    gone.changes = {{RequestId::parse(id)->path(), "gone"}};
    gone.message = "gone\n";
    commit(ledger, gone);
    const auto found = found_in(ledger);
    CHECK_THAT(found, StartsWith("files " + handle + ": cannot be read: "));
    CHECK(std::count(found.begin(), found.end(), '\n') == 4);  // three events, too
    CHECK(verify_all(ledger).findings.front().unreadable);
  }
  SECTION("a redaction may blot out, but only what it names") {
    redact(ledger.because("li", "隐私"), id, "text");
    CHECK(found_in(ledger).empty());
    commit(ledger, forgery(ledger, id, [](Request& request) {
             request.events.front().fields.front().value = Value(std::string(redacted_mark));
           }));
    CHECK_THAT(found_in(ledger), StartsWith("events " + handle + ": event "));
  }
}

TEST_CASE("an event in another's name, or at another time than its commit's, is found", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  SECTION("foreign author") {
    commit(ledger, with_note(ledger, id, "bob"));
    CHECK(found_in(ledger) == "author " + handle_in(id) +
                                  ": event 0001.zzzzz1 (note by bob) stands in another name "
                                  "than that of the commit's author, li\n");
  }
  SECTION("nobody's address") {
    auto forged = with_note(ledger, id, "mallory@example.com");
    forged.by = forged.committer = "mallory";
    commit(ledger, forged);
    CHECK(found_in(ledger) == "author: 'mallory@example.com' is not in teams.yaml, and only people in it may act\n");
  }
  SECTION("somebody unknown recorded it") {
    auto forged = with_note(ledger, id);
    forged.committer = "mallory";
    commit(ledger, forged);
    CHECK(found_in(ledger) == "committer: 'mallory@example.com' is not in teams.yaml, and only people in it may act\n");
  }
  SECTION("it happened at another time") {
    commit(ledger, forgery(ledger, id, [&](Request& request) {
             auto event = event_now(ledger, request, Act::note);
             event.recorded = event.at;
             event.at -= std::chrono::hours(3);
             request.events.push_back(event);
           }));
    CHECK_THAT(found_in(ledger), StartsWith("time " + handle_in(id) + ": event 0001.zzzzz1 (note by li) happened at"));
  }
  SECTION("the commit was amended later, or put together of two") {
    auto forged = with_note(ledger, id);
    forged.now += std::chrono::seconds(90);
    commit(ledger, forged);
    CHECK_THAT(found_in(ledger), StartsWith("act " + handle_in(id) + ": event 0001.zzzzz1 (note by li) was recorded"));
  }
  SECTION("a commit of the day after tomorrow, or of long before its parent") {
    auto forged = with_note(ledger, id);
    forged.changes.clear();
    forged.message = "x\n";
    forged.now += std::chrono::hours(25);
    commit(ledger, forged);
    CHECK_THAT(found_in(ledger), StartsWith("time: was made at") && Catch::EndsWith("which is still to come\n"));
    ledger.now += std::chrono::hours(25);
    forged.now -= std::chrono::hours(25 + 49);
    commit(ledger, forged);
    CHECK_THAT(found_in(ledger), StartsWith("time: was made at") && Catch::Contains("its parent later"));
  }
}

TEST_CASE("trailers say what the commit adds, no more and no less", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  auto forged = with_note(ledger, id);
  SECTION("none") {
    forged.message = "note: done\n";
    commit(ledger, forged);
    CHECK(found_in(ledger) == "trailers: does not name what the commit does: Reqs-Id: " + id +
                                  "; Reqs-Do: note; Reqs-Event: 0001.zzzzz1\n");
  }
  SECTION("another act") {
    forged.message.replace(forged.message.find("Do: note"), 8, "Do: close");
    commit(ledger, forged);
    CHECK_THAT(found_in(ledger), StartsWith("trailers: names what the commit does not do:") &&
                                     Catch::Contains("trailers: does not name what the commit does"));
  }
  SECTION("one too many") {
    forged.message += "Reqs-Id: 20261122-000000\nReqs-Do: close\nReqs-Event: 0001.000009\n";
    commit(ledger, forged);
    CHECK_THAT(found_in(ledger), StartsWith("trailers: names what the commit does not do: Reqs-Id: 20261122-0"));
  }
  SECTION("one that only git would take for one") {
    forged.message += "reqs-event : 0001.000009\n";
    commit(ledger, forged);
    CHECK(found_in(ledger) == "trailers: has a line that could be taken for a trailer: 'reqs-event : 0001.000009'\n");
  }
  SECTION("a digest, and those of a merge") {
    forged.message += "Reqs-Requests: 1\nReqs-Merge: 0000\n";
    commit(ledger, forged);
    CHECK(found_in(ledger) ==
          "trailers: has another digest than that of the events it adds\n"
          "trailers: has the trailers of a merge, and is none\n");
  }
}

TEST_CASE("a header edited by hand is found until somebody has settled it", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto path = RequestId::parse(id)->path();
  auto bytes = ledger.bytes(path);
  bytes.replace(bytes.find("priority: normal"), 16, "priority: urgent");
  auto edit = with_note(ledger, id);
  edit.by = edit.committer = "bob";
  edit.message = "by hand\n";
  edit.changes = {{path, bytes}};
  commit(ledger, edit);
  CHECK(found_in(ledger) ==
        "header " + handle_in(id) + ": was edited by hand: priority: the header says urgent, the events say normal\n");
  SECTION("adopted by somebody else, in the editor's name") {
    adopt_requests(ledger.by("li"), {id});
    CHECK(found_in(ledger).empty());
  }
  SECTION("adopted by the editor") {
    adopt_requests(ledger.by("bob"), {id});
    CHECK(found_in(ledger).empty());
  }
  SECTION("adopted by somebody who may not act for the editor") {
    change_settings(ledger.by("sun"), strict_settings(), {});
    commit(ledger, with_note(ledger, id, "bob"));
    CHECK_THAT(found_in(ledger), Catch::Contains("role " + handle_in(id) + ": 'li' may not act for bob\n"));
  }
  SECTION("in a third one's name it is explained to nobody") {
    auto forged = with_note(ledger, id, "ann");
    commit(ledger, forged);
    CHECK_THAT(found_in(ledger), StartsWith("author " + handle_in(id)));
  }
}

TEST_CASE("an act that was not legal where it was done is found", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  close(ledger.by("li"), {id}, {});
  SECTION("not legal") {
    commit(ledger, forgery(ledger, id, [&](Request& request) {
             request.events.push_back(event_now(ledger, request, Act::accept));
           }));
    CHECK(found_in(ledger) ==
          "legal " + handle_in(id) + ": event 0001.zzzzz1 (accept by li) was not legal there: it is closed\n");
  }
  SECTION("nothing new") {
    commit(ledger, forgery(ledger, id, [&](Request& request) {
             request.events.push_back(event_now(ledger, request, Act::close));
           }));
    CHECK(found_in(ledger) ==
          "legal " + handle_in(id) + ": event 0001.zzzzz1 (close by li) says what was so already\n");
  }
}

TEST_CASE("an act that would have been refused for what it lacks is found, unless that was waived", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换");
  const auto forged = [&](Act act, Value::Map fields, const std::vector<Event>& others = {}) {
    commit(ledger, forgery(ledger, id, [&](Request& request) {
             auto event = event_now(ledger, request, act);
             event.fields = std::move(fields);
             for (auto other : others) {
               other.id = event.id.substr(0, 10) + "0";
               other.at = event.at;
               other.by = event.by;
               request.events.push_back(std::move(other));
             }
             request.events.push_back(std::move(event));
           }));
    return found_in(ledger);
  };
  const auto refused = "guard " + handle_in(id) + ": event 0001.zzzzz1 (";
  const Value::Map away = {{"to", Value("parts")}};
  SECTION("a transfer that is not agreed") {
    CHECK(forged(Act::assign, away) ==
          refused +
              "assign by li) would have been refused: it went from desk to parts, not agreed and for no reason\n");
  }
  SECTION("one that is, has a reason, or was waived") {
    const auto waived = make_event(Act::waive, {{"guard", "transfer"}, {"reason", "急"}});
    const auto which = GENERATE(0, 1, 2);
    auto fields = away;
    if (which == 0) fields.push_back({"agreed", Value("yes")});
    if (which == 1) fields.push_back({"reason", Value("急")});
    CHECK(forged(Act::assign, fields, which == 2 ? std::vector{waived} : std::vector<Event>()).empty());
  }
  SECTION("an escalation without a brief") {
    CHECK_THAT(forged(Act::escalate, {{"level", Value("2")}, {"cycle", Value("1")}, {"in_charge", Value("qian")}}),
               StartsWith(refused + "escalate by li) would have been refused: the brief lacks --ground"));
  }
  SECTION("an escalation to somebody else than whoever is in charge") {
    CHECK(forged(Act::escalate, {{"level", Value("2")}, {"cycle", Value("1")}, {"in_charge", Value("bob")}}) ==
          refused +
              "escalate by li) would have been refused: in charge of team 'desk' at level 2 was qian, and not bob\n");
  }
  SECTION("what was offered to somebody else") {
    offer(ledger.by("xiao.z"), {id}, "bob", {});
    CHECK(forged(Act::accept, {{"team", Value("parts")}}) ==
          refused + "accept by li) would have been refused: it was offered to bob\n");
  }
  SECTION("a request without what its type needs") {
    const auto other = *RequestId::from_path("requests/2026/11/22/zzzzz9.yaml");
    auto filed = forgery(ledger, id, [](Request&) {});
    auto event = event_now(ledger, ledger.request(id), Act::file);
    event.fields = {{"title", Value("退款")}, {"type", Value("complaint")}, {"voice", Value("说好三天")}};
    CommitMessage message;
    message.requests.push_back({other, "退款", {&event}});
    filed.message = to_text(message);
    filed.changes = {{other.path(), print_request(make_request(other, {event}))}};
    commit(ledger, filed);
    CHECK(found_in(ledger) ==
          "guard zzzzz9: event 0001.zzzzz1 (file by li) would have been refused: a request of type 'complaint' also "
          "needs --for\n");
  }
}

TEST_CASE("what was not theirs to do is found, by the settings of that moment", "[verify]") {
  ActLedger ledger(strict_settings());
  const auto id = ledger.file_for_desk("前保险杠更换");
  SECTION("an act") {
    commit(ledger, forgery(ledger, id, [&](Request& request) {
             request.events.push_back(event_now(ledger, request, Act::close));
           }));
    const auto found =
        "role " + handle_in(id) + ": 'li' may not close " + handle_in(id) + ": that is not for member to do\n";
    CHECK(found_in(ledger) == found);
    change_settings(ledger.by("sun"), {{file_settings, sample_settings().at(file_settings)}}, {});
    CHECK(found_in(ledger) == found);
  }
  SECTION("settings") {
    auto forged = with_note(ledger, id);
    forged.message = "mine\n";
    forged.changes = {{file_settings, sample_settings().at(file_settings)}};
    commit(ledger, forged);
    CHECK(found_in(ledger) == "role teams.yaml: 'li' may not change teams.yaml\n");
  }
  SECTION("settings that cannot be used, by who may change them") {
    auto forged = with_note(ledger, id);
    forged.by = forged.committer = "sun";
    forged.message = "broken\n";
    forged.changes = {{file_settings, "teams: ["}};
    commit(ledger, forged);
    CHECK_THAT(found_in(ledger), StartsWith("settings teams.yaml: cannot be used any more: teams.yaml:1:"));
  }
  SECTION("for somebody else") {
    auto forged = with_note(ledger, id);
    forged.committer = "bob";
    commit(ledger, forged);
    CHECK(found_in(ledger) == "committer: 'bob' may not act for li\n");
  }
  SECTION("an import brings what others did, by whoever may import") {
    auto forged = with_note(ledger, id, "zhou");
    forged.message.insert(forged.message.find("Reqs-Id"), "Reqs-Import: yes\n");
    commit(ledger, forged);
    CHECK(found_in(ledger).empty());
  }
}

TEST_CASE("an import by somebody who may not is found", "[verify]") {
  ActLedger ledger(
      {{file_settings, sample_settings().at(file_settings) + "roles: {member: {may: [file, note, settings]}}\n"}});
  const auto id = ledger.file("x");
  auto forged = with_note(ledger, id, "zhou");
  forged.message.insert(forged.message.find("Reqs-Id"), "Reqs-Import: yes\n");
  commit(ledger, forged);
  CHECK(found_in(ledger) == "role: 'li' may not import requests\n");
}

TEST_CASE("attachments are what their names say, and stay", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file("x");
  auto forged = with_note(ledger, id);
  forged.message = "files\n";
  const auto name = "files/" + sha256_hex("bytes");
  forged.changes = {{name, "bytes"}, {"files/" + std::string(64, '0'), "others"}, {"requests/notes.txt", "x"}};
  commit(ledger, forged);
  CHECK(found_in(ledger) == "files files/" + std::string(64, '0') +
                                ": is not what its name says: that is the sum of its bytes\n"
                                "files requests/notes.txt: no request can have this name\n");
  forged.changes = {{name, "other bytes"}};
  commit(ledger, forged);
  CHECK_THAT(found_in(ledger), StartsWith("files " + name + ": was changed, and is what its name says no more\n"));
}

TEST_CASE("pinned calendars are what their names say, and stay: deadlines are counted by them", "[verify]") {
  ActLedger ledger;
  const auto id = ledger.file("x");
  auto forged = with_note(ledger, id);
  forged.message = "a calendar\n";
  const std::string calendar = "zone: Asia/Shanghai\n", other = "zone: UTC\n";
  const auto name = pinned_path_of(calendar), wrong = pinned_path_of(other);
  forged.changes = {{name, calendar}, {wrong, calendar}};
  commit(ledger, forged);
  CHECK(found_in(ledger) == "files " + wrong + ": is not what its name says: that is the sum of its bytes\n");
  forged.changes = {{name, other}};
  commit(ledger, forged);
  CHECK_THAT(found_in(ledger), StartsWith("files " + name + ": was changed, and is what its name says no more\n"));
}

TEST_CASE("a merge is what its parents give", "[verify][merge]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换"), other = ledger.file("x");
  const auto base = *ledger.store.head();
  note(ledger.by("li"), {id}, "ours");
  const auto ours = *ledger.store.head();
  REQUIRE(ledger.store.advance(ours, base, signature_of("li"), "back"));
  note(ledger.by("bob"), {id, other}, "theirs");
  const auto theirs = *ledger.store.head();
  auto merge = merge_ledgers(ledger.store, ours, theirs);
  auto who = signature_of("li");
  who.time = ledger.now;
  auto message = merge_message(merge);
  const auto finish = [&] {
    const auto merged = ledger.store.write_merge({merge.sides, merge.files, message, who, who});
    REQUIRE(ledger.store.advance(theirs, merged, who, "merge"));
    return found_in(ledger);
  };
  const auto handle = handle_in(id);
  SECTION("as it is") {
    CHECK(finish().empty());
  }
  SECTION("one side's version alone") {
    merge.files.front().bytes = ledger.store.read(ours, merge.files.front().path);
    CHECK(finish() == "merge " + handle + ": is not what the merge of its parents gives\n");
  }
  SECTION("a file more, and another one gone") {
    MergedFile more{.path = "policy.yaml", .version = std::nullopt};
    more.bytes = "guards: {}\n";
    merge.files.push_back(more);
    merge.files.push_back({.path = RequestId::parse(other)->path(), .version = std::nullopt});
    CHECK(finish() ==
          "merge policy.yaml: is not what the merge of its parents gives\n"
          "merge " +
              handle_in(other) + ": is not what the merge of its parents gives\n");
  }
  SECTION("trailers of acts") {
    message += "Reqs-Id: " + id + "\nReqs-Do: note\nReqs-Event: 0001.000009\n";
    CHECK(finish() == "trailers: names acts, and is a merge, which adds nothing\n");
  }
  SECTION("another common commit") {
    message = "ledger: merge\n\nReqs-Merge: " + ours + "\n";
    CHECK_THAT(finish(), StartsWith("trailers: names the common commit "));
  }
  SECTION("by somebody unknown") {
    who.email = "mallory@example.com";
    CHECK_THAT(finish(), StartsWith("committer: 'mallory@example.com' is not in teams.yaml"));
  }
}
