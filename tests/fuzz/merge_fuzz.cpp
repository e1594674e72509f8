// Any bytes as two versions of a request's file, parted by a line `%%%`: never a crash; the merge is the same from both
// sides, is canonical, and merging once more changes nothing.
#include <cstdint>
#include <string>
#include <string_view>

#include "codec/request_codec.hpp"
#include "codec/request_merge.hpp"
#include "expect.hpp"

using reqs::testing::expect;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr std::string_view parting = "\n%%%\n";
  const auto place = bytes.find(parting);
  const auto ours = place == std::string_view::npos ? bytes : bytes.substr(0, place + 1);
  const auto theirs = place == std::string_view::npos ? bytes : bytes.substr(place + parting.size());
  const auto id = *reqs::RequestId::parse("20261122-7k3f9q");
  const auto merge = reqs::merge_request_files(ours, theirs, id);
  const auto other_way = reqs::merge_request_files(theirs, ours, id);
  expect(merge.requests == other_way.requests && merge.bytes == other_way.bytes);
  for (const auto& request : merge.requests) {
    const auto printed = reqs::print_request(request);
    const auto read = reqs::read_request(printed, request.id.path(), request.id);
    expect(read.canonical && read.request == request);
  }
  if (merge.requests.size() != 1) return 0;
  const auto printed = reqs::print_request(merge.requests.front());
  for (const auto side : {ours, theirs, std::string_view(printed)})
    expect(reqs::merge_request_files(printed, side, id).requests == merge.requests);
  return 0;
}
