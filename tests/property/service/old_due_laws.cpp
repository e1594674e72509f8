// What was due at an old commit is what it was then, whatever has become of the policy and the calendars since (R6).
#include <map>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck.h>

#include "core/clock.hpp"
#include "service/edit_request.hpp"
#include "service/finish.hpp"
#include "service/hand_over.hpp"
#include "service/rebase_clocks.hpp"
#include "service/talk.hpp"
#include "support/act_ledger.hpp"
#include "support/uniform.hpp"

using namespace reqs;
using test::ActLedger;
using test::uniform;

namespace {

using Dues = std::map<std::string, std::vector<Clock>>;

LedgerView view_of(const Store& store, const ObjectId& commit) {
  LedgerView view(store, commit);
  view.tell_zones({[](std::string_view name) { return std::optional(test::zone_named(std::string(name))); }, "test"});
  return view;
}

Dues dues_at(const Store& store, const ObjectId& commit) {
  Dues dues;
  view_of(store, commit).each([&](const FoundRequest& found) {
    dues[found.read.request->id.text()] = running_clocks(found.read.request->header);
  });
  return dues;
}

std::string some_calendars() {
  const int opens = *uniform(6, 11), closes = *uniform(14, 24);
  const auto zone = *rc::gen::elementOf(std::vector<std::string>{"Asia/Shanghai", "Europe/Berlin", "UTC"});
  const auto hours = fmt::format("[\"{:02}:00-{:02}:00\"]", opens, closes);
  return fmt::format(
      "calendars:\n  office: {{zone: {}, week: {{mon: {}, wed: {}, sat: {}}}, holidays: [\"2026-11-{}\"]}}\n", zone,
      hours, hours, hours, *uniform(23, 30));
}

std::string some_policy() {
  const auto span = [] {
    return fmt::format("{}{}", *uniform(1, 30), *rc::gen::elementOf(std::vector<std::string>{"h", "bh", "bd"}));
  };
  return fmt::format(
      "targets:\n- {{name: urgent, when: {{priority: urgent}}, own: {}, resolve: {}}}\n- {{name: all, respond: {}, "
      "resolve: {}}}\n",
      span(), span(), span(), span());
}

void some_step(ActLedger& ledger, const std::vector<std::string>& ids) {
  ledger.now += std::chrono::minutes(*uniform(1, 3000));
  const auto view = view_of(ledger.store, *ledger.store.head());
  auto context = ledger.because("li", "因为");
  context.seen = &view;
  const std::vector<std::string> one = {ids.at(static_cast<std::size_t>(*uniform(0, static_cast<int>(ids.size()))))};
  switch (*uniform(0, 8)) {
    case 0:
      return ledger.put({{"policy.yaml", some_policy()}});
    case 1:
      return ledger.put({{"calendars.yaml", some_calendars()}});
    case 2:
      edit_requests(context, one, {{"priority", *rc::gen::elementOf(std::vector<std::string>{"low", "urgent"})}});
      return;
    case 3:
      rebase_clocks(context, *view.clocks(), ids);
      return;
    case 4:
      reopen(context, one);
      return;
    case 5:
      close(context, one, {});
      return;
    case 6:
      ask(context, one, "什么时候？", "第一次");
      return;
    default:
      accept(context, one);
  }
}

}  // namespace

TEST_CASE("what was due at an old commit stays what it was", "[clocks][property]") {
  CHECK(rc::check("reading any commit later gives the clocks that it had when it was the newest", [] {
    ActLedger ledger({{"policy.yaml", some_policy()}, {"calendars.yaml", some_calendars()}});
    std::vector<std::string> ids;
    for (const auto* title : {"前保险杠更换", "the door sticks"}) {
      const auto view = view_of(ledger.store, *ledger.store.head());
      auto context = ledger.by("xiao.z");
      context.seen = &view;
      ids.push_back(
          file_request(context, {{{"title", title}}, {}, {}, Routing::at_once, {}}).requests.front().id.text());
    }
    std::map<ObjectId, Dues> known;
    for (int i = 0; i < 10; ++i) {
      try {
        some_step(ledger, ids);
      } catch (const Error& error) {
        RC_ASSERT(error.kind == ErrorKind::refused);
      }
      const auto head = *ledger.store.head();
      known.emplace(head, dues_at(ledger.store, head));
    }
    for (const auto& [commit, dues] : known) RC_ASSERT(dues_at(ledger.store, commit) == dues);
    const auto newest = known.at(*ledger.store.head());
    RC_CLASSIFY(!newest.at(ids.front()).empty());
  }));
}
