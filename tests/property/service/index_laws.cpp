// The law of the index: whatever happens to a ledger, and to the file of its index, the answer is that of a scan.
#include <catch2/catch.hpp>

#include "support/index_ledger.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

std::string random_bytes(std::size_t most) {
  return *rc::gen::resize(static_cast<int>(most), rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
}

std::string random_file() {
  const auto request = make_request(random_request_id(), random_history());
  auto bytes = print_request(request);
  const auto kind = *rc::gen::inRange(0, 4);
  if (kind == 0) bytes = "title: no request\n";
  if (kind == 1) bytes += "# edited by hand\n";
  if (kind == 2) bytes = "format: 9\nid: " + request.id.text() + "\ntitle: newer\nstate: doing\nowner: {person: li}\n";
  return bytes;
}

/// What plain git may record, in a way or in a place that no act would.
std::string random_git_change() {
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
      return IndexLedger::file(path, random_file());
  }
}

/// What may become of the index's file.
void damage(const IndexLedger& ledger) {
  auto bytes = ledger.home.read(IndexLedger::index_file);
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
      fs::remove(ledger.home / IndexLedger::index_file);
      return;
  }
  ledger.home.write(IndexLedger::index_file, bytes);
}

void happen(IndexLedger& ledger, std::vector<ObjectId>& past) {
  switch (*rc::gen::inRange(0, 8)) {
    case 0:
      return ledger.move_ref(one_of(past));
    case 1:
      return ledger.import(random_git_change());
    case 2:
      return ledger.import(IndexLedger::file("ledger.yaml", "format: 1\n") + random_git_change(), false);
    case 3:
      return damage(ledger);
    default:
      return ledger.put(make_request(random_request_id(), random_history()));
  }
}

}  // namespace

TEST_CASE("whatever happens, the index answers as a scan does", "[index][property]") {
  IndexLedger ledger;
  std::vector<ObjectId> past{*ledger.store->head()};
  CHECK(rc::check("after acts, plain git, resets, rewritten history and damage", [&] {
    const auto things = *rc::gen::inRange(1, 4);
    for (int i = 0; i < things; ++i) happen(ledger, past);
    ledger.open();
    past.push_back(*ledger.store->head());
    const auto view = ledger.view();
    const bool is_there = view.index() != nullptr;
    RC_ASSERT(is_there);
    for (int i = 0; i < 3; ++i) compare_answers(view, random_index_query(), random_instant());
  }));
}
