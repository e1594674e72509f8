// What holds for every command: how ids, people and times are written, the environment, the exit codes. `reqs help
// TOPIC` prints a topic, reqs(1) has all of them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace reqs::cmd {

struct Term {
  std::string_view word;
  std::string_view meaning;
};

struct Topic {
  std::string_view name;
  std::string_view title;    ///< the section's heading in reqs(1)
  std::string_view summary;  ///< a phrase
  std::vector<Term> terms;
};

std::vector<Topic> topics();

}  // namespace reqs::cmd
