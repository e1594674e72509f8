// paired RUNS DIR_A COMMAND_A DIR_B COMMAND_B: runs two shell-free command lines in turn, A B A B …, after a warm-up,
// and prints the median wall time of each and the median of the ratios A/B pair by pair. Taken in turn, a ratio holds
// even where the machine's speed drifts. Never judges.
// paired --memory DIR COMMAND: runs one and prints the most memory that it had at once, in MB; its exit code is its own
// affair.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace {

struct Side {
  std::string directory;
  std::vector<std::string> words;
};

std::vector<std::string> split(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

struct Ran {
  double seconds;  ///< of wall time, from its start to its end
  long mebibytes;  ///< resident at most
  bool is_started;
  int status;
};

Ran run(const Side& side) {
  std::vector<char*> argv;
  for (const auto& word : side.words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, side.directory.c_str());
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 0;
  rusage used{};
  const int failure = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
  if (failure == 0) wait4(child, &status, 0, &used);
  const auto end = std::chrono::steady_clock::now();
  posix_spawn_file_actions_destroy(&actions);
  return {std::chrono::duration<double>(end - start).count(), used.ru_maxrss / 1024, failure == 0, status};
}

/// Ends the program when `ran` has failed.
void require(const Side& side, bool ran) {
  if (ran) return;
  std::fprintf(stderr, "paired: '%s' failed in %s\n", side.words.front().c_str(), side.directory.c_str());
  std::exit(1);
}

double seconds_of(const Side& side) {
  const auto ran = run(side);
  require(side, ran.is_started && ran.status == 0);
  return ran.seconds;
}

int print_memory(const Side& side) {
  const auto ran = run(side);
  require(side, ran.is_started && WIFEXITED(ran.status));
  std::printf("%ld\n", ran.mebibytes);
  return 0;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const auto middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && std::string(argv[1]) == "--memory") return print_memory({argv[2], split(argv[3])});
  if (argc != 6) {
    std::fprintf(stderr, "usage: paired RUNS DIR_A COMMAND_A DIR_B COMMAND_B\n       paired --memory DIR COMMAND\n");
    return 2;
  }
  const int runs = std::atoi(argv[1]);
  const Side a{argv[2], split(argv[3])}, b{argv[4], split(argv[5])};
  std::vector<double> times_a, times_b, ratios;
  for (int i = 0; i < runs + 2; ++i) {
    const double one = seconds_of(a), other = seconds_of(b);
    if (i < 2) continue;  // the first two warm the caches
    times_a.push_back(one);
    times_b.push_back(other);
    ratios.push_back(one / other);
  }
  std::printf("%7.2f ms  %7.2f ms  %5.2fx\n", median(times_a) * 1e3, median(times_b) * 1e3, median(ratios));
  return 0;
}
