#include "store/git_transfer.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

TEST_CASE("of what git draws, the last state is told, without whose it is", "[transfer]") {
  CHECK(last_state("").empty());
  CHECK(last_state("\r\n").empty());
  CHECK(last_state("Receiving objects:   9% (9/100)\rReceiving objects:  10% (10/100)\r") ==
        "Receiving objects:  10% (10/100)");
  CHECK(last_state("remote: Counting objects:  50% (1/2)\x1b[K\rremote: Counting objects: 100% (2/2)\x1b[K\r") ==
        "Counting objects: 100% (2/2)");
  CHECK(last_state("remote: Enumerating objects: 5, done.\x1b[K\n") == "Enumerating objects: 5, done.");
  CHECK(last_state("Writing ob") == "Writing ob");
}

TEST_CASE("what was only progress is no complaint", "[transfer]") {
  CHECK(without_progress("remote: Enumerating objects: 5, done.\x1b[K\n"
                         "Receiving objects:  50% (1/2)\rReceiving objects: 100% (2/2), done.\n"
                         "remote: 不行\nfatal: no") == "remote: 不行\nfatal: no\n");
  CHECK(without_progress("").empty());
}
