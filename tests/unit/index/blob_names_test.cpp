#include "index/blob_names.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

TEST_CASE("names of blobs come back as they were", "[index]") {
  BlobNames names;
  const std::string first = "00ff3f2a9c1d4b5e6f708192a3b4c5d6e7f80123", second(40, 'a');
  CHECK(names.add(first) == 0);
  CHECK(names.add(second) == 1);
  CHECK(names[0] == first);
  CHECK(names[1] == second);
}
