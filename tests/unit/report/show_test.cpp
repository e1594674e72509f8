// One request on a terminal.
#include "report/show.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "report/text.hpp"
#include "unit/report/sample.hpp"

using namespace reqs;
using sample::at;
using sample::Life;

namespace {

ShowView view_at(std::string_view now, std::size_t width = 80) {
  return {at(now), width, Colour::no, sample::local_time,
          [](std::string_view who) { return who == "xiao.z" ? std::string("小张") : std::string(who); }};
}

Life a_hand_over() {
  return Life()
      .then("xiao.z", Act::file,
            {{"title", "前保险杠更换"},
             {"type", "complaint"},
             {"priority", "high"},
             {"customer", Value::Map{{"name", "张先生"}, {"kind", "external"}, {"contact", "138"}}},
             {"needed_by", "2026-11-24T09:00:00.000Z"},
             {"voice", "说好三天\n到底谁负责\n"},
             {"team", "desk"}})
      .then("xiao.z", Act::offer, {{"to", "bob"}, {"team", "parts"}, {"note", "您看方便接手吗"}})
      .then("bob", Act::accept, {});
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a request that is in hand") {
  CHECK(show_request(a_hand_over().request(), view_at("2026-11-22T09:00:00Z")) ==
        "前保险杠更换\n"
        "20261122-7k3f9q · complaint · doing · high · level 1 · green\n"
        "\n"
        "owner       bob, team parts\n"
        "customer    张先生, external, 138\n"
        "needed by   2026-11-24 09:00  2d 0h left\n"
        "\n"
        "filed       2026-11-22 00:31  小张\n"
        "assigned    2026-11-22 00:33  bob\n"
        "worked      in hand\n"
        "fed back    not yet\n"
        "\n"
        "Voice of the customer\n"
        "  说好三天\n"
        "  到底谁负责\n"
        "\n"
        "Timeline\n"
        "2026-11-22 00:31  小张          filed\n"
        "2026-11-22 00:32  小张          offered to bob (team parts): 您看方便接手吗\n"
        "2026-11-22 00:33  bob           accepted\n");
}

TEST_CASE("dues are late, left, met or missed") {
  auto life = a_hand_over();
  CHECK(contains(show_request(life.request(), view_at("2026-11-24T11:05:00Z")), "09:00  late by 2h 05m\n"));
  life.then("bob", Act::promise, {{"date", "2026-11-22T00:34:00.000Z"}, {"unconfirmed", "yes"}})
      .then("bob", Act::resolve, {{"text", "换好了"}, {"ask_after", "24h"}});
  const auto text = show_request(life.request(), view_at("2026-11-24T11:05:00Z"));
  CHECK(contains(text, "needed by   2026-11-24 09:00  met\n"));
  CHECK(contains(text, "promised    2026-11-22 00:34  missed by 1m, by bob, unconfirmed\n"));
  CHECK(contains(text, "follow-up   2026-11-23 00:35  late by 1d 10h\n"));
}

TEST_CASE("the four stages follow the present cycle") {
  auto life = a_hand_over();
  life.then("bob", Act::resolve, {{"text", "换好了"}, {"ask_after", "24h"}})
      .then("xiao.z", Act::rate, {{"csat", "2"}, {"nps", "3"}, {"rater", "张先生"}, {"comment", "太慢"}});
  const auto done = show_request(life.request(), view_at("2026-11-22T09:00:00Z"));
  CHECK(contains(done, "worked      2026-11-22 00:34  bob\n"));
  CHECK(contains(done, "fed back    2026-11-22 00:35  小张\n"));
  CHECK(contains(done, "rating      csat 2, nps 3, by 张先生\n"));
  life.then("xiao.z", Act::reopen, {{"reason", "没修好"}});
  const auto reopened = show_request(life.request(), view_at("2026-11-22T09:00:00Z"));
  CHECK(contains(reopened, "assigned    2026-11-22 00:33  bob\n"));
  CHECK(contains(reopened, "worked      in hand\nfed back    not yet\n"));
  CHECK(contains(reopened, " · cycle 2 · green\n"));
}

TEST_CASE("a level that owes a decision is shown with its brief") {
  auto life = a_hand_over();
  life.then("bob", Act::escalate,
            {{"level", "2"},
             {"ground", "time"},
             {"background", "配件缺货"},
             {"options", Value::List{"调货", "借车"}},
             {"recommend", "2"},
             {"ask", "批准"},
             {"in_charge", "wang"},
             {"limit", "4h"}});
  const auto text = show_request(life.request(), view_at("2026-11-22T05:34:00Z"));
  CHECK(contains(text, "level 2     since 2026-11-22 00:34, wang in charge, raised by bob\n"));
  CHECK(contains(text, "decision    2026-11-22 04:34  late by 1h 00m\n"));
  CHECK(contains(text,
                 "Brief for level 2\n  ground: time\n  background: 配件缺货\n  ask: 批准\n  option 1: 调货\n"
                 "  option 2: 借车 (recommended)\n"));
}

TEST_CASE("void and repeated events say so") {
  auto life = a_hand_over();
  life.then("li", Act::accept).then("bob", Act::accept);
  const auto text = show_request(life.request(), view_at("2026-11-22T09:00:00Z"));
  CHECK(contains(text, "contested   accept (3m9x.100003): bob has it\n"));
  CHECK(contains(text, "li            accepted [void: bob has it]\n"));
  CHECK(contains(text, "bob           accepted [again: no effect]\n"));
}

TEST_CASE("an event recorded late and one of a newer version are shown as such") {
  auto life = a_hand_over();
  life.then("bob", Act::note, {{"text", "电话里说的"}});
  life.events().back().recorded = at("2026-11-22T08:00:00Z");
  life.then("bob", Act::note, {{"text", "x"}});
  auto& newer = life.events().back();
  newer.at = at("2026-11-22T09:00:00Z");
  newer.act.reset();
  newer.word = "teleport";
  const auto text = show_events(life.request(), view_at("2026-11-22T09:00:00Z"));
  CHECK(contains(text, "bob           noted: 电话里说的 [recorded 2026-11-22 08:00]\n"));
  CHECK(contains(text, "bob           did 'teleport' (of a newer version) (text x)\n"));
}

TEST_CASE("edited texts replace the first ones, cleared ones go") {
  auto life = a_hand_over();
  life.then("bob", Act::edit, {{"voice", "改过"}, {"impact", "停产"}})
      .then("bob", Act::edit, {{"clear", Value::List{"impact"}}});
  const auto text = show_request(life.request(), view_at("2026-11-22T09:00:00Z"));
  CHECK(contains(text, "Voice of the customer\n  改过\n"));
  CHECK_FALSE(contains(text, "说好三天"));
  CHECK_FALSE(contains(text, "\nImpact\n"));
}

TEST_CASE("on a narrow terminal the timeline's texts stand below their times, and no line is too long") {
  auto life = a_hand_over();
  life.then("bob", Act::note,
            {{"text", "客户说配件三天就到可是今天还没有到, see https://example.com/a/very/long/path?q=1"}});
  const auto request = life.request();
  CHECK(contains(show_events(request, view_at("2026-11-22T09:00:00Z", 40)),
                 "2026-11-22 00:34  bob\n"
                 "  noted: 客户说配件三天就到可是今天还没\n"
                 "  有到, see\n"
                 "  https://example.com/a/very/long/path?q\n"
                 "  =1\n"));
  for (const std::size_t width : {20U, 30U, 40U, 55U, 56U, 80U}) {
    std::istringstream lines(show_request(request, view_at("2026-11-22T09:00:00Z", width)));
    for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= width);
  }
}

TEST_CASE("long Chinese texts wrap under their own column") {
  auto life = a_hand_over();
  life.then("bob", Act::note, {{"text", "客户说配件三天就到可是今天还没有到所以很生气"}});
  const auto text = show_events(life.request(), view_at("2026-11-22T09:00:00Z", 60));
  CHECK(contains(text,
                 "2026-11-22 00:34  bob           noted: 客户说配件三天就到可\n"
                 "                                是今天还没有到所以很生气\n"));
}

TEST_CASE("nothing from a request reaches the terminal raw") {
  auto life = Life();
  const std::string evil = "\x1b]0;pwned\x07\u202E\xC2\x9B";
  life.then(evil, Act::file, {{"title", evil}, {"voice", evil}, {"via", evil}, {"type", evil}})
      .then(evil, Act::note, {{"text", evil}, {evil, evil}})
      .then(evil, Act::link, {{"kind", evil}, {"to", evil}});
  auto view = view_at("2026-11-22T09:00:00Z");
  for (const auto& text : {show_request(life.request(), view), show_events(life.request(), view)})
    CHECK(safe_text(text) == text);
  view.colour = Colour::yes;
  CHECK_FALSE(contains(show_request(life.request(), view), "\x1b]"));
}
