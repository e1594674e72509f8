// How long something has taken so far: for what is shown while one waits, never for what is recorded.
#pragma once

#include <functional>

#include "core/instant.hpp"

namespace reqs::cmd {

/// Starts now; each call tells the time since then.
std::function<Millis()> start_stopwatch();

}  // namespace reqs::cmd
