// Laws of merging request files, damaged ones included.
#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "codec/request_codec.hpp"
#include "codec/request_merge.hpp"
#include "support/codec_generators.hpp"

namespace reqs {
namespace {

using testing::any_request;

/// Filed once: what is filed twice under one id is two requests, which is a law of its own (core).
Request filed_once() {
  const auto request = *any_request();
  auto events = request.events;
  for (auto& event : events) event.id = "3m9x." + event.id.substr(0, 40);
  return make_request(request.id, std::move(events));
}

Request some_events_of(const Request& request) {
  std::vector<Event> events = {request.events.front()};
  for (const auto& event : request.events)
    if (*rc::gen::arbitrary<bool>()) events.push_back(event);
  return make_request(request.id, std::move(events));
}

/// The file as somebody's editor, disk or merge left it.
std::string damaged(std::string bytes) {
  const auto times = *testing::uniform(0, 3);
  for (int i = 0; i < times; ++i) {
    const auto place = *rc::gen::inRange<std::size_t>(0, bytes.size());
    const auto what = *testing::uniform(0, 4);
    if (what == 0) bytes[place] = *rc::gen::elementOf(std::string("abz019 \n\t\"'\\|-:#{}[],x~\xff"));
    if (what == 1) bytes.erase(place, 5);
    if (what == 2) bytes.insert(place, "\n=======\n");
    if (what == 3) bytes.insert(std::min(bytes.find("\nevents:"), place), "\nx-mine: 客户");
    if (bytes.empty()) bytes = "x";
  }
  return bytes;
}

/// The file that a merge makes; empty where it makes none, or several.
std::string merged(std::string_view ours, std::string_view theirs, const RequestId& id) {
  const auto merge = merge_request_files(ours, theirs, id);
  if (merge.requests.size() != 1) return {};
  auto bytes = print_request(merge.requests.front());
  const auto read = read_request(bytes, id.path(), id);
  for (const auto& problem : read.problems) RC_LOG() << to_text(problem) << "\n" << bytes;
  RC_ASSERT(read.canonical);
  RC_ASSERT(*read.request == merge.requests.front());
  return bytes;
}

TEST_CASE("merging files is commutative, idempotent, and gives a canonical file") {
  CHECK(rc::check("whatever became of them", [] {
    const auto request = filed_once();
    const auto ours = damaged(print_request(some_events_of(request)));
    const auto theirs = damaged(print_request(some_events_of(request)));
    RC_LOG() << ours << "-----\n" << theirs;
    const auto both = merged(ours, theirs, request.id);
    RC_ASSERT(merged(theirs, ours, request.id) == both);
    if (both.empty()) return;
    RC_ASSERT(merged(both, both, request.id) == both);
    RC_ASSERT(merged(both, ours, request.id) == both);
    RC_ASSERT(merged(theirs, both, request.id) == both);
  }));
  CHECK(rc::check("and associative", [] {
    const auto request = filed_once();
    const auto a = damaged(print_request(some_events_of(request)));
    const auto b = damaged(print_request(some_events_of(request)));
    const auto c = damaged(print_request(some_events_of(request)));
    RC_LOG() << a << "-----\n" << b << "-----\n" << c;
    const auto ab = merged(a, b, request.id), bc = merged(b, c, request.id);
    if (ab.empty() || bc.empty()) return;
    RC_ASSERT(merged(ab, c, request.id) == merged(a, bc, request.id));
  }));
}

TEST_CASE("every event that can be read is in the merge") {
  CHECK(rc::check("of both files", [] {
    const auto request = filed_once();
    const auto ours = some_events_of(request), theirs = some_events_of(request);
    const auto merge = merge_request_files(print_request(ours), print_request(theirs), request.id);
    RC_ASSERT(merge.requests.size() == std::size_t{1});
    auto all = ours.events;
    all.insert(all.end(), theirs.events.begin(), theirs.events.end());
    RC_ASSERT(merge.requests.front() == make_request(request.id, std::move(all)));
  }));
}

}  // namespace
}  // namespace reqs
