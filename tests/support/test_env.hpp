// An Env made of string streams, a fixed clock and countable ids, for tests of cmd.
#pragma once

#include <sstream>
#include <string>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// Draws 000000, 000001, …
class CountingIds : public IdSource {
 public:
  std::string draw(std::size_t length) override {
    std::string number = std::to_string(next_++);
    return std::string(length > number.size() ? length - number.size() : 0, '0') + number;
  }

 private:
  int next_ = 0;
};

struct TestEnv {
  std::istringstream in;
  std::ostringstream out, err;
  CountingIds ids;
  Env env{.in = in, .out = out, .err = err, .ids = ids};

  explicit TestEnv(const std::string& input = {}) : in(input) {
    env.now = *parse_rfc3339("2026-11-22T08:00:00Z");
    env.cwd = "/";
    env.environment = {"PATH=/usr/bin:/bin"};
  }
  TestEnv(const TestEnv&) = delete;
  TestEnv& operator=(const TestEnv&) = delete;
};

}  // namespace reqs::cmd
