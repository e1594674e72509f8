#include "cmd/interrupt.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <unistd.h>

namespace reqs::cmd {
namespace {

// A handler is given nothing but the signal's number: what it says has to lie where it can find it. The length is set
// last, and to 0 before the bytes change, so that it never sees half a text.
struct LastWords {
  std::array<char, 8192> bytes{};
  volatile std::sig_atomic_t length = 0;
};
LastWords last_words;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// Runs with the default action restored (SA_RESETHAND): the signal raised here ends the process on return.
void say_last_words(int signal) {
  if (last_words.length > 0) [[maybe_unused]]
    const auto written = write(STDERR_FILENO, last_words.bytes.data(), static_cast<std::size_t>(last_words.length));
  raise(signal);
}

}  // namespace

void speak_when_interrupted() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    if (sigaction(signal, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    struct sigaction speak {};
    speak.sa_handler = say_last_words;
    speak.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(signal, &speak, nullptr);
  }
}

void set_last_words(std::string_view text) {
  last_words.length = 0;
  const auto length = std::min(text.size(), last_words.bytes.size());
  std::copy_n(text.data(), length, last_words.bytes.data());
  last_words.length = static_cast<std::sig_atomic_t>(length);
}

}  // namespace reqs::cmd
