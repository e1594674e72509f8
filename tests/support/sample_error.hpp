// The Error that a call throws, for tests that look into it.
#pragma once

#include <stdexcept>
#include <string>

#include "core/error.hpp"

namespace reqs::test {

/// Throws std::logic_error, which fails the test, when the call does not throw an Error.
template <class Call>
Error error_of(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error("no Error was thrown");
}

/// Message and hints, one a line.
inline std::string all_text(const Error& error) {
  std::string text = error.what();
  for (const auto& hint : error.hints) text += "\n" + hint;
  return text;
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace reqs::test
