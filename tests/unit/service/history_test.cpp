#include "service/history.hpp"

#include <catch2/catch.hpp>

#include "service/hand_over.hpp"
#include "service/settings.hpp"
#include "service/talk.hpp"
#include "support/act_ledger.hpp"

using namespace reqs;
using test::ActLedger;

namespace {

std::string subjects(const ActLedger& ledger, HistoryQuestion question) {
  std::string text;
  for (const auto& entry : history(ledger.view(), question)) text += entry.author + ": " + entry.subject + "\n";
  return text;
}

}  // namespace

TEST_CASE("history comes from the commits, newest first", "[history]") {
  ActLedger ledger;
  const auto id = ledger.file_for_desk("前保险杠更换"), other = ledger.file_for_desk("x");
  auto context = ledger.by("li");
  context.message = "第一段\n\nReqs-Id: forged\n";
  note(context, {id}, "打过电话");
  const auto noted = ledger.now;
  const auto handle = test::handle_in(id), second = test::handle_in(other);
  CHECK(subjects(ledger, {}) == "li: " + handle + " note: 前保险杠更换\nxiao.z: " + second +
                                    " file: x\nxiao.z: " + handle + " file: 前保险杠更换\nrobot: put\n");
  CHECK(subjects(ledger, {*RequestId::parse(id), {}, {}, 0}) ==
        "li: " + handle + " note: 前保险杠更换\nxiao.z: " + handle + " file: 前保险杠更换\n");
  CHECK(subjects(ledger, {{}, "李四", {}, 0}).empty());
  CHECK(subjects(ledger, {{}, "li", {}, 0}) == "li: " + handle + " note: 前保险杠更换\n");
  CHECK(subjects(ledger, {{}, "li@example.com", {}, 0}) == "li: " + handle + " note: 前保险杠更换\n");
  CHECK(subjects(ledger, {{}, {}, noted, 0}) == "li: " + handle + " note: 前保险杠更换\n");
  CHECK(subjects(ledger, {{}, {}, {}, 1}) == "li: " + handle + " note: 前保险杠更换\n");

  const auto entry = history(ledger.view(), {{}, {}, {}, 1}).front();
  CHECK(entry.ids == std::vector<std::string>{id});
  CHECK(entry.acts == std::vector<std::string>{"note"});
  CHECK(entry.body == "第一段\n\n Reqs-Id: forged");
  CHECK(entry.signature == SignatureState::none);
}
