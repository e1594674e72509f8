// Whatever people do, with whatever clocks: no act leaves a ledger that is not sound.
#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "codec/request_codec.hpp"
#include "core/replay.hpp"
#include "service/check.hpp"
#include "service/edit_request.hpp"
#include "service/escalate.hpp"
#include "service/finish.hpp"
#include "service/hand_over.hpp"
#include "service/link.hpp"
#include "service/redact.hpp"
#include "service/talk.hpp"
#include "support/act_ledger.hpp"
#include "support/act_racing_store.hpp"
#include "support/uniform.hpp"
#include "support/verify_ledger.hpp"

using namespace reqs;
using test::ActLedger;
using test::uniform;

namespace {

template <class T>
T one_of(const std::vector<T>& choices) {
  return *rc::gen::elementOf(choices);
}

std::string some_text() {
  return one_of<std::string>({"好的", "no", "007", "a: b\n- c\n", "\x1b[0m", "Reqs-Id: x", " x ", "#", "张先生\n\n"});
}

ActContext some_context(ActLedger& ledger) {
  // Clocks stand still, go back, and jump ahead.
  ledger.now += std::chrono::minutes(*uniform(-90, 60));
  auto context = ledger.because(one_of<std::string>({"li", "xiao.z", "bob", "ann", "qian"}), some_text());
  if (*uniform(0, 5) == 0) context.at = context.now - std::chrono::hours(*uniform(0, 40));
  context.message = *rc::gen::arbitrary<bool>() ? some_text() : std::string();
  context.waived = {Guard::fields, Guard::transfer, Guard::brief};
  return context;
}

void some_act(const ActContext& context, const std::string& id, const std::string& other) {
  const std::vector<std::string> ids = *rc::gen::arbitrary<bool>() ? std::vector{id} : std::vector{id, other};
  const auto who = one_of<std::string>({"bob", "desk", "parts", "me", "li"});
  Score score;
  score.csat = *uniform(1, 6);
  switch (*uniform(0, 15)) {
    case 0:
      offer(context, ids, who, some_text());
      break;
    case 1:
      assign(context, ids, {who, one_of<Agreed>({Agreed::no, Agreed::yes})});
      break;
    case 2:
      accept(context, ids);
      break;
    case 3:
      decline(context, ids, who);
      break;
    case 4:
      release(context, ids);
      break;
    case 5:
      escalate(context, ids, {});
      break;
    case 6:
      decide(context, ids, {some_text(), {}, "2026-11-30"});
      break;
    case 7:
      resolve(context, ids, {some_text(), {}, {}, {}});
      break;
    case 8:
      record_followup(context, ids, one_of<Answer>({Answer::reached, Answer::no_answer}));
      break;
    case 9:
      rate(context, ids, score);
      break;
    case 10:
      close(context, ids, {});
      break;
    case 11:
      reopen(context, ids);
      break;
    case 12:
      edit_requests(context, ids, {{"voice", some_text()}, {"theme", one_of<std::string>({"", "shop/x"})}});
      break;
    case 13:
      link(context, id, one_of<LinkKind>({LinkKind::blocks, LinkKind::duplicates}), other);
      break;
    default:
      note(context, ids, some_text());
      redact(context, id, "text");
      break;
  }
}

void check_sound(const ActLedger& ledger, const std::string& id, const Request& before) {
  const auto request = ledger.request(id);
  RC_ASSERT(request.header == replay(request.events));
  RC_ASSERT(request.header.contested.empty());
  RC_ASSERT(request.events.size() >= before.events.size());
  for (std::size_t i = 0; i < before.events.size(); ++i) RC_ASSERT(request.events[i].id == before.events[i].id);
  for (std::size_t i = 1; i < request.events.size(); ++i)
    RC_ASSERT(request.events[i - 1].order() < request.events[i].order());
}

}  // namespace

TEST_CASE("acts of any people at any time leave a sound ledger", "[act][property]") {
  CHECK(rc::check("every act is done or refused; what was there stays; new events come last", [] {
    ActLedger ledger;
    const auto id = ledger.file_for_desk("前保险杠更换"), other = ledger.file("x");
    for (int i = 0; i < 8; ++i) {
      const auto before = ledger.request(id);
      const auto head = *ledger.store.head();
      try {
        some_act(some_context(ledger), id, other);
      } catch (const Error& error) {
        RC_ASSERT(
            (error.kind == ErrorKind::refused || error.kind == ErrorKind::not_found || error.kind == ErrorKind::usage));
      }
      check_sound(ledger, id, before);
      if (*ledger.store.head() == head) RC_ASSERT(ledger.request(id) == before);
    }
    const auto answer = check_ledger(ledger.view(), {});
    for (const auto& problem : answer.unreadable) RC_LOG() << to_text(problem) << "\n";
    for (const auto& problem : answer.findings) RC_LOG() << to_text(problem) << "\n";
    RC_ASSERT(answer.unreadable.empty());
    RC_ASSERT(answer.findings.empty());
    const auto found = test::found_in(ledger);
    RC_LOG() << found;
    RC_ASSERT(found.empty());
  }));
}

TEST_CASE("two writers who meet lose nothing of each other", "[act][property]") {
  CHECK(rc::check("each act is there once, or was refused in the light of the other", [] {
    ActLedger ledger;
    const auto id = ledger.file_for_desk("前保险杠更换");
    const auto before = ledger.request(id);
    bool once = true;
    std::vector<std::string> others;
    test::RacingStore racing(ledger.store, [&] {
      if (!std::exchange(once, false)) return;
      // The other writer acts on the same state, as git itself would move the ref: without our lock.
      auto request = ledger.request(id);
      auto event = make_event(one_of<Act>({Act::accept, Act::close, Act::note, Act::resolve}), {{"text", "x"}});
      event.id = "zzzz.000001", event.by = "xiao.z", event.at = request.events.back().order() + Millis(1);
      event.fields.clear();
      others.push_back(event.id);
      request.events.push_back(event);
      ledger.put({{request.id.path(), print_request(make_request(request.id, request.events))}});
    });
    auto context = some_context(ledger);
    context.at.reset();
    const ActContext through{.store = racing,
                             .zone = context.zone,
                             .now = context.now,
                             .ids = context.ids,
                             .actor = context.actor,
                             .caller = context.caller,
                             .at = {},
                             .reason = context.reason,
                             .waived = context.waived,
                             .message = {},
                             .dry_run = DryRun::no,
                             .fold = context.fold};
    try {
      some_act(through, id, id);
    } catch (const Error&) {
    }
    check_sound(ledger, id, before);
    const auto after = ledger.request(id);
    for (const auto& other : others)
      RC_ASSERT(std::count_if(after.events.begin(), after.events.end(),
                              [&](const Event& event) { return event.id == other; }) == 1);
  }));
}
