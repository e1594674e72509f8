#include "store/tree_path.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "core/error.hpp"

using namespace reqs;

TEST_CASE("plain relative paths are tree paths", "[path]") {
  for (const std::string path : {"a", "a/b", "requests/2026/11/22/7k3f9q.yaml", "客户/投诉", ".gitattributes", "a/.b",
                                 "...", "-x", "a b", "git"})
    CHECK(is_tree_path(path));
}

TEST_CASE("paths that leave the tree or reach into git are not", "[path]") {
  for (const std::string path : {"", "/", "/a", "a/", "a//b", ".", "..", "a/./b", "a/../b", ".git", ".GIT/config",
                                 "a/.gIt/x", "git~1", "a/GIT~1"})
    CHECK_FALSE(is_tree_path(path));
  CHECK_FALSE(is_tree_path(std::string_view("a\0b", 3)));
  CHECK_THROWS_AS(require_tree_path("a/.."), Error);
}
