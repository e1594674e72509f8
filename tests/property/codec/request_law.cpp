// Laws of request files, and of the fast reader that rests on them.
#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "codec/event_codec.hpp"
#include "codec/request_codec.hpp"
#include "support/codec_generators.hpp"

namespace reqs {
namespace {

using testing::any_request;

RequestRead read(std::string_view bytes, const RequestId& id) {
  auto result = read_request(bytes, id.path(), id);
  for (const auto& problem : result.problems) RC_LOG() << to_text(problem) << "\n";
  return result;
}

/// The same file in another form, which only the full reader reads: a comment costs it nothing.
std::string not_canonical(const std::string& bytes) {
  return "# a comment\n" + bytes;
}

TEST_CASE("what was printed is read back, and printed the same again") {
  CHECK(rc::check("parse(print(r)) == r", [] {
    const auto request = *any_request();
    const auto bytes = print_request(request);
    RC_LOG() << bytes;
    const auto result = read(bytes, request.id);
    RC_ASSERT(result.request.has_value());
    RC_ASSERT(*result.request == request);
    RC_ASSERT(result.canonical);
    RC_ASSERT(!result.hand_edit);
    RC_ASSERT(print_request(*result.request) == bytes);
  }));
}

TEST_CASE("the fast and the full reader read the same") {
  CHECK(rc::check("fast == full", [] {
    const auto request = *any_request();
    const auto bytes = print_request(request);
    RC_LOG() << bytes;
    const auto fast = read_canonical_events(bytes);
    RC_ASSERT(fast.has_value());
    RC_ASSERT(*fast == request.events);
    const auto full = read(not_canonical(bytes), request.id);
    RC_ASSERT(full.request.has_value());
    RC_ASSERT(*full.request == request);
    RC_ASSERT(!full.canonical);
    RC_ASSERT(!full.hand_edit);
  }));
}

TEST_CASE("one changed byte never passes for canonical") {
  CHECK(rc::check("mutation", [] {
    const auto request = *any_request();
    auto bytes = print_request(request);
    const auto place = *rc::gen::inRange<std::size_t>(0, bytes.size());
    bytes[place] = *rc::gen::elementOf(std::string("abz019 \n\t\"'\\|-:#{}[],x~"));
    const auto result = read_request(bytes, "p", request.id);
    RC_ASSERT(result.request.has_value() == result.problems.empty());
    if (result.canonical) RC_ASSERT(print_request(*result.request) == bytes);
    if (!result.canonical || !result.request) return;
    const auto full = read(not_canonical(bytes), request.id);
    RC_ASSERT(full.request.has_value());
    RC_ASSERT(*full.request == *result.request);
  }));
}

}  // namespace
}  // namespace reqs
