// The law of the history file: whatever happens to a ledger, and to the file, it answers as the walk over all commits
// does, in the same order.
#include <catch2/catch.hpp>

#include "support/history_ledger.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

constexpr std::int64_t hour = 3600, day = 24 * hour;

/// Mostly a little later than what was there; now and then by a clock that is wrong.
std::int64_t random_time(std::int64_t last) {
  switch (*rc::gen::inRange(0, 12)) {
    case 0:
      return last - *rc::gen::inRange<std::int64_t>(0, 20 * hour);
    case 1:
      return last - *rc::gen::inRange<std::int64_t>(0, 9 * day);
    case 2:
      return last + *rc::gen::inRange<std::int64_t>(0, 9 * day);
    case 3:
      return 0;
    case 4:
    case 5:
      return last;
    default:
      return last + *rc::gen::inRange<std::int64_t>(0, 12 * hour);
  }
}

std::string random_changes() {
  std::string changes;
  for (int n = *rc::gen::inRange(0, 3); n >= 0; --n) {
    const auto path = random_request_id().path();
    switch (*rc::gen::inRange(0, 9)) {
      case 0:
        changes += "D " + path + "\n";
        break;
      case 1:
        changes += IndexLedger::file(path + "/inside", "a directory where a request was");
        break;
      case 2:
        changes += IndexLedger::file(path, "../elsewhere", "120000");
        break;
      case 3:
        changes += "D requests/2026\n";
        break;
      case 4:
        changes += IndexLedger::file("requests", "a file where all of them were");
        break;
      default:
        changes += IndexLedger::file(path, "content " + std::to_string(*rc::gen::inRange(0, 4)),
                                     one_of<std::string>({"100644", "100755"}));
    }
  }
  return changes;
}

std::string random_person() {
  return one_of<std::string>({"li", "wang", "小张", "gate"});
}

void damage_history(const HistoryLedger& history) {
  const std::string file = "ledger/reqs.history";
  if (!fs::exists(history.history_file())) return;
  auto bytes = history.ledger.home.read(file);
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1));
      break;
    case 1:
      bytes = "no database";
      break;
    case 2:
      for (std::size_t i = *rc::gen::inRange<std::size_t>(0, bytes.size() + 1); i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ 0x5a);
      break;
    default:
      fs::remove(history.history_file());
      return;
  }
  history.ledger.home.write(file, bytes);
}

void happen_to(HistoryLedger& history, std::int64_t& time) {
  const auto commit = [&](std::vector<ObjectId> parents) {
    time = random_time(time);
    history.commit(parents, time, random_person(), IndexLedger::file("ledger.yaml", "format: 1\n") + random_changes());
  };
  switch (*rc::gen::inRange(0, 14)) {
    case 0:
      return history.reset(one_of(history.past));
    case 1:
      return commit({});
    case 2:
    case 3:
      return commit({history.head(), one_of(history.past)});
    case 4:
      return commit({one_of(history.past), history.head()});
    case 5:
      return commit({history.head(), one_of(history.past), one_of(history.past)});
    case 6:
    case 7:
      return commit({one_of(history.past)});
    case 8:
      return damage_history(history);
    default:
      return commit({history.head()});
  }
}

HistoryQuestion random_question(const LedgerView& view) {
  HistoryQuestion question;
  const auto ids = view.ids();
  if (!ids.empty() && *rc::gen::inRange(0, 3) > 0) question.id = one_of(ids);
  if (*rc::gen::inRange(0, 3) == 0) question.who = random_person();
  if (*rc::gen::inRange(0, 3) == 0)
    question.since = Instant(std::chrono::seconds(1'795'305'600 + *rc::gen::inRange<std::int64_t>(-9 * day, 30 * day)));
  if (*rc::gen::inRange(0, 3) == 0) question.limit = *rc::gen::inRange<std::size_t>(1, 6);
  return question;
}

}  // namespace

TEST_CASE("whatever happens, the history file answers as the walk does", "[history][property]") {
  HistoryLedger history;
  std::int64_t time = 1'795'305'600;
  CHECK(rc::check("after commits, merges, resets, other roots, wrong clocks and damage", [&] {
    const auto things = *rc::gen::inRange(1, 5);
    for (int i = 0; i < things; ++i) happen_to(history, time);
    const auto view = history.ledger.view();
    for (int i = 0; i < 4; ++i) {
      const auto difference = history.difference(random_question(view));
      RC_ASSERT(difference == std::string());
    }
    const bool is_there = open_ledger_history(*history.ledger.store, view.commit(), {}) != nullptr;
    RC_ASSERT(is_there);
    if (*rc::gen::inRange(0, 8) == 0) {
      history.reset(history.past.front());
      history.past.resize(1);
      time = 1'795'305'600;
    }
  }));
}
