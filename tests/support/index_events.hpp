// What may happen to a ledger and to a file that follows from it: for the laws of such files.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "support/index_ledger.hpp"

namespace reqs::test {

using RandomRequest = std::function<Request()>;

inline std::string random_bytes(std::size_t most) {
  return *rc::gen::resize(static_cast<int>(most), rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
}

/// Half of them with targets, of which some are counted by a calendar that is not there.
inline void pin_random_targets(std::vector<Event>& events) {
  if (*rc::gen::inRange(0, 2) == 0) return;
  const auto hash = one_of<std::string>({pinned_calendar(index_calendar()).hash, "0123456789abcdef"});
  for (auto& event : events)
    if (event.act == Act::file || event.act == Act::reopen)
      event.fields.push_back({"targets", Value(Value::Map{{"rule", Value("x")},
                                                          {"calendar", Value(hash)},
                                                          {"own", Value(one_of<std::string>({"1h", "2bh"}))},
                                                          {"next", Value("90m")},
                                                          {"resolve", Value(one_of<std::string>({"1bd", "eod"}))}})});
}

inline Request random_index_request() {
  auto events = random_history();
  pin_random_targets(events);
  return make_request(random_request_id(), std::move(events));
}

inline std::string random_file(const RandomRequest& random) {
  const auto request = random();
  auto bytes = print_request(request);
  const auto kind = *rc::gen::inRange(0, 4);
  if (kind == 0) bytes = "title: no request\n";
  if (kind == 1) bytes += "# edited by hand\n";
  if (kind == 2) bytes = "format: 9\nid: " + request.id.text() + "\ntitle: newer\nstate: doing\nowner: {person: li}\n";
  return bytes;
}

/// What plain git may record, in a way or in a place that no act would.
inline std::string random_git_change(const RandomRequest& random) {
  const auto path = random_request_id().path();
  switch (*rc::gen::inRange(0, 7)) {
    case 0:
      return "D " + path + "\n";
    case 1:
      return IndexLedger::file("requests/2026/11/notes.txt", "no request");
    case 2:
      return IndexLedger::file(path, "../elsewhere", "120000");
    case 3:
      return IndexLedger::file("requests/2026", "a file where a directory was");
    case 4:
      return "D requests\n";
    case 5:
      return IndexLedger::file("requests", "a file where all of them were");
    default:
      return IndexLedger::file(path, random_file(random));
  }
}

/// What may become of the index's file.
inline void damage(const IndexLedger& ledger, const char* index_file) {
  auto bytes = ledger.home.read(index_file);
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size() + 1));
      break;
    case 1:
      bytes = random_bytes(200);
      break;
    case 2:
      for (std::size_t i = *rc::gen::inRange<std::size_t>(0, bytes.size() + 1); i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ 0x5a);
      break;
    default:
      fs::remove(ledger.home / index_file);
      return;
  }
  ledger.home.write(index_file, bytes);
}

inline void happen(IndexLedger& ledger, std::vector<ObjectId>& past, const RandomRequest& random,
                   const char* index_file = IndexLedger::index_file) {
  switch (*rc::gen::inRange(0, 8)) {
    case 0:
      return ledger.move_ref(one_of(past));
    case 1:
      return ledger.import(random_git_change(random));
    case 2:
      return ledger.import(IndexLedger::file("ledger.yaml", "format: 1\n") + random_git_change(random), false);
    case 3:
      return damage(ledger, index_file);
    default:
      return ledger.put(random());
  }
}

}  // namespace reqs::test
