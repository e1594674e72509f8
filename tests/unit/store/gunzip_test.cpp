#include "store/gunzip.hpp"

#include <catch2/catch.hpp>

#include "core/error.hpp"

using namespace reqs;

namespace {

/// printf '客户\n' | gzip -n
const std::string packed(
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x7b\xba\x6e\xd1\xb3\x8e\xed\x5c\x00\x1b\x6f\x66\xb2\x07\x00\x00\x00", 27);

}  // namespace

TEST_CASE("what was compressed comes back, also of files one behind the other", "[gunzip]") {
  CHECK(is_gzip(packed));
  CHECK_FALSE(is_gzip("key,title\n"));
  CHECK(gunzipped(packed) == "客户\n");
  CHECK(gunzipped(packed + packed) == "客户\n客户\n");
}

TEST_CASE("damaged, cut off or too large, it is refused", "[gunzip]") {
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(gunzipped(packed.substr(0, size)), Error);
  }
  auto damaged = packed;
  damaged[20] = 'x';
  CHECK_THROWS_AS(gunzipped(damaged), Error);
  CHECK_THROWS_WITH(gunzipped(packed, 6), "the file becomes more than 6 bytes when it is unpacked");
}
