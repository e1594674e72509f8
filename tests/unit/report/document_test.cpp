// JSON documents of requests and events.
#include "report/document.hpp"

#include <limits>

#include <catch2/catch.hpp>

#include "unit/report/sample.hpp"

using namespace reqs;
using sample::at;

TEST_CASE("documents keep their order and their types") {
  Doc doc;
  doc.set("z", 1).set("a", true).set("m", Doc()).set("list", Doc::List{"x", 2, Doc::Map{}});
  CHECK(to_json(doc, JsonForm::one_line) == R"({"z":1,"a":true,"m":null,"list":["x",2,{}]})");
  doc.set("z", std::numeric_limits<std::int64_t>::min());
  CHECK(to_json(doc, JsonForm::one_line) == R"({"z":-9223372036854775808,"a":true,"m":null,"list":["x",2,{}]})");
  REQUIRE(doc.get("a") != nullptr);
  CHECK(*doc.get("a") == Doc(true));
  CHECK(doc.get("b") == nullptr);
  CHECK(Doc("text").get("a") == nullptr);
}

TEST_CASE("JSON is pretty for people and keeps Chinese") {
  CHECK(to_json(Doc::Map{{"title", "前保险杠"}, {"tags", Doc::List{"a"}}}) ==
        "{\n  \"title\": \"前保险杠\",\n  \"tags\": [\n    \"a\"\n  ]\n}");
}

TEST_CASE("JSON cannot steer a terminal and is always valid") {
  CHECK(to_json(Doc("\x1b[2J \x7f \u202E \xC2\x9B"), JsonForm::one_line) == R"("\u001b[2J \u007f \u202e \u009b")");
  CHECK(to_json(Doc("a\xFF"), JsonForm::one_line) == "\"a\uFFFD\"");
  CHECK(to_json(Doc("line\n\"quoted\"\\"), JsonForm::one_line) == R"("line\n\"quoted\"\\")");
}

TEST_CASE("lists have a schema, a kind, what goes with them, and items") {
  CHECK(to_json(list_document("requests", {Doc(1)}, {{"truncated", true}}), JsonForm::one_line) ==
        R"({"schema":1,"kind":"requests","truncated":true,"items":[1]})");
  CHECK(to_json(list_document("requests", {}), JsonForm::one_line) == R"({"schema":1,"kind":"requests","items":[]})");
}

TEST_CASE("a new request's header has its keys and no empty ones") {
  const auto request = sample::Life().then("xiao.z", Act::file, {{"title", "要车"}, {"team", "parts"}}).request();
  CHECK(to_json(header_doc(request), JsonForm::one_line) ==
        R"({"id":"20261122-7k3f9q","title":"要车","state":"unowned","owner":{"team":"parts"},)"
        R"("priority":"normal","level":1,"cycle":1,"filed_by":"xiao.z","filed":"2026-11-22T00:31:00.000Z",)"
        R"("parts":[],"links":[],"files":[],"chases":0,"contested":[]})");
}

TEST_CASE("a full header shows everything, numbers as numbers") {
  Request request{RequestId::make("20261122", "7k3f9q"), {}, {}};
  auto& header = request.header;
  const auto day = at("2026-11-22T00:00:00Z");
  header.key = "ERP:7";
  header.title = "要车";
  header.type = "complaint";
  header.state = State::closed;
  header.outcome = Outcome::satisfied;
  header.owner = {"parts", "bob"};
  header.offer = Offer{"li", "parts", "bob", day};
  header.customer = {"张先生", "external", "138", "vip"};
  header.via = "mail";
  header.theme = "shop/address";
  header.filed = header.resolved.emplace(header.closed.emplace(header.needed_by.emplace(day)));
  header.filed_by = "xiao.z";
  header.promise = Promise{day, true, "bob"};
  header.parent = "20261121-aaaaaa";
  header.parts = {"20261122-bbbbbb"};
  header.links = {{"follows", "20261101-cccccc"}};
  header.files = {{"a.pdf", "00ff", "123"}, {"b", "00aa", ""}};
  header.chases = 3;
  header.escalation = Escalation{2, "time", "wang", "bob", day, day};
  header.followup = Followup{day, 1, "reached"};
  header.rating = Rating{4, 6, 9, "张先生"};
  header.contested = {{"3m9x.w2tq8d", "accept", "bob has it"}};
  CHECK(to_json(header_doc(request), JsonForm::one_line) ==
        R"({"id":"20261122-7k3f9q","key":"ERP:7","title":"要车","type":"complaint","state":"closed",)"
        R"("outcome":"satisfied","owner":{"team":"parts","person":"bob"},"offer":{"to":"li","team":"parts",)"
        R"("by":"bob","since":"2026-11-22T00:00:00.000Z"},"customer":{"name":"张先生","kind":"external",)"
        R"("contact":"138","tier":"vip"},"via":"mail","priority":"normal","level":1,"cycle":1,)"
        R"("theme":"shop/address","filed_by":"xiao.z","filed":"2026-11-22T00:00:00.000Z",)"
        R"("needed_by":"2026-11-22T00:00:00.000Z","promise":{"date":"2026-11-22T00:00:00.000Z",)"
        R"("unconfirmed":true,"by":"bob"},"parent":"20261121-aaaaaa","parts":["20261122-bbbbbb"],)"
        R"("links":[{"kind":"follows","to":"20261101-cccccc"}],"files":[{"name":"a.pdf","sha256":"00ff",)"
        R"("bytes":123},{"name":"b","sha256":"00aa","bytes":""}],"chases":3,"escalation":{"level":2,)"
        R"("ground":"time","in_charge":"wang","by":"bob","since":"2026-11-22T00:00:00.000Z",)"
        R"("due":"2026-11-22T00:00:00.000Z"},"resolved":"2026-11-22T00:00:00.000Z",)"
        R"("closed":"2026-11-22T00:00:00.000Z","followup":{"due":"2026-11-22T00:00:00.000Z","tries":1,)"
        R"("result":"reached"},"rating":{"csat":4,"ces":6,"nps":9,"by":"张先生"},)"
        R"("contested":[{"event":"3m9x.w2tq8d","act":"accept","why":"bob has it"}]})");
}

TEST_CASE("events show their keys by kind, and those of a newer version as they are") {
  auto event = make_event(Act::rate, {{"csat", "2"}, {"comment", "太慢了"}});
  event.id = "3m9x.w2tq8d";
  event.at = at("2026-11-22T00:40:51.003Z");
  event.recorded = at("2026-11-22T00:41:00Z");
  event.by = "xiao.z";
  CHECK(to_json(event_doc(event), JsonForm::one_line) ==
        R"({"id":"3m9x.w2tq8d","at":"2026-11-22T00:40:51.003Z","recorded":"2026-11-22T00:41:00.000Z",)"
        R"("by":"xiao.z","do":"rate","csat":2,"comment":"太慢了"})");
  event.recorded.reset();
  event.act.reset();
  event.word = "teleport";
  event.fields = {{"to", Value::Map{{"x", "1"}}}, {"via", Value::List{"a", "b"}}};
  CHECK(to_json(event_doc(event), JsonForm::one_line) ==
        R"({"id":"3m9x.w2tq8d","at":"2026-11-22T00:40:51.003Z","by":"xiao.z","do":"teleport",)"
        R"("to":{"x":"1"},"via":["a","b"]})");
}

TEST_CASE("yes is true, and a number that is none stays text") {
  auto event = make_event(Act::promise, {{"date", "2026-11-22T00:40:51.003Z"}, {"unconfirmed", "yes"}});
  CHECK(*event_doc(event).get("unconfirmed") == Doc(true));
  event = make_event(Act::decide, {{"option", "two"}, {"level", "2"}});
  CHECK(*event_doc(event).get("option") == Doc("two"));
  CHECK(*event_doc(event).get("level") == Doc(2));
}

TEST_CASE("problems name their place where they have one") {
  CHECK(to_json(problem_doc({"a.yaml", 3, 7, "bad"}), JsonForm::one_line) ==
        R"({"path":"a.yaml","line":3,"column":7,"what":"bad"})");
  CHECK(to_json(problem_doc({"a.yaml", 0, 0, "bad"}), JsonForm::one_line) == R"({"path":"a.yaml","what":"bad"})");
}

TEST_CASE("a document that grows is written by the same bytes") {
  const Doc::List items = {Doc::Map{{"title", "two\nlines"}, {"list", Doc::List{1, 2}}}, "客户", Doc::Map{}};
  for (std::size_t count = 0; count <= items.size(); ++count) {
    GrowingJson json;
    Doc::List some;
    auto text = json.open(list_document("things", {}, {{"empty", Doc::List()}}));
    for (std::size_t i = 0; i < count; ++i) {
      some.push_back(items[i]);
      text += json.item(items[i]);
    }
    CHECK(text + json.close() == to_json(list_document("things", some, {{"empty", Doc::List()}})));
  }
}

TEST_CASE("so is a list within a list") {
  const auto column = [](Doc::List cards) { return Doc(Doc::Map{{"column", "x"}, {"cards", std::move(cards)}}); };
  const auto card = Doc(Doc::Map{{"id", "7k3f9q"}});
  GrowingJson json;
  auto text = json.open(list_document("board", {}));
  for (const int cards : {2, 0, 1}) {
    text += json.open(column({}));
    for (int i = 0; i < cards; ++i) text += json.item(card);
    text += json.close();
  }
  CHECK(text + json.close() == to_json(list_document("board", {column({card, card}), column({}), column({card})})));
}
