// Any bytes as a request's file: never a crash; what is read is printed in canonical form and read back the same; and
// what the fast reader takes, the full reader takes for the same.
#include <cstdint>
#include <string>
#include <string_view>

#include "codec/request_codec.hpp"
#include "expect.hpp"

using reqs::testing::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto id = *reqs::RequestId::parse("20261122-7k3f9q");
  const auto read = reqs::read_request(bytes, id.path(), id);
  expect(read.request.has_value() == read.problems.empty());
  if (!read.request || read.newer_format) return 0;
  const auto printed = reqs::print_request(*read.request);
  expect(read.canonical == (printed == bytes));
  const auto again = reqs::read_request(printed, id.path(), id);
  expect(again.canonical && again.request == read.request);
  const auto full = reqs::read_request("# not canonical\n" + printed, id.path(), id);
  expect(!full.canonical && !full.hand_edit && full.request == read.request);
  return 0;
}
