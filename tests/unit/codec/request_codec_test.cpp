#include "codec/request_codec.hpp"

#include <catch2/catch.hpp>

#include "core/replay.hpp"

namespace reqs {
namespace {

const RequestId the_id = *RequestId::parse("20261122-7k3f9q");

// A complaint that was filed and offered to another team, as reqs writes it.
constexpr std::string_view example = R"(format: 1
id: 20261122-7k3f9q
title: 前保险杠更换,客户后天必须提车
type: complaint
state: offered
owner: {team: desk}
offer: {to: parts, team: parts, by: xiao.z, since: 2026-11-22T00:40:51.003Z}
customer: {name: 张先生, kind: external, contact: "13800138000", tier: vip}
priority: high
level: 1
filed_by: xiao.z
filed: 2026-11-22T00:31:07.120Z
events:
- id: 3m9x.w2tq8d
  at: 2026-11-22T00:31:07.120Z
  by: xiao.z
  do: file
  title: 前保险杠更换,客户后天必须提车
  type: complaint
  priority: high
  customer:
    name: 张先生
    kind: external
    contact: "13800138000"
    tier: vip
  voice: |
    说好三天,今天来提车才告诉我没有配件。
    后天一早要出差,到底谁负责?
  team: desk
- id: 3m9x.8kd0aa
  at: 2026-11-22T00:40:51.003Z
  by: xiao.z
  do: offer
  to: parts
  team: parts
  note: 您看方便接手吗?
)";

RequestRead read(std::string_view bytes) {
  return read_request(bytes, the_id.path(), the_id);
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

std::string with(std::string_view from, std::string_view to) {
  return with(std::string(example), from, to);
}

TEST_CASE("the example is canonical") {
  const auto result = read(example);
  for (const auto& problem : result.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(result.request);
  CHECK(print_request(*result.request) == example);
  CHECK(result.canonical);
  CHECK_FALSE(result.hand_edit);
  CHECK_FALSE(result.newer_format);
  const auto& request = *result.request;
  CHECK(request.header.state == State::offered);
  CHECK(request.header.customer.contact == "13800138000");
  CHECK(request.events[0].text_or_empty("voice") ==
        "说好三天,今天来提车才告诉我没有配件。\n后天一早要出差,到底谁负责?\n");
  CHECK(request.events[1].act == Act::offer);
}

TEST_CASE("the same values in another form are read, and are no hand edit") {
  const auto result = read(with("title: 前保险杠更换,客户后天必须提车\ntype: complaint",
                                "# a comment\ntype: 'complaint'\ntitle: \"前保险杠更换,客户后天必须提车\""));
  REQUIRE(result.request);
  CHECK_FALSE(result.canonical);
  CHECK_FALSE(result.hand_edit);
  CHECK(print_request(*result.request) == example);
}

TEST_CASE("a header that its events do not say is a hand edit") {
  CHECK(read(with("state: offered", "state: closed")).hand_edit.value() ==
        "state: the header says closed, the events say offered");
  CHECK(read(with("state: offered\n", "")).hand_edit.value() ==
        "state: missing from the header, the events say offered");
  CHECK(read(with("level: 1", "level: 2\ncolour: 红 色")).hand_edit.value() ==
        "level: the header says 2, the events say 1; colour: the header says '红 色', the events say nothing");
  CHECK_THAT(*read(with("{team: desk}", "{team: parts}")).hand_edit,
             Catch::Contains("owner: the header says '{team: parts}', the events say '{team: desk}'"));
  CHECK(read(with("state: offered", "state: closed")).request->header.state == State::offered);
}

TEST_CASE("what is wrong with a request is listed at once, with its place") {
  auto text = with("at: 2026-11-22T00:31:07.120Z", "at: 2026-13-01");
  text = with(text, "id: 20261122-7k3f9q", "id: 20261122-aaaaaa");
  text = with(text, "  do: offer\n", "");
  const auto result = read(text);
  REQUIRE_FALSE(result.request);
  REQUIRE(result.problems.size() == 3);
  const auto path = the_id.path();
  CHECK(to_text(result.problems[0]) ==
        path + ":2:5: the id here is '20261122-aaaaaa', but the file's name stands for 20261122-7k3f9q");
  CHECK(to_text(result.problems[1]) == path + ":15:7: '2026-13-01' is not an instant such as 2026-11-22T00:31:07.120Z");
  CHECK(to_text(result.problems[2]) == path + ":30:3: the event has no 'do'");
}

TEST_CASE("what is missing or of the wrong kind is named") {
  const auto first = [](const std::string& text) {
    const auto result = read(text);
    REQUIRE_FALSE(result.problems.empty());
    return result.problems.front();
  };
  CHECK_THAT(first(with("format: 1\n", "")).what, Catch::Contains("has no 'format'"));
  CHECK_THAT(first(with("format: 1", "format: one")).what, Catch::Contains("'one' is not a format's number"));
  CHECK_THAT(first(with("format: 1", "format: 0")).what, Catch::Contains("'0' is not a format's number"));
  CHECK_THAT(first(with("\nid: 20261122-7k3f9q", "")).what, Catch::Contains("has no 'id'"));
  CHECK_THAT(first(with("  by: xiao.z", "  by: [xiao.z]")).what, Catch::Contains("'by' must be one text"));
  CHECK_THAT(first(with("  by: xiao.z", "  by:")).what, Catch::Contains("'by' is empty"));
  CHECK_THAT(first(with("- id: 3m9x.w2tq8d", "- id: a b")).what, Catch::Contains("not an event's id"));
  CHECK_THAT(first(with("  to: parts", "  to: {a: b}")).what, Catch::Contains("'to' is not a text"));
  CHECK_THAT(first("format: 1\nid: 20261122-7k3f9q\nevents: []\n").what, Catch::Contains("has no 'events'"));
  CHECK_THAT(first("format: 1\nid: 20261122-7k3f9q\nevents: x\n").what, Catch::Contains("must be a list"));
  CHECK_THAT(first("format: 1\nid: 20261122-7k3f9q\nevents: [x]\n").what, Catch::Contains("an event is a mapping"));
  CHECK(first(with("  to: parts", "  to: a\n  to: b")).line == 35);
}

TEST_CASE("what this version does not know survives") {
  const auto text = with("  note: 您看方便接手吗?\n",
                         "  note: 您看方便接手吗?\n  zebra: \"no\"\n  apple:\n  - 1x\n  - k: v\n"
                         "- id: 3m9x.zzzzzz\n  at: 2026-11-23T00:00:00.000Z\n  by: xiao.z\n  do: dance\n"
                         "  tempo: \"120\"\n  to:\n    who: me\n");
  const auto result = read(text);
  REQUIRE(result.request);
  CHECK(result.canonical);
  CHECK(print_request(*result.request) == text);
  const auto& dance = result.request->events[2];
  CHECK_FALSE(dance.act);
  CHECK(dance.word == "dance");
  CHECK(dance.fields[0].key == "tempo");
}

TEST_CASE("a later format is shown as far as it is understood, and said to be later") {
  const auto result = read(with(with("format: 1", "format: 2"), "  do: offer\n", "  does: [offer]\n"));
  REQUIRE(result.request);
  CHECK(result.newer_format);
  CHECK_FALSE(result.canonical);
  CHECK(result.problems.empty());
  const auto& header = result.request->header;
  CHECK(header.format == 2);
  CHECK(header.title == "前保险杠更换,客户后天必须提车");
  CHECK(header.state == State::offered);
  CHECK(header.priority == Priority::high);
  CHECK(header.owner.team == "desk");
  CHECK(result.request->events.size() == 1);
}

TEST_CASE("numbers that the schema knows stand plain, others that look like one are quoted") {
  auto filing = make_event(Act::file, {{"title", "007"}});
  filing.id = "3m9x.000001";
  filing.by = "xiao.z";
  auto rating = make_event(Act::rate, {{"csat", "5"}, {"comment", "5"}});
  rating.id = "1234.567890";
  rating.by = "xiao.z";
  rating.at = Instant(Millis(1));
  const auto request = make_request(the_id, {filing, rating});
  const auto bytes = print_request(request);
  CHECK_THAT(bytes, Catch::Contains("title: \"007\"\n"));
  CHECK_THAT(bytes, Catch::Contains("- id: \"1234.567890\"\n"));
  CHECK_THAT(bytes, Catch::Contains("  csat: 5\n  comment: \"5\"\n"));
  CHECK(read(bytes).request == request);
}

TEST_CASE("while a level owes a decision, the header says who and until when") {
  auto filing = make_event(Act::file, {{"title", "t"}, {"team", "desk"}});
  filing.id = "a.1";
  filing.by = "xiao.z";
  auto escalating = make_event(
      Act::escalate, {{"level", "2"}, {"ground", "stuck"}, {"ask", "?"}, {"in_charge", "周"}, {"limit", "24h"}});
  escalating.id = "a.2";
  escalating.by = "xiao.z";
  escalating.at = Instant(Millis(1));
  const auto request = make_request(the_id, {filing, escalating});
  const auto bytes = print_request(request);
  CHECK_THAT(bytes, Catch::Contains("escalation: {level: 2, ground: stuck, in_charge: 周, by: xiao.z, since: "
                                    "1970-01-01T00:00:00.001Z, due: 1970-01-02T00:00:00.001Z}\n"));
  CHECK(read(bytes).canonical);
  CHECK(read(bytes).request == request);
}

TEST_CASE("escapes that are not in our form are left to the full reader") {
  for (const char* escape : {"\\x4", "\\x4g", "\\u12", "\\u00zz", "\\uD800", "\\q", "\\", "\\x41", "\\u0041", "\\N"}) {
    INFO(escape);
    const auto result = read(with("note: 您看方便接手吗?", "note: \"" + std::string(escape) + "\""));
    CHECK_FALSE(result.canonical);
    CHECK(result.request.has_value() == result.problems.empty());
  }
  CHECK(read(with("note: 您看方便接手吗?", "note: \"\\x41\"")).request->events[1].text_or_empty("note") == "A");
}

TEST_CASE("a file that ends early or goes on too long is not canonical") {
  // What is left when whole lines of the last event are missing may be a canonical file of its own.
  for (std::size_t i = 0; i < example.size(); ++i)
    if (const auto result = read(example.substr(0, i)); result.canonical)
      CHECK(print_request(*result.request) == example.substr(0, i));
  CHECK_FALSE(read(example.substr(0, example.size() - 1)).canonical);
  CHECK_FALSE(read(std::string(example) + "\n").canonical);
  CHECK_FALSE(read(std::string(example) + "colour: red\n").canonical);
}

TEST_CASE("what the gate refuses, the fast reader does not let through") {
  // Nine collections deep, in exactly the emitter's form.
  std::string deep = "  x:\n";
  for (int depth = 0; depth < 7; ++depth) deep += std::string(static_cast<std::size_t>(4 + 2 * depth), ' ') + "k:\n";
  deep.insert(deep.size() - 1, " v");
  const auto result = read(std::string(example) + deep);
  REQUIRE_FALSE(result.problems.empty());
  CHECK_THAT(result.problems.front().what, Catch::Contains("deep"));
  CHECK_FALSE(read(std::string(example) + "  " + std::string(201, 'k') + ": v\n").request);
  CHECK_FALSE(read(std::string(example) + "  x: a\n  x: a\n").request);
}

}  // namespace
}  // namespace reqs
