// What a fuzz target says of a law that its input breaks.
#pragma once

#include <cstdlib>

namespace reqs::testing {

/// Ends the process, which is what a fuzzer and the replay take for a failure.
inline void expect(bool holds) {
  if (!holds) std::abort();
}

}  // namespace reqs::testing
