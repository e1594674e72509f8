// Ctrl-C and its kin wait for the end of what must not be left half done. For the .cpp files of this layer only.
#pragma once

#include <csignal>

namespace reqs {

/// While one lives, SIGINT, SIGTERM and SIGHUP do nothing yet; at its end they do what they would have done.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
    pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace reqs
