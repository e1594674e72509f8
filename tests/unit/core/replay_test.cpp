// The state machine of format 1, state by state and act by act. Released files depend on it: a change here changes what
// old files mean.
#include "core/replay.hpp"

#include <map>

#include <catch2/catch.hpp>

#include "support/sample_history.hpp"

using namespace reqs;
using test::History;

namespace {

/// The six states, each reached by a short history. Before the offer, li has it.
History in_state(State state) {
  auto history = History::filed();
  if (state == State::unowned) return history;
  history.then("li", Act::assign, {{"to", "li"}, {"team", "desk"}});
  if (state == State::offered) history.then("li", Act::offer, {{"to", "ann"}, {"team", "parts"}});
  if (state == State::waiting) history.then("li", Act::ask, {{"question", "哪天方便?"}});
  if (state == State::resolved || state == State::closed) history.then("li", Act::resolve, {{"text", "换好了"}});
  if (state == State::closed) history.then("li", Act::close);
  return history;
}

/// What bob does, with the keys that the act needs.
test::Fields fields_of(Act act) {
  static const std::map<Act, test::Fields> fields = {
      {Act::file, {{"title", "again"}}},
      {Act::route, {{"to", "parts"}, {"rule", "r"}}},
      {Act::edit, {{"title", "new"}}},
      {Act::attach, {{"name", "a.jpg"}, {"sha256", "ab"}}},
      {Act::message, {{"from", "customer"}, {"text", "好"}}},
      {Act::offer, {{"to", "carol"}, {"team", "parts"}}},
      {Act::assign, {{"to", "bob"}, {"team", "parts"}}},
      {Act::promise, {{"date", "2026-11-30T10:00:00.000Z"}}},
      {Act::split, {{"part", "20261122-000001"}}},
      {Act::escalate, {{"level", "2"}}},
      {Act::followup, {{"result", "reached"}}},
      {Act::rate, {{"csat", "3"}}},
      {Act::link, {{"kind", "follows"}, {"to", "20261122-000001"}}},
      {Act::settle, {{"event", "3m9x.000001"}, {"verdict", "drop"}}},
      {Act::redact, {{"event", "3m9x.000001"}, {"field", "voice"}}},
  };
  const auto found = fields.find(act);
  return found == fields.end() ? test::Fields{} : found->second;
}

/// `a`pplied, `r`epeated or `v`oid, and the first letter of the state after it.
std::string outcome(State state, Act act) {
  auto history = in_state(state);
  history.then("bob", act, fields_of(act));
  const auto effect = history.last_verdict().effect;
  std::string text = effect == Verdict::Effect::applied ? "a" : effect == Verdict::Effect::repeated ? "r" : "v";
  text += name_of(history.header().state).substr(0, 1);
  const bool contested = !history.header().contested.empty();
  return contested == (effect == Verdict::Effect::void_) ? text : text + "!";
}

}  // namespace

TEST_CASE("every act in every state", "[replay]") {
  struct Row {
    Act act;
    const char* outcomes;  // from unowned, offered, doing, waiting, resolved, closed
  };
  const Row rows[] = {
      {Act::file, "vu vo vd vw vr vc"},    {Act::route, "au vo vd vw vr vc"},
      {Act::edit, "au ao ad aw ar ac"},    {Act::attach, "au ao ad aw ar ac"},
      {Act::note, "au ao ad aw ar ac"},    {Act::message, "au ao ad ad ar ac"},
      {Act::chase, "au ao ad aw ar ac"},   {Act::offer, "ao ao ao ao vr vc"},
      {Act::lapse, "vu ad vd vw vr vc"},   {Act::assign, "ad ad ad aw vr vc"},
      {Act::accept, "ad ad vd vw vr vc"},  {Act::decline, "vu ad vd vw vr vc"},
      {Act::release, "ru ao au aw vr vc"}, {Act::ask, "aw vo aw aw vr vc"},
      {Act::resume, "ru ro rd ad rr rc"},  {Act::propose, "au ao ad aw vr vc"},
      {Act::consent, "au ao ad aw ar ac"}, {Act::promise, "au ao ad aw vr vc"},
      {Act::confirm, "au ao ad aw vr vc"}, {Act::approve, "au ao ad aw ar ac"},
      {Act::split, "au ao ad aw ar ac"},   {Act::escalate, "au ao ad aw vr vc"},
      {Act::decide, "vu vo vd vw vr vc"},  {Act::acknowledge, "au ao ad aw vr vc"},
      {Act::resolve, "ar ar ar ar rr vc"}, {Act::followup, "vu vo vd vw ar ac"},
      {Act::rate, "au ao ad aw ar ac"},    {Act::close, "ac ac ac ac ac rc"},
      {Act::reopen, "vu vo vd vw ad ad"},  {Act::review, "au ao ad aw ar ac"},
      {Act::thank, "au ao ad aw ar ac"},   {Act::link, "au ao ad aw ar ac"},
      {Act::agree, "au ao ad aw ar ac"},   {Act::waive, "au ao ad aw ar ac"},
      {Act::rebase, "au ao ad aw ar ac"},  {Act::settle, "au ao ad aw ar ac"},
      {Act::redact, "au ao ad aw ar ac"},  {Act::adopt, "au ao ad aw ar ac"},
  };
  CHECK(std::size(rows) == all_acts().size());
  for (const auto& row : rows) {
    std::string seen;
    for (const auto& state : state_names) seen += (seen.empty() ? "" : " ") + outcome(state.value, row.act);
    INFO(name_of(row.act));
    CHECK(seen == row.outcomes);
  }
}

TEST_CASE("filing gives the header its fields", "[replay]") {
  History history;
  history.then("xiao.z", Act::file,
               {{"title", "前保险杠更换"},
                {"type", "complaint"},
                {"key", "crm:7"},
                {"priority", "high"},
                {"customer", Value::Map{{"name", "张先生"}, {"kind", "external"}, {"tier", "vip"}}},
                {"needed_by", "2026-11-24T15:59:59.000Z"},
                {"parent", "20261121-000000"},
                {"team", "desk"}});
  const auto header = history.header();
  CHECK(header.title == "前保险杠更换");
  CHECK(header.key == "crm:7");
  CHECK(header.priority == Priority::high);
  CHECK(header.customer == Customer{"张先生", "external", "", "vip"});
  CHECK(header.needed_by == test::at("2026-11-24T15:59:59Z"));
  CHECK(header.parent == "20261121-000000");
  CHECK(header.owner == Owner{"desk", ""});
  CHECK(header.filed_by == "xiao.z");
  CHECK(header.filed == test::at("2026-11-22T00:30:00Z"));
}

TEST_CASE("an edit changes what it names and clears what it lists", "[replay]") {
  History history;
  history.then("xiao.z", Act::file,
               {{"title", "a"}, {"via", "phone"}, {"theme", "shop"}, {"customer", Value::Map{{"name", "张先生"}}}});
  history.then("li", Act::edit, {{"customer", Value::Map{{"tier", "vip"}}}, {"clear", Value::List{"via", "title"}}});
  CHECK(history.header().customer == Customer{"张先生", "", "", "vip"});
  CHECK(history.header().via.empty());
  CHECK(history.header().title == "a");  // only some fields can be taken away
  history.then("li", Act::edit, {{"clear", Value::List{"customer", "theme", Value(Value::List{"x"})}}});
  CHECK(history.header().customer == Customer{});
  CHECK(history.header().theme.empty());
}

TEST_CASE("until somebody accepts, the sender answers for it", "[replay]") {
  auto history = in_state(State::offered);
  CHECK(history.header().owner == Owner{"desk", "li"});
  CHECK(history.header().offer->to == "ann");
  history.then("ann", Act::accept, {{"team", "parts"}});
  CHECK(history.header().owner == Owner{"parts", "ann"});
  CHECK_FALSE(history.header().offer);
}

TEST_CASE("an offer that nobody takes leads back to where it was", "[replay]") {
  auto doing = in_state(State::offered);
  doing.then("ann", Act::decline, {{"reason", "忙"}});
  CHECK(doing.header().state == State::doing);
  CHECK(doing.header().owner == Owner{"desk", "li"});
  doing.then("robot", Act::lapse);
  CHECK(doing.last_verdict().effect == Verdict::Effect::repeated);
  auto waiting = in_state(State::waiting);
  waiting.then("li", Act::offer, {{"to", "ann"}, {"team", "parts"}}).then("ann", Act::decline);
  CHECK(waiting.header().state == State::waiting);
  auto unowned = in_state(State::unowned);
  unowned.then("li", Act::offer, {{"to", "ann"}, {"team", "parts"}}).then("ann", Act::decline);
  CHECK(unowned.header().state == State::unowned);
}

TEST_CASE("the customer's word ends the waiting, also while it is offered on", "[replay]") {
  for (const auto act : {Act::message, Act::resume}) {
    auto history = in_state(State::waiting);
    history.then("li", Act::offer, {{"to", "ann"}, {"team", "parts"}}).then("li", act, fields_of(act));
    CHECK(history.last_verdict().effect == Verdict::Effect::applied);
    CHECK(history.header().state == State::offered);
    history.then("ann", Act::accept);
    CHECK(history.header().state == State::doing);
  }
  auto reply = in_state(State::waiting);
  reply.then("li", Act::message, {{"to", "customer"}, {"text", "明天"}});
  CHECK(reply.header().state == State::waiting);
}

TEST_CASE("a request of a later version is derived as far as it is known", "[replay]") {
  auto history = in_state(State::doing);
  auto events = history.events();
  Event dance = test::event_at(test::at("2026-11-22T12:00:00Z"), "3m9x.zzzzzz", "li", Act::note, {{"text", "x"}});
  dance.word = "dance";
  dance.act.reset();
  events.push_back(dance);
  const auto replayed = replay_explained(canonical_events(events));
  CHECK(replayed.verdicts.back().effect == Verdict::Effect::unknown);
  CHECK(replayed.header == history.header());
}

TEST_CASE("nothing happens to a request before it is filed", "[replay]") {
  CHECK(replay({}) == Header{});
  History history;
  history.then("li", Act::note, {{"text", "early"}}).then("li", Act::file, {{"title", "t"}});
  CHECK(history.header().title == "t");
  REQUIRE(history.header().contested.size() == 1);
  CHECK(history.header().contested[0] == Contested{"3m9x.000001", "note", "it was not filed yet"});
}
