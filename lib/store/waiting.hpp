// Trying again and again until a deadline, with pauses that grow: for locks that other programs hold for a moment.
#pragma once

#include <algorithm>
#include <chrono>
#include <thread>

namespace reqs {

/// Calls `attempt` until it returns true or `wait` is over; the result of the last call. Pauses grow from 1 to 20 ms.
template <class Attempt>
bool try_until(std::chrono::milliseconds wait, Attempt attempt) {
  using namespace std::chrono_literals;
  const auto deadline = std::chrono::steady_clock::now() + wait;
  for (auto pause = 1ms;; pause = std::min(pause * 2, 20ms)) {
    if (attempt()) return true;
    if (std::chrono::steady_clock::now() >= deadline) return false;
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace reqs
