// Runs something in a child process and says how it ended and how much memory it needed.
#pragma once

#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reqs::testing {

struct Measured {
  bool done = false;   ///< the child came to its end, within a minute of computing time
  long mebibytes = 0;  ///< at most, beyond what the parent had already
};

#if defined(__SANITIZE_ADDRESS__)
/// The address sanitizer keeps freed memory on purpose: figures mean nothing under it.
inline constexpr bool memory_can_be_measured = false;
#else
inline constexpr bool memory_can_be_measured = true;
#endif

inline long resident_now() {
  long pages = 0;
  if (auto* file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%*d %ld", &pages) != 1) pages = 0;
    std::fclose(file);
  }
  return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

template <class Work>
Measured in_child(Work work) {
  const auto before = resident_now();
  const auto child = fork();
  if (child == 0) {
    // Far beyond what is needed: it ends what would otherwise take for ever.
    const rlimit a_minute = {60, 60};
    setrlimit(RLIMIT_CPU, &a_minute);
    work();
    _exit(0);
  }
  int status = -1;
  rusage used{};
  wait4(child, &status, 0, &used);
  return {WIFEXITED(status) && WEXITSTATUS(status) == 0, (used.ru_maxrss - before) / 1024};
}

}  // namespace reqs::testing
