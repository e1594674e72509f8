#include "core/error.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

TEST_CASE("exit codes are a contract", "[error]") {
  CHECK(exit_code(ErrorKind::refused) == 1);
  CHECK(exit_code(ErrorKind::usage) == 2);
  CHECK(exit_code(ErrorKind::not_found) == 3);
  CHECK(exit_code(ErrorKind::bad_data) == 4);
  CHECK(exit_code(ErrorKind::conflict) == 5);
  CHECK(exit_code(ErrorKind::storage) == 6);
  CHECK(exit_code(ErrorKind::internal) == 70);
  CHECK(exit_code(ErrorKind::interrupted) == 130);
  CHECK(name_of(ErrorKind::not_found) == "not_found");
  CHECK(name_of(ErrorKind::bad_data) == "bad_data");
}

TEST_CASE("an error says what, where and what to do next", "[error]") {
  const Error error(ErrorKind::refused, "cannot close 7k3f9q: it is closed", {"see it with: reqs show 7k3f9q"},
                    "x.yaml");
  CHECK(std::string(error.what()) == "cannot close 7k3f9q: it is closed");
  CHECK(error.kind == ErrorKind::refused);
  CHECK(error.where == "x.yaml");
  CHECK(error.hints.size() == 1);
}

TEST_CASE("a problem names its place as editors expect it", "[error]") {
  CHECK(to_text(Problem{"teams.yaml", 12, 3, "no such person"}) == "teams.yaml:12:3: no such person");
  CHECK(to_text(Problem{"requests/2026/11/22/7k3f9q.yaml", 0, 0, "不是 UTF-8"}) ==
        "requests/2026/11/22/7k3f9q.yaml: 不是 UTF-8");
}
