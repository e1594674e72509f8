// What was exported comes back to the byte; what somebody changed on the way is refused.
#include "service/import_requests.hpp"

#include <catch2/catch.hpp>

#include "codec/request_codec.hpp"
#include "core/replay.hpp"
#include "report/document.hpp"
#include "service/commit_message.hpp"
#include "service/export.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;
using test::instant;

namespace {

Event event_at(std::string id, const char* at, Act act, std::vector<std::pair<std::string, Value>> fields = {}) {
  auto event = make_event(act, std::move(fields));
  event.id = std::move(id);
  event.at = instant(at);
  event.by = "li";
  return event;
}

/// A contested event and its settlement, a redaction, a number with zeros before it, keys and acts of nobody's, control
/// and bidi characters, texts that look like YAML and JSON.
Request rich_request() {
  std::vector<Event> events;
  events.push_back(event_at("r.1", "2026-11-22T08:00:00Z", Act::file,
                            {{"title", "前保险杠更换 \"急\" \\ / {a: [b]}"},
                             {"customer", Value::Map{{"name", "张先生"}, {"kind", "external"}, {"mobile", "007"}}},
                             {"voice", "line one\n\n  line two\r\n\ttab \x7F \xE2\x80\xAE end\n\n"},
                             {"background", "will be redacted"}}));
  events.push_back(event_at("r.2", "2026-11-22T08:01:00Z", Act::resolve, {{"text", "no"}, {"cost", "007"}}));
  events.push_back(event_at("r.3", "2026-11-22T08:02:00Z", Act::promise, {{"date", "2026-11-30T00:00:00.000Z"}}));
  events.push_back(event_at("r.4", "2026-11-22T08:03:00Z", Act::accept));
  events.push_back(event_at("r.5", "2026-11-22T08:04:00Z", Act::settle, {{"event", "r.4"}, {"verdict", "drop"}}));
  events.push_back(event_at("r.6", "2026-11-22T08:05:00Z", Act::redact, {{"event", "r.1"}, {"field", "background"}}));
  events.push_back(event_at("r.7", "2026-11-22T08:06:00Z", Act::reopen, {{"reason", "null"}}));
  events.push_back(event_at("r.8", "2026-11-22T08:07:00Z", Act::promise,
                            {{"date", "2026-11-30T00:00:00.000Z"}, {"unconfirmed", "yes"}, {"reason", "~"}}));
  events.push_back(
      event_at("r.9", "2026-11-22T08:08:00Z", Act::note, {{"text", "x"}, {"level", "3"}, {"感觉", "true"}}));
  events.back().recorded = instant("2026-11-22T09:00:00.007Z");
  auto unknown = event_at("r.a", "2026-11-22T08:09:00Z", Act::note);
  unknown.act.reset();
  unknown.word = "teleport";
  unknown.fields = {{"z", Value::List{"1", Value::Map{{"deep", Value::List{"", "0x1F"}}}}}, {"a", "1e3"}};
  events.push_back(std::move(unknown));
  return make_request(*RequestId::parse("20261122-7k3f9q"), std::move(events));
}

void put(ActLedger& ledger, const Request& request) {
  ledger.put({{request.id.path(), print_request(request)}});
}

std::string exported(const ActLedger& ledger) {
  std::string lines;
  const auto view = ledger.view();
  const auto left_out = export_requests(view, Query::everything(), [&](const ExportedRequest& exported) {
    auto doc = header_doc(exported.request);
    doc.set("events", events_doc(exported.request));
    lines += to_json(doc, JsonForm::one_line) + "\n";
    return true;
  });
  CHECK(left_out.empty());
  return lines;
}

RequestsImport json(std::string text, BadRows bad = BadRows::refuse) {
  return {{"all.ndjson", bad}, std::move(text)};
}

std::string refusal(ActLedger& ledger, const std::string& text) {
  const auto before = ledger.store.head();
  const auto error = error_of([&] { import_requests(ledger.by("li"), json(text)); });
  CHECK(error.kind == ErrorKind::usage);
  CHECK(ledger.store.head() == before);
  return test::all_text(error);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("an export comes back to the byte, whatever is in it", "[import]") {
  ActLedger from, to;
  const auto request = rich_request();
  CHECK(request.header.contested.size() == 1);
  put(from, request);
  const auto lines = exported(from);
  const auto answer = import_requests(to.by("bob"), json(lines));
  CHECK(answer.filed == 1);
  CHECK(to.bytes(request.id.path()) == from.bytes(request.id.path()));
  CHECK(to.last_commit().author.email == "bob@example.com");
  const auto head = to.store.head();
  CHECK(import_requests(to.by("bob"), json("[" + lines + "]")).known == 1);
  CHECK(to.store.head() == head);
}

TEST_CASE("a request that is there already gets the events that it lacks, and keeps its own", "[import]") {
  ActLedger ledger;
  auto request = rich_request();
  put(ledger, request);
  const auto lines = exported(ledger);
  auto events = request.events;
  events.resize(3);
  put(ledger, make_request(request.id, events));
  events.push_back(event_at("r.b", "2026-11-22T08:30:00Z", Act::note, {{"text", "only here"}}));
  put(ledger, make_request(request.id, events));
  CHECK(import_requests(ledger.by("li"), json(lines)).changed == 1);
  const auto merged = ledger.view().request(request.id);
  CHECK(merged.events.size() == request.events.size() + 1);
  CHECK(ledger.last_commit().message.find("Reqs-Events") == std::string::npos);
}

TEST_CASE("an older export does not bring a redacted text back", "[import]") {
  ActLedger from, to;
  auto request = rich_request();
  auto events = request.events;
  std::erase_if(events, [](const Event& event) { return event.act == Act::redact; });
  for (auto& event : events)
    for (auto& field : event.fields)
      if (field.key == "background") field.value = Value("the secret");
  put(from, make_request(request.id, events));
  put(to, request);
  const auto head = to.store.head();
  CHECK(import_requests(to.by("li"), json(exported(from))).known == 1);
  CHECK(to.store.head() == head);
  put(to, make_request(request.id, {events.begin(), events.begin() + 2}));
  CHECK(import_requests(to.by("li"), json(exported(from))).changed == 1);
}

TEST_CASE("what was changed on the way is refused with its place", "[import]") {
  ActLedger from, to;
  put(from, rich_request());
  const auto line = exported(from);
  using test::contains;
  CHECK(contains(refusal(to, "\n" + replaced(line, "\"level\":1", "\"level\":2")),
                 "'level' is not what the events say: 1"));
  CHECK(contains(refusal(to, replaced(line, "\"title\"", "\"titel\"")), "'titel' is not what the events say"));
  CHECK(contains(refusal(to, replaced(line, "20261122-7k3f9q", "7k3f9q")), "is not a request's id"));
  CHECK(contains(refusal(to, replaced(line, "2026-11-22T08:01:00.000Z\",\"by\"", "now\",\"by\"")),
                 "'now' is not an instant"));
  CHECK(contains(refusal(to, replaced(line, "\"cost\":\"007\"", "\"cost\":\"much\"")), "'cost' is not a whole number"));
  CHECK(contains(refusal(to, replaced(line, "\"text\":\"no\"", "\"text\":[\"no\"]")), "'text' is not a text"));
  CHECK(contains(refusal(to, replaced(line, "[\"\",\"0x1F\"]", "[[[[[[[[]]]]]]]]")), "cannot be written"));
  put(to, rich_request());
  CHECK(contains(refusal(to, replaced(line, "\"cost\":\"007\"", "\"cost\":\"008\"")),
                 "event r.2 of 20261122-7k3f9q says something else here"));
  put(to, make_request(rich_request().id, {event_at("q.1", "2026-11-22T08:00:00Z", Act::file, {{"title", "other"}})}));
  CHECK(contains(refusal(to, line), "another request has the id 20261122-7k3f9q here"));
}

TEST_CASE("of many, what is wrong can be left out; the commit counts the rest", "[import]") {
  ActLedger ledger;
  std::string lines;
  for (int i = 0; i < 150; ++i) {
    const auto handle = "7k3" + std::to_string(100 + i);
    lines += "{\"id\":\"20261122-" + handle + "\",\"events\":[{\"id\":\"" + handle +
             ".1\",\"at\":\"2026-11-22T08:00:00Z\",\"by\":\"li\",\"do\":\"file\"" +
             (i % 50 == 7 ? "" : ",\"title\":\"t\"") + "}]}\n";
  }
  CHECK(test::contains(refusal(ledger, lines), "all.ndjson:8:95: 'file' needs 'title'"));
  CHECK(test::contains(refusal(ledger, lines + lines), "is there twice"));
  const auto answer = import_requests(ledger.by("li"), json(lines, BadRows::skip));
  CHECK(answer.filed == 147);
  CHECK(answer.skipped.size() == 3);
  CHECK(test::contains(ledger.last_commit().message,
                       "import json: 147 requests\n\nReqs-Import: yes\nReqs-Requests: 147\nReqs-Events: 147 "));
  CHECK(ledger.view().ids().size() == 147);
}
